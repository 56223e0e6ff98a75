import type { TextSpan } from '../../text/text-span';
import type { ReportDuty } from '../attribution';
import { withoutSigns } from '../attributions/ends';
import { type Clause, dutyClauses } from './clauses';
import { readObject } from './object';
import { readSubject, type Subject } from './subject';

const SENTENCE = /[^。！？!?]+[。！？!?]?/g;
const LONGEST_SENTENCE = 800;
/** 「联系人：……」 behind a duty. */
const CONTACT = /^(?:联系人|联系电话|电话|邮箱|电子邮箱|电子信箱|传真|地址)/;

/**
 * The duties to report, file or publish by a day that a paragraph holds, one for each sentence: 「各县区于每季度末前将进展情况报市教育局」.
 * Who must do it is the subject, never the receiver. Total and linear on any text.
 */
export function readReportDuties(text: string): readonly ReportDuty[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: words, index }) =>
    words.length > LONGEST_SENTENCE ? [] : (readSentence(text, { start: index, end: index + words.length }) ?? []),
  );
}

/** A clause with a verb of duty and the times that bind it. */
interface DutyClause extends Clause {
  readonly verb: TextSpan;
  readonly index: number;
  readonly due: readonly TextSpan[];
}

function readSentence(text: string, sentence: TextSpan): ReportDuty | undefined {
  const clauses = dutyClauses(text, sentence);
  const duties = clauses.flatMap((clause, index) => dutyOf(clauses, clause, index) ?? []);
  const [first] = duties;
  const last = duties.at(-1);
  if (!first || !last) return undefined;
  const span = {
    start: withoutSigns(text, sentence).start,
    end: endOfDuty(text, sentence, clauses.slice(last.index + 1)),
  };
  const told = clauses
    .slice(0, first.index + 1)
    .reverse()
    .map((clause) => ({ clause, subject: subjectOf(text, clause) }));
  return {
    ...span,
    object: objectOf(text, first, told) ?? span,
    units: told.find(({ subject }) => subject !== undefined)?.subject?.units ?? [],
    deadlines: [...new Set(duties.flatMap(({ due }) => due))].sort((a, b) => a.start - b.start),
  };
}

/** The times of the clause itself, else of the nearest clause before it that has any, bind it. */
function dutyOf(clauses: readonly Clause[], { verb, ...clause }: Clause, index: number): DutyClause | undefined {
  if (!verb) return undefined;
  const before = clauses.slice(0, index + 1).reverse();
  const due = before.find(({ times }) => times.length > 0)?.times;
  return due && { ...clause, verb, index, due };
}

/** A clause with who acts in it. */
interface Told {
  readonly clause: Clause;
  readonly subject: Subject | undefined;
}

/** The subject of a clause, which may stand behind a time: 「6月底前各县区要……」. */
function subjectOf(text: string, clause: Clause): Subject | undefined {
  const end = clause.verb?.start ?? clause.end;
  const [time] = clause.times;
  const isBehindTime = time !== undefined && time.start - clause.start < 3;
  return (
    readSubject(text, { start: clause.start, end }) ??
    (isBehindTime ? readSubject(text, { start: time.end, end }) : undefined)
  );
}

function objectOf(text: string, duty: DutyClause, told: readonly Told[]): TextSpan | undefined {
  const [own, ...before] = told;
  const topics = before.map(({ clause, subject }) => ({ start: subject?.end ?? clause.start, end: clause.end }));
  const ownTopic = { start: own?.subject?.end ?? duty.start, end: duty.verb.start };
  const times = told.flatMap(({ clause }) => clause.times);
  return readObject(text, { clause: duty, verb: duty.verb, topics: [...topics, ownTopic] }, times);
}

/** The sentence's end, or the end of the duty where another acts in the clause behind it. */
function endOfDuty(text: string, sentence: TextSpan, rest: readonly Clause[]): number {
  const other = rest.find((clause) => CONTACT.test(text.slice(clause.start, clause.end)) || readSubject(text, clause));
  return other ? withoutSigns(text, { start: sentence.start, end: other.start }, '，,；; ').end : sentence.end;
}
