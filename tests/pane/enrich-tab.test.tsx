/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { enrichable, failure, fakeAssistant, never, type Script, UNDO } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';
import { pass, press, stopTheClock } from '../kit/settings-in-waiting';

beforeEach(() => {
  preparePage();
});

async function openTab(script: Partial<Script> = {}) {
  const fake = fakeAssistant(script);
  const pane = openPane(fake.assistant, 'open');
  await pane.user.click(screen.getByRole('tab', { name: '补全' }));
  return { ...fake, ...pane };
}

test('frozen words stay frozen unless somebody asks for formulas', async () => {
  await openTab({ enrichment: () => Promise.resolve(enrichable({ numbers: 'frozen' })) });
  expect(await screen.findByRole('radio', { name: '固定为 2016-10-01' })).toBeChecked();
});

test('a table without deadlines has no numbers to choose', async () => {
  const columns = enrichable().columns.map((column) =>
    column.id === 'lead-units' ? column : { ...column, because: '没有「完成时限」列' },
  );
  await openTab({ enrichment: () => Promise.resolve(enrichable({ columns })) });
  expect(await screen.findByRole('button', { name: '请先勾选列' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: '状态' })).toHaveAccessibleDescription(/^不能写入：没有「完成时限」列/);
  expect(screen.queryByRole('radio')).toBeNull();
});

test.each([
  ['protected', /^工作表受保护，或工作簿的结构受保护、不能新建工作表「截至日期」。/],
  ['not-supported', /^这张 Excel 表格不能加宽：它有汇总行/],
] as const)('where Excel says %s, the sentence is about columns', async (code, words) => {
  const { user } = await openTab({ enrich: () => Promise.resolve(failure(code)) });
  await user.click(await screen.findByRole('button', { name: '写入 3 列' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('the usual columns are ticked; one that cannot be had says why', async () => {
  const { container, calls, user } = await openTab();
  expect(await screen.findByRole('button', { name: '写入 3 列' })).toBeVisible();
  expect(screen.getByRole('group', { name: '在表格旁边写入哪些列' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: '状态' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: '周期' })).toBeDisabled();
  expect(screen.getByRole('checkbox', { name: '周期' })).toHaveAccessibleDescription(/没有「完成时限」列/);
  expect(screen.getByText('表格里没有合并单元格。')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('checkbox', { name: '剩余天数' }));
  await user.click(screen.getByRole('radio', { name: '固定为 2016-10-01' }));
  await user.click(screen.getByRole('button', { name: '写入 2 列' }));
  expect(await screen.findByText('已在 F1:H83 写入 2 列（补全 164 格）。')).toBeVisible();
  expect(calls).toContainEqual({
    method: 'enrich',
    sheet: '分工方案',
    choice: { columns: ['due-date', 'status'], numbers: 'frozen' },
  });
  await user.click(screen.getByRole('button', { name: '定位到 F1:H83' }));
  expect(calls).toContainEqual({ method: 'showRange', at: 'F1:H83' });
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText('已撤销，恢复了 1 个单元格。')).toBeVisible();
});

test('columns that stand are brought up to date, under the words the user has given them', async () => {
  const columns = enrichable().columns.map((column) =>
    column.id === 'due-date' ? { ...column, standing: '办结日期' } : column,
  );
  const { user, calls } = await openTab({
    enrichment: () => Promise.resolve(enrichable({ columns })),
    enrich: () => Promise.resolve({ kind: 'unchanged', left: [] }),
  });
  expect(await screen.findByText('已有，表头为「办结日期」')).toBeVisible();
  const before = calls.filter(({ method }) => method === 'readEnrichment').length;
  await user.click(screen.getByRole('button', { name: '更新 1 列' }));
  expect(await screen.findByText('这些列已经是最新的。')).toBeVisible();
  await waitFor(() => {
    expect(calls.filter(({ method }) => method === 'readEnrichment')).toHaveLength(before + 1);
  });
  await user.click(screen.getByRole('checkbox', { name: '状态' }));
  expect(screen.getByRole('button', { name: '写入 1 列、更新 1 列' })).toBeEnabled();
});

test('what was ticked outlives a look at another tab; Ctrl+Enter writes it', async () => {
  const { user, calls } = await openTab();
  await user.click(await screen.findByRole('checkbox', { name: '状态' }));
  await user.click(screen.getByRole('tab', { name: '检查' }));
  await user.click(screen.getByRole('tab', { name: '补全' }));
  await user.click(await screen.findByRole('checkbox', { name: '剩余天数' }));
  expect(screen.getByRole('button', { name: '写入 1 列' })).toBeVisible();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(calls).toContainEqual({
      method: 'enrich',
      sheet: '分工方案',
      choice: { columns: ['due-date'], numbers: 'live' },
    });
  });
});

test('merged cells are parted and merged again', async () => {
  let parted = 0;
  const { container, user, calls } = await openTab({
    enrichment: () =>
      Promise.resolve(
        enrichable(parted > 0 ? { parted } : { merged: { areas: 12, cells: 48 }, columns: enrichable().columns }),
      ),
    merges: () => {
      parted = 12;
      return Promise.resolve({ kind: 'parted', areas: 12, kept: 0, refused: [], undo: UNDO });
    },
  });
  expect(await screen.findByText('有 12 处合并单元格，拆分后每格填上同样的内容，共 48 格。')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '拆分 12 处' }));
  expect(await screen.findByText('已拆分 12 处合并单元格，每格填上同样的内容。')).toBeVisible();
  expect(screen.getByRole('button', { name: '撤销' })).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '恢复合并 12 处' }));
  await waitFor(() => {
    expect(calls).toContainEqual({ method: 'mergeAgain', sheet: '分工方案' });
  });
});

test('a protected sheet is said, and nothing can be written', async () => {
  const { calls, user } = await openTab({ enrichment: () => Promise.resolve(enrichable({ isProtected: true })) });
  expect(await screen.findByText('工作表受保护，只能检查不能修改。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '写入 3 列' }));
  expect(calls).not.toContainEqual(expect.objectContaining({ method: 'enrich' }));
});

const PROBLEMS: readonly [string, Awaited<ReturnType<Script['enrichment']>>, string][] = [
  ['no table', { kind: 'no-table', sheet: '说明' }, '工作表「说明」里没有找到任务清单。请先在「检查」中确认表格。'],
  ['a chart sheet', failure('not-a-worksheet'), '这是图表工作表，没有单元格可查。请换一张工作表。'],
];

test.each(PROBLEMS)('%s is said in place of an offer', async (_, result, sentence) => {
  const { container } = await openTab({ enrichment: () => Promise.resolve(result) });
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});

test('from a sheet without a table it goes to the check', async () => {
  const { user, calls } = await openTab({ enrichment: () => Promise.resolve({ kind: 'no-table', sheet: '说明' }) });
  await user.click(await screen.findByRole('button', { name: '到「检查」中确认' }));
  expect(screen.getByRole('tab', { name: '检查', selected: true })).toBeVisible();
  expect(calls).toContainEqual({ method: 'checkSheet', request: {} });
});

test('after a look at a sheet of ours the tab is still about the table', async () => {
  let active = '分工方案';
  const sheet = (name: string) => ({ name, kind: 'worksheet', isVisible: true, isActive: name === active }) as const;
  const list = () => [sheet('分工方案'), { ...sheet('总览'), isOurs: true as const }];
  const fake = fakeAssistant();
  const assistant = { ...fake.assistant, listSheets: () => Promise.resolve(list()) };
  const { user } = openPane(assistant, 'open');
  await user.click(screen.getByRole('tab', { name: '补全' }));
  await screen.findByRole('button', { name: '写入 3 列' });
  active = '总览';
  act(() => {
    window.dispatchEvent(new Event('focus'));
  });
  await user.click(await screen.findByRole('button', { name: '重新读取' }));
  const asked = fake.calls.flatMap((call) => (call.method === 'readEnrichment' ? [call.sheet] : []));
  expect(new Set(asked)).toEqual(new Set(['分工方案']));
});

describe('while Excel keeps it waiting', () => {
  stopTheClock();
  const open = async (script: Partial<Script>) => {
    const fake = fakeAssistant(script);
    openPane(fake.assistant, 'open');
    await pass(10);
    act(() => {
      screen.getByRole('tab', { name: '补全' }).click();
    });
    await pass(100);
    return fake;
  };

  test('a cell being edited is said, and the write can be given up', async () => {
    await open({ enrich: () => Promise.resolve(failure('cell-editing')) });
    press('写入 3 列');
    await pass(100);
    expect(screen.getByText('Excel 正在编辑单元格，按 Enter 或 Esc 结束编辑后自动继续。')).toBeVisible();
    press('停止');
    await pass(10);
    expect(screen.getByText('已停止，没有写入任何内容。')).toBeVisible();
    expect(screen.getByRole('button', { name: '写入 3 列' })).toBeEnabled();
  });

  test('a write cannot be stopped; silence is said', async () => {
    await open({ enrich: () => never() });
    press('写入 3 列');
    await pass(8100);
    expect(screen.getByText('正在等待 Excel 响应……Excel 可能正忙，或有对话框没有关闭。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '停止' })).toBeNull();
  });

  test('a cell that is edited while the sheet is read leaves the last offer standing, and it is read again', async () => {
    let isEditing = false;
    const { calls, change } = await open({
      enrichment: () => Promise.resolve(isEditing ? failure('cell-editing') : enrichable()),
    });
    isEditing = true;
    act(() => {
      change({ sheet: '分工方案', byThisAddIn: false });
    });
    await pass(1100);
    expect(screen.getByRole('button', { name: '写入 3 列' })).toBeVisible();
    const asked = () => calls.filter(({ method }) => method === 'readEnrichment').length;
    const before = asked();
    await pass(1100);
    expect(asked()).toBe(before + 1);
    isEditing = false;
    await pass(5000);
    expect(asked()).toBe(before + 2);
  });
});
