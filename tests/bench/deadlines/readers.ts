import { DateTimeRecognizer } from '@microsoft/recognizers-text-date-time';
import { hans } from 'chrono-node/zh/hans';
import type { CivilDate } from '../../../src/calendar/civil-date';
import { readDeadline } from '../../../src/deadlines/read-deadline';
import type { DeadlineContext } from '../../../src/deadlines/reading';
import type { Expression } from './expressions';

/** A library that finds dates in Chinese text, or this project. */
export interface Reader {
  readonly name: string;
  /** What a user of the library calls; this is what is timed. */
  read(text: string, context: DeadlineContext): unknown;
  /** All days the answer can be taken to name, 「2016-12-31」: one that is the right one is enough. */
  days(expression: Expression): readonly string[];
}

export const OURS: Reader = {
  name: '本项目',
  read: readDeadline,
  days({ text, context }) {
    const { dueDates, latest } = readDeadline(text, context);
    return latest === undefined ? dueDates : [...dueDates, latest];
  },
};

/** A day that is not certain is the reference's day; taken here as the month's end too, which chrono itself never says. */
export const CHRONO: Reader = {
  name: 'chrono-node zh.hans',
  read: (text, context) => hans.parse(text, referenceDay(context)).map(({ start, end }) => [start.date(), end?.date()]),
  days({ text, context }) {
    return chronoEnds({ text, context }).map(({ day }) => day);
  },
};

/** chrono by the most generous reading: a month without a day is its last day. */
export const GENEROUS_CHRONO: Reader = {
  ...CHRONO,
  name: 'chrono-node，只有月份时按月末算',
  days: (expression) => chronoEnds(expression).map(({ day, monthEnd }) => monthEnd ?? day),
};

function chronoEnds({ text, context }: Pick<Expression, 'text' | 'context'>) {
  const ends = hans.parse(text, referenceDay(context)).flatMap(({ start, end }) => (end ? [start, end] : [start]));
  return ends.map((end) => {
    const date = end.date();
    const isMonth = end.isCertain('month') && !end.isCertain('day') && !end.isCertain('weekday');
    return {
      day: localDay(date),
      monthEnd: isMonth ? localDay(new Date(date.getFullYear(), date.getMonth() + 1, 0)) : undefined,
    };
  });
}

const chinese = new DateTimeRecognizer('zh-cn').getDateTimeModel();

export const RECOGNIZERS: Reader = {
  name: 'recognizers-text zh-cn',
  read: (text, context) => chinese.parse(text, referenceDay(context)),
  days({ text, context }) {
    const values = chinese.parse(text, referenceDay(context)).flatMap(({ resolution }) => valuesIn(resolution));
    return values.flatMap(daysOf);
  },
};

/** One reading of what was found: a day, or a stretch whose end does not belong to it. */
interface Resolved {
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

function valuesIn(resolution: Readonly<Record<string, unknown>> | null | undefined): readonly Resolved[] {
  const values = resolution?.['values'];
  return Array.isArray(values) ? (values as readonly Resolved[]) : [];
}

/** Days and ends of stretches, these with and without the day itself; durations and times of day are none. */
function daysOf({ value, start, end }: Resolved): readonly string[] {
  const days = [value, start, end].flatMap((text) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? []);
  const last = /^(\d{4})-(\d{2})-(\d{2})/.exec(end ?? '');
  return last ? [...days, localDay(new Date(Number(last[1]), Number(last[2]) - 1, Number(last[3]) - 1))] : days;
}

/** The day dates without a year are seen from: the issue date, else the middle of the plan year. */
function referenceDay({ issueDate, planYear }: DeadlineContext): Date {
  const [year = planYear ?? 2016, month = 7, day = 1] = (issueDate ?? '')
    .split('-')
    .flatMap((part) => Number(part) || []);
  return new Date(year, month - 1, day);
}

function localDay(date: Date): CivilDate {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` as CivilDate;
}
