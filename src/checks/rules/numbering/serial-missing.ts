import type { Fix } from '../../../findings/finding';
import { a1 } from '../../../grid/address';
import type { TaskRow } from '../../../tasks/task-table';
import type { CheckContext, TableRule } from '../../check-rule';
import { filledIn, insertingFixes, MOST_RENUMBERINGS } from '../../numbering/serial-fixes';
import { type Numbering, readNumbering, type SerialEntry } from '../../numbering/serials';

/** Items without a serial: one finding for neighbours that follow the same number. */
export const serialMissing: TableRule = {
  id: 'serial-missing',
  group: 'numbering',
  scope: 'table',
  title: '缺序号',
  severity: 'warning',
  needs: ['no'],
  why: '没有序号的任务，督办和反馈时说不清指的是哪一项，也容易被当成上一项任务的续行。',
  whenNotToUse: '只给大项编号、小项不编号的表，小项不会提示；整列都没有编号的表也不会提示。',
  check(context, report) {
    const numbering = readNumbering(context.table);
    if (!numbering) return;
    for (const [order, block] of missingBlocks(numbering).entries()) {
      const first = block.rows[0];
      if (!first) continue;
      const col = context.table.columns[numbering.index]?.col ?? 0;
      const bottom = block.rows.at(-1)?.row ?? first.row;
      report({
        at: { top: first.row, left: col, bottom, right: col },
        message: messageFor(block),
        fixes: numberFixes(context, col, block, { numbering, order }),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
（1） | 建设智慧停车平台 | 市城管局 | 2016年12月底前
（2） | 开放机关停车场 | 市机关事务局 | 2016年10月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 建设智慧停车平台 | 市城管局 | 2016年12月底前
«» | 开放机关停车场 | 市机关事务局 | 2016年10月底前
3 | 施划路内泊位 | 市公安局 | 2016年11月底前`,
    ],
  },
};

/** Neighbouring items without a serial, and the serials before and after them. */
interface MissingBlock {
  readonly rows: readonly TaskRow[];
  readonly before?: SerialEntry;
  readonly after?: SerialEntry;
}

function missingBlocks({ missing, runs }: Numbering): readonly MissingBlock[] {
  const entries = runs.flat().sort((a, b) => a.at.row - b.at.row);
  const blocks: (MissingBlock & { readonly rows: TaskRow[] })[] = [];
  let passed = 0;
  for (const row of missing) {
    while ((entries[passed]?.at.row ?? Infinity) < row.row) passed++;
    const before = entries[passed - 1];
    const after = entries[passed];
    const last = blocks.at(-1);
    if (last && last.before === before && last.rows.at(-1)?.section === row.section) last.rows.push(row);
    else blocks.push({ rows: [row], ...(before && { before }), ...(after && { after }) });
  }
  return blocks;
}

function messageFor({ rows, before }: MissingBlock): string {
  const count = rows.length === 1 ? '此项任务' : `这 ${rows.length} 项任务`;
  return before ? `${count}没有序号，上一个序号是 ${a1(before.at)} 的 ${before.serial.number}。` : `${count}没有序号。`;
}

/** The numbers in between where they are free; else the serials below make room, at the first blocks only. */
function numberFixes(
  { grid, merges }: CheckContext,
  col: number,
  block: MissingBlock,
  { numbering, order }: { readonly numbering: Numbering; readonly order: number },
): readonly Fix[] {
  const blanks = block.rows.map((row) => merges.anchorOf({ row: row.row, col }));
  if (blanks.some(({ row }, index) => row !== block.rows[index]?.row)) return [];
  const neighbour = block.before ?? block.after;
  const first = firstFree(block);
  if (!neighbour) return [];
  if (first === undefined) {
    return block.before && order < MOST_RENUMBERINGS ? insertingFixes({ grid, numbering }, block.before, blanks) : [];
  }
  const edits = filledIn(grid, neighbour, blanks, first);
  const last = first + edits.length - 1;
  if (edits.length === 0) return [];
  return [{ title: `补上序号 ${first === last ? first : `${first}—${last}`}`, safety: 'review', edits }];
}

function firstFree({ rows, before, after }: MissingBlock): number | undefined {
  if (!before) return after?.serial.number === rows.length + 1 ? 1 : undefined;
  const first = before.serial.number + 1;
  const followsOn = after !== undefined && after.serial.number > before.serial.number;
  return !followsOn || after.serial.number === first + rows.length ? first : undefined;
}
