import type { Season } from '../calendar/seasons';
import type { NamedYear } from './points/named-year';
import type { Point } from './points/point';
import type { AmountUnit, DeadlineFlag, Period } from './reading';

/** Where in a season something falls: before, at or during it, by its last day, after it. */
export type SeasonEdge = 'before' | 'during' | 'end' | 'after';

/** A season that only the office can date. */
export interface SeasonMeaning {
  readonly kind: 'season';
  readonly season: Season;
  readonly edge: SeasonEdge;
  readonly year?: NamedYear;
  /** The words, where the office has not dated the season. */
  readonly trigger: string;
}

/** What a pattern understands of a piece of text, before the document adds years and dates. */
export type Meaning =
  | {
      readonly kind: 'by';
      readonly point: Point;
      /** True for 「前」 behind the point. */
      readonly isBefore: boolean;
      /** True where nothing limits the point: 「5月」 beside the name of a stage is the whole month. */
      readonly isBare?: true;
      /** Days after the point's end: 「一季度结束后10日内」. */
      readonly daysAfter?: number;
      /** What else may have been meant, later: the month of 「2016.1」 may be October. */
      readonly orLater?: Point;
      readonly flags?: readonly DeadlineFlag[];
    }
  | {
      readonly kind: 'range';
      readonly from: Point | 'issue-date';
      readonly to: Point;
      /** True for 「前」 behind the end. */
      readonly isBefore?: boolean;
    }
  | { readonly kind: 'year'; readonly year?: NamedYear }
  | { readonly kind: 'recurring'; readonly period: Period; readonly at?: string }
  | {
      readonly kind: 'minfreq';
      readonly period: Period;
      readonly minCount: number;
      /** The end of the one year that is meant: 「2016年全年不少于4次」. */
      readonly within?: Point;
    }
  | {
      readonly kind: 'relative';
      readonly trigger?: string;
      readonly amount: number;
      readonly unit: AmountUnit;
      /** True for 「印发后」, which the issue date dates. */
      readonly isFromIssue: boolean;
      /** The day it is counted from, where the text names it: 「自7月1日起30日内」. */
      readonly fromDay?: Point;
      /** True where it is counted back from the event: 「会议召开前5个工作日」. */
      readonly isBefore?: true;
      /** True for 「最迟不超过5个工作日」, which shares the event of the words before it. */
      readonly isLimit?: true;
    }
  | { readonly kind: 'start'; readonly point: Point }
  /** 「即日起」「自印发之日起」: from the issue date on. */
  | { readonly kind: 'start-of-issue'; readonly trigger: string }
  /** 「汛期前」「采暖期结束后」. */
  | SeasonMeaning
  | { readonly kind: 'conditional'; readonly trigger: string }
  | { readonly kind: 'asap'; readonly isVague: boolean }
  | { readonly kind: 'open' }
  /** Understood, and no deadline: 「2017年6月22日印发」, 「工作动态」. */
  | {
      readonly kind: 'no-deadline';
      /** True for words like any others that name what is due: 「全年总结」. */
      readonly isName?: true;
    };

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
  /** A character in every text with a match, inside the match or before it: a text without it is not searched. */
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
