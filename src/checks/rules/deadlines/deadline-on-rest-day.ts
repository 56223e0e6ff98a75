import { addDays, type CivilDate } from '../../../calendar/civil-date';
import { weekdayName } from '../../../calendar/weekday-names';
import { OFFICIAL_CALENDAR, type WorkCalendar } from '../../../calendar/work-calendar';
import { holidayName, isWorkday, isYearCovered, restDay, weekday } from '../../../calendar/workdays';
import type { DeadlineReading } from '../../../deadlines/reading';
import { cellRange } from '../../../grid/address';
import { cellAt, type Grid } from '../../../grid/grid';
import { shownPrecision } from '../../../tasks/real-dates';
import type { TaskCell } from '../../../tasks/task-table';
import type { CheckContext, TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, isFlagged, rowsNote, understoodOf } from '../../deadlines/deadline-cells';
import { isDay, pointsByPart } from '../../deadlines/deadline-points';
import { onceEach } from '../../once-each';
import { preview } from '../../fixes/text-fix';

/** A day still to come, written as a day or counted out, on which offices do not work; one finding a day. */
export const deadlineOnRestDay: TableRule = {
  id: 'deadline-on-rest-day',
  group: 'deadlines',
  scope: 'table',
  title: '截止日不上班',
  severity: 'hint',
  needs: ['deadline'],
  why: '截止日是休息日或节假日，当天报送无人接收，宜提前到之前的工作日，或事先说明是否顺延。',
  whenNotToUse: '只看写明某一天或按天数算出的截止日，「12月底」「年底」这类和起止时间段不看；同一天只列一次。',
  noFix: '提前还是顺延，由交办单位确定，插件不移动日期。',
  check(context, report) {
    const calendar = context.table.deadlineContext.calendar ?? OFFICIAL_CALENDAR;
    const named = onceEach(namedDays);
    const found = new Map<CivilDate, DeadlineCell[]>();
    for (const cell of deadlineCells(context)) {
      for (const day of daysAhead(cell, context, named)) {
        if (isWorkday(day, calendar)) continue;
        const cells = found.get(day) ?? [];
        cells.push(cell);
        found.set(day, cells);
      }
    }
    for (const [day, cells] of found) {
      const [first] = cells;
      if (!first) continue;
      report({
        at: cellRange(first.cell.source),
        message: `时限「${preview(wordsFor(day, first))}」截止 ${day}，${dayWords(day, calendar)}${rowsNote(cells.flatMap(({ openRows }) => openRows))}。`,
        subject: day,
        understood: understoodOf(first.reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 报送统计年报 | 市统计局 | 2016年12月30日前 |
2 | 公布统计公报 | 市统计局 | 2016年12月底前 |
3 | 报送三季度报表 | 市统计局 | 2016年10月15日前 | 已完成`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 报送统计年报 | 市统计局 | «2016年12月31日前»
2 | 公布统计公报 | 市统计局 | 2016年12月31日前
3 | 报送国庆值班表 | 市政府办公室 | «2016年10月5日前»`,
    ],
  },
};

/** The days a cell names, or that were counted out for it, still to come for a task that is not done. */
function daysAhead(
  { cell, reading, openRows }: DeadlineCell,
  { asOf, grid }: CheckContext,
  namedDays: NamedDays,
): readonly CivilDate[] {
  if (openRows.length === 0 || reading.due === undefined || reading.due < asOf) return [];
  const days = cell.date !== undefined ? daysShown(cell, grid) : namedDays(reading);
  return days.filter((day) => day >= asOf);
}

/** The day of a real date cell that shows one: 「Dec-16」 names none. */
function daysShown({ date, source }: TaskCell, grid: Grid): readonly CivilDate[] {
  const format = cellAt(grid, source)?.numberFormat;
  return date !== undefined && format !== undefined && shownPrecision(format) === 'day' ? [date] : [];
}

type NamedDays = (reading: DeadlineReading) => readonly CivilDate[];

/** The words that name the day, out of a longer cell. */
function wordsFor(day: CivilDate, { cell, reading }: DeadlineCell): string {
  const part = reading.parts.find((candidate) => 'due' in candidate && candidate.due === day);
  return part && reading.parts.length > 1 ? part.text : cell.text;
}

/** The days a text names as days or counts out, in order, each once. */
function namedDays(reading: DeadlineReading): readonly CivilDate[] {
  const pointsOf = pointsByPart(reading);
  const days = reading.parts.flatMap((part) => {
    if ((part.kind !== 'by' && part.kind !== 'relative') || part.due === undefined) return [];
    const end = pointsOf(part).at(-1);
    const isNamed = part.kind === 'relative' || (end !== undefined && isDay(end.point));
    const isLast = !isFlagged(part, 'aimed') && !isFlagged(part, 'invalid-day');
    return isNamed && isLast ? [part.due] : [];
  });
  return [...new Set(days)];
}

/** 「是星期六，之前的工作日是 2016-12-30」. */
function dayWords(day: CivilDate, calendar: WorkCalendar): string {
  const name = restDay(day, calendar) === 'holiday' ? `，${holidayName(day, calendar) ?? '节假日'}放假` : '';
  const known = isYearCovered(day, calendar) ? '' : '（没有当年的放假安排，按周一至周五推算）';
  return `是${weekdayName(weekday(day))}${name}${known}，之前的工作日是 ${workdayBefore(day, calendar)}`;
}

function workdayBefore(day: CivilDate, calendar: WorkCalendar): CivilDate {
  let before = addDays(day, -1);
  while (!isWorkday(before, calendar)) before = addDays(before, -1);
  return before;
}
