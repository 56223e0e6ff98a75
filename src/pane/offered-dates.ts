import { type CivilDate, parseCivilDate } from '../calendar/civil-date';

/** First and last day a date field takes: no deadline lies beyond, and a mistyped year is seen at once. */
export const OFFERED_DATES = { min: '1990-01-01', max: '2099-12-31' } as const;

/** What a date field holds, if it is a day within its bounds. */
export function readOfferedDate(text: string): CivilDate | undefined {
  const day = parseCivilDate(text);
  return day && day >= OFFERED_DATES.min && day <= OFFERED_DATES.max ? day : undefined;
}
