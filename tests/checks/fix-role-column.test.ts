import { RULES } from '../../src/checks/rules/index';
import type { Fix } from '../../src/findings/finding';
import { a1Range } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import { type Grid, textAt } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { contentsOf } from '../host/host-under-test';
import { checkGrid } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { tableOf } from '../kit/task-table';

const rules = RULES.filter(({ id }) => id === 'role-words-in-cell');

/** The one fix offered for a drawn sheet. */
function fixOf(grid: Grid): Fix | undefined {
  const fixes = checkGrid(grid, { rules }).findings.flatMap((finding) => finding.fixes);
  expect(fixes.length).toBeLessThan(2);
  return fixes[0];
}

/** The sheet as the fix leaves it, texts and merges. */
function split(drawing: string): { readonly title: string; readonly rows: readonly string[]; readonly after: Grid } {
  const { grid } = drawSheet(drawing);
  const fix = fixOf(grid);
  if (!fix) throw new Error('no fix');
  const after = applyEdits(grid, fix.edits);
  const rows = Array.from({ length: after.rowCount }, (_, row) =>
    Array.from({ length: after.colCount }, (_none, col) => textAt(after, { row, col })).join('|'),
  );
  return { title: fix.title, rows, after };
}

/** 「row: lead 市教育局」 of every unit a table names. */
function parts(grid: Grid, rowOffset = 0): readonly string[] {
  return tableOf(grid).rows.flatMap(({ row, units }) =>
    units.map(({ part, expanded }) => `${row + rowOffset}: ${part} ${expanded}`),
  );
}

const FLAT = `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 建设产业学院 | 市教育局牵头，市人社局、财政局配合 | 2016年12月底前
2 | 举办技能大赛 | 市人社局牵头，市教育局、市总工会配合 | 2016年11月底前
3 | 评选能工巧匠 | 市总工会牵头 | 2016年11月底前`;

test('a flat table gets a column for those who take part', () => {
  const { title, rows, after } = split(FLAT);
  expect(title).toBe('分成「牵头单位」「配合单位」两列');
  expect(rows).toEqual([
    '序号|工作任务|牵头单位|配合单位|完成时限',
    '1|建设产业学院|市教育局|市人社局、财政局|2016年12月底前',
    '2|举办技能大赛|市人社局|市教育局、市总工会|2016年11月底前',
    '3|评选能工巧匠|市总工会||2016年11月底前',
  ]);
  expect(parts(after)).toEqual(parts(drawSheet(FLAT).grid));
  expect(tableOf(after).columns.map(({ role }) => role)).toEqual(['no', 'task', 'lead', 'cooperating', 'deadline']);
});

const MERGED = `
2016年重点工作分工方案 | < | < | <
序号 | 工作任务 | 具体要求 | 牵头、责任部门
一、教育 | < | < | <
1 | 建设产业学院 | 制定方案 | 市教育局牵头，市人社局配合
^ | ^ | 落实用地 | ^
^ | ^ | 组织验收 | 市住建局牵头
2 | 举办技能大赛 | 发布通知 | 市人社局牵头，市总工会配合
^ | ^ | 组织比赛 | 市人社局牵头，市教育局等部门配合
注：责任部门按职责分工落实。 | < | < | <`;

test('merges go on over the new column, down it and above it; what says more than names stays', () => {
  const { title, rows, after } = split(MERGED);
  expect(title).toBe('分成「牵头部门」「责任部门」两列（1 格还有别的话，留在原处）');
  expect(rows).toEqual([
    '2016年重点工作分工方案||||',
    '序号|工作任务|具体要求|牵头部门|责任部门',
    '一、教育||||',
    '1|建设产业学院|制定方案|市教育局|市人社局',
    '||落实用地||',
    '||组织验收|市住建局|—',
    '2|举办技能大赛|发布通知|市人社局|市总工会',
    '||组织比赛|市人社局牵头，市教育局等部门配合|—',
    '注：责任部门按职责分工落实。||||',
  ]);
  expect(after.merges.map(a1Range).sort()).toEqual(
    ['A1:E1', 'A3:E3', 'A4:A6', 'A7:A8', 'A9:E9', 'B4:B6', 'B7:B8', 'D4:D5', 'E4:E5'].sort(),
  );
  expect(parts(after)).toEqual(parts(drawSheet(MERGED).grid));
});

test('a header of two rows, merged down or under a common one, is followed', () => {
  const { rows, after } = split(`
序号 | 工作任务 | 责任落实 | < | 完成时限
^ | ^ | 责任单位 | 责任人 | ^
1 | 建设产业学院 | 市教育局牵头，市人社局配合 | 张三 | 2016年12月底前
2 | 举办技能大赛 | 市人社局牵头，市总工会配合 | 李四 | 2016年11月底前`);
  expect(rows.slice(0, 3)).toEqual([
    '序号|工作任务|责任落实|||完成时限',
    '||牵头单位|配合单位|责任人|',
    '1|建设产业学院|市教育局|市人社局|张三|2016年12月底前',
  ]);
  expect(after.merges.map(a1Range).sort()).toEqual(['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2']);
});

test('formulas keep their cells, beside and in the column', () => {
  const { rows } = split(`${FLAT}
4 | 宣传典型 | =C2 ⇒ 市教育局牵头，市人社局、财政局配合 | 2016年11月底前`);
  expect(rows.at(-1)).toBe('4|宣传典型|市教育局牵头，市人社局、财政局配合||2016年11月底前');
});

test.each([
  ['牵头单位', '牵头单位', '配合单位'],
  ['配合单位', '牵头单位', '配合单位'],
  ['主办、协办部门', '主办部门', '协办部门'],
  ['牵头及责任单位', '牵头单位', '责任单位'],
  ['责任科室', '牵头科室', '配合科室'],
])('「%s」 becomes 「%s」 and 「%s」', (header, lead, others) => {
  expect(split(FLAT.replace('责任单位', header)).rows[0]).toBe(`序号|工作任务|${lead}|${others}|完成时限`);
});

test('none inside an Excel table, or where no cell can be parted', () => {
  const { grid } = drawSheet(FLAT);
  const inTable = { ...grid, tables: [{ name: '表1', range: { top: 0, left: 0, bottom: 3, right: 3 } }] };
  expect(fixOf(inTable)).toBeUndefined();
  const said = FLAT.replaceAll('配合', '等部门配合');
  expect(fixOf(drawSheet(said).grid)).toBeUndefined();
});

test('put back, the sheet is what it was', async () => {
  for (const drawing of [FLAT, MERGED]) {
    const { grid } = drawSheet(drawing);
    const host = memoryHost([grid]);
    const outcome = await host.apply(grid.sheet, fixOf(grid)?.edits ?? [], { flattenMixedFonts: true });
    expect(outcome.kind).toBe('applied');
    await host.undo(outcome.undo);
    expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toEqual(contentsOf(grid));
  }
});
