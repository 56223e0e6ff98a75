/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { BatchResult } from '../../src/app/assistant';
import {
  checked,
  failure,
  fakeAssistant,
  finding,
  fixTo,
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

async function openPreview(script: Partial<Script> = {}) {
  const fake = fakeAssistant(script);
  const pane = openPane(fake.assistant);
  await pane.user.click(await screen.findByRole('button', { name: '预览并修改' }));
  return { ...fake, ...pane };
}

test('the preview names place, 原文 and 改为, all checked, and its button the number', async () => {
  const { container, user, calls } = await openPreview();
  expect(screen.getByRole('checkbox', { name: '修改 D8' })).toBeChecked();
  expect(screen.getByText('↵')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '修改 2 处' }));
  expect(await screen.findByText('已修改 2 处。')).toBeVisible();
  expect(calls.map(({ method }) => method)).toEqual(['checkSheet', 'applyBatch', 'checkSheet']);
});

test('全选 clears and checks all', async () => {
  const { user } = await openPreview();
  await user.click(screen.getByRole('checkbox', { name: '全选可以放心修改的（已选 2/2 处）' }));
  expect(screen.getByRole('button', { name: '修改 0 处' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: '全选可以放心修改的（已选 0/2 处）' }));
  expect(screen.getByRole('button', { name: '修改 2 处' })).toBeEnabled();
});

test('撤销 puts the last write back, and the one before it after that', async () => {
  const { user, calls } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改 2 处' }));
  await user.click(await screen.findByRole('button', { name: '↶ 撤销' }));
  expect(await screen.findByText('已撤销，恢复了 1 个单元格。')).toBeVisible();
  expect(calls.map(({ method }) => method)).toEqual(['checkSheet', 'applyBatch', 'checkSheet', 'undo', 'checkSheet']);
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: '↶ 撤销' })).toBeNull();
  });
});

/** A batch that came to something else than all of it. */
function came(change: Partial<Extract<BatchResult, { readonly kind: 'mended' }>>): Script['batch'] {
  return () => Promise.resolve({ kind: 'mended', cells: 2, refused: [], left: [], undo: UNDO, ...change });
}

/** What a write came to, and what is said. */
const OUTCOMES: readonly (readonly [string, Partial<Script>, string, string | undefined])[] = [
  [
    'partly written',
    { batch: came({ cells: 1, refused: [{ index: 1, reason: 'changed-since' }] }) },
    '已写入 1/2 处，其余因检查后内容已改动未写入。',
    '撤销已写入',
  ],
  [
    'all refused',
    { batch: came({ cells: 0, refused: [{ index: 0, reason: 'mixed-fonts' }], undo: { ...UNDO, cells: [] } }) },
    '因单元格内有多种字体，没有写入任何内容。',
    undefined,
  ],
  [
    'partly left for later',
    {
      batch: came({
        cells: 1,
        left: [
          { fingerprint: '甲', rule: 'text-damaged', at: range('B9'), title: '改为『乙』', because: 'beside-others' },
        ],
      }),
    },
    '已修改 1 处。另有 1 处要等这次改完再改，请再检查一次。',
    '撤销',
  ],
  [
    'a table that is gone',
    { batch: () => Promise.resolve({ kind: 'no-table', sheet: '分工方案' }) },
    '这张表里没有找到任务清单，未写入。请先在「检查」中确认表格。',
    undefined,
  ],
  [
    'nothing written',
    { batch: () => Promise.resolve(failure('unexpected')) },
    '出现意外错误，操作没有完成。没有写入任何内容。错误编号 E-3F2A。',
    '复制诊断信息',
  ],
  [
    'a repair that failed',
    { batch: () => Promise.resolve(failure('repair-failed', { written: UNDO })) },
    '写入中断，且未能全部复原。已写入的 1 个单元格可以撤销。错误编号 E-3F2A。',
    '撤销已写入',
  ],
  [
    'protected meanwhile',
    { batch: () => Promise.resolve(failure('protected')) },
    '工作表受保护，只能检查不能修改。没有写入任何内容。',
    undefined,
  ],
  [
    'Excel busy',
    { batch: () => Promise.resolve(failure('busy')) },
    'Excel 正忙，请稍后重试。没有写入任何内容。',
    '重试',
  ],
];

test.each(OUTCOMES)('%s', async (_, script, sentence, button) => {
  const { user, container } = await openPreview(script);
  await user.click(screen.getByRole('button', { name: '修改 2 处' }));
  expect(await screen.findByText(sentence)).toBeVisible();
  if (button !== undefined) expect(screen.getByRole('button', { name: button })).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('cells changed by a person are kept by 撤销, and named', async () => {
  const undo = () => Promise.resolve({ kind: 'undone' as const, restored: 5, kept: [range('D8'), range('E9')] });
  const { user } = await openPreview({ undo });
  await user.click(screen.getByRole('button', { name: '修改 2 处' }));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  expect(await screen.findByText('已撤销，恢复了 5 个单元格。D8、E9 在修改后又被改动，保留现状。')).toBeVisible();
});

test('a write that hangs cannot be started twice', async () => {
  const { user, calls } = await openPreview({ batch: () => never() });
  await user.click(screen.getByRole('button', { name: '修改 2 处' }));
  await user.click(screen.getByRole('button', { name: '检查表格' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(calls.map(({ method }) => method)).toEqual(['checkSheet', 'applyBatch']);
});

/** A table too long to be checked after every edit. */
function tall() {
  const { report } = checked();
  return checked({ report: { ...report, rowCount: 5001 } });
}

test('changes by others since the check are counted once a cell; our own are not', async () => {
  const { change, assistant, calls } = fakeAssistant({ check: () => Promise.resolve(tall()) });
  const { user } = openPane(assistant);
  await screen.findByRole('tree', { name: '检查结果' });
  act(() => {
    change({ sheet: '分工方案', range: range('C3:C5'), byThisAddIn: false });
    change({ sheet: '分工方案', range: range('C4'), byThisAddIn: false });
    change({ sheet: '分工方案', range: range('D4'), byThisAddIn: true });
    change({ sheet: '说明', range: range('D4'), byThisAddIn: false });
  });
  expect(screen.getByText('检查后有 3 个单元格被改动。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '重新检查' }));
  await waitFor(() => {
    expect(screen.queryByText('检查后有 3 个单元格被改动。')).toBeNull();
  });
  expect(calls).toHaveLength(2);
});

test('on a protected sheet nothing can be written', async () => {
  openPane(fakeAssistant({ check: () => Promise.resolve(checked({ isProtected: true })) }).assistant);
  expect(await screen.findByRole('button', { name: '预览并修改' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: '表格：全部改' })).toBeNull();
});

test('全部改 is offered where a whole category is safe, and previews only that', async () => {
  const findings = [
    finding('text-damaged', 'B9', { fixes: [fixTo('B9', '推進(jìn)', '推進')] }),
    finding('unit-line-break', 'D8', { fixes: [fixTo('D8', '甲\n乙', '甲乙')] }),
    finding('lead-unit-missing', 'D5'),
  ];
  const { user } = openPane(fakeAssistant({ check: () => Promise.resolve(checked({ findings })) }).assistant);
  await user.click(await screen.findByRole('button', { name: '表格：全部改' }));
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  expect(screen.getByRole('checkbox', { name: '修改 B9' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect(screen.queryByRole('button', { name: '单位名称：全部改' })).toBeNull();
});

test.each([
  ['sheet-not-found', '没能定位到单元格。找不到这张工作表，可能已改名或删除。请重新选择工作表。'],
  ['cell-editing', '没能定位到单元格。Excel 正在编辑单元格，请按 Enter 或 Esc 结束编辑后再试。'],
] as const)('a cell that cannot be shown is said: %s', async (code, sentence) => {
  const show = () => Promise.resolve(failure(code));
  const { user } = openPane(fakeAssistant({ show }).assistant);
  await user.click(await screen.findByRole('treeitem', { name: /缺牵头单位/ }));
  expect(await screen.findByText(sentence)).toBeVisible();
});

test('a finding over several cells says what is wrong, not what the first of them holds', async () => {
  const missing = finding('lead-unit-missing', 'A2:E2', { original: '序号', message: '没有「完成时限」列。' });
  const { user } = openPane(
    fakeAssistant({ check: () => Promise.resolve(checked({ findings: [missing] })) }).assistant,
  );
  expect(await screen.findByRole('treeitem', { name: /没有「完成时限」列。/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /查看详情$/ }));
  expect(await screen.findByText('没有「完成时限」列。')).toBeVisible();
  expect(screen.queryByText('序号')).toBeNull();
});

test('a fix that moves rows goes by what it does, not by the number of its steps', async () => {
  const split = finding('text-damaged', 'C4', {
    original: '1．甲\n2．乙',
    fixes: [
      {
        title: '拆成 2 行',
        safety: 'review',
        edits: [
          { kind: 'insert-rows', before: 4, count: 1 },
          { kind: 'set-value', at: { row: 3, col: 2 }, was: { value: '1．甲\n2．乙' }, value: '1．甲' },
        ],
      },
    ],
  });
  const { assistant } = fakeAssistant({ check: () => Promise.resolve(checked({ findings: [split] })) });
  const { user } = openPane(assistant);
  await user.click(await screen.findByRole('button', { name: '文字损坏 C4：查看详情' }));
  await user.click(await screen.findByRole('button', { name: '按此修改' }));
  expect(await screen.findByText('已修改：拆成 2 行。')).toBeVisible();
});

test('an opened finding is shown in the sheet', async () => {
  const { assistant, calls } = fakeAssistant();
  const { user } = openPane(assistant);
  await user.click(await screen.findByRole('button', { name: '缺牵头单位 D5：查看详情' }));
  expect(calls.at(-1)).toEqual({ method: 'showRange', at: 'D5' });
});
