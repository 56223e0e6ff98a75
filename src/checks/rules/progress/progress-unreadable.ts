import { cellRange } from '../../../grid/address';
import { isOverfulfilled, type ProgressUnit, progressUnitOf, readProgress } from '../../../tasks/progress';
import { remember } from '../../../tasks/remember';
import type { TaskCell, TaskTable } from '../../../tasks/task-table';
import { withoutBlanks } from '../../../text/blanks';
import { toHalfWidth } from '../../../text/width';
import { saysNothing } from '../../table/blank-cells';
import type { TableRule } from '../../check-rule';
import { preview } from '../../fixes/text-fix';

/** Words that put the answer off. */
const OPEN_ANSWER = /^(?:待定|待确认|待核实|待核|待补充|待补|待填|不详|不清楚|不明|未知|未定)\??$/;

/** Any mark with a doubt behind it, 「√?」, and placeholders left over: 「XX」「***」「……」. */
const DOUBTED = /^[√✓✔×✗]?\?+$/;
const PLACEHOLDER = /^(?:[Xx×*#&@]{2,20}|[.…。,、;:!]{1,20})$/;
const SHARE = /^\d{1,6}(?:\.\d{1,9})?%$/;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?(%?)$/;

/** 完成情况 holds a sign or number that says nothing about how far the task is. */
export const progressUnreadable: TableRule = {
  id: 'progress-unreadable',
  group: 'progress',
  scope: 'table',
  title: '完成情况看不明白',
  severity: 'hint',
  needs: [['progress', 'status']],
  why: '看不出办到哪一步，汇总时只能算作未完成。',
  whenNotToUse:
    '叙述性的文字、√ 和 A、B、C、D 一类的等次都不会提示；「完成率」「完成比例」一类的列，以及大多填百分数的列，200% 以内看作超额完成。其他列确有超额完成的（如 120%），可以忽略。',
  noFix: '办到哪一步只有承办单位知道。',
  check({ table }, report) {
    for (const { cells, unit, isOfShares } of progressColumns(table)) {
      const faultOf = remember((text) => (isOfShares && saysMoreThanAll(text) ? undefined : faultIn(text, unit)));
      const faulty = cells.filter(({ text }) => faultOf(text) !== undefined);
      // A column mostly filled with signs of its own has a meaning its office knows.
      if (faulty.length * 2 > cells.length && faulty.length > 1) continue;
      for (const cell of faulty) {
        report({ at: cellRange(cell.at), message: `「${preview(cell.text)}」${faultOf(cell.text) ?? ''}。` });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 编制应急预案 | 市应急局 | 2016年9月底前 | √
2 | 组织综合演练 | 市应急局 | 2016年12月底前 | 60%
3 | 储备救灾物资 | 市应急局 | 2016年11月底前 | 物资全部入库，登记造册。`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 编制应急预案 | 市应急局 | 2016年10月底前 | «√？»
2 | 组织综合演练 | 市应急局 | 2016年12月底前 | 正在推进
3 | 储备救灾物资 | 市应急局 | 2016年11月底前 | «120%»
4 | 更新值班设备 | 市应急局 | 2016年11月底前 | «待定»
5 | 培训安全员 | 市应急局 | 2016年12月底前 | 完成60%
6 | 排查地质灾害点 | 市应急局 | 2016年12月底前 | 正在推进`,
    ],
  },
};

interface ProgressColumn {
  readonly unit: ProgressUnit;
  /** Most cells hold a percentage and nothing else. */
  readonly isOfShares: boolean;
  readonly cells: readonly TaskCell[];
}

function progressColumns({ columns, rows }: TaskTable): readonly ProgressColumn[] {
  return columns.flatMap(({ role, label }, index) => {
    if (role !== 'progress' && role !== 'status') return [];
    const cells = rows.flatMap(({ cells: { [index]: cell } }) =>
      cell?.inherited === 'no' && !saysNothing(cell.text) ? [cell] : [],
    );
    const shares = cells.filter(({ text }) => SHARE.test(toHalfWidth(withoutBlanks(text.slice(0, 60))))).length;
    return [{ unit: progressUnitOf(label), isOfShares: shares * 2 > cells.length, cells }];
  });
}

/** 「112%」 among percentages. */
function saysMoreThanAll(text: string): boolean {
  const said = toHalfWidth(withoutBlanks(text.slice(0, 60)));
  return SHARE.test(said) && isOverfulfilled(Number.parseFloat(said));
}

/** What is wrong with a text, as the end of a sentence; undefined where it says something. */
function faultIn(text: string, unit: ProgressUnit): string | undefined {
  const said = toHalfWidth(withoutBlanks(text.slice(0, 60)));
  if (OPEN_ANSWER.test(said)) return '没有说办到哪一步';
  if (DOUBTED.test(said) || PLACEHOLDER.test(said)) return '看不出是否完成';
  const number = NUMBER.exec(said);
  const value = Number.parseFloat(said);
  if (number && unit === 'percent' && isOverfulfilled(value)) return undefined;
  if (number) return faultInNumber(value, number[1] === '%' || unit === 'percent');
  const isShare = unit === 'words' || /\d/.test(said) || readProgress(text).state !== 'unreadable';
  return isShare ? undefined : '不是比例，无法汇总';
}

function faultInNumber(value: number, isPercent: boolean): string | undefined {
  if (!isPercent) return value === 0 || value === 1 ? undefined : '只有数字，看不出是比例还是数量';
  if (value > 100) return '超过 100%，看不出是超额完成还是写错';
  return value < 0 ? '小于 0，不是完成比例' : undefined;
}
