import { normaliseDeadline, sourceSpan } from '../../deadlines/normalise';
import { type Point, readPoint } from '../../deadlines/points/point';
import type { DeadlinePart, DeadlineReading } from '../../deadlines/reading';
import { POINT } from '../../deadlines/words';
import { writeChineseNumber, writeChineseYear } from '../../text/numerals';
import type { TextSpan } from '../../text/text-span';

/** A point of the calendar where it stands in a cell. */
export interface WrittenPoint {
  readonly point: Point;
  /** Its characters in the cell. */
  readonly span: TextSpan;
  /** As the reader sees them: half-width, simplified, without blanks. */
  readonly text: string;
}

const POINTS = new RegExp(POINT, 'g');

/** The points of the calendar a cell's text names, in order, whatever the words around them make of them. */
export function pointsIn(text: string): readonly WrittenPoint[] {
  const normalised = normaliseDeadline(text);
  return Array.from(normalised.text.matchAll(POINTS)).flatMap((match) => {
    const point = readPoint(match[0]);
    const span = sourceSpan(normalised, match.index, match.index + match[0].length);
    return point ? [{ point, span, text: match[0] }] : [];
  });
}

/** The points that belong to each part of a reading. */
export function pointsByPart({ text, parts }: DeadlineReading): (part: DeadlinePart) => readonly WrittenPoint[] {
  const own = new Map<DeadlinePart, WrittenPoint[]>();
  const points = pointsIn(text);
  let next = 0;
  for (const part of [...parts].sort((a, b) => a.span.start - b.span.start)) {
    const inside: WrittenPoint[] = [];
    for (let point = points[next]; point && point.span.start < part.span.end; point = points[++next])
      if (point.span.start >= part.span.start) inside.push(point);
    own.set(part, inside);
  }
  return (part) => own.get(part) ?? [];
}

/** Longer texts are no deadlines to be written anew. */
export const MOST_CHARS = 200;

/** True for a point that is one day of the year: 「12月31日」, not 「12月底」, whose day is written 0. */
export function isDay({ part }: Point): boolean {
  return (
    part.kind === 'days' && part.firstMonth === part.lastMonth && part.firstDay === part.lastDay && part.lastDay > 0
  );
}

/** The numerals a text is written in: 「12」, 「１２」 or 「十二」. */
export interface Numerals {
  year(value: number): string;
  /** A month or day. */
  number(value: number): string;
}

/** The numerals of a piece of a cell's text; months and days with a leading zero where it has one. */
export function numeralsLike(written: string): Numerals {
  if (/[０-９]/.test(written)) {
    const wide = (value: number) =>
      String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
    return { year: wide, number: wide };
  }
  if (!/\d/.test(written) && /[一二三四五六七八九十](?=[年月日号])/.test(written))
    return { year: writeChineseYear, number: writeChineseNumber };
  const width = /(?<!\d)0\d(?!\d)/.test(written) ? 2 : 1;
  return { year: String, number: (value) => String(value).padStart(width, '0') };
}
