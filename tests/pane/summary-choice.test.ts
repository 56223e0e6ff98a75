import type { StandingSummary } from '../../src/app/assistant';
import { usualColumns, withTick } from '../../src/pane/column-choice';
import { comesAlong, countStale, refreshingChoice, usualNumbers, usualSummaries } from '../../src/pane/summary-choice';
import { date } from '../kit/dates';
import { enrichable, summaries } from '../kit/fake-assistant';

const LIVE: StandingSummary = { sheet: '总览', state: 'current', numbers: 'live', asOf: date('2016-10-01') };
const FROZEN: StandingSummary = { sheet: '按牵头单位', state: 'stale', numbers: 'frozen', asOf: date('2016-09-01') };
const OTHER: StandingSummary = { sheet: '明细', state: 'other-sheet', numbers: 'live' };

test.each<readonly [string, Parameters<typeof summaries>[0], readonly string[], 'live' | 'frozen']>([
  ['none stands', {}, ['overview', 'by-lead-unit'], 'live'],
  ['one stands', { overview: LIVE }, ['overview'], 'live'],
  ['all that stand are frozen', { 'by-lead-unit': FROZEN }, ['by-lead-unit'], 'frozen'],
  ['they differ', { overview: LIVE, 'by-lead-unit': FROZEN }, ['overview', 'by-lead-unit'], 'live'],
  ['one is of another sheet', { 'by-lead-unit': FROZEN, detail: OTHER }, ['by-lead-unit'], 'frozen'],
  ['one that cannot be had any more stands', { 'by-leader': FROZEN, overview: LIVE }, ['overview'], 'live'],
])('where %s', (_, standing, ids, numbers) => {
  const { offers } = summaries(standing);
  expect([...usualSummaries(offers)]).toEqual(ids);
  expect(usualNumbers(offers)).toBe(numbers);
});

test('全部更新 writes what stands of this sheet, and nothing else', () => {
  const { offers } = summaries({ overview: LIVE, 'by-lead-unit': FROZEN, detail: OTHER });
  expect(refreshingChoice(offers)).toEqual({ summaries: ['overview', 'by-lead-unit'], numbers: 'live' });
  expect(countStale(offers)).toBe(1);
});

test('a stale summary that cannot be had any more is not promised to be refreshed', () => {
  const { offers } = summaries({ overview: LIVE, 'by-leader': FROZEN });
  expect(countStale(offers)).toBe(0);
});

test.each([
  [['overview'], 'live', true],
  [['overview'], 'frozen', false],
  [['overview', 'detail'], 'live', false],
  [[], 'live', false],
] as const)('明细 comes along with %j, %s: %s', (ids, numbers, expected) => {
  expect(comesAlong(summaries().offers, { summaries: ids, numbers })).toBe(expected);
});

test('columns that stand are ticked, else the usual ones', () => {
  const { columns } = enrichable();
  expect([...usualColumns(columns)]).toEqual(['due-date', 'status', 'days-left']);
  const standing = columns.map((column) => (column.id === 'lead-units' ? { ...column, standing: '牵头' } : column));
  expect([...usualColumns(standing)]).toEqual(['lead-units']);
  expect([...withTick(new Set(['status']), 'status')]).toEqual([]);
});
