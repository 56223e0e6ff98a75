/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { checked, column, fakeAssistant, range, type Script } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

async function openChecked(script: Partial<Script> = {}) {
  const fake = fakeAssistant(script);
  const pane = openPane(fake.assistant);
  await screen.findByRole('tab', { name: '设置' });
  const lastRequest = () => {
    const call = fake.calls.at(-1);
    return call?.method === 'checkSheet' ? call.request : undefined;
  };
  return { ...pane, lastRequest };
}

const unsure = checked({
  table: {
    ...checked().table,
    columns: [column(0, '序号', 'no'), column(1, '办理', 'other', { confidence: 'unsure', reason: '看不出用途。' })],
  },
});

test('an unsure column asks 请选择; the answer goes into the next check of that sheet', async () => {
  const { user, container, lastRequest } = await openChecked({ check: () => Promise.resolve(unsure) });
  await user.click(await screen.findByRole('button', { name: '表格识别：1 列待确认' }));
  expect(await screen.findByRole('combobox', { name: 'B 列「办理」' })).toHaveDisplayValue('请选择');
  expect(screen.getByText('看不出用途。')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.selectOptions(screen.getByRole('combobox', { name: 'B 列「办理」' }), '工作任务');
  expect(lastRequest()).toEqual({ sheet: '分工方案', roles: new Map([[1, 'task']]) });
});

test('header rows are corrected by Excel row numbers', async () => {
  const { user, lastRequest } = await openChecked();
  await user.click(await screen.findByRole('button', { name: '表格识别 A2:E83' }));
  expect(await screen.findByRole('textbox', { name: '第一行表头' })).toHaveValue('2');
  await user.clear(screen.getByRole('textbox', { name: '末一行表头' }));
  await user.type(screen.getByRole('textbox', { name: '末一行表头' }), '3');
  await user.click(screen.getByRole('button', { name: '按此表头检查' }));
  expect(lastRequest()).toEqual({ sheet: '分工方案', headerRows: [1, 2] });
});

test.each(['0', '-1', '二', '1048577', '1e3', ''])('%p is no header row', async (row) => {
  const { user } = await openChecked({ check: () => Promise.resolve({ kind: 'no-table', sheet: '说明' }) });
  await user.click(await screen.findByRole('button', { name: '我来指定表头行' }));
  if (row !== '') await user.type(screen.getByRole('textbox', { name: '第一行表头' }), row);
  await user.click(screen.getByRole('button', { name: '按此表头检查' }));
  expect(screen.getByRole('alert')).toHaveTextContent('请填行号，如 2；末一行不小于第一行，最多 5 行。');
});

test('换一张工作表 leads to the sheet picker, which lists worksheets only', async () => {
  const { user, lastRequest } = await openChecked({
    check: () => Promise.resolve({ kind: 'no-table', sheet: '说明' }),
  });
  await user.click(await screen.findByRole('button', { name: '换一张工作表' }));
  const picker = screen.getByRole('combobox', { name: '工作表' });
  expect(picker).toHaveFocus();
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    '当前工作表（分工方案）',
    '分工方案',
    '说明',
  ]);
  await user.selectOptions(picker, '说明');
  expect(lastRequest()).toEqual({ sheet: '说明' });
});

test('who turns to the pane sees which sheet is now the active one', async () => {
  let active = '分工方案';
  const script = {
    get sheets() {
      return ['分工方案', '说明'].map((name) => ({
        name,
        kind: 'worksheet' as const,
        isVisible: true,
        isActive: name === active,
      }));
    },
  };
  openPane(fakeAssistant(script).assistant);
  expect(await screen.findByRole('option', { name: '当前工作表（分工方案）' })).toBeInTheDocument();
  active = '说明';
  fireEvent.focus(window);
  expect(await screen.findByRole('option', { name: '当前工作表（说明）' })).toBeInTheDocument();
});

test('one of several tables is chosen', async () => {
  const candidates = [range('A2:E83'), range('G2:K40')];
  const { user, lastRequest } = await openChecked({
    check: () => Promise.resolve({ kind: 'several-tables', sheet: '分工方案', candidates }),
  });
  await user.click(await screen.findByRole('button', { name: '检查 G2:K40' }));
  expect(lastRequest()).toEqual({ sheet: '分工方案', table: range('G2:K40') });
});

test('settings hold for every sheet, and go again when cleared', async () => {
  const { user, container, lastRequest } = await openChecked();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.type(await screen.findByLabelText('截至日期'), '2016-12-01');
  await user.type(screen.getByRole('textbox', { name: '计划年度' }), '2016');
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '按此设置重新检查' }));
  expect(lastRequest()).toEqual({ asOf: '2016-12-01', planYear: 2016 });
  await user.selectOptions(screen.getByRole('combobox', { name: '工作表' }), '说明');
  expect(lastRequest()).toEqual({ sheet: '说明', asOf: '2016-12-01', planYear: 2016 });
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.clear(await screen.findByRole('textbox', { name: '计划年度' }));
  await user.click(screen.getByRole('button', { name: '按此设置重新检查' }));
  expect(lastRequest()).toEqual({ sheet: '说明', asOf: '2016-12-01' });
});

test('a setting that makes no sense is said at its field and nothing is checked', async () => {
  const { user, lastRequest } = await openChecked();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.type(await screen.findByRole('textbox', { name: '计划年度' }), '去年');
  await user.click(screen.getByRole('button', { name: '按此设置重新检查' }));
  expect(screen.getByRole('alert')).toHaveTextContent('请填四位年份，如 2016');
  expect(lastRequest()).toEqual({});
});

test('Esc closes 表格识别', async () => {
  const { user } = await openChecked();
  await user.click(await screen.findByRole('button', { name: '表格识别 A2:E83' }));
  (await screen.findByRole('textbox', { name: '第一行表头' })).focus();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('tree', { name: '检查结果' })).toBeVisible();
});
