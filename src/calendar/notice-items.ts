import { fullHolidayName, HOLIDAY_PATTERN } from './holiday-names';

/** What a notice says of one holiday, or of two that meet: 「六、国庆节、中秋节：……」. */
export interface NoticeItem {
  readonly holidays: readonly string[];
  /** The words behind the colon. */
  readonly text: string;
}

/** 「六、国庆节、中秋节：」, also without its number; a holiday that is none every year only with it. */
const NAMES = `${HOLIDAY_PATTERN}(?:[、和与]${HOLIDAY_PATTERN})*`;
const HEADING = new RegExp(
  `(?:(?:[一二三四五六七八九十]、)?(?<names>${NAMES})(?:假期|放假时间|放假安排|放假)?` +
    '|[一二三四五六七八九十]、(?<other>[^、:。;,]{2,40})):',
  'g',
);
/** Newspapers write 「春节放假7天」 over the days. */
const HEADLINE = new RegExp(`^[^\\S\\n]*${NAMES}(?=放假\\d+天)`, 'gm');
/** Where the last item ends, if not at the end of the text. */
const END = /假日期间|国务院办公厅|特此通知|延长\d{4}年/;
/** 「……的具体安排通知如下：」 is no heading. */
const NO_HOLIDAY = /通知|如下/;

/** Gives headlines of newspapers the colon of a notice, while lines can still be told. */
export function withColons(text: string): string {
  return text.replace(HEADLINE, '$&:');
}

/** Cuts a normalised notice at the headings of its items. */
export function noticeItems(text: string): readonly NoticeItem[] {
  const headings = [...text.matchAll(HEADING)].filter(({ groups }) => !NO_HOLIDAY.test(groups?.['other'] ?? ''));
  return headings.map(({ 0: heading, index, groups = {} }, at) => {
    const rest = text.slice(index + heading.length, headings[at + 1]?.index);
    const end = rest.search(END);
    const { names, other = '' } = groups;
    return {
      holidays: names === undefined ? [other] : names.split(/[、和与]/).map(fullHolidayName),
      text: end < 0 ? rest : rest.slice(0, end),
    };
  });
}
