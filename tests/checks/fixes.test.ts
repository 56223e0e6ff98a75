import { RULES } from '../../src/checks/rules/index';
import type { Finding } from '../../src/findings/finding';
import { cellAt } from '../../src/grid/grid';
import { applyEdits } from '../../src/grid/apply-edits';
import { contentOf, sameContent } from '../../src/grid/edit';
import type { Grid, GridCell } from '../../src/grid/grid';
import { checkGrid, type ExampleSettings } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { OFFERED_FIXES, type OfferedFix } from './offered-fixes';

const offered = OFFERED_FIXES.map((one): [string, OfferedFix] => [`${one.rule}: ${one.fix.title}`, one]);

/** New findings that a fix may bring, because it makes room for a decision that is not its own. */
const ALSO_FOUND: Readonly<Record<string, readonly string[]>> = {};

/** How many findings of each rule, 必须改 marked. */
function countsOf(grid: Grid, settings: ExampleSettings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of checkGrid(grid, settings).findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

test.each(offered)('%s – mends its finding and breaks nothing', (_, { grid, settings, finding, fix }) => {
  const before = countsOf(grid, settings);
  const after = countsOf(applyEdits(grid, fix.edits), settings);
  expect(after.get(finding.rule) ?? 0).toBeLessThan(before.get(finding.rule) ?? 0);
  const risen = [...after].filter(([rule, count]) => count > (before.get(rule) ?? 0)).map(([rule]) => rule);
  expect(risen).toEqual(ALSO_FOUND[finding.rule] ?? []);
});

test.each(offered)('%s – is planned on what the cells hold', (_, { grid, fix }) => {
  let current = grid;
  for (const edit of fix.edits) {
    if ('was' in edit) expect(sameContent(edit.was, contentOf(cellAt(current, edit.at)))).toBe(true);
    current = applyEdits(current, [edit]);
  }
});

function changeCells(grid: Grid, change: (cell: GridCell) => GridCell): Grid {
  return { ...grid, rows: grid.rows.map((row) => row.map((cell) => cell && change(cell))) };
}

/** Every bad example as a sheet whose cells have been changed in one way. */
function findingsOnChanged(change: (cell: GridCell) => GridCell): readonly Finding[] {
  return RULES.flatMap((rule) =>
    rule.examples.bad.flatMap((drawing) => checkGrid(changeCells(drawSheet(drawing).grid, change)).findings),
  );
}

test('a formula is never written over', () => {
  const findings = findingsOnChanged((cell) => ({ ...cell, formula: '=A1' }));
  const overwritten = findings
    .flatMap((finding) => finding.fixes.flatMap((fix) => fix.edits))
    .filter((edit) => {
      return edit.kind === 'set-value' && 'formula' in edit.was;
    });
  expect(findings.length).toBeGreaterThan(20);
  expect(overwritten).toEqual([]);
  const misspelt = findings.find((finding) => finding.rule === 'deadline-misspelt');
  expect(misspelt?.message).toBe(
    '时限写作「2016年11底前完成」，缺「月」字。该单元格是公式，不自动修改，请改公式或它引用的单元格。',
  );
});

test('no safe fix touches a cell that mixes fonts, and a review fix says what is lost', () => {
  const fixes = findingsOnChanged((cell) => ({ ...cell, mixedFonts: true })).flatMap((finding) => finding.fixes);
  const writing = fixes.filter((fix) => fix.edits.some((edit) => edit.kind === 'set-value' && !isNothing(edit.was)));
  expect(writing.length).toBeGreaterThan(5);
  for (const { safety, title } of writing) {
    expect(safety).toBe('review');
    expect(title).toContain('混合字体');
  }
});

function isNothing(content: ReturnType<typeof contentOf>): boolean {
  return sameContent(content, { value: null });
}
