import type { Festival } from '../../calendar/festivals';

const BY_NUMBER = '(?:五一|七一|八一|十一)';
const BY_NAME =
  '(?:元旦|(?:农历)?(?:春节|元宵|端午|中秋|除夕)|清明|国庆|(?:五一)?(?:国际)?劳动节|(?:七一)?建党节|(?:八一)?建军节|(?:十一)?国庆)';

/** Words behind a festival with which it is a time, not a street or a party: 「五一前」, not 「五一路」. */
const TIME_FOLLOWS =
  '(?=$|[^\\u4e00-\\u9fff]|[前之以期假后起开至到和与及或止完竣投启报]|长假|小长假|黄金周|放假|节日|当[日天])';

/** A festival, with the marks numbers are put in: 「国庆节」「“五一”」「八一建军节」. */
export const FESTIVAL = `(?:[“"'‘]${BY_NUMBER}[”"'’]节?|${BY_NUMBER}节?|${BY_NAME}节?)(?:当[日天])?${TIME_FOLLOWS}`;

/** A festival by the calendar, and how many days from it: 除夕 is the day before 春节. */
export interface NamedFestival {
  readonly festival: Festival;
  readonly offset?: number;
}

/** What a festival is called, each by the word that tells it; the first that is found counts. */
const NAMES: readonly (readonly [word: string, festival: Festival, offset?: number])[] = [
  ['元旦', '元旦'],
  ['除夕', '春节', -1],
  ['春节', '春节'],
  ['元宵', '元宵'],
  ['清明', '清明'],
  ['五一', '五一'],
  ['劳动', '五一'],
  ['端午', '端午'],
  ['七一', '七一'],
  ['建党', '七一'],
  ['八一', '八一'],
  ['建军', '八一'],
  ['中秋', '中秋'],
  ['国庆', '国庆'],
  ['十一', '国庆'],
];

/** Reads a festival as `FESTIVAL` cuts it out. */
export function readFestivalName(text: string): NamedFestival | undefined {
  const found = /[月季旬年]/.test(text) ? undefined : NAMES.find(([word]) => text.includes(word));
  if (!found) return undefined;
  const [, festival, offset] = found;
  return { festival, ...(offset !== undefined && { offset }) };
}
