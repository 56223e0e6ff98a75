import { type CivilDate, civilDate } from './civil-date';
import { fullHolidayName, HOLIDAY_PATTERN } from './holiday-names';

/** A holiday made longer after its notice: 「延长2020年春节假期至2月2日」. */
export interface HolidayExtension {
  readonly holiday: string;
  readonly year: number;
  /** The last day off. */
  readonly last: CivilDate;
}

const UNTIL = '至(?<month>\\d{1,2})月(?<day>\\d{1,2})日';
const EXTENSIONS = [
  new RegExp(`延长(?<year>\\d{4})年的?(?<holiday>${HOLIDAY_PATTERN})假期${UNTIL}`, 'g'),
  new RegExp(`(?<year>\\d{4})年的?(?<holiday>${HOLIDAY_PATTERN})假期延长${UNTIL}`, 'g'),
];

/** The extensions a normalised text speaks of. */
export function holidayExtensions(text: string): readonly HolidayExtension[] {
  return EXTENSIONS.flatMap((extension) => [...text.matchAll(extension)]).flatMap(({ groups = {} }) => {
    const year = Number(groups['year']);
    const last = civilDate(year, Number(groups['month']), Number(groups['day']));
    return last ? [{ holiday: fullHolidayName(groups['holiday'] ?? ''), year, last }] : [];
  });
}
