/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { UnitVariants } from '../../src/findings/finding';
import { topLeft } from '../../src/grid/address';
import {
  checked,
  directoryWritten,
  failure,
  fakeAssistant,
  finding,
  FINDINGS,
  fixed,
  never,
  range,
  type Script,
  UNDO,
} from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

const at = (address: string) => topLeft(range(address));

const VARIANTS: UnitVariants = {
  target: '市发改委',
  reason: '「市发展改革委」「市发展和改革委员会」是「市发改委」的全称写法。',
  members: [
    { name: '市发改委', count: 12, samples: [at('D8'), at('D12'), at('E20')] },
    { name: '市发展改革委', count: 3, samples: [at('D9')] },
    { name: '市发展和改革\n委员会', count: 1, samples: [at('D30')] },
  ],
};

const FOUND = finding('unit-name-variant', 'D9', {
  severity: 'warning',
  original: '市发展改革委',
  message: '「市发改委」等 3 个名称疑似同一单位。',
  variants: VARIANTS,
});

/** The first of two findings, opened: a re-check finds only the second. */
async function openCard(script: Partial<Script> = {}, change: Parameters<typeof checked>[0] = {}) {
  let checks = 0;
  const rest = FINDINGS.slice(0, 1);
  const check: Script['check'] = () =>
    Promise.resolve(checked({ findings: ++checks === 1 ? [FOUND, ...rest] : rest, ...change }));
  const fake = fakeAssistant({ check, ...script });
  const pane = openPane(fake.assistant);
  await pane.user.click(await screen.findByRole('button', { name: /D9：查看详情$/ }));
  await screen.findByRole('region', { name: '疑似同一单位' });
  const asked = (method: string) => fake.calls.filter((call) => call.method === method);
  return { ...fake, ...pane, asked };
}

const box = (name: string) => screen.getByRole('checkbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
const isOff = (name: string) => button(name).getAttribute('aria-disabled') === 'true';

const UNIFY = '统一为「市发改委」（修改 4 处）';
const ALL = { names: ['市发展改革委', '市发展和改革\n委员会'], target: '市发改委' };

test('the card shows the names with their places, and takes the place of the fixes', async () => {
  const { container } = await openCard();
  const card = within(screen.getByRole('region', { name: '疑似同一单位' }));
  expect(card.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '市发改委（12 处）D8D12E20',
    '市发展改革委（3 处）D9',
    '市发展和改革↵委员会（1 处）D30',
  ]);
  for (const checkbox of card.getAllByRole('checkbox')) expect(checkbox).toBeChecked();
  expect(card.getByText(VARIANTS.reason)).toBeVisible();
  expect(card.getByRole('combobox', { name: '统一为' })).toHaveDisplayValue('市发改委（建议）');
  expect(button(UNIFY)).toBeVisible();
  expect(screen.queryByRole('heading', { name: '建议' })).toBeNull();
  expect(screen.queryByRole('heading', { name: '原文' })).toBeNull();
  expect(screen.getByRole('heading', { name: '为什么' })).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('a sample jumps to its cell and keeps the focus', async () => {
  const { user, calls } = await openCard();
  await user.click(button('定位到 E20'));
  expect(calls.at(-1)).toEqual({ method: 'showRange', at: 'E20' });
  expect(button('定位到 E20')).toHaveFocus();
});

test('统一 writes the names that take part, is checked again and can be undone', async () => {
  const { user, calls, asked } = await openCard();
  await user.click(box('市发展和改革↵委员会（1 处）'));
  await user.click(button('统一为「市发改委」（修改 3 处）'));
  expect(await screen.findByText('已统一为「市发改委」，修改 4 处。')).toBeVisible();
  expect(asked('unifyUnits')).toEqual([
    { method: 'unifyUnits', sheet: '分工方案', choice: { names: ['市发展改革委'], target: '市发改委' } },
  ]);
  expect(calls.at(-1)?.method).toBe('checkSheet');
  expect(await screen.findByRole('heading', { name: '缺牵头单位' })).toHaveFocus();
  await user.click(button('撤销'));
  expect(await screen.findByText('已撤销，恢复了 1 个单元格。')).toBeVisible();
});

test('another target is chosen; one that is left out gives way', async () => {
  const { user } = await openCard();
  await user.selectOptions(screen.getByRole('combobox', { name: '统一为' }), '市发展改革委');
  expect(button('统一为「市发展改革委」（修改 13 处）')).toBeVisible();
  await user.click(box('市发展改革委（3 处）'));
  expect(button('统一为「市发改委」（修改 1 处）')).toBeVisible();
});

describe('a name of one’s own', () => {
  const write = async (typed: string) => {
    const pane = await openCard();
    await pane.user.selectOptions(screen.getByRole('combobox', { name: '统一为' }), '另写一个');
    const field = screen.getByRole('textbox', { name: '另写的名称' });
    if (typed !== '') await pane.user.type(field, typed);
    return { ...pane, field };
  };

  test('is written for all', async () => {
    const { user, asked } = await write(' 市发展和改革局');
    await user.click(button('统一为「市发展和改革局」（修改 16 处）'));
    await screen.findByText('已统一为「市发展和改革局」，修改 4 处。');
    expect(asked('unifyUnits')).toMatchObject([
      { choice: { names: VARIANTS.members.map(({ name }) => name), target: '市发展和改革局' } },
    ]);
  });

  test.each([
    ['', '请填写单位名称'],
    ['市发改委、市财政局', '只填一个单位，不能有顿号、逗号、分号或换行'],
    ['市'.repeat(61), '单位名称最多 60 个字'],
  ])('%j is refused', async (typed, sentence) => {
    const { user, field, calls, container } = await write(typed);
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(button('统一名称（修改 16 处）'));
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(field).toBeInvalid();
    await user.click(button('记住到单位名录'));
    expect(calls.map(({ method }) => method)).toEqual(['checkSheet', 'showRange']);
    expect(await act(() => axe(container))).toHaveNoViolations();
    await user.clear(field);
    await user.type(field, '市发改局');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button('统一为「市发改局」（修改 16 处）')).toBeVisible();
  });
});

test('Ctrl+Enter does as 统一, wherever the focus is; Esc goes back', async () => {
  const { user, asked } = await openCard();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/^已统一为/);
  expect(asked('unifyUnits')).toMatchObject([{ choice: ALL }]);
  await user.keyboard('{Escape}');
  expect(screen.getByRole('tree', { name: '检查结果' })).toHaveFocus();
});

test('every part of the card is reached by Tab, and a box is toggled by the space bar', async () => {
  const { user } = await openCard();
  const names: string[] = [];
  for (let step = 0; step < 13; step++) {
    await user.tab();
    const focused = document.activeElement;
    names.push(
      focused?.getAttribute('aria-label') ?? focused?.closest('label,button')?.textContent ?? focused?.id ?? '',
    );
  }
  expect(names.filter((name) => name.startsWith('定位到'))).toEqual(
    ['D9', 'D8', 'D12', 'E20', 'D9', 'D30'].map((place) => `定位到 ${place}`),
  );
  expect(names).toContain('不是同一单位');
  expect(names).toContain('记住到单位名录');
  expect(names.at(-1)).toBe(UNIFY);
  box('市发展改革委（3 处）').focus();
  await user.keyboard(' ');
  expect(box('市发展改革委（3 处）')).not.toBeChecked();
});

test('不是同一单位 is kept, checked again, and taken back from the notice', async () => {
  const { user, calls, asked } = await openCard();
  await user.click(button('不是同一单位'));
  expect(
    await screen.findByText('已记住：「市发展改革委」等 2 个名称与「市发改委」不是同一单位，不再提示。'),
  ).toBeVisible();
  expect(asked('setUnitVerdict')).toEqual([{ method: 'setUnitVerdict', choice: ALL, verdict: 'different' }]);
  expect(calls.at(-1)?.method).toBe('checkSheet');
  await user.click(await screen.findByRole('button', { name: '撤回' }));
  expect(await screen.findByText('已撤回，以后照常提示。')).toBeVisible();
  expect(asked('setUnitVerdict').at(-1)).toEqual({ method: 'setUnitVerdict', choice: ALL, verdict: undefined });
  await waitFor(() => {
    expect(asked('checkSheet')).toHaveLength(3);
  });
});

describe('记住到单位名录', () => {
  const DIRECTORY: readonly (readonly [
    string,
    Awaited<ReturnType<Script['directory']>>,
    string,
    string | undefined,
  ])[] = [
    ['is said', directoryWritten({ undo: UNDO }), '已记入单位名录：市发改委。', '撤销'],
    [
      'may make the sheet',
      directoryWritten({ created: true }),
      '已新建工作表「单位名录」并记入：市发改委。',
      undefined,
    ],
    [
      'may find it all there',
      { kind: 'directory-complete', sheet: '单位名录' },
      '单位名录里已有「市发改委」和这些写法，没有改动。',
      undefined,
    ],
    [
      'may find no header',
      { kind: 'directory-unreadable', sheet: '单位名录' },
      '工作表「单位名录」里没有找到「全称」一列，未作改动。请补上表头，或将该表改名。',
      undefined,
    ],
    [
      'may be refused a cell',
      directoryWritten({ refused: [{ index: 0, reason: 'protected' }] }),
      '已记入单位名录：市发改委。1 个单元格因单元格受保护未写入。',
      undefined,
    ],
    [
      'may be refused all of it',
      directoryWritten({ refused: [{ index: 0, reason: 'protected' }], undo: { ...UNDO, cells: [] } }),
      '因单元格受保护，没有写入任何内容。',
      undefined,
    ],
    ['may fail', failure('protected'), '工作簿的结构或「单位名录」受保护，不能写入。没有写入任何内容。', undefined],
  ];

  test.each(DIRECTORY)('%s', async (_, result, sentence, way) => {
    const { user, asked, container } = await openCard({ directory: () => Promise.resolve(result) });
    await user.click(button('记住到单位名录'));
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(asked('rememberUnit')).toEqual([{ method: 'rememberUnit', choice: ALL }]);
    const notice = within(screen.getByText(sentence).parentElement as HTMLElement);
    expect(notice.queryByRole('button', { name: '撤销' }) !== null).toBe(way !== undefined);
    expect(asked('checkSheet')).toHaveLength(result.kind === 'directory-written' ? 2 : 1);
    expect(await act(() => axe(container))).toHaveNoViolations();
  });

  test('leaves the finding open where it is still found, wherever it stands then', async () => {
    let checks = 0;
    const before = finding('text-damaged', 'B2', { message: '文字有损坏。' });
    const check: Script['check'] = () =>
      Promise.resolve(checked({ findings: ++checks === 1 ? [FOUND] : [before, FOUND] }));
    const { user } = await openCard({ check });
    await user.click(box('市发展改革委（3 处）'));
    await user.click(button('记住到单位名录'));
    expect(await screen.findByText('第 2 条，共 2 条')).toBeVisible();
    expect(box('市发展改革委（3 处）')).not.toBeChecked();
  });

  test('the sheet can be looked at', async () => {
    const { user, calls } = await openCard();
    await user.click(button('记住到单位名录'));
    await user.click(await screen.findByRole('button', { name: '打开这张表' }));
    expect(calls.at(-1)).toEqual({ method: 'showRange', at: 'A1' });
  });
});

test('fewer than two names are not enough, and that is said', async () => {
  const { user, calls, container } = await openCard();
  await user.click(box('市发展改革委（3 处）'));
  await user.click(box('市发展和改革↵委员会（1 处）'));
  const unify = '统一为「市发改委」（修改 0 处）';
  expect(screen.getByText('至少要勾选两个名称。')).toBeVisible();
  expect(button(unify)).toHaveAccessibleDescription('至少要勾选两个名称。');
  expect([unify, '不是同一单位', '记住到单位名录'].map(isOff)).toEqual([true, true, true]);
  for (const name of [unify, '不是同一单位', '记住到单位名录']) await user.click(button(name));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(calls.map(({ method }) => method)).toEqual(['checkSheet', 'showRange']);
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('on a protected sheet nothing is unified, but verdict and 单位名录 are kept all the same', async () => {
  const { user, asked } = await openCard({}, { isProtected: true, findings: [FOUND] });
  expect(screen.getByText('工作表受保护，不能统一；仍可记住判断和名录。')).toBeVisible();
  expect([UNIFY, '不是同一单位', '记住到单位名录'].map(isOff)).toEqual([true, false, false]);
  await user.click(button(UNIFY));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(asked('unifyUnits')).toEqual([]);
  await user.click(button('记住到单位名录'));
  await screen.findByText('已记入单位名录：市发改委。');
  await waitFor(() => {
    expect(isOff('不是同一单位')).toBe(false);
  });
  await user.click(button('不是同一单位'));
  await screen.findByText(/不是同一单位，不再提示。$/);
});

test('nothing is asked twice', async () => {
  const { user, asked, calls } = await openCard({ unify: () => never() });
  await user.click(button(UNIFY));
  expect(screen.getByText('正在处理，请稍候。')).toBeVisible();
  for (const name of [UNIFY, '不是同一单位', '记住到单位名录']) {
    expect(isOff(name)).toBe(true);
    await user.click(button(name));
  }
  expect(asked('unifyUnits')).toHaveLength(1);
  expect(calls.at(-1)?.method).toBe('unifyUnits');
});

const OUTCOMES: readonly (readonly [string, Awaited<ReturnType<Script['unify']>>, string])[] = [
  [
    'some cells were changed meanwhile',
    fixed(4, { refused: [{ index: 1, reason: 'changed-since' }] }),
    '已写入 3/4 处，其余因检查后内容已改动未写入。',
  ],
  [
    'all cells were refused',
    fixed(1, { refused: [{ index: 0, reason: 'protected' }] }),
    '因单元格受保护，没有写入任何内容。',
  ],
  ['the names are gone', fixed(0), '表中已没有这些写法，没有需要修改的单元格。'],
  ['the sheet is protected', failure('protected'), '工作表受保护，只能检查不能修改。没有写入任何内容。'],
  [
    'a repair failed',
    failure('repair-failed', { written: UNDO }),
    '写入中断，且未能全部复原。已写入的 1 个单元格可以撤销。错误编号 E-3F2A。',
  ],
];

test.each(OUTCOMES)('%s', async (_, result, sentence) => {
  const { user, container } = await openCard({ unify: () => Promise.resolve(result) });
  await user.click(button(UNIFY));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('a cell being edited holds the write, which can be given up', async () => {
  const { user } = await openCard({ unify: () => Promise.resolve(failure('cell-editing')) });
  await user.click(button(UNIFY));
  expect(await screen.findByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeVisible();
  await user.click(button('停止'));
  expect(screen.getByText('已停止，没有写入任何内容。')).toBeVisible();
  expect(isOff(UNIFY)).toBe(false);
});

test('a name from the sheet stays text, however long and strange', async () => {
  const name = `<img src=x onerror=alert(1)>${'市'.repeat(30)}`;
  const found = { ...FOUND, variants: { ...VARIANTS, target: name } };
  await openCard({ check: () => Promise.resolve(checked({ findings: [found] })) });
  expect(screen.queryByRole('img')).toBeNull();
  const unify = screen.getByRole('button', { name: /^统一为「<img/ });
  expect(unify.textContent.length).toBeLessThan(50);
});
