/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { CheckSheetResult } from '../../src/app/assistant';
import type { Ignore } from '../../src/findings/ignore';
import {
  checked,
  fakeAssistant,
  finding,
  FINDINGS,
  failure,
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

function open(script: Partial<Script> = {}) {
  const fake = fakeAssistant(script);
  return { ...fake, ...openPane(fake.assistant) };
}

async function openDetails(script: Partial<Script> = {}) {
  const pane = open(script);
  await pane.user.click(await screen.findByRole('button', { name: /^缺牵头单位 D5/ }));
  return pane;
}

const reason = () => screen.getByRole('textbox', { name: '为什么不是问题' });

describe('不是问题', () => {
  test('a reason is needed, one can be offered, Enter saves, and 撤销 takes it back', async () => {
    const { user, calls, container } = await openDetails();
    await user.click(screen.getByRole('button', { name: '不是问题…' }));
    expect(reason()).toHaveFocus();
    expect(await act(() => axe(container))).toHaveNoViolations();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('请写明理由');
    await user.click(screen.getByRole('button', { name: '领导已同意' }));
    expect(reason()).toHaveFocus();
    await user.keyboard('，见批示{Enter}');
    expect(await screen.findByText('已忽略 1 处。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText('已恢复 1 处。')).toBeVisible();
    const { fingerprint } = FINDINGS[0] ?? finding('', 'A1');
    expect(calls).toContainEqual({ method: 'ignoreFinding', fingerprint, reason: '领导已同意，见批示' });
    expect(calls).toContainEqual({ method: 'removeIgnores', fingerprints: [fingerprint] });
  });

  test('Esc closes the form alone, and the focus goes back to its button; too long a reason is said at once', async () => {
    const { user, calls } = await openDetails();
    await user.click(screen.getByRole('button', { name: '不是问题…' }));
    await user.click(reason());
    await user.paste('理'.repeat(201));
    expect(screen.getByRole('alert')).toHaveTextContent('理由不超过 200 字，现在 201 字');
    await user.keyboard('{Enter}{Escape}');
    expect(screen.getByRole('button', { name: '不是问题…' })).toHaveFocus();
    expect(calls.some(({ method }) => method === 'ignoreFinding')).toBe(false);
  });
});

const ignoreOf = (fingerprint: string): Ignore => ({
  fingerprint,
  rule: 'lead-unit-missing',
  reason: '牵头单位另文明确',
  on: '2016-09-20',
  sheet: '0123456789abcdef',
});

function settled(): CheckSheetResult {
  const { report } = checked();
  const ignored = [{ finding: finding('lead-unit-missing', 'D5'), ignore: ignoreOf('甲') }];
  return checked({ report: { ...report, ignored, unusedIgnores: [ignoreOf('乙'), ignoreOf('丙')] } });
}

test('已忽略 lists verdicts with reason and day; they lead to the cell, can be taken back, and cleared away once lapsed', async () => {
  const { user, calls, container } = open({ check: () => Promise.resolve(settled()) });
  await user.click(await screen.findByRole('button', { name: '已忽略 1' }));
  expect(screen.getByRole('heading', { name: '已忽略（1）' })).toHaveFocus();
  expect(screen.getAllByText('理由：牵头单位另文明确（2016-09-20）')).toHaveLength(3);
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '缺牵头单位 D5：定位' }));
  await user.click(screen.getByRole('button', { name: '恢复 缺牵头单位 D5' }));
  await screen.findByText('已恢复 1 处。');
  await user.click(await screen.findByRole('button', { name: '全部清除' }));
  expect(await screen.findByText('已清除 2 条失效的忽略。')).toBeVisible();
  expect(calls.filter(({ method }) => method !== 'checkSheet')).toEqual([
    { method: 'showRange', at: 'D5' },
    { method: 'removeIgnores', fingerprints: ['甲'] },
    { method: 'removeIgnores', fingerprints: ['乙', '丙'] },
  ]);
  await user.keyboard('{Escape}');
  expect(screen.getByRole('tree', { name: '检查结果' })).toHaveFocus();
});

test('what a person decides is not ticked; a way that is chosen is, and goes with the safe changes in one write', async () => {
  const { user, calls } = open();
  await user.click(await screen.findByRole('button', { name: '预览并修改' }));
  expect(screen.getByRole('heading', { name: '可以放心修改（2）' })).toBeVisible();
  expect(screen.getByRole('heading', { name: '需要您决定（1）' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: '修改 E42' })).not.toBeChecked();
  await user.selectOptions(screen.getByRole('combobox', { name: 'E42 的改法' }), '改为『2016年底前完成』');
  expect(screen.getByRole('checkbox', { name: '修改 E42' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: '修改 3 处' }));
  expect(await screen.findByText('已修改 3 处。')).toBeVisible();
  const batch = calls.flatMap((call) => (call.method === 'applyBatch' ? [call.batch] : []))[0];
  expect(batch?.changes).toHaveLength(2);
  expect(batch?.fixes.map(({ rule, title }) => [rule, title])).toEqual([
    ['deadline-misspelt', '改为『2016年底前完成』'],
  ]);
});

test('修改记录 offers what can be put back alone, and says which cells a later step would lose', async () => {
  const { user, calls, container } = open();
  const mend = async () => {
    await user.click(await screen.findByRole('button', { name: '预览并修改' }));
    await user.click(screen.getByRole('button', { name: '修改 2 处' }));
    await screen.findByText('已修改 2 处。');
  };
  await mend();
  await mend();
  await user.click(await screen.findByRole('button', { name: '修改记录（2）' }));
  const [second, first] = screen.getAllByRole('listitem');
  if (!second || !first) throw new Error('two steps');
  expect(within(second).getByRole('button', { name: '撤销 10:42 修改 2 处' })).toBeVisible();
  expect(within(first).getByText('10:42「修改 2 处」改过 D8，单独撤销会丢失这些改动。')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(within(first).getByRole('button', { name: '从 10:42 修改 2 处 起全部撤销（2 步）' }));
  expect(await screen.findByText('已撤销 2 步，恢复了 2 个单元格。')).toBeVisible();
  expect(screen.getAllByText('已撤销')).toHaveLength(2);
  expect(calls.filter(({ method }) => method === 'undo')).toHaveLength(2);
});

test('marks are those of the severity shown, a step that can be put back; reports know the first counts', async () => {
  const { user, calls } = open();
  await user.click(await screen.findByRole('button', { name: '建议改 1' }));
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('button', { name: '在表中标出（1 处）' }));
  expect(await screen.findByText('已标出 1 处。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  expect(await screen.findByText('已清除表中的标记。')).toBeVisible();
  expect(screen.getByRole('button', { name: '修改记录（2）' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '生成上报前自检单' }));
  expect(await screen.findByText('已新建工作表「上报前自检单」。')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: '更多操作' })).toBeNull();
  expect(screen.getByRole('button', { name: '更多' })).toHaveFocus();
  expect(calls.slice(1)).toEqual([
    { method: 'markFindings', places: ['D8'] },
    { method: 'markFindings', places: [] },
    { method: 'writeReport', report: 'self-check', before: { error: 2, warning: 1, hint: 1 } },
  ]);
});

test('a protected sheet cannot be marked, which is said; a sheet without findings offers its 自检单', async () => {
  const clean = checked({ findings: [], isProtected: true });
  const { user, calls } = open({ check: () => Promise.resolve(clean) });
  await user.click(await screen.findByRole('button', { name: '生成自检单' }));
  await screen.findByText('已新建工作表「上报前自检单」。');
  await user.click(screen.getByRole('button', { name: /更多/ }));
  expect(screen.getByRole('button', { name: '清除标记' })).toHaveAccessibleDescription(
    '工作表受保护，不能标出或清除标记。',
  );
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  expect(calls.map(({ method }) => method)).toEqual(['checkSheet', 'writeReport']);
});

describe('a check that follows an edit', () => {
  const EDIT = { sheet: '分工方案', range: range('D8'), byThisAddIn: false };
  const rest = FINDINGS.filter(({ rule }) => rule !== 'unit-line-break');

  test('marks what was touched, and leaves filter, form and typed words where they are', async () => {
    let count = 0;
    const check = () => Promise.resolve(checked((count += 1) === 1 ? {} : { findings: rest }));
    const { user, change } = await openDetails({ check });
    await user.click(screen.getByRole('button', { name: '不是问题…' }));
    await user.type(reason(), '见附件');
    act(() => {
      change(EDIT);
      change({ ...EDIT, range: range('C5') });
    });
    expect(screen.getByText('待复核')).toBeVisible();
    expect(screen.queryByText(/个单元格被改动/)).toBeNull();
    expect(await screen.findByText('已复核：必须改 2，建议改 0，提示 1。')).toBeInTheDocument();
    expect(screen.queryByText('待复核')).toBeNull();
    expect(reason()).toHaveValue('见附件');
    expect(reason()).toHaveFocus();
    expect(screen.getByText('第 2 条，共 3 条')).toBeVisible();
  });

  test('does not begin over the ticks of a preview: there the change is told', async () => {
    const { user, change, calls } = open();
    await user.click(await screen.findByRole('button', { name: '预览并修改' }));
    act(() => {
      change(EDIT);
    });
    expect(screen.getByText('检查后有 1 个单元格被改动。')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('检查后有 1 个单元格被改动。')).toBeNull();
    await waitFor(() => {
      expect(calls).toHaveLength(2);
    });
  });

  test('gives way to what is asked for, and tells no failure but that the check is stale', async () => {
    let count = 0;
    const check = () => {
      count += 1;
      if (count === 2) return Promise.resolve(failure('busy'));
      return count === 3 ? never<CheckSheetResult>() : Promise.resolve(checked());
    };
    const { user, change, calls } = open({ check });
    await screen.findByRole('tree', { name: '检查结果' });
    act(() => {
      change(EDIT);
    });
    expect(await screen.findByText('检查后有 1 个单元格被改动。')).toBeVisible();
    act(() => {
      change(EDIT);
    });
    await waitFor(() => {
      expect(calls).toHaveLength(3);
    });
    await user.click(screen.getByRole('button', { name: '检查表格' }));
    await waitFor(() => {
      expect(screen.queryByText('待复核')).toBeNull();
    });
    expect(calls).toHaveLength(4);
  });
});

test('what was put back of several steps is told where the rest could not be', async () => {
  let count = 0;
  const undo = () =>
    (count += 1) === 1
      ? Promise.resolve({ kind: 'undone' as const, restored: 1, kept: [] })
      : Promise.resolve(failure('busy'));
  const { user } = open({ undo, mark: () => Promise.resolve({ kind: 'marked', marked: 4, undo: UNDO }) });
  await user.click(await screen.findByRole('button', { name: '更多' }));
  for (let step = 0; step < 2; step++) {
    await user.click(screen.getByRole('button', { name: '在表中标出（4 处）' }));
    await screen.findByText('已标出 4 处。');
  }
  await user.click(screen.getByRole('button', { name: '修改记录（2）' }));
  await user.click(screen.getByRole('button', { name: /起全部撤销（2 步）$/ }));
  expect(await screen.findByText('已撤销 1 步，其余没有撤销。Excel 正忙，请稍后重试。')).toBeVisible();
  expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
});
