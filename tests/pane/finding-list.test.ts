import {
  changesOfGroup,
  countBySeverity,
  findingAt,
  findingKey,
  groupFindings,
  indexOfPosition,
  listEntries,
  positionOf,
} from '../../src/pane/finding-list';
import { a1Range } from '../../src/grid/address';
import { FINDINGS, checked, finding, fixTo, safeChanges } from '../kit/fake-assistant';

const { rules } = checked();

test('findings stand by category in the order of the catalogue, within it in the order of the sheet', () => {
  const groups = groupFindings(FINDINGS, rules, undefined);
  expect(groups.map(({ title, findings }) => [title, findings.map(({ at }) => a1Range(at))])).toEqual([
    ['表格', ['B9']],
    ['单位名称', ['D5', 'D8']],
    ['完成时限', ['E42']],
  ]);
});

test('a filter leaves no empty category', () => {
  expect(groupFindings(FINDINGS, rules, 'warning').map(({ title }) => title)).toEqual(['单位名称']);
});

test('positions count on through closed categories', () => {
  const entries = listEntries(groupFindings(FINDINGS, rules, undefined), rules, new Set(['units']));
  expect(entries.map((entry) => (entry.kind === 'group' ? entry.title : entry.position))).toEqual([
    '表格',
    1,
    '单位名称',
    '完成时限',
    4,
  ]);
  expect(indexOfPosition(entries, 4)).toBe(4);
  expect(indexOfPosition(entries, 2)).toBe(0);
});

test.each([
  [0, undefined],
  [1, 'B9'],
  [3, 'D8'],
  [4, 'E42'],
  [5, undefined],
])('the finding at position %i is at %s', (position, place) => {
  const found = findingAt(groupFindings(FINDINGS, rules, undefined), position);
  expect(found && a1Range(found.finding.at)).toBe(place);
});

test('a finding is known again wherever it stands; of two alike the one at its place', () => {
  const [first, second, third] = ['D5', 'D8', 'D9'].map((place) => finding('unit-line-break', place));
  if (!first || !second || !third) throw new Error('three are needed');
  const key = findingKey(third);
  const positionIn = (...findings: Parameters<typeof groupFindings>[0]) =>
    positionOf(groupFindings(findings, rules, undefined), key, 3);
  expect(positionIn(first, second, third)).toBe(3);
  expect(positionIn(first, third)).toBe(2);
  expect(positionIn(third, third, third)).toBe(3);
  expect(positionIn(first, second)).toBeUndefined();
});

test('severities are counted gravest first, also those that do not occur', () => {
  expect(countBySeverity(FINDINGS.slice(0, 2))).toEqual([
    ['error', 1],
    ['warning', 1],
    ['hint', 0],
  ]);
});

test('a category is changed at one click only where all of it is safe', () => {
  const groups = groupFindings(FINDINGS, rules, undefined);
  const changes = safeChanges(FINDINGS);
  expect(groups.map((group) => changesOfGroup(group, changes, rules).map(({ at }) => at))).toEqual([
    [{ row: 8, col: 1 }],
    [],
    [],
  ]);
});

test('a change that other categories share is not made for one of them alone', () => {
  const damaged = finding('text-damaged', 'D8', { fixes: [fixTo('D8', '甲\n乙', '甲乙')] });
  const shared = safeChanges([damaged]).map((change) => ({ ...change, because: ['文字损坏', '单位名称中有换行'] }));
  const [group] = groupFindings([damaged], rules, undefined);
  expect(changesOfGroup(group!, shared, rules)).toEqual([]);
});

test('a report of an unknown rule is a defect of ours', () => {
  expect(() => groupFindings([finding('no-such-rule', 'A1')], rules, undefined)).toThrow('no-such-rule');
});
