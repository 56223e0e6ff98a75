/** Seasons that deadlines name and that every office dates for itself: flood season and heating season. */
export type Season = '汛期' | '采暖期';

/** First and last day of a season, 「06-01」 to 「09-30」; one that ends before it begins runs into the next year. */
export interface SeasonDays {
  readonly first: string;
  readonly last: string;
}

/** The seasons an office has dated. */
export type Seasons = Readonly<Partial<Record<Season, SeasonDays>>>;
