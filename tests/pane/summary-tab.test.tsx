/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { StandingSummary, SummaryPreview } from '../../src/app/assistant';
import { date } from '../kit/dates';
import { checked, failure, fakeAssistant, never, type Script, summaries, summarised } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';
import { pass, press, stopTheClock } from '../kit/settings-in-waiting';

beforeEach(() => {
  preparePage();
});

const CURRENT: StandingSummary = { sheet: '总览', state: 'current', numbers: 'frozen', asOf: date('2016-10-01') };
const STALE: StandingSummary = { sheet: '各单位', state: 'stale', numbers: 'frozen', asOf: date('2016-09-01') };

function openTab(script: Partial<Script> = {}) {
  const fake = fakeAssistant(script);
  return { ...fake, ...openPane(fake.assistant, 'summary') };
}

test('the ribbon opens the tab ready to write; live numbers bring 明细 along', async () => {
  const { container, calls, user } = openTab();
  expect(await screen.findByRole('button', { name: '写入 3 张工作表' })).toBeVisible();
  expect(screen.getByText('随日期更新的数字从「明细」统计，会一并写入「明细」。')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: '全选（已选 2/3 张）' })).toBePartiallyChecked();
  expect(screen.getByRole('checkbox', { name: '总览' })).toHaveAccessibleDescription(/未生成/);
  expect(screen.getByRole('checkbox', { name: '按领导' })).toBeDisabled();
  expect(calls).not.toContainEqual(expect.objectContaining({ method: 'writeSummaries' }));
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('radio', { name: '固定为 2016-10-01' }));
  await user.click(screen.getByRole('button', { name: '写入 2 张工作表' }));
  expect(await screen.findByText('已写入 2 张工作表：任务 82 项，单位任务 154 项次。')).toBeVisible();
  expect(calls).toContainEqual({
    method: 'writeSummaries',
    sheet: '分工方案',
    choice: { summaries: ['overview', 'by-lead-unit'], numbers: 'frozen' },
  });
  await user.click(screen.getByRole('button', { name: '打开「总览」' }));
  expect(calls).toContainEqual({ method: 'showRange', at: 'A1' });
});

test('全选 ticks all that can be had, and none', async () => {
  const { user } = openTab();
  await user.click(await screen.findByRole('checkbox', { name: '全选（已选 2/3 张）' }));
  expect(screen.getByRole('checkbox', { name: '全选（已选 3/3 张）' })).toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: '全选（已选 3/3 张）' }));
  expect(screen.getByRole('button', { name: '请先勾选汇总表' })).toHaveAttribute('aria-disabled', 'true');
});

test('stale summaries are said and brought up to date by one click, with the numbers they have', async () => {
  const { container, calls, user } = openTab({
    summaries: () => Promise.resolve(summaries({ overview: CURRENT, 'by-lead-unit': STALE })),
  });
  expect(await screen.findByText('有 1 张汇总早于表格的修改。')).toBeVisible();
  expect(screen.getByText('已是最新（2016-10-01）')).toBeVisible();
  expect(screen.getByText('工作表「各单位」，表格改过，需要更新')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole('button', { name: '打开工作表「各单位」' }));
  await user.click(screen.getByRole('button', { name: '全部更新' }));
  expect(await screen.findByText(/^已写入 2 张工作表/)).toBeVisible();
  expect(calls).toContainEqual({
    method: 'writeSummaries',
    sheet: '分工方案',
    choice: { summaries: ['overview', 'by-lead-unit'], numbers: 'frozen' },
  });
});

test('a sheet that stands says of which day its list is, and why it cannot be brought up to date', async () => {
  const { user } = openTab({
    summaries: () =>
      Promise.resolve(
        summaries({
          overview: { sheet: '总览', state: 'current', numbers: 'live', asOf: date('2016-10-01') },
          'by-lead-unit': { sheet: '按牵头单位', state: 'current', numbers: 'live', asOf: date('2016-09-20') },
          'by-leader': { ...STALE, sheet: '领导' },
        }),
      ),
    summarise: (_, choice) => Promise.resolve(summarised({ ...choice, summaries: ['detail', ...choice.summaries] })),
  });
  expect(await screen.findByText('已是最新（随日期更新）')).toBeVisible();
  expect(screen.getByText('已是最新（数字随日期更新，名单截至 2016-09-20）')).toBeVisible();
  expect(screen.getByText('工作表「领导」，不能更新：没有「责任领导」列')).toBeVisible();
  expect(screen.queryByRole('button', { name: '全部更新' })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^写入/ }));
  expect(await screen.findByRole('button', { name: '打开「总览」' })).toBeVisible();
});

const PREVIEWS: readonly SummaryPreview[] = [
  { id: 'overview', title: '总览', sheet: '总览', exists: false, rows: 32, cols: 6 },
  { id: 'by-lead-unit', title: '按牵头单位', sheet: '各单位', exists: true, rows: 1240, cols: 6 },
];

test('预览 names sheets and rows; Esc goes back, the button writes', async () => {
  const { container, calls, user } = openTab({
    preview: () => Promise.resolve({ kind: 'previewed', previews: PREVIEWS, tasks: 82, entries: 154 }),
  });
  await user.click(await screen.findByRole('button', { name: '预览' }));
  expect(await screen.findByRole('heading', { name: '预览汇总' })).toHaveFocus();
  expect(screen.getByText('新建工作表，32 行')).toBeVisible();
  expect(screen.getByText('更新工作表「各单位」，1,240 行')).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '预览' }));
  await user.click(await screen.findByRole('button', { name: '写入 2 张工作表' }));
  expect(await screen.findByText(/^已写入 2 张工作表/)).toBeVisible();
  expect(calls.filter(({ method }) => method === 'writeSummaries')).toHaveLength(1);
  expect(screen.getByRole('group', { name: '生成哪些汇总表' })).toBeVisible();
});

test('what stands and what does not is said when a sheet fails; the rest can be written after all', async () => {
  const { calls, user } = openTab({
    summarise: (_, choice) =>
      Promise.resolve(
        choice.summaries.length === 1
          ? summarised(choice)
          : summarised(
              { summaries: ['overview'] },
              { left: ['按牵头单位', '明细'], because: failure('notes-in-the-way') },
            ),
      ),
  });
  await user.click(await screen.findByRole('button', { name: '写入 3 张工作表' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '写好 1 张：「总览」。其余 2 张没有改动：「按牵头单位」、「明细」。要写入的地方有您自己写的内容',
  );
  await user.click(screen.getByRole('button', { name: '写入其余 1 张' }));
  await waitFor(() => {
    expect(calls).toContainEqual(
      expect.objectContaining({ method: 'writeSummaries', choice: { summaries: ['by-lead-unit'], numbers: 'live' } }),
    );
  });
});

test('a sheet without findings leads to the tab', async () => {
  const fake = fakeAssistant({ check: () => Promise.resolve(checked({ findings: [] })) });
  const { user } = openPane(fake.assistant);
  await user.click(await screen.findByRole('button', { name: '生成汇总' }));
  expect(await screen.findByRole('button', { name: '写入 3 张工作表' })).toBeVisible();
  expect(screen.getByRole('tab', { name: '汇总', selected: true })).toBeVisible();
});

describe('while Excel is at work', () => {
  stopTheClock();
  const openInWaiting = async (script: Partial<Script>) => {
    const fake = openTab(script);
    await pass(10);
    await pass(100);
    return fake;
  };

  test('progress counts sheets and rows; 停止 waits for the sheet at hand', async () => {
    let finish: (result: Awaited<ReturnType<Script['summarise']>>) => void = () => undefined;
    let signal: AbortSignal | undefined;
    await openInWaiting({
      summarise: (_, __, options) => {
        ({ signal } = options);
        options.onProgress({ step: 2, steps: 3, title: '正在写入「按牵头单位」', rows: { done: 1240, of: 3000 } });
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    press('写入 3 张工作表');
    await pass(100);
    expect(screen.getByText('正在写入「按牵头单位」（第 2/3 张，1,240/3,000 行）……')).toBeVisible();
    press('停止');
    expect(signal?.aborted).toBe(true);
    expect(screen.getByText('正在停止……')).toBeVisible();
    expect(screen.queryByRole('button', { name: '停止' })).toBeNull();
    finish(summarised({ summaries: ['overview', 'by-lead-unit'] }, { left: ['明细'], because: 'stopped' }));
    await pass(100);
    expect(screen.getByText('已停止。写好 2 张，其余 1 张没有改动。')).toBeVisible();
    expect(screen.queryByText('正在停止……')).toBeNull();
  });

  test('a preview can be given up at once', async () => {
    await openInWaiting({
      preview: (_, __, { onProgress }) => {
        onProgress({ step: 1, steps: 2, title: '读取表格' });
        return never();
      },
    });
    press('预览');
    await pass(100);
    expect(screen.getByText('正在读取表格……')).toBeVisible();
    press('停止');
    await pass(100);
    expect(screen.getByText('已停止，没有写入任何内容。')).toBeVisible();
    expect(screen.getByRole('button', { name: '预览' })).toBeEnabled();
  });

  test('after an edit the states are read anew once nobody has typed for a second', async () => {
    let state = CURRENT;
    const { calls, change } = await openInWaiting({ summaries: () => Promise.resolve(summaries({ overview: state })) });
    expect(screen.getByText('已是最新（2016-10-01）')).toBeVisible();
    state = { ...CURRENT, state: 'stale' };
    const edit = () => {
      act(() => {
        change({ sheet: '分工方案', byThisAddIn: false });
      });
    };
    const asked = () => calls.filter(({ method }) => method === 'readSummaries').length;
    edit();
    await pass(900);
    edit();
    await pass(900);
    expect(asked()).toBe(1);
    await pass(200);
    expect(asked()).toBe(2);
    expect(screen.getByText('有 1 张汇总早于表格的修改。')).toBeVisible();
  });

  test('a long table is only read again when somebody asks', async () => {
    const { change } = await openInWaiting({ summaries: () => Promise.resolve({ ...summaries(), tasks: 20_000 }) });
    act(() => {
      change({ sheet: '分工方案', byThisAddIn: false });
    });
    await pass(1500);
    expect(screen.getByText(/读取后表格有改动。$/)).toBeVisible();
    press('重新读取');
    await pass(100);
    expect(screen.queryByText(/读取后表格有改动。$/)).toBeNull();
  });
});
