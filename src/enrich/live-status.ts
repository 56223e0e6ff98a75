import { type CivilDate, serialOfDate } from '../calendar/civil-date';
import type { StatusStep } from '../deadlines/status-timeline';

/** What a task's live formulas are made of. Cells and tests are formula text without 「=」. */
export interface LiveStatus {
  /** The task's status while it is not done (`statusTimeline`). */
  readonly timeline: readonly StatusStep[];
  /** The name, or cell, of the day to count from: 「截至日期」. */
  readonly day: string;
  /** The test that the task is done; absent where nothing reports on it. */
  readonly done?: string;
  /** Cell with the deadline's last date (`reading.due`): only where it has one, and the cell holds it as a date. */
  readonly dueCell?: string;
  readonly date1904: boolean;
  readonly soonDays: number;
}

/** 状态 as a formula with its leading 「=」: the timeline as of the day, 已完成 before everything else. */
export function statusFormula(live: LiveStatus): string {
  const { done } = live;
  const open = usesDueCell(live) ? statusByCell(live) : statusBySteps(live);
  return done === undefined ? `=${open}` : `=IF(${done},"已完成",${open})`;
}

/**
 * 剩余天数 as a formula with its leading 「=」: days from the day to the date that decides, negative once it has passed; empty
 * where none decides, and on a task that is done. Undefined where no day has such a date.
 */
export function daysLeftFormula(live: LiveStatus): string | undefined {
  const { timeline, day, done } = live;
  if (timeline.every(({ decidedBy }) => decidedBy === undefined)) return undefined;
  const open = usesDueCell(live) ? `IF(ISNUMBER(${live.dueCell}),${live.dueCell}-${day},"")` : daysBySteps(live);
  return done === undefined ? `=${open}` : `=IF(${done},"",${open})`;
}

type OneDate = LiveStatus & { readonly dueCell: string };

/**
 * True for the common deadline: one date, 临期 before it and 已逾期 after it. It then follows its cell, so that a date which a
 * person has put right there counts.
 */
function usesDueCell(live: LiveStatus): live is OneDate {
  const { timeline, dueCell, soonDays } = live;
  const late = timeline.at(-1);
  const due = late?.decidedBy;
  if (dueCell === undefined || due === undefined || soonDays < 0) return false;
  if (timeline.some(({ decidedBy }) => decidedBy !== due) || late?.status !== '已逾期') return false;
  const statuses = timeline.map(({ status }) => status).join(' ');
  return /^(?:未开始 )?未到期 临期 已逾期$|^长期 临期 已逾期$/.test(statuses);
}

function statusByCell({ timeline, day, dueCell, date1904, soonDays }: OneDate): string {
  const [first, second] = timeline;
  // Whole-year work: 临期 are the last days only, one fewer than elsewhere.
  const isYear = first?.status === '长期';
  const soon = `${dueCell}-${soonDays}`;
  const before = `IF(${day}${isYear ? '>' : '>='}${soon},"临期","${isYear ? '长期' : '未到期'}")`;
  const start = first?.status === '未开始' ? second?.from : undefined;
  const onTime = start === undefined ? before : `IF(${day}<${serialOfDate(start, date1904)},"未开始",${before})`;
  return `IF(ISNUMBER(${dueCell}),IF(${day}>${dueCell},"已逾期",${onTime}),"无法判断")`;
}

function statusBySteps({ timeline, day, date1904 }: LiveStatus): string {
  const steps = timeline.map(({ from, status }) => ({ from, value: `"${status}"` }));
  return lookUp(steps, day, date1904);
}

/** Beyond what a timeline tells, days left would turn negative on work that is never overdue: nothing is said then. */
function daysBySteps({ timeline, day, date1904 }: LiveStatus): string {
  const steps = timeline.map(({ from, decidedBy }) => ({
    from,
    value: decidedBy === undefined ? '0' : String(serialOfDate(decidedBy, date1904)),
  }));
  const date = lookUp(steps, day, date1904);
  const left = `${date}-${day}`;
  return timeline.some(({ status }) => status === '已逾期') ? left : `IF(${date}<${day},"",${left})`;
}

interface Step {
  readonly from: CivilDate | undefined;
  readonly value: string;
}

/** The value of the last step that has begun on the day; array constants are what every Excel and LibreOffice look up alike. */
function lookUp(steps: readonly Step[], day: string, date1904: boolean): string {
  const known = distinct(steps, date1904);
  const [{ value } = { value: '""' }, second] = known;
  if (!second) return value;
  if (known.length === 2) return `IF(${day}<${second.from},${value},${second.value})`;
  return `LOOKUP(${day},{${known.map(({ from }) => from).join(',')}},{${known.map((step) => step.value).join(',')}})`;
}

/** Steps by serial numbers, neighbours of one value together; no day of a workbook lies before its first serial number. */
function distinct(
  steps: readonly Step[],
  date1904: boolean,
): readonly { readonly from: number; readonly value: string }[] {
  const known: { from: number; value: string }[] = [];
  for (const { from: day, value } of steps) {
    const from = day === undefined ? 0 : Math.max(0, serialOfDate(day, date1904));
    if (known.at(-1)?.from === from) known.pop();
    if (known.at(-1)?.value !== value) known.push({ from, value });
  }
  return known;
}
