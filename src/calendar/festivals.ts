import { addDays, type CivilDate, civilDate } from './civil-date';

/** Festivals that deadlines name: 「春节前」「国庆节前」. */
export type Festival = '元旦' | '春节' | '元宵' | '清明' | '五一' | '端午' | '七一' | '八一' | '中秋' | '国庆';

const FIRST_YEAR = 2000;

/** Month and day from the year 2000 on, by the lunar calendar of the Purple Mountain Observatory. */
const LUNAR: Readonly<Record<'春节' | '端午' | '中秋', readonly string[]>> = {
  春节: (
    '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 ' +
    '0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 ' +
    '0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123'
  ).split(' '),
  端午: (
    '0606 0625 0615 0604 0622 0611 0531 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 ' +
    '0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 ' +
    '0614 0603 0622 0611 0531 0619 0608 0529 0615 0604 0623'
  ).split(' '),
  中秋: (
    '0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 ' +
    '1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 ' +
    '0920 0910 0928 0917 1005 0925 0915 1004 0922 0911 0930'
  ).split(' '),
};

/** The day of a festival in a year; undefined for lunar ones before 2000 or after 2050. */
export function festivalDate(festival: Festival, year: number): CivilDate | undefined {
  switch (festival) {
    case '元旦':
      return civilDate(year, 1, 1);
    case '清明':
      return civilDate(year, 4, qingmingDay(year));
    case '五一':
      return civilDate(year, 5, 1);
    case '七一':
      return civilDate(year, 7, 1);
    case '八一':
      return civilDate(year, 8, 1);
    case '国庆':
      return civilDate(year, 10, 1);
    case '元宵': {
      const newYear = lunarDate('春节', year);
      return newYear && addDays(newYear, 14);
    }
    case '春节':
    case '端午':
    case '中秋':
      return lunarDate(festival, year);
  }
}

/** The 21st-century rule of thumb for the solar term 清明; right for 2000–2099. */
function qingmingDay(year: number): number {
  const century = year % 100;
  return Math.floor(century * 0.2422 + 4.81) - Math.floor(century / 4);
}

function lunarDate(festival: keyof typeof LUNAR, year: number): CivilDate | undefined {
  const day = LUNAR[festival][year - FIRST_YEAR];
  return day === undefined ? undefined : civilDate(year, Number(day.slice(0, 2)), Number(day.slice(2)));
}
