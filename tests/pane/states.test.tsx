/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { Intent } from '../../src/pane/use-assistant';
import {
  checked,
  column,
  failure,
  fakeAssistant,
  finding,
  fixTo,
  never,
  range,
  type Script,
} from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

const answers = (result: Awaited<ReturnType<Script['check']>>): Partial<Script> => ({
  check: () => Promise.resolve(result),
});
const unsureTable = {
  ...checked().table,
  columns: [...checked().table.columns, column(5, '办理', 'other', { confidence: 'unsure' })],
};

/** State of product.md, what leads to it, and the sentence and buttons it must show. */
const STATES: readonly (readonly [string, Partial<Script>, Intent, string, readonly string[]])[] = [
  ['not checked', {}, 'open', '尚未检查。', ['检查表格']],
  [
    'findings',
    {},
    'check',
    '检查了 82 行、3 条规则；1 条因没有『配合单位』列未运行。',
    ['必须改 2', '建议改 1', '提示 1', '预览并修改'],
  ],
  [
    'none',
    answers(checked({ findings: [] })),
    'check',
    '✓ 82 行全部通过 3 条规则，另有 1 条因没有『配合单位』列未运行。',
    ['生成汇总'],
  ],
  [
    'no table',
    answers({ kind: 'no-table', sheet: '分工方案' }),
    'check',
    '这张表里没有找到任务清单的表头（如：工作任务、牵头单位、完成时限）。',
    ['我来指定表头行', '换一张工作表', '从通知文字生成'],
  ],
  [
    'several tables',
    answers({ kind: 'several-tables', sheet: '分工方案', candidates: [range('A2:E83'), range('G2:K40')] }),
    'check',
    '找到 2 个可能的表格，请选一个。',
    ['检查 A2:E83', '检查 G2:K40'],
  ],
  [
    'empty sheet',
    answers({ kind: 'empty-sheet', sheet: '分工方案' }),
    'check',
    '工作表「分工方案」是空的，没有可检查的内容。',
    ['换一张工作表'],
  ],
  [
    'a summary of ours',
    answers({ kind: 'own-sheet', sheet: '按牵头单位' }),
    'check',
    '「按牵头单位」是助手写的表，不用检查。请换到任务表。',
    ['换一张工作表'],
  ],
  ['protected', answers(checked({ isProtected: true })), 'check', '工作表受保护，只能检查不能修改。', ['检查表格']],
  [
    'a cell is being edited',
    answers(failure('cell-editing')),
    'check',
    'Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。',
    ['停止'],
  ],
  [
    'unexpected',
    answers(failure('unexpected')),
    'check',
    '出现意外错误，操作没有完成。错误编号 E-3F2A。',
    ['重试', '复制诊断信息'],
  ],
  [
    'chart sheet',
    answers(failure('not-a-worksheet')),
    'check',
    '这是图表工作表，没有单元格可查。请换一张工作表。',
    ['换一张工作表'],
  ],
  ['unsure column', answers(checked({ table: unsureTable })), 'check', '必须改 2', ['表格识别：1 列待确认']],
  [
    'our defect',
    { check: () => Promise.reject(new TypeError('乱码')) },
    'check',
    '没有写入任何内容。',
    ['重新打开', '复制诊断信息'],
  ],
  ['summaries', {}, 'summary', '工作表「分工方案」：任务 82 项，单位任务 154 项次', ['写入 3 张工作表', '预览']],
  [
    'summaries where there are several tables',
    { summaries: () => Promise.resolve({ kind: 'several-tables', sheet: '分工方案', count: 2 }) },
    'summary',
    '工作表「分工方案」里有 2 个可能的表格。请先在「检查」里选一个。',
    ['到「检查」中确认'],
  ],
  [
    'summaries where there is no table',
    { summaries: () => Promise.resolve({ kind: 'no-table', sheet: '说明' }) },
    'summary',
    '工作表「说明」里没有找到任务清单。请先在「检查」中确认表格。',
    ['到「检查」中确认'],
  ],
  [
    'summaries that cannot be read',
    { summaries: () => Promise.resolve(failure('unexpected')) },
    'summary',
    '出现意外错误，操作没有完成。错误编号 E-3F2A。',
    ['重试', '复制诊断信息'],
  ],
];

test.each(STATES)('%s', async (_, script, intent, sentence, buttons) => {
  const { container } = openPane(fakeAssistant(script).assistant, intent);
  expect(await screen.findByText(sentence)).toBeVisible();
  for (const name of buttons) expect(screen.getByRole('button', { name })).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

describe('while Excel is at work', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

  test('the first second shows nothing new, then comes the step with 停止', async () => {
    const check: Script['check'] = (_request, { onProgress }) => {
      onProgress({ step: 3, steps: 6, title: '完成时限', rows: { done: 1240, of: 3000 } });
      return never();
    };
    openPane(fakeAssistant({ check }).assistant);
    await pass(900);
    expect(screen.queryByRole('button', { name: '停止' })).toBeNull();
    await pass(200);
    expect(screen.getByText('正在检查 第 3/6 步：完成时限（1,240/3,000 行）……')).toBeVisible();
    expect(screen.getByRole('button', { name: '停止' })).toBeVisible();
  });

  test('停止 answers at once and aborts the check', async () => {
    let signal: AbortSignal | undefined;
    const check: Script['check'] = (_request, options) => {
      signal = options.signal;
      return never();
    };
    openPane(fakeAssistant({ check }).assistant);
    await pass(1100);
    act(() => {
      screen.getByRole('button', { name: '停止' }).click();
    });
    expect(await screen.findByText('已停止，本次检查没有完成。')).toBeVisible();
    expect(signal?.aborted).toBe(true);
    expect(screen.getByText('尚未检查。')).toBeVisible();
  });

  test('eight seconds of silence are explained; 重试 asks again', async () => {
    const { assistant, calls } = fakeAssistant({ check: () => never(), sheets: [] });
    openPane(assistant);
    await pass(8100);
    expect(
      screen.getByText('正在等待 Excel 响应……若一直如此，多为单位网络拦截了 office.js，请管理员改用本地部署版。'),
    ).toBeVisible();
    act(() => {
      screen.getByRole('button', { name: '重试' }).click();
    });
    expect(calls).toHaveLength(2);
    expect(screen.getByText('正在读取工作表……')).toBeVisible();
  });

  test('an Excel that has answered before is not said to be cut off', async () => {
    openPane(fakeAssistant({ check: () => never() }).assistant);
    await pass(8100);
    expect(screen.getByText('正在等待 Excel 响应……Excel 可能正忙，或有对话框没有关闭。')).toBeVisible();
  });

  test('when the edited cell is left the check goes on by itself', async () => {
    let isEditing = true;
    const check = () => Promise.resolve(isEditing ? failure('cell-editing') : checked());
    openPane(fakeAssistant({ check }).assistant);
    await pass(10);
    expect(screen.getByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeVisible();
    isEditing = false;
    await pass(1100);
    expect(screen.getByRole('tree', { name: '检查结果' })).toBeVisible();
  });
});

test('five thousand findings are drawn a screenful at a time', async () => {
  const findings = Array.from({ length: 5000 }, (_, index) => finding('deadline-misspelt', `E${index + 3}`));
  openPane(fakeAssistant(answers(checked({ findings }))).assistant);
  expect(await screen.findByRole('button', { name: '必须改 5,000' })).toBeVisible();
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
});

test('a cell text of 32,767 characters and markup stays text, cut to what can be read', async () => {
  const text = `<img src=x onerror=alert(1)>${'甲'.repeat(32_739)}`;
  const long = finding('unit-line-break', 'D8', {
    original: text,
    fixes: [fixTo('D8', text, `${text.slice(0, -1)}乙`)],
  });
  const { container, user } = openPane(fakeAssistant(answers(checked({ findings: [long] }))).assistant);
  await user.click(await screen.findByRole('button', { name: '预览并修改' }));
  expect(screen.getByText('乙')).toBeVisible();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '单位名称中有换行 D8：查看详情' }));
  expect(screen.getByText(/^<img src=x onerror=alert\(1\)>甲+…$/)).toBeVisible();
  expect(container.querySelector('img')).toBeNull();
});
