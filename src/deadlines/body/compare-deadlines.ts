import { type CivilDate, dateParts } from '../../calendar/civil-date';
import type { DeadlinePart, DeadlineReading } from '../reading';

/** How a requirement's text and its deadline column disagree. */
export type ContradictionKind =
  | 'later' // the text's date lies behind the column's last one
  | 'earlier' // the task is to be done before the column says
  | 'rhythm' // 「每季度」 against one date
  | 'awaits'; // 「待……出台后」 against one date

/** A part of the text and the part of the column it disagrees with. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly column: DeadlinePart;
  readonly body: DeadlinePart;
}

type DatedPart = DeadlinePart & { readonly due: CivilDate };

/** A goal (「力争到2020年」「争取9月底前」) is no deadline of this sheet. */
const GOAL = /^(?:力争|争取|确保|力求)?(?:到|至)|^(?:力争|争取|力求)/;
const CLAUSE_START = /(?:^|[,，;；。:：、!！?？)）]|\d[.．])\s*$/;
const LIST_MARK = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳])\s*/;
const LONG_RHYTHM = /^P\d+Y$/;
const UNSETTLED = /^(?:待|等|俟)/;

/**
 * Compares what a requirement says with the deadline column beside it, as a careful clerk would: steps inside a longer text,
 * rhythms inside whole-year work and goals of later years are no contradictions. At most one of each kind.
 */
export function compareDeadlines(column: DeadlineReading, body: DeadlineReading): readonly Contradiction[] {
  const last = lastDated(column);
  if (!last || !column.parts.every(isDated)) return [];
  const found: (Contradiction | undefined)[] = [
    later(column, last, body),
    earlier(column, last, body),
    ...(isOneDay(column) && isOneSentence(body.text) ? [rhythm(last, body), awaits(last, body)] : []),
  ];
  return found.filter((contradiction) => contradiction !== undefined);
}

function isDated(part: DeadlinePart): part is DatedPart {
  return (part.kind === 'by' || part.kind === 'range' || part.kind === 'year') && part.due !== undefined;
}

function lastDated(reading: DeadlineReading): DatedPart | undefined {
  return reading.parts.filter(isDated).find(({ due }) => due === reading.due);
}

/** One date and nothing else: no stretch of time, no later stages. */
function isOneDay({ parts, dueDates }: DeadlineReading): boolean {
  return dueDates.length === 1 && parts.every(({ kind }) => kind === 'by');
}

/** Of several sentences or numbered measures one may well be a rhythm beside the rest. */
function isOneSentence(text: string): boolean {
  return !/[。;；!！?？]\s*\S/.test(text.trim());
}

/** A text that keeps the column's date for its first stage may speak of later ones. */
function later(column: DeadlineReading, last: DatedPart, body: DeadlineReading): Contradiction | undefined {
  const end = column.latest ?? last.due;
  const dated = body.parts.filter(isDated);
  if (dated.some(({ due }) => due <= end)) return undefined;
  const part = dated.find((dated) => !GOAL.test(dated.text) && isOfOneYear(dated));
  return part && { kind: 'later', column: last, body: part };
}

function isOfOneYear(part: DatedPart): boolean {
  const start = part.kind === 'range' ? part.start : undefined;
  return start === undefined || dateParts(start).year === dateParts(part.due).year;
}

/** Only where the date is the text's only one and the whole text is the task: of several clauses one may be a step. */
function earlier(column: DeadlineReading, last: DatedPart, body: DeadlineReading): Contradiction | undefined {
  const [part, ...others] = body.parts;
  if (!part || others.length > 0 || part.kind !== 'by' || part.due === undefined) return undefined;
  const first = column.dueDates[0];
  const end = part.latest ?? part.due;
  if (first === undefined || end >= first || GOAL.test(part.text) || !isWholeTask(body.text, part)) return undefined;
  if (last.kind === 'year' && !opens(body.text, part)) return undefined;
  return { kind: 'earlier', column: last, body: part };
}

/** Inside whole-year work a date behind a comma is a step of it. */
function opens(text: string, { span }: DeadlinePart): boolean {
  return !/[,，]/.test(text.slice(0, span.start));
}

/** One clause, but for a comma beside the date and the full stop. */
function isWholeTask(text: string, { span }: DeadlinePart): boolean {
  const before = text
    .slice(0, span.start)
    .replace(LIST_MARK, '')
    .replace(/[,，]\s*$/, '');
  const after = text
    .slice(span.end)
    .replace(/^\s*[,，]/, '')
    .replace(/(?:[。.；;]|(?<!\s))\s*$/, '');
  return !/[,，。;；:：!！?？]/.test(before + after);
}

/** Beside the column's own date a rhythm is how the work is reported on. */
function rhythm(last: DatedPart, body: DeadlineReading): Contradiction | undefined {
  if (body.parts.some((part) => isDated(part) && part.due === last.due)) return undefined;
  const part = body.parts.find((candidate) => {
    if (candidate.kind !== 'recurring' && candidate.kind !== 'minfreq') return false;
    return candidate.period === 'P?' ? beginsClause(body.text, candidate) : !LONG_RHYTHM.test(candidate.period);
  });
  return part && { kind: 'rhythm', column: last, body: part };
}

/** 「定期」 that begins a clause is what is asked for; inside one it may be how something else is done. */
function beginsClause(text: string, { span }: DeadlinePart): boolean {
  return CLAUSE_START.test(text.slice(Math.max(0, span.start - 3), span.start));
}

function awaits(last: DatedPart, body: DeadlineReading): Contradiction | undefined {
  const part = body.parts.find(({ kind, text }) => kind === 'conditional' && UNSETTLED.test(text));
  return part && { kind: 'awaits', column: last, body: part };
}
