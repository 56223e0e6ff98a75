import type { TextSpan } from '../../text/text-span';
import { dueTimes } from './due-times';
import { handInVerbs, publishVerbs } from './duty-verbs';

/** A clause of a sentence with its verb of duty and its times; offsets count in the paragraph. */
export interface Clause extends TextSpan {
  readonly verb: TextSpan | undefined;
  readonly times: readonly TextSpan[];
}

const CLAUSE = /[^，,；;]+/g;
const MOST_CLAUSES = 40;
/** 「在本通知印发后20日内」: only then is publishing a duty to report on. */
const RELEASE = /[印下制]发[^，,]{0,6}[后起]|(?:收到|接到)[^，,]{0,8}(?:通知|方案|文件)|(?:公布|发布)之日/;

/** The clauses of a sentence in order; none where the sentence has no verb of duty or no time. */
export function dutyClauses(text: string, { start, end }: TextSpan): readonly Clause[] {
  const words = text.slice(start, end);
  const verbs = [
    ...handInVerbs(words).map((verb) => ({ ...verb, isHandIn: true })),
    ...publishVerbs(words).map((verb) => ({ ...verb, isHandIn: false })),
  ];
  if (verbs.length === 0) return [];
  const times = dueTimes(words);
  if (times.length === 0) return [];
  return [...words.matchAll(CLAUSE)].slice(0, MOST_CLAUSES).map(({ 0: own, index }) => {
    const clause = { start: index, end: index + own.length };
    const isIn = (span: TextSpan) => span.start >= clause.start && span.start < clause.end;
    const isReleased = times.some((time) => time.start < clause.end && RELEASE.test(words.slice(time.start, time.end)));
    const verb = verbs.find((one) => isIn(one) && (one.isHandIn || isReleased));
    return {
      ...moved(clause, start),
      verb: verb && moved(verb, start),
      times: times.filter(isIn).map((time) => moved(time, start)),
    };
  });
}

function moved(span: TextSpan, by: number): TextSpan {
  return { start: span.start + by, end: span.end + by };
}
