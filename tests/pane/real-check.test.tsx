/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { createAssistant } from '../../src/app/create-assistant';
import { memoryHost } from '../../src/host/memory/memory-host';
import { date } from '../kit/dates';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';
import { drawSheet } from '../kit/sheet';

const SHEET = `
2016年重点工作分工方案 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修编排水专项规划 | 市水务局 | 2016年12底前
2 | 建成两处公共停车场 | 市住房\\n城乡建设局 | 2016年11月底前
3 | 开展食品安全抽检 | | 全年工作
`;

beforeEach(() => {
  preparePage();
});

function openWorkbook() {
  const host = memoryHost([drawSheet(SHEET).grid]);
  const text = (row: number, col: number) => host.gridOf('分工方案')?.rows[row]?.[col]?.text;
  return { host, text, ...openPane(createAssistant(host, () => date('2016-10-01'))) };
}

test('a sheet is checked, a cell shown, a fix chosen, applied and undone', async () => {
  const { host, text, user } = openWorkbook();
  await user.click(await screen.findByRole('treeitem', { name: /时限.*D3/ }));
  expect(host.selection()).toEqual({ sheet: '分工方案', range: { top: 2, left: 3, bottom: 2, right: 3 } });
  await user.click(screen.getByRole('button', { name: /D3：查看详情$/ }));
  await user.click(screen.getByRole('button', { name: '修改 D3' }));
  await waitFor(() => {
    expect(text(2, 3)).toBe('2016年12月底前');
  });
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => {
    expect(text(2, 3)).toBe('2016年12底前');
  });
});

test('safe fixes are previewed, written together, and gone from the next check', async () => {
  const { text, user } = openWorkbook();
  await user.click(await screen.findByRole('button', { name: '预览并修改' }));
  await user.click(screen.getByRole('button', { name: /^修改 \d+ 处$/ }));
  expect(await screen.findByText(/^已修改 \d+ 处。$/)).toBeVisible();
  expect(text(3, 2)).toBe('市住房城乡建设局');
  await waitFor(() => {
    expect(screen.queryByRole('treeitem', { name: /换行.*C4/ })).toBeNull();
  });
});

test('summaries are previewed, written, grow stale by an edit, and are brought up to date', async () => {
  const { host, user } = openWorkbook();
  await screen.findByRole('tree', { name: '检查结果' });
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  await user.click(await screen.findByRole('button', { name: '预览' }));
  await screen.findByRole('heading', { name: '预览汇总' });
  await user.click(await screen.findByRole('button', { name: /^写入 \d+ 张工作表$/ }));
  expect(await screen.findByText(/^已写入 \d+ 张工作表：任务 3 项，单位任务 2 项次。$/)).toBeVisible();
  expect(host.gridOf('按牵头单位')).toBeDefined();
  await waitFor(() => {
    expect(screen.getByRole('checkbox', { name: '按牵头单位' })).toHaveAccessibleDescription(/已是最新/);
  });
  act(() => {
    host.type('分工方案', { row: 4, col: 2 }, '市市场监管局');
  });
  await user.click(await screen.findByRole('button', { name: '全部更新' }));
  expect(await screen.findByText(/单位任务 3 项次。$/)).toBeVisible();
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: '全部更新' })).toBeNull();
  });
});

test('补全 writes columns beside the table, once, and takes them back', async () => {
  const { text, user } = openWorkbook();
  await screen.findByRole('tree', { name: '检查结果' });
  await user.click(screen.getByRole('tab', { name: '补全' }));
  await user.click(await screen.findByRole('radio', { name: '固定为 2016-10-01' }));
  await user.click(screen.getByRole('button', { name: '写入 3 列' }));
  expect(await screen.findByText(/^已在 E2:G5 写入 3 列（补全 \d+ 格）。$/)).toBeVisible();
  expect([text(1, 4), text(1, 5), text(1, 6)]).toEqual(['截止日期', '状态', '剩余天数']);
  expect(text(3, 4)).toBe('42704');
  await user.click(await screen.findByRole('button', { name: '更新 3 列' }));
  expect(await screen.findByText('这些列已经是最新的。')).toBeVisible();
});

test('a cell that a person is typing in holds the check until it is left', async () => {
  const { host, user } = openWorkbook();
  await screen.findByRole('tree', { name: '检查结果' });
  host.setEditing(true);
  await user.click(screen.getByRole('button', { name: '检查表格' }));
  expect(await screen.findByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeVisible();
  host.setEditing(false);
  await waitFor(() => {
    expect(screen.queryByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeNull();
  });
});

test('a workbook that cannot be watched is checked all the same', async () => {
  const host = memoryHost([drawSheet(SHEET).grid]);
  host.failNext('watch', 'not-supported');
  openPane(createAssistant(host, () => date('2016-10-01')));
  expect(await screen.findByRole('tree', { name: '检查结果' })).toBeVisible();
});

test('what a person mends goes from the list by itself', async () => {
  const { host } = openWorkbook();
  const finding = /缺牵头单位.*C5/;
  await screen.findByRole('treeitem', { name: finding });
  act(() => {
    host.type('分工方案', { row: 4, col: 2 }, '市市场监管局');
  });
  expect(screen.getByRole('treeitem', { name: finding })).toHaveTextContent('待复核');
  await waitFor(() => {
    expect(screen.queryByRole('treeitem', { name: finding })).toBeNull();
  });
  expect(screen.queryByText(/个单元格被改动/)).toBeNull();
});

test('what somebody has called no problem stays away until its text changes, and is no part of the next mending', async () => {
  const { host, user } = openWorkbook();
  await user.click(await screen.findByRole('button', { name: /换行 C4：查看详情$/ }));
  await user.click(screen.getByRole('button', { name: '不是问题…' }));
  await user.click(screen.getByRole('button', { name: '原文件如此' }));
  await user.keyboard('{Enter}');
  expect(await screen.findByText('已忽略 1 处。')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '返回' }));
  expect(await screen.findByRole('button', { name: '已忽略 1' })).toBeVisible();
  expect(screen.queryByRole('treeitem', { name: /换行.*C4/ })).toBeNull();
  act(() => {
    host.type('分工方案', { row: 3, col: 2 }, '市住建\n局');
  });
  expect(await screen.findByRole('treeitem', { name: /换行.*C4/ })).toBeVisible();
});
