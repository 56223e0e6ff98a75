import type { NamedYear, Point } from './point';
import type { AmountUnit, DeadlineFlag, Period } from './reading';

/** What a pattern understands of a piece of text, before the document adds years and dates. */
export type Meaning =
  | {
      readonly kind: 'by';
      readonly point: Point;
      /** True for 「前」 behind the point. */
      readonly isBefore: boolean;
      readonly flags?: readonly DeadlineFlag[];
    }
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'year'; readonly year?: NamedYear }
  | { readonly kind: 'recurring'; readonly period: Period; readonly at?: string }
  | { readonly kind: 'minfreq'; readonly period: Period; readonly minCount: number }
  | {
      readonly kind: 'relative';
      readonly trigger?: string;
      readonly amount: number;
      readonly unit: AmountUnit;
      /** True for 「印发后」, which the issue date dates. */
      readonly isFromIssue: boolean;
    }
  | { readonly kind: 'start'; readonly point: Point }
  | { readonly kind: 'conditional'; readonly trigger: string }
  | { readonly kind: 'asap'; readonly isVague: boolean }
  | { readonly kind: 'open' }
  /** Understood, and no deadline: 「2017年6月22日印发」, 「工作动态」. */
  | { readonly kind: 'no-deadline' };

/** A meaning that only a piece of the match carries; offsets count from the match's start. */
export interface PlacedMeaning {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
}

/** One way of writing a deadline. The file's name is the id in kebab-case. */
export interface DeadlinePattern {
  readonly id: string;
  /** In Chinese, for docs/deadlines.md. */
  readonly title: string;
  /** A character every match contains: a text without it is not searched. */
  readonly cue: RegExp;
  /** Sticky, in linear time, for normalised text. */
  readonly pattern: RegExp;
  /** Undefined refuses the match. */
  readonly read: (match: RegExpExecArray) => Meaning | readonly PlacedMeaning[] | undefined;
  /** Text and its reading as `describeReading` words it, for plan year 2016 and issue date 2016-04-20. */
  readonly examples: readonly (readonly [text: string, reading: string])[];
  /** Texts this pattern must not match, whatever else is read in them. */
  readonly nearMisses: readonly string[];
}

/** Compiles the regular expression of a pattern from its pieces. */
export function sticky(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(''), 'y');
}
