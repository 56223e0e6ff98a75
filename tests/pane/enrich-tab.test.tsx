/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { failure, fakeAssistant, type Script } from '../kit/fake-assistant';
import { openPane } from '../kit/open-pane';
import { preparePage } from '../kit/page';

beforeEach(() => {
  preparePage();
});

const undo = { sheet: '分工方案', cells: [], structure: [] };

type Enriched = Awaited<ReturnType<Script['enrich']>>;

const OUTCOMES: readonly [string, Enriched, string][] = [
  ['nothing to do', { kind: 'unchanged' }, '截止日期已是最新，没有需要改动的单元格。'],
  ['no table', { kind: 'no-table', sheet: '说明' }, '这张表里没有找到任务清单，未写入。请先在「检查」中确认表格。'],
  ['no deadlines', { kind: 'no-deadline-column' }, '这张表没有「完成时限」列，推算不出截止日期。'],
  [
    'some cells left out',
    { kind: 'enriched', cells: 12, refused: [{ index: 3, reason: 'changed-since' }], undo },
    '已写入 11/12 处，其余因检查后内容已改动未写入。',
  ],
  ['a protected sheet', failure('protected'), '工作表受保护，只能检查不能修改。没有写入任何内容。'],
];

test.each(OUTCOMES)('%s is said', async (_, result, sentence) => {
  const { assistant } = fakeAssistant({ enrich: () => Promise.resolve(result) });
  const { container, user } = openPane(assistant, 'open');
  await user.click(screen.getByRole('tab', { name: '补全' }));
  await user.click(screen.getByRole('button', { name: '写入截止日期' }));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
});
