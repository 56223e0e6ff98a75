import { leadUnits } from '../../src/enrich/columns/lead-units';
import { responsibleUnits } from '../../src/enrich/columns/responsible-units';
import { applyEdits } from '../../src/grid/apply-edits';
import { type Grid, textAt } from '../../src/grid/grid';
import { standardNamer } from '../../src/units/standard-names';
import type { UnitDirectory } from '../../src/units/unit-directory';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { checkGrid } from '../kit/check';
import { drawTable, tableOf } from '../kit/task-table';
import { planFor } from './enrich-kit';

const PLAN = `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订预案 | 市发改委 | 市财政\\n局、审计局；各镇区 | 2026年6月底前
2 | 排查隐患 | ^ | 市教育局牵头，市公安局、市公安局配合 | 2026年6月底前
3 | 组织演练 | | 市发展改革委 | 2026年9月15日前
`;

const DIRECTORY: UnitDirectory = [
  { fullName: '市发展和改革委员会', shortNames: ['市发改委', '市发展改革委'], formerNames: ['市计委'] },
];

function columnsOf(grid: Grid, directory: UnitDirectory = []) {
  const standardName = standardNamer({ ...NOTHING_KNOWN, directory });
  return planFor(grid, [leadUnits, responsibleUnits], { standardName }).edits;
}

function written(grid: Grid, left: number): readonly string[] {
  return grid.rows.map((_, row) => [left, left + 1].map((col) => textAt(grid, { row, col })).join(' | '));
}

test('units stand beside the table by the names the office wants, each once and under its part', () => {
  const { grid } = drawTable(PLAN);
  expect(written(applyEdits(grid, columnsOf(grid, DIRECTORY)), 5)).toEqual([
    '牵头单位（规范） | 责任单位（规范）',
    '市发展和改革委员会 | 市财政局、市审计局、各镇区',
    '市发展和改革委员会、市教育局 | 市公安局',
    ' | 市发展和改革委员会',
  ]);
});

test('without a directory every name stays as it is, without blanks and with its prefix', () => {
  const { grid } = drawTable(PLAN);
  expect(written(applyEdits(grid, columnsOf(grid)), 5)[1]).toBe('市发改委 | 市财政局、市审计局、各镇区');
});

test('a second run plans nothing, and the check finds nothing new', () => {
  const { grid } = drawTable(PLAN);
  const after = applyEdits(grid, columnsOf(grid, DIRECTORY));
  expect(columnsOf(after, DIRECTORY)).toEqual([]);
  const shown = (sheet: Grid) => checkGrid(sheet).findings.map(({ rule, at }) => `${rule} ${at.top},${at.left}`);
  expect(shown(after)).toEqual(shown(grid));
});

test('the written columns are no columns of units of the table, also where one column held all units', () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 责任单位 | 完成时限
1 | 修订预案 | 市应急局牵头，市公安局配合 | 2026年6月底前
2 | 组织演练 | 市教育局 | 2026年9月底前
`);
  const { columns } = tableOf(applyEdits(grid, columnsOf(grid)));
  expect(columns.map(({ label, role }) => `${label} ${role}`)).toEqual([
    '序号 no',
    '工作任务 task',
    '责任单位 lead+responsible',
    '完成时限 deadline',
    '牵头单位（规范） other',
    '责任单位（规范） other',
  ]);
});

test('a name that changes is brought up to date, a unit that is gone leaves its cell', () => {
  const { grid } = drawTable(PLAN);
  const once = applyEdits(grid, columnsOf(grid));
  const changed = applyEdits(once, [
    { kind: 'set-value', at: { row: 3, col: 3 }, was: { value: '市发展改革委' }, value: '市科技局' },
    { kind: 'set-value', at: { row: 1, col: 2 }, was: { value: '市发改委' }, value: null },
  ]);
  expect(columnsOf(changed, DIRECTORY)).toEqual([
    { kind: 'set-value', at: { row: 1, col: 5 }, was: { value: '市发改委' }, value: null },
    { kind: 'set-value', at: { row: 2, col: 5 }, was: { value: '市发改委、市教育局' }, value: '市教育局' },
    { kind: 'set-value', at: { row: 3, col: 6 }, was: { value: '市发展改革委' }, value: '市科技局' },
  ]);
});

test('where nobody is said to lead, no column of leads is begun', () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 责任单位 | 配合单位 | 完成时限
1 | 修订预案 | 市应急局负责 | 市公安局 | 2026年6月底前
2 | 组织演练 | 市教育局负责 | 市公安局 | 2026年9月底前
`);
  const after = applyEdits(grid, columnsOf(grid));
  expect(written(after, 5)).toEqual(['责任单位（规范） | ', '市应急局、市公安局 | ', '市教育局、市公安局 | ']);
});

test('a column that the table is read from is never written over', () => {
  const { grid } = drawTable(`
序号 | 工作任务 | 牵头单位（规范） | 完成时限
1 | 修订预案 | 市发改委 | 2026年6月底前
2 | 组织演练 | 市教育局 | 2026年9月底前
`);
  expect(tableOf(grid).columns[2]?.role).toBe('lead');
  expect(columnsOf(grid, DIRECTORY)).toEqual([]);
});
