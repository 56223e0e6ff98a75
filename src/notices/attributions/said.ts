import { readBodyDeadlines } from '../../deadlines/body/read-body';
import type { TextSpan } from '../../text/text-span';
import { readUnitList } from '../../units/read-unit-list';
import type { UnitMention } from '../../units/unit-list';
import type { AttributedUnit } from '../attribution';
import { trustOf } from './credible';
import { withoutSigns } from './ends';
import type { LabelHead } from './label-heads';

/** A unit as the words of an attribution name it. */
export interface SaidUnit extends AttributedUnit {
  readonly written: string;
  /** True where a word or label of the attribution gives the part. */
  readonly isSaid: boolean;
}

/** What a stretch of a paragraph says about units and times; every offset counts in the paragraph. */
export interface Said extends TextSpan {
  /** The words of the stretch that are no time and no person's. */
  readonly words: string;
  readonly units: readonly SaidUnit[];
  readonly isOpen: boolean;
  readonly separately: boolean;
  readonly deadlines: readonly TextSpan[];
}

/** Reads a stretch as a list of units with labels and times; `heads` are the labels inside it, in order. */
export function readSaid(text: string, { start, end }: TextSpan, heads: readonly LabelHead[] = []): Said {
  const labelled = heads.flatMap((head, index) => {
    const until = heads[index + 1]?.start ?? end;
    return head.kind === 'unit'
      ? []
      : [{ kind: head.kind, start: head.start, valueStart: head.end, end: until, sign: '；' }];
  });
  const named = blankOut(text, { start, end }, labelled);
  const times = readTimes(named, start);
  const words = blankOut(text, { start, end }, [...labelled, ...times.map((time) => ({ ...time, sign: '，' }))]);
  const list = readUnitList(words);
  return {
    start,
    end,
    words,
    units: list.mentions.map((mention) => unitOf(mention, start)).filter((unit) => !isDeed(unit, times)),
    isOpen: list.isOpen,
    separately: list.separately,
    deadlines: [...times, ...labelled.flatMap((part) => (part.kind === 'deadline' ? valueOf(text, part) : []))].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

interface LeftOut extends TextSpan {
  /** 「；」 begins a new statement, 「，」 goes on with the old one. */
  readonly sign: string;
}

/** The stretch with other parts made into as many separators: offsets stay. */
function blankOut(text: string, { start, end }: TextSpan, parts: readonly LeftOut[]): string {
  let words = '';
  let at = start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start < at) continue;
    words += text.slice(at, part.start) + part.sign.repeat(part.end - part.start);
    at = part.end;
  }
  return words + text.slice(at, end);
}

function valueOf(text: string, part: { readonly valueStart: number; readonly end: number }): readonly TextSpan[] {
  const value = withoutSigns(text, { start: part.valueStart, end: part.end });
  return value.end > value.start ? [value] : [];
}

/** 「12月15日前上线」: what is done by a time is no unit. */
function isDeed({ start, written }: SaidUnit, times: readonly TextSpan[]): boolean {
  return times.some((time) => time.end === start) && trustOf(written) === 'none';
}

const ENSURED = '确保';
const TIME = /[年月日季旬底末初天周期时即长每]/;

function readTimes(words: string, offset: number): readonly TextSpan[] {
  if (!TIME.test(words)) return [];
  return readBodyDeadlines(words, {})
    .parts.map(({ span: { start, end } }) => ({
      start: start + offset + (words.startsWith(ENSURED, start) ? ENSURED.length : 0),
      end: end + offset,
    }))
    .filter(({ start, end }) => end > start);
}

function unitOf({ span, written, kind, role }: UnitMention, offset: number): SaidUnit {
  return {
    start: span.start + offset,
    end: span.end + offset,
    part: role === 'lead' ? 'lead' : 'responsible',
    kind,
    written,
    isSaid: role !== 'unsaid',
  };
}

/** A unit without what only the reading needs. */
export function plainUnit({ start, end, part, kind }: SaidUnit): AttributedUnit {
  return { start, end, part, kind };
}
