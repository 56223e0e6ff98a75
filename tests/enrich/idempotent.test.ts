import fc from 'fast-check';
import type { Grid } from '../../src/grid/grid';
import { findTaskTables } from '../../src/tasks/find-tables';
import { drawSheet } from '../kit/sheet';
import { enriched, planFor } from './enrich-kit';

const HEADERS = [
  '序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况',
  '序号 | 工作任务 | 责任分工 | < | 完成时限\n^ | ^ | 牵头单位 | 配合单位 | ^',
  '类别 | 具体要求 | 责任单位 | 完成时限 | 备注',
];
const anyRow = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('修订预案', '排查隐患', '^', '组织演练'),
        fc.constantFrom('市应急局', '市教育局、公安局', '^', ''),
        fc.constantFrom('2026年6月底前', '每月25日前', '全年工作', '^', 'date:2026-06-30', '长期坚持'),
        fc.constantFrom('', '已完成', '正在推进', '已于5月10日通过验收', '^'),
      )
      .map((cells) => `1 | ${cells.join(' | ')}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('一、安全生产 | < | < | < | <', '~9 | 暗行 | 市教育局 | 2026年5月 | ', '') },
);
const anySheet = fc
  .tuple(fc.constantFrom(...HEADERS), fc.array(anyRow, { minLength: 2, maxLength: 8 }), fc.boolean(), fc.boolean())
  .map(([header, rows, hasNote, isExcelTable]): Grid => {
    const body = rows.map((row, index) => (index === 0 ? '1 | 修订预案 | 市应急局 | 2026年6月底前 | ' : row));
    const note = hasNote ? ['1 | 组织演练 | 市教育局 | 2026年6月底前 | | | 已电话催办'] : [];
    const { grid } = drawSheet([header, ...body, ...note].join('\n'));
    const range = { top: 0, left: 0, bottom: grid.rowCount - 1, right: 4 };
    return isExcelTable && grid.merges.length === 0 ? { ...grid, tables: [{ name: '表1', range }] } : grid;
  })
  .filter((grid) => findTaskTables(grid, {}).length === 1);

test('enriched twice is enriched once, and what the user has typed stays', () => {
  fc.assert(
    fc.property(anySheet, fc.constantFrom('live' as const, 'frozen' as const), (grid, numbers) => {
      const once = enriched(grid, undefined, { numbers });
      expect(planFor(once, undefined, { numbers }).edits).toEqual([]);
      const texts = (sheet: Grid) => sheet.rows.flatMap((row) => row.flatMap((cell) => (cell ? [cell.text] : [])));
      const left = [...texts(once)];
      for (const text of texts(grid)) {
        const at = left.indexOf(text);
        expect([text, at >= 0]).toEqual([text, true]);
        left.splice(at, 1);
      }
    }),
    { numRuns: 40 },
  );
});
