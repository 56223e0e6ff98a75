/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { OfficeSettings } from '../../src/app/assistant';
import { LATER_TEXT } from '../../src/pane/text/zh-cn-later';
import { UNIT_DIRECTORY_SHEET } from '../../src/tasks/unit-directory';
import {
  directoryWritten,
  failure,
  fakeAssistant,
  never,
  officeSettings,
  type Script,
  UNDO,
} from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';
import { openSettingsInWaiting, pass, press, stopTheClock } from '../kit/settings-in-waiting';

beforeEach(() => {
  preparePage();
});

const VERDICTS: Partial<OfficeSettings> = { unitVerdicts: { same: ['a', 'b'], different: ['c'] } };
const SHEETS = ['分工方案', '单位名录'].map((name, index) => ({
  name,
  kind: 'worksheet' as const,
  isVisible: true,
  isActive: index === 0,
}));

/** The section 「单位名录」 of the tab 设置. */
async function openSection(script: Partial<Script> = {}, kept: Partial<OfficeSettings> = {}) {
  const fake = fakeAssistant({ office: () => Promise.resolve(officeSettings(kept)), ...script });
  const pane = openPane(fake.assistant, 'open');
  await pane.user.click(screen.getByRole('tab', { name: '设置' }));
  const region = await screen.findByRole('region', { name: '单位名录' });
  const asked = (method: string) => fake.calls.filter((call) => call.method === method);
  return { ...fake, ...pane, region: within(region), asked };
}

test('the section says what the 单位名录 is, and what is not yet there', async () => {
  const { region, container } = await openSection();
  expect(region.getByText(/^本工作簿里名为「单位名录」的工作表/)).toBeVisible();
  expect(region.getByText('还没有记住对单位名称的判断。')).toBeVisible();
  expect(region.getByRole('button', { name: '从本表生成单位名录' })).toBeVisible();
  expect(region.queryByRole('button', { name: /^清除/ })).toBeNull();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('where the workbook has one it is added to', async () => {
  expect(LATER_TEXT.directory.sheet).toBe(UNIT_DIRECTORY_SHEET.name);
  const { region } = await openSection({ sheets: SHEETS });
  expect(await region.findByRole('button', { name: '补充缺少的单位' })).toBeVisible();
});

const RESULTS: readonly (readonly [string, Awaited<ReturnType<Script['directory']>>, string, readonly string[]])[] = [
  [
    'made',
    directoryWritten({ created: true, added: 42 }),
    '已新建工作表「单位名录」，写入 42 个单位。',
    ['打开这张表', '关闭提示'],
  ],
  [
    'added to',
    directoryWritten({ added: 3, undo: UNDO }),
    '已在工作表「单位名录」补充 3 个单位。',
    ['打开这张表', '撤销', '关闭提示'],
  ],
  [
    'written in part',
    directoryWritten({ added: 3, undo: UNDO, refused: [{ index: 0, reason: 'changed-since' }] }),
    '已在工作表「单位名录」补充 3 个单位。1 个单元格因检查后内容已改动未写入。',
    ['打开这张表', '撤销', '关闭提示'],
  ],
  [
    'complete',
    { kind: 'directory-complete', sheet: '单位名录' },
    '单位名录已包含这张表里的所有单位，没有改动。',
    ['关闭提示'],
  ],
  [
    'unreadable',
    { kind: 'directory-unreadable', sheet: '单位名录' },
    '工作表「单位名录」里没有找到「全称」一列，未作改动。请补上表头，或将该表改名。',
    ['打开这张表', '关闭提示'],
  ],
  [
    'not made of a sheet without units',
    { kind: 'no-units', sheet: '说明' },
    '工作表「说明」里没有读到单位名称，没有写入任何内容。',
    ['关闭提示'],
  ],
  [
    'not made of a sheet without a table',
    { kind: 'no-table', sheet: '说明' },
    '工作表「说明」里没有找到任务清单，未写入。请先换到任务清单所在的工作表。',
    ['关闭提示'],
  ],
  [
    'not made of several tables',
    { kind: 'several-tables', sheet: '说明', count: 2 },
    '这张表里有 2 个可能的表格，未写入。请先在「检查」里选一个。',
    ['关闭提示'],
  ],
  ['refused', failure('protected'), '工作簿的结构或「单位名录」受保护，不能写入。没有写入任何内容。', ['关闭提示']],
  [
    'failed',
    failure('repair-failed', { written: UNDO }),
    '写入中断，且未能全部复原。已写入的 1 个单元格可以撤销。错误编号 E-3F2A。',
    ['撤销已写入', '复制诊断信息', '关闭提示'],
  ],
];

test.each(RESULTS)('%s', async (_, result, sentence, offers) => {
  const { user, region, container } = await openSection({ directory: () => Promise.resolve(result) });
  await user.click(region.getByRole('button', { name: '从本表生成单位名录' }));
  const words = await screen.findByText(sentence);
  const notice = within(words.parentElement as HTMLElement);
  expect(
    notice.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent),
  ).toEqual(offers);
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('what was written is followed by a check; what was not is not', async () => {
  const written = await openSection();
  await written.user.click(written.region.getByRole('button', { name: '从本表生成单位名录' }));
  await waitFor(() => {
    expect(written.asked('checkSheet')).toHaveLength(1);
  });
  written.unmount();
  const complete = await openSection({
    directory: () => Promise.resolve({ kind: 'directory-complete', sheet: '单位名录' }),
  });
  await complete.user.click(complete.region.getByRole('button', { name: '从本表生成单位名录' }));
  await screen.findByText('单位名录已包含这张表里的所有单位，没有改动。');
  expect(complete.asked('checkSheet')).toEqual([]);
});

describe('复制名录', () => {
  const copy = async (script: Partial<Script> = {}) => {
    const pane = await openSection(script);
    await pane.user.click(pane.region.getByRole('button', { name: '复制名录' }));
    return pane;
  };

  test('puts the names on the clipboard and says how many', async () => {
    const { region, container } = await copy();
    expect(await region.findByText('已复制 1 个单位，可粘贴到另一个工作簿的「单位名录」工作表。')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('全称\t简称\n市发展和改革委员会\t市发改委');
    expect(await act(() => axe(container))).toHaveNoViolations();
  });

  test('a web view that forbids it gets the text to copy by hand', async () => {
    const pane = await openSection();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await pane.user.click(pane.region.getByRole('button', { name: '复制名录' }));
    const field = await pane.region.findByRole('textbox', { name: '无法自动复制，请选中下面的文字后复制。' });
    expect(field).toHaveValue('全称\t简称\n市发展和改革委员会\t市发改委');
    expect(await act(() => axe(pane.container))).toHaveNoViolations();
  });

  test.each([
    ['no sheet', { kind: 'no-directory' }, '本工作簿还没有单位名录。'],
    [
      'no header',
      { kind: 'directory-unreadable', sheet: '单位名录' },
      '工作表「单位名录」里没有找到「全称」一列，未作改动。请补上表头，或将该表改名。',
    ],
    ['an edited cell', failure('cell-editing'), 'Excel 正在编辑单元格，请按 Enter 或 Esc 结束编辑后再试。'],
    ['a busy Excel', failure('busy'), 'Excel 正忙，请稍后重试。'],
    ['a defect', failure('unexpected'), '出现意外错误，操作没有完成。错误编号 E-3F2A。'],
  ] as const)('%s is said', async (_, result, sentence) => {
    const { region } = await copy({ exported: () => Promise.resolve(result) });
    expect(await region.findByText(sentence)).toBeVisible();
    expect(screen.queryByRole('button', { name: '复制诊断信息' }) !== null).toBe(sentence.startsWith('出现意外错误'));
  });
});

test('the verdicts are counted, cleared, and put back', async () => {
  const { user, region, asked } = await openSection({}, VERDICTS);
  expect(region.getByText('已确认同一单位 2 对、不同单位 1 对')).toBeVisible();
  await user.click(region.getByRole('button', { name: '清除对单位名称的判断' }));
  expect(await region.findByText('还没有记住对单位名称的判断。')).toBeVisible();
  expect(screen.getByRole('heading', { name: '单位名录' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await region.findByText('已确认同一单位 2 对、不同单位 1 对')).toBeVisible();
  expect(asked('saveOfficeSettings')).toMatchObject([
    { settings: { unitVerdicts: { same: [], different: [] } } },
    { settings: VERDICTS },
  ]);
});

describe('while Excel keeps it waiting', () => {
  stopTheClock();

  test('an edited cell holds the writing, which can be given up', async () => {
    await openSettingsInWaiting({ directory: () => Promise.resolve(failure('cell-editing')) });
    press('从本表生成单位名录');
    await pass(100);
    expect(screen.getByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeVisible();
    press('停止');
    expect(screen.getByText('已停止，没有写入任何内容。')).toBeVisible();
  });

  test('a slow writing is said, and nothing is written twice', async () => {
    const { calls } = await openSettingsInWaiting({ directory: () => never() });
    press('从本表生成单位名录');
    await pass(1100);
    expect(screen.getByText('正在写入工作表……')).toBeVisible();
    press('从本表生成单位名录');
    expect(calls.filter(({ method }) => method === 'fillUnitDirectory')).toHaveLength(1);
  });

  test('a slow copying is said, and is not begun twice', async () => {
    const { calls } = await openSettingsInWaiting({ exported: () => never() });
    press('复制名录');
    expect(screen.getByText('正在读取单位名录……')).toBeVisible();
    press('复制名录');
    await pass(8100);
    expect(screen.getByText('正在等待 Excel 响应……Excel 可能正忙，或有对话框没有关闭。')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'exportUnitDirectory')).toHaveLength(1);
  });
});
