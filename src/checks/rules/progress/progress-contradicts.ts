import { a1, type CellAddress, cellRange } from '../../../grid/address';
import { earliestDoneDate } from '../../../tasks/done-date';
import { progressUnitOf } from '../../../tasks/progress';
import { claimOf, contradict, contradictionIn, type ProgressClaim } from '../../../tasks/progress-claims';
import { isTaskDone } from '../../../tasks/task-status';
import type { TableColumn, TaskCell, TaskRow, TaskTable } from '../../../tasks/task-table';
import type { CheckContext, TableRule } from '../../check-rule';
import { remember } from '../../../tasks/remember';
import { preview } from '../../fixes/text-fix';

/** 完成情况, 状态 and 完成日期 cannot all be true. */
export const progressContradicts: TableRule = {
  id: 'progress-contradicts',
  group: 'progress',
  scope: 'table',
  title: '完成情况前后矛盾',
  severity: 'warning',
  needs: [['progress', 'status']],
  why: '一处写已完成、一处写还在办理，汇总时算哪一类都不对，收表单位会要求说明。',
  whenNotToUse:
    '「已完成，持续推进」一类完成后继续开展的、叙述性的文字、分项写明的进展都不会提示；比例衡量的不是整项任务进度（如投资完成率）时可以忽略。',
  noFix: '究竟办到哪一步只有承办单位知道。',
  check(context, report) {
    const { table } = context;
    const within = remember(contradictionIn);
    const claimers = claimersOf(context);
    for (const row of table.rows) {
      const inside = ownCells(table, row).find((cell) => within(cell.text));
      const pair = inside && within(inside.text);
      if (inside && pair) {
        report({
          at: cellRange(inside.at),
          message: `同一格里既写「${pair[0].words}」又写「${pair[1].words}」，前后矛盾。`,
        });
        continue;
      }
      const clash = clashIn(claimers.flatMap((claimer) => claimer(row)));
      if (!clash) continue;
      const [one, other] = clash;
      report({
        at: cellRange(one.at),
        message: `这里写「${preview(one.claim.words)}」，${a1(other.at)} 写「${preview(other.claim.words)}」，互相矛盾。`,
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成比例(%) | 状态
1 | 建成口袋公园10个 | 市园林局 | 2016年9月底前 | 已完成，后续加强管护。 | 100 | 已完成
2 | 补植行道树2000株 | 市园林局 | 2016年12月底前 | 正在推进，已完成补植800株。 | 40 | 进行中
3 | 更新公园导览标识 | 市园林局 | 2016年11月底前 | 未启动 | 0 | 未开始`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成比例(%)
1 | 建成口袋公园10个 | 市园林局 | 2016年12月底前 | «正在推进» | 100
2 | 补植行道树2000株 | 市园林局 | 2016年12月底前 | «已完成。» | 60
3 | 更新公园导览标识 | 市园林局 | 2016年11月底前 | 正在推进 | 35`,
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 进展情况 | 状态
1 | 建成口袋公园10个 | 市园林局 | 2016年12月底前 | «进展滞后» | 已完成
2 | 补植行道树2000株 | 市园林局 | 2016年12月底前 | «100%，正在推进» | 进行中
3 | 更新公园导览标识 | 市园林局 | 2016年12月底前 | 正在推进 | 进行中`,
    ],
  },
};

/** A claim with the cell that makes it. */
interface PlacedClaim {
  readonly claim: ProgressClaim;
  readonly at: CellAddress;
  readonly isOwn: boolean;
}

type Claimer = (row: TaskRow) => readonly PlacedClaim[];

function ownCells({ columns }: TaskTable, row: TaskRow): readonly TaskCell[] {
  return row.cells.filter((cell, index): cell is TaskCell => {
    const role = columns[index]?.role;
    return cell?.inherited === 'no' && (role === 'progress' || role === 'status');
  });
}

/** What each column has to say about a row. */
function claimersOf(context: CheckContext): readonly Claimer[] {
  const { table } = context;
  return table.columns.flatMap((column, index): Claimer[] => {
    const read = claimReader(column, context);
    if (!read) return [];
    return [
      (row) => {
        const cell = row.cells[index];
        const claim = cell && read(cell);
        return cell && claim ? [{ claim, at: cell.at, isOwn: cell.inherited === 'no' }] : [];
      },
    ];
  });
}

function claimReader(
  column: TableColumn,
  context: CheckContext,
): ((cell: TaskCell) => ProgressClaim | undefined) | undefined {
  const { role, label } = column;
  if (role === 'doneDate') return dateClaims(column, context);
  if (role !== 'progress' && role !== 'status') return undefined;
  const unit = progressUnitOf(label);
  const ofText = remember((text: string) => (label.startsWith('是否') ? answer(text) : claimOf(text, unit)));
  return ({ text }) => ofText(text);
}

/** 「是」 and 「√」 below 「是否完成」. */
function answer(text: string): ProgressClaim | undefined {
  if (/^(?:是|√|✓|✔)$/.test(text)) return { says: 'done', words: text };
  return /^(?:否|×|✗|✘)$/.test(text) ? { says: 'open', words: text } : claimOf(text, 'words');
}

/** A date in 完成日期 says done, unless the column holds planned dates, as it does where most dated tasks are not done. */
function dateClaims(
  { col }: TableColumn,
  { table, asOf }: CheckContext,
): (cell: TaskCell) => ProgressClaim | undefined {
  const index = table.columns.findIndex((column) => column.col === col);
  const dated = table.rows.filter((row) => row.cells[index] && earliestDoneDate(row.cells[index]));
  const done = dated.filter((row) => isTaskDone(table, row)).length;
  if (done * 2 <= dated.length) return () => undefined;
  return (cell) => {
    const date = earliestDoneDate(cell);
    return date !== undefined && date <= asOf ? { says: 'done', words: cell.text } : undefined;
  };
}

/** The first two claims of a row that cannot both be true; not where both cells hold for several rows. */
function clashIn(claims: readonly PlacedClaim[]): readonly [PlacedClaim, PlacedClaim] | undefined {
  for (const [index, one] of claims.entries()) {
    const other = claims.slice(index + 1).find((later) => contradict(one.claim, later.claim));
    if (other && one.isOwn) return [one, other];
    if (other?.isOwn) return [other, one];
  }
  return undefined;
}
