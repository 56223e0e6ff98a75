/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Finding } from '../../src/findings/finding';
import { checked, failure, fakeAssistant, finding, never, type Script } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

async function openFinding(change: Partial<Finding>, script: Partial<Script> = {}) {
  const found = finding('deadline-misspelt', 'E42', { original: '2016年9月底前', ...change });
  const check = () => Promise.resolve(checked({ findings: [found] }));
  const fake = fakeAssistant({ check, ...script });
  const pane = openPane(fake.assistant);
  await pane.user.click(await screen.findByRole('button', { name: /查看详情$/ }));
  await screen.findByRole('heading', { name: '为什么' });
  return { ...fake, ...pane };
}

/** The section under a heading, as those hear it who go from item to item. */
function pieces(): readonly string[] {
  return screen.getAllByRole('listitem').map((item) => {
    const said = item.cloneNode(true) as HTMLElement;
    for (const hidden of said.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return [...said.children].map(({ textContent }) => textContent).join('|');
  });
}

test('读成 shows each piece with its meaning and its doubts, as one item', async () => {
  const { container } = await openFinding({
    understood: [
      { text: '9月底前', meaning: '截止 2016-09-30', doubts: ['按文件推定年份', '早于成文日期'] },
      { text: '每季度一次', meaning: '每季度，下次 2016-12-31', doubts: [] },
      { text: '（另行通知）', meaning: '没有读懂', doubts: [] },
    ],
  });
  expect(screen.getByRole('heading', { name: '读成' })).toBeVisible();
  expect(pieces()).toEqual([
    '9月底前|截止 2016-09-30|按文件推定年份、早于成文日期',
    '每季度一次|每季度，下次 2016-12-31',
    '（另行通知）|没有读懂',
  ]);
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('a text from the sheet stays text, however long and strange', async () => {
  const text = `<img src=x onerror=alert(1)>\n${'月'.repeat(5000)}`;
  await openFinding({
    understood: [{ text, meaning: text, doubts: [text] }],
    trigger: text,
  });
  expect(screen.queryByRole('img')).toBeNull();
  expect(pieces()[0]).toMatch(/^<img src=x onerror=alert\(1\)>↵月+…\|/);
  expect(screen.getByLabelText(/这件事在哪一天/)).toBeVisible();
  expect(screen.getByText(/这件事在哪一天/).textContent.length).toBeLessThan(60);
});

test('where nothing was read and nothing is waited for, nothing is said of it', async () => {
  await openFinding({});
  expect(screen.queryByRole('heading', { name: '读成' })).toBeNull();
  expect(screen.queryByRole('button', { name: '记住这个日期' })).toBeNull();
});

describe('a finding that waits for an event', () => {
  const waiting = { trigger: '市人大公开报告后' };
  const QUESTION = '「市人大公开报告后」：这件事在哪一天？';
  const fill = async (day: string, script: Partial<Script> = {}) => {
    const pane = await openFinding(waiting, script);
    const field = screen.getByLabelText(QUESTION);
    if (day !== '') await pane.user.type(field, day);
    await pane.user.click(screen.getByRole('button', { name: '记住这个日期' }));
    return { ...pane, field };
  };

  test('takes its day and is checked again', async () => {
    const { calls, container } = await fill('2017-01-10');
    expect(await screen.findByText('已记住 2017-01-10，以后都按它推算。')).toBeVisible();
    expect(calls.slice(-2)).toEqual([
      { method: 'setTriggerDate', trigger: '市人大公开报告后', day: '2017-01-10' },
      { method: 'checkSheet', request: {} },
    ]);
    expect(await act(() => axe(container))).toHaveNoViolations();
  });

  test('the day can be taken back from the notice', async () => {
    const { user, calls } = await fill('2017-01-10');
    await user.click(await screen.findByRole('button', { name: '不再使用' }));
    expect(await screen.findByText('已不再使用这个日期。')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'setTriggerDate').at(-1)).toEqual({
      method: 'setTriggerDate',
      trigger: '市人大公开报告后',
      day: undefined,
    });
  });

  test('Enter in the field does as the button', async () => {
    const { user, calls } = await openFinding(waiting);
    await user.type(screen.getByLabelText(QUESTION), '2017-01-10{Enter}');
    await screen.findByText('已记住 2017-01-10，以后都按它推算。');
    expect(calls).toContainEqual({ method: 'setTriggerDate', trigger: '市人大公开报告后', day: '2017-01-10' });
  });

  test.each(['', '1989-12-31', '2100-01-01', '0217-01-10'])('%p is no day to go by', async (day) => {
    const { calls, field, container } = await fill(day);
    expect(screen.getByRole('alert')).toHaveTextContent('请填 1990 年到 2099 年之间的日期');
    expect(field).toBeInvalid();
    expect(calls.map(({ method }) => method)).not.toContain('setTriggerDate');
    expect(await act(() => axe(container))).toHaveNoViolations();
  });

  test('on a protected sheet the day can be kept all the same: it is not written into cells', async () => {
    const found = finding('deadline-misspelt', 'E42', waiting);
    const check = () => Promise.resolve(checked({ findings: [found], isProtected: true }));
    const { calls } = await fill('2017-01-10', { check });
    await screen.findByText('已记住 2017-01-10，以后都按它推算。');
    expect(calls.map(({ method }) => method)).toContain('setTriggerDate');
  });

  test.each([
    ['read-only', '工作簿受保护或以只读方式打开，设置不能保存。没有写入任何内容。'],
    ['protected', '工作簿受保护或以只读方式打开，设置不能保存。没有写入任何内容。'],
    ['unexpected', '出现意外错误，操作没有完成。没有写入任何内容。错误编号 E-3F2A。'],
  ] as const)('a failure is said, the day stays in the field: %s', async (code, sentence) => {
    const { field } = await fill('2017-01-10', { save: () => Promise.resolve(failure(code)) });
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(field).toHaveValue('2017-01-10');
  });

  test('a busy Excel is asked again', async () => {
    let answers = 0;
    const save: Script['save'] = () => Promise.resolve(++answers === 1 ? failure('busy') : { kind: 'saved' });
    const { user } = await fill('2017-01-10', { save });
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    expect(await screen.findByText('已记住 2017-01-10，以后都按它推算。')).toBeVisible();
  });

  test('nothing is kept twice', async () => {
    const { user, calls } = await fill('2017-01-10', { save: () => never() });
    await user.click(screen.getByRole('button', { name: '记住这个日期' }));
    await user.type(screen.getByLabelText(QUESTION), '{Enter}');
    expect(calls.filter(({ method }) => method === 'setTriggerDate')).toHaveLength(1);
  });
});
