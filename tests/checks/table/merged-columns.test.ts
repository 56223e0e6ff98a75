import fc from 'fast-check';
import { mergeAcrossColumns } from '../../../src/checks/rules/table/merge-across-columns';
import { a1Range } from '../../../src/grid/address';
import { applyEdits } from '../../../src/grid/apply-edits';
import type { Grid } from '../../../src/grid/grid';
import { checkGrid } from '../../kit/check';
import { drawSheet } from '../../kit/sheet';

const HEADER = '序号 | 工作任务 | 具体要求 | 牵头单位 | 责任单位 | 完成时限 | 完成情况 | 备注';

const check = (grid: Grid) => checkGrid(grid, { rules: [mergeAcrossColumns] }).findings;
const findings = (rows: string) => check(drawSheet(`${HEADER}\n${rows.trim()}`).grid);

function mended(rows: string): Grid {
  const { grid } = drawSheet(`${HEADER}\n${rows.trim()}`);
  return applyEdits(grid, check(grid)[0]?.fixes[0]?.edits ?? []);
}

const texts = (grid: Grid) => grid.rows.slice(1).map((row) => Array.from(row, (cell) => cell?.text ?? '').join('|'));

test.each<[string, string]>([
  [
    'a section, a total and a blank merge',
    `
一、供水保障 | < | < | < | < | < | < | <
1 | 供水 | 扩建水厂 | 市水务局 | 市住建局 | 2016年12月底前 | | <
合计：1项 | < | < | < | < | < | < | <`,
  ],
  [
    'a task that is not broken down',
    `
1 | 扩建水厂 | < | 市水务局 | 市住建局 | 2016年12月底前 | |
2 | 供水 | 改造管网 | 市水务局 | 市住建局 | 2016年12月底前 | |`,
  ],
  [
    'merges downwards',
    `
1 | 供水 | 扩建水厂 | 市水务局 | 市住建局 | 2016年12月底前 | |
^ | ^ | 改造管网 | ^ | ^ | ^ | |`,
  ],
])('nothing to say: %s', (_, rows) => {
  expect(findings(rows)).toEqual([]);
});

test('like columns get the text, and stay merged downwards each', () => {
  const grid = mended(`
1 | 供水 | 扩建水厂 | 各有关部门 | < | 2016年12月底前 | |
^ | ^ | 改造管网 | ^ | < | ^ | |`);
  expect(texts(grid)[0]).toBe('1|供水|扩建水厂|各有关部门|各有关部门|2016年12月底前');
  expect(grid.merges.map(a1Range).sort()).toEqual(['A2:A3', 'B2:B3', 'D2:D3', 'E2:E3', 'F2:F3']);
});

test('a deadline that runs on into the remarks stays where it is', () => {
  const [finding] = findings(
    '1 | 供水 | 扩建水厂 | 市水务局 | 市住建局 | 2016年12月底前 | 已开工 | 每月报一次\n2 | 绿化 | 建设公园 | 市园林局 | 市住建局 | 2016年12月底前 | 已完成 | <',
  );
  expect(finding?.message).toBe('G3:H3 是一格，横跨「完成情况」「备注」 2 列。');
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['取消合并，内容留在「完成情况」']);
});

test('no fix leaves a column blank that must not be, or copies what a formula shows', () => {
  expect(findings('1 | 供水 | 扩建水厂 | 市水务局 | 市住建局 | < | |')[0]?.fixes).toEqual([]);
  expect(findings('1 | 供水 | 扩建水厂 | =甲!B2 ⇒ 市水务局 | < | 2016年12月底前 | |')[0]?.fixes).toEqual([]);
});

test('whatever is merged, a fix leaves no merge across and changes no other cell', () => {
  const area = fc.record({
    top: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 0, max: 2 }),
    left: fc.integer({ min: 0, max: 6 }),
    width: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(area, ({ top, height, left, width }) => {
      const rows = Array.from(
        { length: 6 },
        (_, row) => `${row + 1} | 任务${row} | 要求${row} | 市水务局 | 市住建局 | 2016年12月底前 | 推进 | 无`,
      );
      const { grid: plain } = drawSheet(`${HEADER}\n${rows.join('\n')}`);
      const merge = { top, left, bottom: top + height, right: Math.min(7, left + width) };
      const grid = applyEdits(plain, [{ kind: 'merge', area: merge }]);
      for (const { fixes } of check(grid)) {
        for (const fix of fixes) {
          const after = applyEdits(grid, fix.edits);
          expect(check(after)).toEqual([]);
          expect(after.merges.every((kept) => kept.left === kept.right)).toBe(true);
          const outside = (sheet: Grid) => sheet.rows.filter((_, row) => row < merge.top || row > merge.bottom);
          expect(outside(after)).toEqual(outside(grid));
        }
      }
    }),
    { numRuns: 100 },
  );
});
