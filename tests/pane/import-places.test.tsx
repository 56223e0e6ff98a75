/** @jest-environment jsdom */
import { act, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { openPreview, openTab, reads, row } from '../kit/import-tab';
import { planReading } from '../kit/notice-reading';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

/** What screen readers have been told last. */
function said(container: HTMLElement): string | null | undefined {
  return container.querySelector('[aria-live="polite"]')?.textContent;
}

function dragged(...files: readonly File[]) {
  return { dataTransfer: { types: ['Files'], files } };
}

const PLAN = new File(['一、任务'], '方案.txt', { type: 'text/plain' });

test('what was done is said before the row it leads to', async () => {
  const { container, user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改第 1 行' }));
  await user.click(screen.getByRole('button', { name: '拆成两行' }));
  expect(said(container)).toBe('已拆成两行。第 1 行，共 5 行');
  await user.keyboard('{ArrowDown}');
  expect(said(container)).toBe('第 2 行，共 5 行');
});

test('Ctrl+Z leads to the row that came back, and never out of the list', async () => {
  const { container, user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改第 1 行' }));
  await user.click(screen.getByRole('button', { name: '拆成两行' }));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await user.click(screen.getByRole('button', { name: '修改第 3 行' }));
  await user.click(screen.getByRole('button', { name: '不入表' }));
  act(() => {
    row(2, 4).focus();
  });
  await user.keyboard('{Control>}z{/Control}');
  expect(row(3, 5)).toHaveFocus();
  expect(said(container)).toBe('已撤销，还可撤销 1 步。第 3 行，共 5 行');
  act(() => {
    row(2, 5).focus();
  });
  await user.keyboard('{Control>}z{/Control}');
  expect(row(1)).toHaveFocus();
  expect(said(container)).toBe('已撤销，没有别的改动了。第 1 行，共 4 行');
  await user.keyboard('{Control>}y{/Control}');
  expect(row(1, 5)).toHaveFocus();
  expect(said(container)).toBe('已重做，还可重做 1 步。');
});

test('a role is taken back where it was chosen', async () => {
  const { user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改第 2 行' }));
  const role = screen.getByRole('combobox', { name: '「市教育局」列为' });
  await user.selectOptions(role, '牵头');
  await user.keyboard('{Control>}z{/Control}');
  expect(role).toHaveValue('responsible');
  expect(role).toHaveFocus();
  expect(within(row(2)).getByRole('button', { name: '责任单位 市教育局' })).toBeVisible();
});

test('a file dropped on the rows takes nothing away', async () => {
  await openPreview();
  const drop = createEvent.drop(row(1), dragged(PLAN));
  fireEvent(row(1), drop);
  expect(drop.defaultPrevented).toBe(true);
  expect(row(1)).toBeVisible();
});

test('words that are dragged are left to the field', async () => {
  await openTab();
  const field = screen.getByRole('textbox', { name: '粘贴通知全文' });
  const drop = createEvent.drop(field, { dataTransfer: { types: ['text/plain'], files: [] } });
  fireEvent(field, drop);
  expect(drop.defaultPrevented).toBe(false);
});

test('files that are not taken are said so, and nothing else', async () => {
  const { calls, user } = await openTab({ importing: () => Promise.resolve({ kind: 'classified', marking: '机密' }) });
  const field = screen.getByRole('textbox', { name: '粘贴通知全文' });
  fireEvent.drop(field, dragged(PLAN));
  expect(await screen.findByText(/^这份文件标有「机密」，助手没有继续处理，窗格里没有保留它的文字。/)).toBeVisible();
  fireEvent.drop(field, dragged(PLAN, PLAN));
  expect(screen.getByText(/^一次只能打开一个文件，这次拖来了 2 个，没有读取。/)).toBeVisible();
  expect(screen.queryByText(/标有「机密」/)).toBeNull();
  await user.type(screen.getByRole('textbox', { name: '计划年份' }), '26');
  fireEvent.drop(field, dragged(PLAN));
  expect(screen.getByText(/^没有读取：计划年份填得不对。/)).toBeVisible();
  expect(calls.filter(({ method }) => method === 'readNotice')).toHaveLength(1);
});

test('what can be made of typed words is brought into view', async () => {
  const { user } = await openPreview();
  await user.click(screen.getByRole('button', { name: '修改第 4 行' }));
  const shown = jest.spyOn(Element.prototype, 'scrollIntoView');
  await user.type(screen.getByRole('textbox', { name: '补上漏认的单位或时限' }), '教育局');
  const button = screen.getByRole('button', { name: '作为牵头单位' });
  const inView = shown.mock.contexts.filter((box) => box instanceof Element && box.contains(button));
  expect(inView.length).toBeGreaterThan(0);
  shown.mockRestore();
});

test('the title is told with what came of the notice; giving up edits is asked aloud', async () => {
  const { container, user } = await openPreview();
  const heading = screen.getByRole('heading', { name: '某市数字校园建设工作方案' });
  expect(heading).toHaveFocus();
  expect(heading).toHaveAccessibleDescription(/^10 句中 8 句入表，成 4 行；1 句待人工处理；/);
  await user.click(screen.getByRole('button', { name: '不处理：各学校要明确一名联络人。' }));
  await user.click(screen.getByRole('button', { name: '换一份' }));
  expect(said(container)).toBe('改动还没有写入。再按一次「放弃改动，换一份」才会放弃。');
});

test('a year that is missing is asked for where it is typed; what was pasted comes back', async () => {
  const notice = { ...planReading(), undated: 2 };
  const { user } = await openPreview({ importing: reads(notice) });
  expect(screen.getByText(/^没有找到计划年份，2 行的时限没有写年份/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '填写年份' }));
  expect(screen.getByRole('textbox', { name: '计划年份' })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: '粘贴通知全文' })).toHaveValue(notice.text);
});
