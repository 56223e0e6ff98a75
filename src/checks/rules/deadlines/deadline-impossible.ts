import { addDays, dateParts, daysInMonth, monthEnd } from '../../../calendar/civil-date';
import { cellRange } from '../../../grid/address';
import { toHalfWidth } from '../../../text/width';
import type { CellRule, CellVisit, CheckContext } from '../../check-rule';
import { isFlagged, readingAt } from '../../deadline-cells';
import { preview, textFix, typedText } from '../../text-fix';
import type { Fix } from '../../../findings/finding';

/** A day the calendar does not have. */
export const deadlineImpossible: CellRule = {
  id: 'deadline-impossible',
  group: 'deadlines',
  scope: 'cell',
  title: '没有这一天',
  severity: 'error',
  needs: ['deadline'],
  roles: ['deadline'],
  why: '日历上没有这一天，到期日无法认定，收表单位会退回更正。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    if (!reading || !isFlagged(reading, 'invalid-day')) return;
    const day = impossibleDay(visit.cell.text, context);
    report({
      at: cellRange(visit.cell.source),
      message: `时限『${preview(visit.cell.text)}』里的日期不存在${day ? `，${day.month}月只有 ${day.last} 天` : ''}。`,
      fixes: fixes(visit, context),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 核查耕地面积 | 市自然资源局 | 2020年2月29日前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 核查耕地面积 | 市自然资源局 | «2016年11月31日前»
2 | 复核补偿标准 | 市自然资源局 | «2017年2月29日前»`,
    ],
  },
};

/** A written day beyond the end of its month, and where it stands in the text. */
interface ImpossibleDay {
  readonly year: number;
  readonly month: number;
  readonly last: number;
  readonly start: number;
  readonly length: number;
}

const MONTH_AND_DAY = /(\d{1,2})(月|[./-])(\d{1,2})/g;
const YEAR = /\d{4}/g;

function impossibleDay(text: string, { table }: CheckContext): ImpossibleDay | undefined {
  const half = toHalfWidth(text);
  for (const match of half.matchAll(MONTH_AND_DAY)) {
    const [written, month = '', , day = ''] = match;
    const year = lastYearBefore(half, match.index) ?? table.document.planYear;
    // Without a year anywhere only a day that no year has is certain: 2016 had its 29 February.
    const asked = { year: year ?? 2016, month: Number(month) };
    if (asked.month < 1 || asked.month > 12) continue;
    const last = daysInMonth(asked.year, asked.month);
    if (Number(day) > last && Number(day) <= 31) return { ...asked, last, start: match.index, length: written.length };
  }
  return undefined;
}

function lastYearBefore(text: string, index: number): number | undefined {
  const year = text.slice(0, index).match(YEAR)?.at(-1);
  return year === undefined ? undefined : Number(year);
}

/** The month's last day, or the first of the next one. */
function fixes({ cell }: CellVisit, context: CheckContext): readonly Fix[] {
  const typed = typedText(context.grid, cell.source);
  const day = typed === undefined ? undefined : impossibleDay(typed, context);
  if (typed === undefined || !day) return [];
  const end = monthEnd(day.year, day.month);
  const next = dateParts(addDays(end, 1));
  const written = toHalfWidth(typed).slice(day.start, day.start + day.length);
  const choices = [{ month: day.month, day: day.last }, ...(next.year === day.year ? [next] : [])];
  return choices.flatMap((choice) => {
    const changed = written.replace(/^\d+/, String(choice.month)).replace(/\d+$/, String(choice.day));
    return textFix(
      context.grid,
      cell.source,
      typed.slice(0, day.start) + changed + typed.slice(day.start + day.length),
      'review',
    );
  });
}
