import { civilDate } from './civil-date';

/** Seasons that deadlines name and that every office dates for itself: flood season and heating season. */
export const SEASONS = ['汛期', '采暖期'] as const;

export type Season = (typeof SEASONS)[number];

/** First and last day of a season, 「06-01」 to 「09-30」; one that ends before it begins runs into the next year. */
export interface SeasonDays {
  readonly first: string;
  readonly last: string;
}

/** The seasons an office has dated. */
export type Seasons = Readonly<Partial<Record<Season, SeasonDays>>>;

/** Whether a text is a day that every year has, as seasons are kept: 「06-01」, but not 「02-29」. */
export function isMonthDay(text: string): boolean {
  const match = /^(\d\d)-(\d\d)$/.exec(text);
  return match !== null && civilDate(2001, Number(match[1]), Number(match[2])) !== undefined;
}
