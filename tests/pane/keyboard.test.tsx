/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { checked, FINDINGS, fakeAssistant, fixed, fixTo, finding } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

/** The pane with its four findings, the list in focus. */
async function openList(fake = fakeAssistant()) {
  const { user } = openPane(fake.assistant);
  const list = await screen.findByRole('tree', { name: '检查结果' });
  list.focus();
  return { user, list, calls: fake.calls };
}

function activeLine(list: HTMLElement): string | null | undefined {
  return document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent;
}

test('↑ and ↓ move the line, Enter jumps, and the focus stays in the list', async () => {
  const { user, list, calls } = await openList();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(activeLine(list)).toContain('缺牵头单位');
  expect(screen.getByText('第 2 条，共 4 条，必须改，D5')).toBeInTheDocument();
  await user.keyboard('{Enter}');
  expect(calls.at(-1)).toEqual({ method: 'showRange', at: 'D5' });
  expect(list).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByText('单位名称，2 条，已展开')).toBeInTheDocument();
});

test('the line last moved to is told, until another check has made it another line', async () => {
  const again = () => Promise.resolve(checked({ findings: [...FINDINGS] }));
  const { user } = await openList(fakeAssistant({ check: again }));
  await user.keyboard('{ArrowDown}');
  expect(screen.getByText('第 1 条，共 4 条，提示，B9')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '检查表格' }));
  await waitFor(() => {
    expect(screen.queryByText('第 1 条，共 4 条，提示，B9')).toBeNull();
  });
});

test('Home and End go to the ends and not beyond', async () => {
  const { user, list } = await openList();
  await user.keyboard('{End}{ArrowDown}');
  expect(activeLine(list)).toContain('时限缺「月」字');
  await user.keyboard('{Home}{ArrowUp}');
  expect(activeLine(list)).toContain('表格（1）');
});

test('← closes a category, → opens it', async () => {
  const { user, list } = await openList();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('treeitem', { name: /表格（1）/ })).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{ArrowDown}');
  expect(activeLine(list)).toContain('单位名称（2）');
  await user.keyboard('{ArrowUp}{ArrowRight}{ArrowDown}');
  expect(activeLine(list)).toContain('文字损坏');
});

test('Space opens the finding, Esc goes back to its line', async () => {
  const { user } = await openList();
  await user.keyboard('{End} ');
  expect(screen.getByRole('heading', { name: '时限缺「月」字' })).toHaveFocus();
  expect(screen.getByText('第 4 条，共 4 条')).toBeVisible();
  await user.keyboard('{Escape}');
  const list = screen.getByRole('tree', { name: '检查结果' });
  expect(list).toHaveFocus();
  expect(activeLine(list)).toContain('时限缺「月」字');
});

test('Ctrl+Enter applies the chosen fix of an opened finding', async () => {
  const { user, calls } = await openList();
  await user.keyboard('{End} ');
  await user.click(screen.getByRole('radio', { name: '改为『2016年底前完成』（需您确认）' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('已修改 1 处。')).toBeVisible();
  expect(calls.at(-2)).toEqual({
    method: 'applyFix',
    fix: fixTo('E42', '2016年12底前完成', '2016年底前完成', 'review'),
  });
  expect(calls.at(-1)?.method).toBe('checkSheet');
});

test('Ctrl+Enter opens the preview from the list, and applies what is checked in it', async () => {
  const { user, calls } = await openList();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('heading', { name: '预览并修改' })).toHaveFocus();
  await user.click(screen.getByRole('checkbox', { name: '修改 B9' }));
  expect(screen.getByRole('button', { name: '修改 1 处' })).toBeEnabled();
  await user.keyboard('{Control>}{Enter}{/Control}');
  const applied = calls.find((call) => call.method === 'applyBatch');
  expect(applied?.batch.changes.map(({ at }) => at)).toEqual([{ row: 7, col: 3 }]);
  expect(await screen.findByRole('tree', { name: '检查结果' })).toHaveFocus();
});

test('the arrow keys go through the tabs', async () => {
  const { user } = openPane(fakeAssistant().assistant, 'open');
  screen.getByRole('tab', { name: '检查' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: '补全', selected: true })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: '汇总', selected: true })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: '汇总' })).toBeVisible();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { name: '检查', selected: true })).toHaveFocus();
});

test('a mended finding gives way to the next one', async () => {
  const [first, second, third, last] = FINDINGS;
  let findings = [first!, second!, third!, last!];
  const fake = fakeAssistant({
    check: () => Promise.resolve(checked({ findings })),
    fix: () => {
      findings = findings.filter(({ rule }) => rule !== 'unit-line-break');
      return Promise.resolve(fixed(1));
    },
  });
  const { user } = await openList(fake);
  await user.click(screen.getByRole('button', { name: '单位名称中有换行 D8：查看详情' }));
  await user.click(screen.getByRole('button', { name: '修改 D8' }));
  expect(await screen.findByRole('heading', { name: '时限缺「月」字' })).toHaveFocus();
});

test('when the last finding is mended the sheet is clean', async () => {
  let findings = [finding('unit-line-break', 'D8', { fixes: [fixTo('D8', '甲\n乙', '甲乙')] })];
  const fake = fakeAssistant({
    check: () => Promise.resolve(checked({ findings })),
    fix: () => {
      findings = [];
      return Promise.resolve(fixed(1));
    },
  });
  const { user } = await openList(fake);
  await user.keyboard('{ArrowDown} ');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/^✓ 82 行全部通过/)).toBeVisible();
});
