import { addDays, type CivilDate, civilDate } from '../calendar/civil-date';
import { meaningOf } from '../deadlines/describe';
import type { DeadlineContext, DeadlinePart, DeadlineReading } from '../deadlines/reading';
import { nextPoint } from '../deadlines/rhythms/next-point';

/** A day on which a task has something to hand in (报送节点). */
export interface ReportNode {
  readonly date: CivilDate;
  /** What comes round or is due: 「每季度一次」「高考」. */
  readonly words: string;
  /** 「第 3 次，共 12 次」; for what comes round every few days: 「全年 52 次，只列下一次」. */
  readonly turn: string;
}

/** What a deadline asks for in a year. */
export interface ReportNodes {
  /** By date, none twice. */
  readonly nodes: readonly ReportNode[];
  /** Rhythms for which no day is known (「定期」). */
  readonly undated: number;
}

/** Work that comes round more often than every ten days: a line for each turn would bury the rest. */
const FREQUENT = /^P(?:T|[1-9]D|1W)/;
/** No task has more nodes in a year; a rhythm of every day has 366. */
const MOST_TURNS = 400;

type Rhythm = Extract<DeadlinePart, { kind: 'recurring' | 'minfreq' }>;

/**
 * A reader that unrolls what recurs over a year, and adds the dates that stand beside a rhythm or beside each other. A single
 * date is a deadline like any other and no node; dates that the text names count whatever their year. Rhythms of the same
 * words are unrolled once.
 */
export function nodeReader(
  year: number,
  asOf: CivilDate,
  context: DeadlineContext,
): (reading: DeadlineReading) => ReportNodes {
  const known = new Map<string, readonly CivilDate[]>();
  const daysOf = (rhythm: Rhythm) => {
    const key = [rhythm.period, 'at' in rhythm ? rhythm.at : undefined, rhythm.start, rhythm.due].join('\u0000');
    const days = known.get(key) ?? daysInYear(rhythm, year, context);
    known.set(key, days);
    return days;
  };
  return (reading) => {
    const rhythms = reading.parts.filter(
      (part): part is Rhythm => part.kind === 'recurring' || part.kind === 'minfreq',
    );
    const turns = rhythms.map((rhythm) => ({ rhythm, days: daysOf(rhythm) }));
    const dates = namedDates(reading);
    const isListed = dates.length > 1 || rhythms.length > 0;
    const nodes = [
      ...turns.flatMap(({ rhythm, days }) => nodesOfRhythm(rhythm, days, asOf)),
      ...(isListed ? dates.map((date, index) => nodeOfDate(reading, date, index, dates)) : []),
    ];
    const byDate = new Map<CivilDate, ReportNode>();
    for (const node of nodes) if (!byDate.has(node.date)) byDate.set(node.date, node);
    return {
      nodes: [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
      undated: turns.filter(({ rhythm, days }) => days.length === 0 && isUndated(rhythm, year, context)).length,
    };
  };
}

/** A window that lies in other years has no turns in this one, and nothing about it is unknown. */
function isUndated(rhythm: Rhythm, year: number, context: DeadlineContext): boolean {
  return nextPoint(rhythm, rhythm.start ?? yearBegin(year), context) === undefined && !isOver(rhythm, year);
}

function yearBegin(year: number): CivilDate {
  return civilDate(year, 1, 1) ?? ('0001-01-01' as CivilDate);
}

function isOver({ due }: Rhythm, year: number): boolean {
  return due !== undefined && due < yearBegin(year);
}

function daysInYear(rhythm: Rhythm, year: number, context: DeadlineContext): readonly CivilDate[] {
  const days: CivilDate[] = [];
  const end = civilDate(year, 12, 31) ?? yearBegin(year);
  let from = yearBegin(year);
  while (days.length < MOST_TURNS) {
    const day = nextPoint(rhythm, from, context);
    if (day === undefined || day > end) break;
    days.push(day);
    from = addDays(day, 1);
  }
  return days;
}

function nodesOfRhythm(rhythm: Rhythm, days: readonly CivilDate[], asOf: CivilDate): readonly ReportNode[] {
  const words = meaningOf(rhythm);
  if (!FREQUENT.test(rhythm.period)) {
    return days.map((date, index) => ({ date, words, turn: `第 ${index + 1} 次，共 ${days.length} 次` }));
  }
  const next = days.find((day) => day >= asOf);
  const date = next ?? days.at(-1);
  const which = next === undefined ? '最后一次' : '下一次';
  return date === undefined ? [] : [{ date, words, turn: `全年 ${days.length} 次，只列${which}` }];
}

/** The days a text names; the end of a whole year (全年工作) is none. */
function namedDates({ dueDates, parts }: DeadlineReading): readonly CivilDate[] {
  const ends = new Set(parts.flatMap((part) => (part.kind === 'year' ? [part.due] : [])));
  return ends.size === 0 ? dueDates : dueDates.filter((date) => !ends.has(date));
}

function nodeOfDate(
  { parts }: DeadlineReading,
  date: CivilDate,
  index: number,
  { length }: readonly CivilDate[],
): ReportNode {
  const part = parts.find((other) => 'due' in other && other.due === date && other.kind !== 'year');
  const label = [part?.label, part?.action].filter((word) => word !== undefined).join('，');
  return { date, words: label || '时间节点', turn: length > 1 ? `第 ${index + 1} 个，共 ${length} 个` : '' };
}
