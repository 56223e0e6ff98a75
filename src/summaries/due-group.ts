import { type CivilDate, dateParts } from '../calendar/civil-date';
import { deadlineKind, mainPart } from '../deadlines/main-part';
import type { DeadlineContext, DeadlinePart } from '../deadlines/reading';
import { KIND_WORDS } from '../enrich/kind-words';
import type { TaskRow, TaskTable } from '../tasks/task-table';

/** Tasks without a date of their own, by what they wait for; the same whatever the day, and whether done or not. */
export const DATELESS = ['长期', '待触发', '立即', '无法判断'] as const;

export type Dateless = (typeof DATELESS)[number];

/** 时限类型 of a task. */
export function kindWords({ deadline }: TaskRow): string {
  return KIND_WORDS[deadline ? deadlineKind(deadline) : 'none'];
}

/**
 * In which line of 按时限 a task is counted: undefined where its dates say so, else the word for tasks without one.
 * Whole-year work is 长期, as its status is nearly all year.
 */
export function datelessGroup(
  task: TaskRow,
  { deadlineContext }: Pick<TaskTable, 'deadlineContext'>,
): Dateless | undefined {
  const part = task.deadline && mainPart(task.deadline);
  if (!part || hasNoMeaning(part, deadlineContext)) return '无法判断';
  if (part.kind === 'by' || part.kind === 'range') return undefined;
  if (part.kind === 'relative') return part.due === undefined ? '待触发' : undefined;
  if (part.kind === 'conditional') return groupOfEvent(part);
  return part.kind === 'asap' ? '立即' : '长期';
}

function groupOfEvent({ due, from }: Extract<DeadlinePart, { kind: 'conditional' }>): Dateless | undefined {
  if (due !== undefined) return undefined;
  return from === undefined ? '待触发' : '立即';
}

/** A date without its year, a rhythm without its period, words without any measure. */
function hasNoMeaning(part: DeadlinePart, { planYear }: DeadlineContext): boolean {
  if (part.kind === 'by' || part.kind === 'range') return part.due === undefined;
  if (part.kind === 'year') return part.due === undefined && planYear === undefined;
  if (part.kind === 'start') return part.start === undefined;
  if (part.kind === 'asap') return part.flags.includes('vague');
  return (part.kind === 'recurring' || part.kind === 'minfreq') && part.period === 'P?';
}

/** A month as one number, 202606: Excel takes a text 「2026-06」 for a date when it counts. */
export function monthNumber(day: CivilDate): number {
  const { year, month } = dateParts(day);
  return year * 100 + month;
}

/** A quarter as one number: 20262. */
export function quarterNumber(day: CivilDate): number {
  const { year, month } = dateParts(day);
  return year * 10 + Math.ceil(month / 3);
}

/** 202606 shown as 「2026-06」, 20262 as 「2026年第2季度」. */
export const MONTH_FORMAT = '0000"-"00';
export const QUARTER_FORMAT = '0000"年第"0"季度"';
