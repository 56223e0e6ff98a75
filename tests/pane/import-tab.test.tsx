/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { LongTask } from '../../src/app/assistant';
import { failure, fakeAssistant, never, type Script } from '../kit/fake-assistant';
import { openPreview, openTab, reads, row } from '../kit/import-tab';
import { planReading, readingOf } from '../kit/notice-reading';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';
import { pass, press, stopTheClock } from '../kit/settings-in-waiting';

beforeEach(() => {
  preparePage();
});

/** What is marked in the source. */
function marked(container: HTMLElement): string {
  return [...container.querySelectorAll('mark')].map(({ textContent }) => textContent).join('|');
}

test('a notice is pasted with its year, looked at, written, and its sheet checked', async () => {
  const { container, calls, user } = await openTab({ importing: reads(planReading()) });
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '识别' }));
  expect(screen.getByRole('alert')).toHaveTextContent('请先粘贴通知全文，或打开文件');
  await user.type(screen.getByRole('textbox', { name: '粘贴通知全文' }), '某市方案');
  await user.type(screen.getByRole('textbox', { name: '计划年份' }), '2026');
  await user.click(screen.getByRole('button', { name: '识别' }));
  expect(
    await screen.findByText(/^10 句中 8 句入表，成 4 行；1 句待人工处理；其余 1 句是标题、导语等。$/),
  ).toBeVisible();
  expect(calls).toContainEqual({
    method: 'readNotice',
    input: { kind: 'text', text: '某市方案' },
    options: { planYear: 2026 },
  });
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '写入新工作表（4 行）' }));
  expect(await screen.findByText('已写入工作表「责任分解表」，4 行。')).toBeVisible();
  expect(calls.map(({ method }) => method)).toContain('showRange');
  expect(screen.getByRole('button', { name: '再写一张新工作表（4 行）' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '检查这张表' }));
  expect(calls).toContainEqual({ method: 'checkSheet', request: { sheet: '责任分解表' } });
  expect(screen.getByRole('tab', { name: '检查' })).toHaveAttribute('aria-selected', 'true');
});

test('a cell marks its words, and words lead to their cell', async () => {
  const { container, user } = await openPreview();
  const first = within(row(1));
  await user.hover(first.getByRole('button', { name: '牵头单位 市教育局' }));
  expect(marked(container)).toBe('市教育局');
  await user.unhover(first.getByRole('button', { name: '牵头单位 市教育局' }));
  expect(marked(container)).toBe('');
  act(() => {
    first.getByRole('button', { name: /^具体要求/ }).focus();
  });
  expect(marked(container)).toBe('2026年9月底前|完成全部中学网络改造。同步建设统一认证平台。');
  await user.click(first.getByText('市财政局', { selector: '[data-piece]' }));
  expect(first.getByRole('button', { name: '责任单位 市财政局' })).toHaveFocus();
  expect(screen.getByText('第 1 行，共 4 行，责任单位 市财政局')).toBeInTheDocument();
});

test('the keyboard goes from row to row, opens a row, changes a role and takes it back', async () => {
  const { calls, container, user } = await openPreview();
  act(() => {
    row(1).focus();
  });
  await user.keyboard('{ArrowDown}');
  expect(row(2)).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(within(row(2)).getByRole('button', { name: '工作任务 更新设备。' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const editor = within(screen.getByRole('group', { name: '修改第 2 行' }));
  expect(editor.getByRole('combobox', { name: '「市教育局」列为' })).toHaveFocus();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.selectOptions(editor.getByRole('combobox', { name: '「市教育局」列为' }), '牵头');
  expect(within(row(2)).getByRole('button', { name: '牵头单位 市教育局' })).toBeVisible();
  await user.selectOptions(editor.getByRole('combobox', { name: '全部单位列为' }), '不列入');
  await user.keyboard('{Escape}');
  expect(row(2)).toHaveFocus();
  expect(screen.queryByRole('group', { name: '修改第 2 行' })).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  await user.click(screen.getByRole('button', { name: '写入新工作表（4 行）' }));
  const written = calls.flatMap((call) => (call.method === 'writeNotice' ? [call.draft] : []));
  expect(written[0]?.rows[1]?.units.map(({ text, part }) => `${text} ${part}`)).toEqual([
    '市教育局 lead',
    '市科技局 responsible',
  ]);
  expect(await screen.findByRole('button', { name: '再写一张新工作表（4 行）' })).toBeVisible();
});

test('words of the source become a unit; what is not there is said', async () => {
  const { user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改第 4 行' }));
  const field = screen.getByRole('textbox', { name: '补上漏认的单位或时限' });
  await user.type(field, '市卫健委');
  expect(screen.getByRole('alert')).toHaveTextContent('这一行的原文里没有这几个字');
  expect(screen.queryByRole('button', { name: '作为牵头单位' })).toBeNull();
  await user.clear(field);
  await user.type(field, '各县（市、区）教育局');
  await user.click(screen.getByRole('button', { name: '作为责任单位' }));
  expect(within(row(4)).getByRole('button', { name: '责任单位 各县（市、区）教育局' })).toBeVisible();
  expect(row(4)).toHaveFocus();
});

test('a unit that leads stands first, whatever the order of the notice', async () => {
  const { user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改第 2 行' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '「市科技局」列为' }), '牵头');
  const units = within(row(2)).getAllByRole('button', { name: /^(牵头|责任)单位 / });
  expect(units.map((unit) => unit.getAttribute('aria-label'))).toEqual(['牵头单位 市科技局', '责任单位 市教育局']);
});

test('the open sentences are gone through one by one', async () => {
  const { user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '下一句待人工' }));
  const open = screen.getByRole('group', { name: '待人工处理：各学校要明确一名联络人。' });
  expect(open).toHaveFocus();
  await user.click(within(open).getByRole('button', { name: /^不处理/ }));
  expect(screen.getByText(/^10 句中 8 句入表，成 4 行；1 句不处理；其余 1 句/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '下一句待人工' })).toBeNull();
});

test('rows are split, merged, left out and taken back; the counts follow, and other tabs lose nothing', async () => {
  const { container, user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改第 1 行' }));
  await user.click(screen.getByRole('button', { name: '拆成两行' }));
  expect(screen.getByRole('button', { name: '写入新工作表（5 行）' })).toBeVisible();
  expect(row(1, 5)).toHaveFocus();
  await user.click(screen.getByRole('button', { name: '修改第 1 行' }));
  await user.click(screen.getByRole('button', { name: '与下一行合并' }));
  await user.click(screen.getByRole('button', { name: '修改第 2 行' }));
  await user.click(screen.getByRole('button', { name: '不入表' }));
  expect(screen.getByText(/成 3 行；1 句待人工处理；1 行不入表；其余 1 句是标题、导语等。$/)).toBeVisible();
  await user.click(screen.getByRole('tab', { name: '检查' }));
  await user.click(screen.getByRole('tab', { name: '导入' }));
  await user.click(screen.getByRole('button', { name: '入表：更新设备。' }));
  await user.click(screen.getByRole('button', { name: '入表：各学校要明确一名联络人。' }));
  expect(screen.getByText(/成 5 行；其余/)).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: '报送事项入表（1/1 行）' }));
  expect(screen.getByText(/成 4 行；1 行不入表；其余/)).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await user.click(screen.getByRole('button', { name: '不处理：各学校要明确一名联络人。' }));
  expect(screen.getByRole('button', { name: '重做' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('button', { name: '恢复：各学校要明确一名联络人。' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '换一份' }));
  await user.click(screen.getByRole('button', { name: '放弃改动，换一份' }));
  expect(screen.getByRole('textbox', { name: '粘贴通知全文' })).toHaveValue('');
});

test.each<readonly [string, Script['importing'], RegExp, string]>([
  ['empty', () => Promise.resolve({ kind: 'empty' }), /没有读到文字。/, '草稿'],
  [
    'unreadable',
    () => Promise.resolve({ kind: 'unreadable', because: '这个文件设有打开密码，请去掉密码后再试。' }),
    /^这个文件设有打开密码，请去掉密码后再试。$/,
    '草稿',
  ],
  [
    'classified: the words are gone',
    () => Promise.resolve({ kind: 'classified', marking: '机密' }),
    /标有「机密」/,
    '',
  ],
  ['failure', () => Promise.resolve(failure('unexpected')), /出现意外错误，操作没有完成。/, '草稿'],
])('%s', async (_, importing, sentence, left) => {
  const { container, user } = await openTab({ importing });
  await user.type(screen.getByRole('textbox', { name: '粘贴通知全文' }), '草稿');
  await user.click(screen.getByRole('button', { name: '识别' }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(screen.getByRole('textbox', { name: '粘贴通知全文' })).toHaveValue(left);
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('a notice without tasks says what was read; its words can be mended', async () => {
  const { user } = await openTab({ importing: reads(readingOf('特此通知。', [])) });
  await user.type(screen.getByRole('textbox', { name: '粘贴通知全文' }), '特此通知。');
  await user.click(screen.getByRole('button', { name: '识别' }));
  expect(await screen.findByText('读了 1 句，没有找到任务，没有可以入表的行。')).toBeVisible();
  expect(screen.getByRole('button', { name: '返回修改文字' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: '返回修改文字' }));
  expect(screen.getByRole('textbox', { name: '粘贴通知全文' })).toHaveValue('特此通知。');
  expect(screen.getByRole('textbox', { name: '粘贴通知全文' })).toHaveFocus();
});

test('a file is opened or dropped; one too large is not even read, nor is a text too long put in', async () => {
  const { calls, container, user } = await openTab();
  const file = new File(['一、任务'], '方案.txt', { type: 'text/plain' });
  await user.upload(screen.getByLabelText('打开文件', { selector: 'input' }), file);
  expect(await screen.findByText(/没有读到文字。/)).toBeVisible();
  const inputs = calls.flatMap((call) => (call.method === 'readNotice' ? [call.input] : []));
  expect(inputs.map((input) => input.kind === 'file' && [input.name, input.bytes.length])).toEqual([['方案.txt', 12]]);
  const large = new File([], '大.docx');
  Object.defineProperty(large, 'size', { value: 60 * 1024 * 1024 });
  const region = container.querySelector('section');
  if (region) fireEvent.drop(region, { dataTransfer: { types: ['Files'], files: [large] } });
  expect(await screen.findByText(/^「大\.docx」超过 50 MB，没有读取。/)).toBeVisible();
  const text = screen.getByRole('textbox', { name: '粘贴通知全文' });
  fireEvent.paste(text, { clipboardData: { getData: () => '文'.repeat(1024 * 1024 + 1) } });
  expect(screen.getByText(/^粘贴的文字超过 2 MB，没有放入。/)).toBeVisible();
  expect(text).toHaveValue('');
  fireEvent.paste(text, { clipboardData: { getData: () => '一行\r\n'.repeat(4000) } });
  expect(text).toHaveValue('一行\n'.repeat(4000));
  await user.type(screen.getByRole('textbox', { name: '计划年份' }), '26');
  expect(screen.getByText('请填四位年份，如 2026')).toBeVisible();
  expect(screen.getByRole('button', { name: '识别' })).toHaveAttribute('aria-disabled', 'true');
});

test('times without a year are said, and the notice comes back to be read with one', async () => {
  const { calls, user } = await openPreview({ importing: reads({ ...planReading(), undated: 2 }) });
  expect(
    screen.getByText('没有找到计划年份，2 行的时限没有写年份，推算不出日期。请填写年份后重新识别。'),
  ).toBeVisible();
  await user.click(within(row(1)).getByRole('button', { name: '修改第 1 行' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '全部单位列为' }), '不列入');
  await user.click(screen.getByRole('button', { name: '填写年份' }));
  await user.click(screen.getByRole('button', { name: '放弃改动，填写年份' }));
  expect(screen.getByRole('textbox', { name: '粘贴通知全文' })).toHaveValue(planReading().text);
  await user.type(screen.getByRole('textbox', { name: '计划年份' }), '2026');
  await user.click(screen.getByRole('button', { name: '识别' }));
  expect(calls.at(-1)).toEqual({
    method: 'readNotice',
    input: { kind: 'text', text: planReading().text },
    options: { planYear: 2026 },
  });
});

test('a failed write leaves the draft as it is', async () => {
  const { user } = await openPreview({ imported: () => Promise.resolve(failure('protected')) });
  await user.click(screen.getByRole('button', { name: '写入新工作表（4 行）' }));
  expect(await screen.findByText(/^工作簿的结构受保护，不能新建工作表。没有写入任何内容。/)).toBeVisible();
  expect(screen.getByRole('button', { name: '写入新工作表（4 行）' })).toBeVisible();
});

test('a sheet without a table leads here', async () => {
  const fake = fakeAssistant({ check: () => Promise.resolve({ kind: 'no-table', sheet: '分工方案' }) });
  const { user } = openPane(fake.assistant);
  await user.click(await screen.findByRole('button', { name: '从通知文字生成' }));
  expect(await screen.findByRole('textbox', { name: '粘贴通知全文' })).toHaveFocus();
});

describe('while it takes long', () => {
  stopTheClock();

  test('reading is said after a second, step by step, and can be stopped; the words stay', async () => {
    const runs: LongTask[] = [];
    const fake = fakeAssistant({
      importing: (_input, _options, run) => {
        runs.push(run);
        return never();
      },
    });
    openPane(fake.assistant, 'open');
    await pass(10);
    act(() => {
      screen.getByRole('tab', { name: '导入' }).click();
    });
    await pass(100);
    const text = screen.getByRole('textbox', { name: '粘贴通知全文' });
    fireEvent.change(text, { target: { value: '某市方案' } });
    press('识别');
    expect(screen.queryByRole('button', { name: '停止' })).toBeNull();
    await pass(1100);
    expect(screen.getByText('正在识别通知……')).toBeVisible();
    const [run] = runs;
    act(() => {
      run?.onProgress({ step: 2, steps: 4, title: '找责任单位', rows: { done: 1240, of: 3000 } });
    });
    expect(screen.getByText('正在识别 第 2/4 步：找责任单位（1,240/3,000 段）……')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: '进度' })).toBeVisible();
    act(() => {
      run?.onProgress({ step: 4, steps: 4, title: '形成各行' });
    });
    expect(screen.getByText('正在识别 第 4/4 步：形成各行……')).toBeVisible();
    expect(run?.signal.aborted).toBe(false);
    press('停止');
    expect(run?.signal.aborted).toBe(true);
    expect(screen.getByText('已停止识别。')).toBeVisible();
    expect(text).toHaveValue('某市方案');
    expect(screen.queryByText(/^正在识别/)).toBeNull();
  });
});
