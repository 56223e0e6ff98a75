import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CivilDate, parseCivilDate } from '../../../src/calendar/civil-date';
import { PATTERNS } from '../../../src/deadlines/patterns/index';
import type { DeadlineContext } from '../../../src/deadlines/reading';

/** A deadline as written, and the last day that is on time as a person has noted it; several where two readings are right. */
export interface Expression {
  readonly text: string;
  readonly context: DeadlineContext;
  /** Empty where no date can be known. */
  readonly last: readonly CivilDate[];
}

const YARDSTICKS = join(import.meta.dirname, '../../../../shared/yardsticks/deadlines');
/** How a noted reading words the days something is due, those from which it is counted, and when a rhythm applies. */
const DUE = /(?:截止|至|算到|宽限理解) (\d{4}-\d{2}-\d{2})/g;
const FROM = /\d{4}-\d{2}-\d{2} (?:至|起|算到)/g;
const WINDOW = /(?:从 [\d-]{10} 起|(?:到|[\d-]{10} 至) [\d-]{10})，(?=每|定期)/g;

/** Every example of every pattern; its dates are those of the noted reading. */
export function ownExpressions(): readonly Expression[] {
  const context = { planYear: 2016, issueDate: civil('2016-04-20') };
  return PATTERNS.flatMap(({ examples }) =>
    examples.map(([text, reading]) => ({ text, context, last: lastDays(reading) })),
  );
}

/** The last due date of a reading in words, and the generous one where it has two. */
function lastDays(noted: string): readonly CivilDate[] {
  const reading = noted.replace(WINDOW, '');
  const dues = [...reading.matchAll(DUE)].map(([, day = '']) => civil(day)).sort();
  const isTold = dues.length > 0 || !/\d{4}-\d{2}-\d{2}/.test(reading.replace(FROM, ''));
  if (!isTold) throw new Error(`dates in unknown words: ${noted}`);
  return /宽限理解/.test(reading) ? dues.slice(-2) : dues.slice(-1);
}

/** A line of the yardstick: `docDate` may be a year or month only; the alternatives are right too. */
interface NotedBySomeone {
  readonly text: string;
  readonly due: string | null;
  readonly dueAlt?: readonly string[];
  readonly milestones: readonly string[] | null;
  readonly planYear: number | null;
  readonly docDate: string | null;
}

/** Expressions from documents of others, noted by others; undefined where they are not present. */
export function foreignExpressions(): readonly Expression[] | undefined {
  if (!existsSync(YARDSTICKS)) return undefined;
  const lines = ['seeds', 'dev'].flatMap((name) => readFileSync(join(YARDSTICKS, `${name}.jsonl`), 'utf8').split('\n'));
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => foreignExpression(JSON.parse(line) as NotedBySomeone));
}

function foreignExpression({ text, due, dueAlt = [], milestones, planYear, docDate }: NotedBySomeone): Expression {
  const issueDate = parseCivilDate(docDate ?? '');
  const context = { ...(planYear !== null && { planYear }), ...(issueDate && { issueDate }) };
  const last = due ?? milestones?.at(-1);
  return { text, context, last: (last === undefined ? [] : [last, ...dueAlt]).map(civil) };
}

function civil(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (!day) throw new Error(`no such day: ${text}`);
  return day;
}
