import type { Fix } from '../../../findings/finding';
import { a1, a1Range, type CellAddress, type CellRange, sameAddress } from '../../../grid/address';
import { contentOf, type Edit } from '../../../grid/edit';
import { cellAt, type Grid } from '../../../grid/grid';
import type { CheckContext, SteppedTableRule } from '../../check-rule';
import { pausing } from '../../once-each';
import { readNumbering } from '../../numbering/serials';
import { preview } from '../../fixes/text-fix';

/** Blank cells, not merged, that are read as "the same as above": one finding a block. */
export const blankMeansAbove: SteppedTableRule = {
  id: 'blank-means-above',
  group: 'table',
  scope: 'table-in-steps',
  title: '空白格按「同上」理解',
  severity: 'hint',
  needs: [],
  why: '空白格可以理解为同上，也可以理解为漏填；筛选或排序之后，这些行就看不出是哪个单位、什么时限了。',
  whenNotToUse: '用合并单元格表示「同上」是通行做法，不会提示。',
  *checkInSteps(context, report) {
    const byColumn = yield* blankBlocks(context);
    for (const [index, column] of context.table.columns.entries()) {
      for (const { block, source } of byColumn[index] ?? []) {
        report({
          at: block,
          message: messageFor(context.grid, block, source),
          // A serial repeated in a row below would be one too many.
          fixes: column.role === 'no' ? [] : filling(context.grid, block, source),
        });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 提升供水能力 | 扩建第二水厂 | 市水务局 | 2016年12月底前
^ | ^ | 改造老旧管网 | ^ | ^`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 提升供水能力 | 扩建第二水厂 | 市水务局 | 2016年12月底前
^ | ^ | 改造老旧管网 | «» | 2016年11月底前
^ | ^ | 更换智能水表 | | 2016年10月底前`,
    ],
  },
};

interface BlankBlock {
  readonly block: CellRange;
  readonly source: CellAddress;
}

/** The blank blocks of each column, in the columns' order; the rows are walked once, long sheets being slow to walk. */
function* blankBlocks({ table, merges }: CheckContext): Generator<undefined, readonly (readonly BlankBlock[])[]> {
  const byColumn = table.columns.map((): BlankBlock[] => []);
  const numbering = readNumbering(table);
  const unnumbered = new Set(numbering?.missing);
  yield;
  yield* pausing(table.rows, (row) => {
    for (let index = 0; index < byColumn.length; index++) {
      const cell = row.cells[index];
      if (cell?.inherited !== 'blank' || (index === numbering?.index && unnumbered.has(row))) continue;
      // Under a merged area nothing can be written, and nobody sees a blank.
      if (sameAddress(merges.anchorOf(cell.at), cell.at)) append(byColumn[index] ?? [], cell.at, cell.source);
    }
  });
  return byColumn;
}

function append(blocks: BlankBlock[], { row, col }: CellAddress, source: CellAddress): void {
  const last = blocks.at(-1);
  if (last?.block.bottom === row - 1 && sameAddress(last.source, source)) {
    blocks[blocks.length - 1] = { source, block: { ...last.block, bottom: row } };
  } else {
    blocks.push({ source, block: { top: row, left: col, bottom: row, right: col } });
  }
}

function messageFor(grid: Grid, block: CellRange, source: CellAddress): string {
  const above = preview(cellAt(grid, source)?.text ?? '');
  return `${a1Range(block)} 空白，按与上方 ${a1(source)}「${above}」相同理解。`;
}

function filling(grid: Grid, block: CellRange, source: CellAddress): readonly Fix[] {
  const above = cellAt(grid, source);
  if (!above || above.formula !== undefined) return [];
  const edits: Edit[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const at = { row, col: block.left };
    const format = above.numberFormat === undefined ? {} : { numberFormat: above.numberFormat };
    edits.push({ kind: 'set-value', at, was: contentOf(cellAt(grid, at)), value: above.value, ...format });
  }
  return [{ title: `填充 ${edits.length} 个空白格`, safety: 'review', edits }];
}
