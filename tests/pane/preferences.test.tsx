/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { CheckPreferences } from '../../src/app/assistant';
import { fakeAssistant, officeSettings, type Script } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
  localStorage.clear();
});

const DEFAULT: CheckPreferences = { preset: 'default', rules: {} };

/** The tab 设置 over a workbook that is checked so. */
async function openPreferences(preferences = DEFAULT, script: Partial<Script> = {}) {
  const fake = fakeAssistant({ office: () => Promise.resolve(officeSettings({ preferences })), ...script });
  const pane = openPane(fake.assistant, 'open');
  await pane.user.click(screen.getByRole('tab', { name: '设置' }));
  await screen.findByText(/^规则开关/);
  const saved = () =>
    fake.calls.flatMap((call) => (call.method === 'savePreferences' ? [call.preferences] : [])).at(-1);
  return { ...fake, ...pane, saved };
}

const preset = () => screen.getByRole('combobox', { name: '方案' });
const save = () => screen.getByRole('button', { name: '保存方案' });

test('preset, window and switches are changed on a draft and saved together', async () => {
  const { user, container, saved } = await openPreferences();
  expect(save()).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(preset(), '六明确');
  expect(screen.getByText(/六项都要写明/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: '临期天数' }), '15');
  await user.click(screen.getByText('规则开关（5 条，均按原定）'));
  await user.click(screen.getByText('单位名称（3）'));
  await user.selectOptions(await screen.findByRole('combobox', { name: '单位名称中有换行' }), '不检查');
  await user.selectOptions(screen.getByRole('combobox', { name: '单位名称写法不一' }), '提示');
  expect(screen.getByText('规则开关（5 条，改了 2 条）')).toBeVisible();
  expect(screen.getByText('有改动尚未保存。')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(save());
  expect(saved()).toEqual({
    preset: 'six-clear',
    soonDays: 15,
    rules: { 'unit-line-break': 'off', 'unit-name-variant': 'hint' },
  });
  expect(await screen.findByText('检查方案已保存在本工作簿。')).toBeVisible();
});

test('a rule set back to its own severity is no change, and a draft can be dropped', async () => {
  const { user, saved } = await openPreferences({ preset: 'strict', rules: { 'unit-line-break': 'off' } });
  await user.click(screen.getByText('规则开关（5 条，改了 1 条）'));
  await user.click(screen.getByText('单位名称（3，改了 1）'));
  await user.selectOptions(await screen.findByRole('combobox', { name: '单位名称中有换行' }), '建议改（原定）');
  expect(screen.getByText('规则开关（5 条，均按原定）')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '放弃改动' }));
  expect(screen.getByText('规则开关（5 条，改了 1 条）')).toBeVisible();
  expect(save()).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: '全部恢复原定' }));
  await user.click(save());
  expect(saved()).toEqual({ preset: 'strict', rules: {} });
});

test('a draft outlives a look at another tab, and the button keeps the focus when it is saved', async () => {
  const { user, saved } = await openPreferences();
  await user.selectOptions(preset(), '严格');
  await user.click(screen.getByRole('tab', { name: '检查' }));
  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(await screen.findByText('有改动尚未保存。')).toBeVisible();
  expect(preset()).toHaveDisplayValue('严格');
  await user.click(save());
  expect(saved()).toEqual({ preset: 'strict', rules: {} });
  expect(await screen.findByText('检查方案已保存在本工作簿。')).toBeVisible();
  expect(screen.queryByText('有改动尚未保存。')).toBeNull();
  expect(save()).toHaveFocus();
  // The workbook of this test forgets what was saved: so must the form.
  await user.click(screen.getByRole('button', { name: '清除……' }));
  await user.click(screen.getByRole('button', { name: '确定清除' }));
  expect(await screen.findByText(/^规则开关/)).toBeVisible();
  expect(preset()).toHaveDisplayValue('默认');
});

test('a window that is no number is said and not saved', async () => {
  const { user, saved } = await openPreferences();
  await user.type(screen.getByRole('textbox', { name: '临期天数' }), '一周');
  expect(screen.getByRole('alert')).toHaveTextContent('请填 0 到 365 之间的整数');
  await user.click(save());
  expect(saved()).toBeUndefined();
});

test('a file that was handed over is read as a draft, with what this version does not know', async () => {
  const { user, saved } = await openPreferences(DEFAULT, {
    preset: (text) =>
      Promise.resolve({
        kind: 'preset',
        preferences: { preset: 'strict', rules: { 'text-damaged': 'hint' }, soonDays: Number(text) },
        unknownRules: ['of-tomorrow'],
      }),
  });
  const file = new File(['3'], '方案.json', { type: 'application/json' });
  await user.upload(screen.getByLabelText('从文件导入', { selector: 'input' }), file);
  expect(
    await screen.findByText(
      '已读入方案「严格」，规则改动 1 条，另有 1 条规则本版本没有，已略过。点「保存方案」后生效。',
    ),
  ).toBeVisible();
  expect(preset()).toHaveDisplayValue('严格');
  expect(saved()).toBeUndefined();
  await user.click(save());
  expect(saved()).toEqual({ preset: 'strict', rules: { 'text-damaged': 'hint' }, soonDays: 3 });
});

test('a text that is no preset changes nothing', async () => {
  const { user } = await openPreferences();
  await user.click(screen.getByText('粘贴方案文字'));
  await user.click(screen.getByRole('button', { name: '读入方案' }));
  expect(screen.getByText('请先粘贴方案文字')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: '方案文字' }), '会议通知');
  await user.click(screen.getByRole('button', { name: '读入方案' }));
  expect(await screen.findByText('没有读懂：这不是检查方案文件。')).toBeVisible();
  expect(preset()).toHaveDisplayValue('默认');
});

test('the text of a preset is copied', async () => {
  const { user } = await openPreferences({ preset: 'first-leads', rules: {} });
  await user.click(screen.getByRole('button', { name: '复制方案文字' }));
  expect(await screen.findByText(/^已复制。/)).toBeVisible();
  expect(JSON.parse(await navigator.clipboard.readText())).toEqual({ preset: 'first-leads', rules: {} });
});

test('traces are cleared only when asked twice', async () => {
  const { user, calls } = await openPreferences();
  const clearing = within(screen.getByRole('region', { name: '清除插件留在工作簿中的信息' }));
  await user.click(clearing.getByRole('button', { name: '清除……' }));
  expect(clearing.getByRole('button', { name: '不清除' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(clearing.getByRole('button', { name: '清除……' })).toHaveFocus();
  expect(calls.map(({ method }) => method)).not.toContain('clearTraces');
  await user.click(clearing.getByRole('button', { name: '清除……' }));
  await user.click(clearing.getByRole('button', { name: '确定清除' }));
  expect(calls.map(({ method }) => method)).toContain('clearTraces');
  expect(await screen.findByText('已清除插件留在本工作簿里的信息。')).toBeVisible();
  // What is left is read again, and the focus is not lost with the button.
  expect(await screen.findByText(/^规则开关/)).toBeVisible();
  expect(screen.getByRole('heading', { name: '检查设置' })).toHaveFocus();
});

test('the colours chosen stay on this machine', async () => {
  const { user, unmount } = await openPreferences();
  await user.selectOptions(screen.getByRole('combobox', { name: '颜色' }), '深色');
  expect(localStorage.getItem('zrb.theme')).toBe('dark');
  unmount();
  await openPreferences();
  expect(screen.getByRole('combobox', { name: '颜色' })).toHaveDisplayValue('深色');
});
