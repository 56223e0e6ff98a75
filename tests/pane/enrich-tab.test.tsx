/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { failure, fakeAssistant, never, range, type Script } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

const enriched = {
  kind: 'enriched',
  sheet: '分工方案',
  at: range('F2:F13'),
  cells: 12,
  refused: [],
  undo: { sheet: '分工方案', cells: [], structure: [] },
} as const;

type Enriched = Awaited<ReturnType<Script['enrich']>>;

const OUTCOMES: readonly [string, Enriched, string][] = [
  ['nothing to do', { kind: 'unchanged' }, '截止日期已是最新，没有需要改动的单元格。'],
  ['no table', { kind: 'no-table', sheet: '说明' }, '这张表里没有找到任务清单，未写入。请先在「检查」中确认表格。'],
  [
    'several tables',
    { kind: 'several-tables', sheet: '说明', count: 3 },
    '这张表里有 3 个可能的表格，未写入。请先在「检查」里选一个。',
  ],
  [
    'no deadlines',
    { kind: 'column-missing', because: '没有「完成时限」列' },
    '这张表没有「完成时限」列，未写入。若有这一列而没有认出，请在「检查」的「表格识别」里改正。',
  ],
  [
    'some cells left out',
    { ...enriched, refused: [{ index: 3, reason: 'changed-since' }] },
    '已写入 11/12 处，其余因检查后内容已改动未写入。',
  ],
  ['a protected sheet', failure('protected'), '工作表受保护，只能检查不能修改。没有写入任何内容。'],
];

test.each(OUTCOMES)('%s is said', async (_, result, sentence) => {
  const { assistant } = fakeAssistant({ enrich: () => Promise.resolve(result) });
  const { container, user } = openPane(assistant, 'open');
  await user.click(screen.getByRole('tab', { name: '补全' }));
  await user.click(await screen.findByRole('button', { name: '写入截止日期' }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test.each([
  ['写入规范名称', 'units', enriched, '已写入规范单位名称，改动 12 个单元格。'],
  ['写入规范名称', 'units', { kind: 'unchanged' }, '规范单位名称已是最新，没有需要改动的单元格。'],
  [
    '写入规范名称',
    'units',
    { kind: 'column-missing', because: '没有单位列' },
    '这张表没有单位列，未写入。若有这一列而没有认出，请在「检查」的「表格识别」里改正。',
  ],
  ['写入截止日期', 'due-date', enriched, '已写入截止日期，改动 12 个单元格。'],
] as const)('%s asks for %s', async (name, choice, result, sentence) => {
  const { assistant, calls } = fakeAssistant({ enrich: () => Promise.resolve(result) });
  const { user } = openPane(assistant, 'open');
  await user.click(screen.getByRole('tab', { name: '补全' }));
  await user.click(await screen.findByRole('button', { name }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(calls).toContainEqual({ method: 'addColumns', choice });
});

test('what was written can be shown', async () => {
  const { assistant, calls } = fakeAssistant({ enrich: () => Promise.resolve(enriched) });
  const { user } = openPane(assistant, 'open');
  await user.click(screen.getByRole('tab', { name: '补全' }));
  await user.click(await screen.findByRole('button', { name: '写入截止日期' }));
  await user.click(await screen.findByRole('button', { name: '定位到 F2:F13' }));
  expect(calls).toContainEqual({ method: 'showRange', at: 'F2:F13' });
});

describe('while Excel keeps it waiting', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const write = async (enrich: Script['enrich'], ms: number) => {
    openPane(fakeAssistant({ enrich }).assistant, 'open');
    await act(() => jest.advanceTimersByTimeAsync(10));
    act(() => {
      screen.getByRole('tab', { name: '补全' }).click();
    });
    act(() => {
      screen.getByRole('button', { name: '写入截止日期' }).click();
    });
    await act(() => jest.advanceTimersByTimeAsync(ms));
  };

  test('a cell being edited is said, and the write can be given up', async () => {
    await write(() => Promise.resolve(failure('cell-editing')), 100);
    expect(screen.getByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeVisible();
    act(() => {
      screen.getByRole('button', { name: '停止' }).click();
    });
    expect(screen.getByText('已停止，没有写入任何内容。')).toBeVisible();
  });

  test('silence is said', async () => {
    await write(() => never(), 8100);
    expect(screen.getByText('正在等待 Excel 响应……Excel 可能正忙，或有对话框没有关闭。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '停止' })).toBeNull();
  });
});
