import fc from 'fast-check';
import { planMergingAgain, planParting } from '../../src/enrich/fill-merged';
import { a1Range } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import { type Grid, textAt } from '../../src/grid/grid';
import { drawTable, tableOf } from '../kit/task-table';

const PLAN = `
2026年重点工作责任分解表 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
一、安全生产 | < | < | <
1 | 修订预案 | 市应急局 | date:2026-06-30
2 | 排查隐患 | ^ | ^
3 | 组织演练 | ^ | 2026年9月底前
4 | 复盘总结 | 市教育局 | ^
`;

function parted(grid: Grid): Grid {
  return applyEdits(grid, planParting(grid, tableOf(grid)).edits);
}

function mergedAgain(grid: Grid): Grid {
  return applyEdits(grid, planMergingAgain(grid).edits);
}

function remembered(grid: Grid): readonly string[] {
  return (grid.places?.get('split.areas') ?? []).map(a1Range);
}

test('every cell of a parted area says what the area said, as dates and as texts', () => {
  const { grid } = drawTable(PLAN);
  expect(planParting(grid, tableOf(grid))).toMatchObject({ areas: 3, cells: 4 });
  const after = parted(grid);
  expect(after.merges.map(a1Range)).toEqual(['A1:D1', 'A3:D3']);
  expect(after.rows[4]?.[3]).toEqual({ value: 46203, text: '46203', numberFormat: 'yyyy/m/d' });
  expect([4, 5].map((row) => textAt(after, { row, col: 2 }))).toEqual(['市应急局', '市应急局']);
  expect(remembered(after)).toEqual(['C4:C6', 'D4:D5', 'D6:D7']);
});

test('parting changes nothing in what the table says', () => {
  const { grid, table } = drawTable(PLAN);
  const meaning = (read: typeof table) =>
    read.rows.map(({ units, deadline }) => [units.map(({ name }) => name), deadline?.due]);
  expect(meaning(tableOf(parted(grid)))).toEqual(meaning(table));
});

test('a second parting plans nothing, and nothing can be merged that was not parted', () => {
  const { grid } = drawTable(PLAN);
  const after = parted(grid);
  expect(planParting(after, tableOf(after))).toEqual({ edits: [], areas: 0, cells: 0 });
  expect(planMergingAgain(grid)).toEqual({ edits: [], areas: 0, kept: 0 });
});

test('merging again gives the sheet back', () => {
  const { grid } = drawTable(PLAN);
  const { places, ...after } = mergedAgain(parted(grid));
  expect(places?.size ?? 0).toBe(0);
  expect(sorted(after)).toEqual(sorted(grid));
});

test('an area with a cell that says something else by now stays parted, and remembered', () => {
  const changed = applyEdits(parted(drawTable(PLAN).grid), [
    { kind: 'set-value', at: { row: 4, col: 2 }, was: { value: '市应急局' }, value: '市公安局' },
  ]);
  expect(planMergingAgain(changed)).toMatchObject({ areas: 2, kept: 1 });
  const after = mergedAgain(changed);
  expect(textAt(after, { row: 4, col: 2 })).toBe('市公安局');
  expect(remembered(after)).toEqual(['C4:C6']);
});

test('rows put in between belong to the area where they say the same, else it stays parted', () => {
  const inserted = applyEdits(parted(drawTable(PLAN).grid), [{ kind: 'insert-rows', before: 5, count: 1 }]);
  expect(remembered(inserted)).toEqual(['C4:C7', 'D4:D5', 'D7:D8']);
  expect(planMergingAgain(inserted)).toMatchObject({ areas: 2, kept: 1 });
  const filled = applyEdits(inserted, [
    { kind: 'set-value', at: { row: 5, col: 2 }, was: { value: null }, value: '市应急局' },
  ]);
  expect(mergedAgain(filled).merges.map(a1Range)).toContain('C4:C7');
});

test('an area over a formula stays merged', () => {
  const { grid } = drawTable(PLAN.replace('市应急局', '=B1 ⇒ 市应急局'));
  expect(planParting(grid, tableOf(grid)).areas).toBe(2);
});

/** Merges have no order. */
function sorted(grid: Grid): Grid {
  return { ...grid, merges: [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left) };
}

const anyMergedSheet = fc
  .array(
    fc.tuple(
      fc.constantFrom('修订预案', '排查隐患', '^', ''),
      fc.constantFrom('市应急局', '市教育局、市公安局', '^', '^', ''),
      fc.constantFrom('2026年6月底前', 'date:2026-06-30', '^', '^', '7'),
    ),
    { minLength: 2, maxLength: 9 },
  )
  .map((rows) => {
    const lines = rows.map((cells, index) => {
      const own = cells.map((cell) => (index === 0 && cell === '^' ? '定期' : cell));
      return `${index + 1} | ${own.join(' | ')}`;
    });
    return drawTable(`序号 | 工作任务 | 牵头单位 | 完成时限\n${lines.join('\n')}`).grid;
  });

test('parted and merged again is the same sheet', () => {
  fc.assert(
    fc.property(anyMergedSheet, (grid) => {
      const apart = parted(grid);
      expect(apart.merges).toEqual([]);
      const { places, ...after } = mergedAgain(apart);
      expect(places?.size ?? 0).toBe(0);
      expect(sorted(after)).toEqual(sorted(grid));
    }),
    { numRuns: 40 },
  );
});
