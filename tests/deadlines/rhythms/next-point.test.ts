import fc from 'fast-check';
import { addDays, daysBetween, fromDayNumber, dayNumber } from '../../../src/calendar/civil-date';
import { nextPoint } from '../../../src/deadlines/rhythms/next-point';
import { readDeadline } from '../../../src/deadlines/read-deadline';
import type { OfficeFacts } from '../../../src/deadlines/reading';
import { date } from '../../kit/dates';

const facts: OfficeFacts = {
  seasons: { 汛期: { first: '06-01', last: '09-30' }, 采暖期: { first: '11-15', last: '03-15' } },
};

function next(text: string, asOf: string): string | undefined {
  const part = readDeadline(text, { planYear: 2016 }).parts[0];
  if (part?.kind !== 'recurring' && part?.kind !== 'minfreq') throw new Error(`「${text}」 is no rhythm`);
  return nextPoint(part, date(asOf), facts);
}

test.each([
  ['每天下班前', '2016-10-05', '2016-10-05'],
  ['每周', '2016-10-05', '2016-10-09'],
  ['每周五', '2016-10-05', '2016-10-07'],
  ['每周五', '2016-10-08', '2016-10-14'],
  ['每周一、三、五', '2016-10-06', '2016-10-07'],
  ['每周末', '2016-10-05', '2016-10-09'],
  ['每星期三下午', '2016-10-06', '2016-10-12'],
  ['每旬', '2016-02-12', '2016-02-20'],
  ['每旬', '2016-02-21', '2016-02-29'],
  ['每半个月', '2016-10-15', '2016-10-15'],
  ['每半个月', '2016-10-16', '2016-10-31'],
  ['每月', '2016-02-03', '2016-02-29'],
  ['每月5日前', '2016-10-05', '2016-10-05'],
  ['每月5日前', '2016-10-06', '2016-11-05'],
  ['每月31日前', '2016-11-01', '2016-11-30'],
  ['每月初', '2016-10-11', '2016-11-10'],
  ['每月下旬', '2016-10-11', '2016-10-31'],
  ['每月10日、20日', '2016-10-11', '2016-10-20'],
  ['每月10日、20日', '2016-10-21', '2016-11-10'],
  ['每月25日至30日', '2016-10-11', '2016-10-30'],
  ['每月第一个工作日', '2016-10-02', '2016-10-08'],
  ['每月最后一个工作日前', '2016-12-05', '2016-12-30'],
  ['每月前5个工作日', '2016-11-02', '2016-11-07'],
  ['每月第一周周五前', '2016-11-01', '2016-11-04'],
  ['次月5日前', '2016-10-06', '2016-11-05'],
  ['每月结束后5日内', '2016-10-03', '2016-10-05'],
  ['月度终了后10日内', '2016-10-11', '2016-11-10'],
  ['每季度', '2016-10-01', '2016-12-31'],
  ['每季度末月25日前', '2016-10-01', '2016-12-25'],
  ['每季度首月10日前', '2016-10-11', '2017-01-10'],
  ['每季度第二个月', '2016-10-01', '2016-11-30'],
  ['每季度末', '2016-10-01', '2016-12-31'],
  ['每季度末20日前', '2016-10-01', '2016-12-20'],
  ['季后10日内', '2016-10-01', '2016-10-10'],
  ['每季度终了后15日内', '2016-10-16', '2017-01-15'],
  ['每季度结束后次月10日前', '2016-10-11', '2017-01-10'],
  ['每半年', '2016-10-01', '2016-12-31'],
  ['每半年结束后10日内', '2016-10-01', '2017-01-10'],
  ['每年', '2016-10-01', '2016-12-31'],
  ['每年1月31日前', '2016-10-01', '2017-01-31'],
  ['每年6月和12月', '2016-07-01', '2016-12-31'],
  ['每年6、12月底前', '2016-05-01', '2016-06-30'],
  ['每年3月、9月', '2016-10-01', '2017-03-31'],
  ['每年第四季度', '2016-10-01', '2016-12-31'],
  ['每年年底前', '2016-10-01', '2016-12-31'],
  ['每年3月前', '2016-10-01', '2017-02-28'],
  ['每年春节前', '2016-10-01', '2017-01-27'],
  ['每年次年1月15日前', '2016-10-01', '2017-01-15'],
  ['每年汛期前', '2016-10-01', '2017-05-31'],
  ['每年采暖期前', '2016-10-01', '2016-11-14'],
  ['年度终了后45日内', '2016-10-01', '2017-02-14'],
  ['每月结束后60日内', '2016-10-05', '2016-10-30'],
  ['每季度结束后4个月内', '2016-10-05', '2016-10-30'],
])('「%s」 as of %s is next due on %s', (text, asOf, expected) => {
  expect(next(text, asOf)).toBe(expected);
});

test.each(['每两周', '每两个月', '每3年', '每10年', '每学期', '每学期末', '每学期开学后两周内', '每年高考前', '定期'])(
  '「%s」 has no place in the calendar',
  (text) => {
    expect(next(text, '2016-10-01')).toBeUndefined();
  },
);

test('a season that the office has not dated gives no day', () => {
  const part = readDeadline('每年汛期前', { planYear: 2016 }).parts[0];
  expect(part?.kind === 'recurring' && nextPoint(part, date('2016-10-01'))).toBeUndefined();
});

test.each([
  ['从2016年3月1日起每两周', '2016-03-20', '2016-03-28'],
  ['从2016年3月起每两个月', '2016-05-20', '2016-06-30'],
  ['从2016年3月起每两个月', '2016-01-01', '2016-04-30'],
  ['从2016年3月起每3年', '2019-02-20', '2019-02-28'],
  ['从2016年10月起，每月5日前', '2016-03-20', '2016-10-05'],
  ['3月至12月每月25日前', '2016-01-01', '2016-03-25'],
  ['3月至12月每月25日前', '2016-12-26', undefined],
  ['2016年7月至8月15日每月', '2016-08-01', '2016-08-15'],
])('「%s」 has a beginning or an end: as of %s %s', (text, asOf, expected) => {
  expect(next(text, asOf)).toBe(expected);
});

/** Wordings for every period, with the most days from one point to the next. */
const RHYTHMS: readonly (readonly [text: string, days: number])[] = [
  ...['每日', '每天18时前'].map((text) => [text, 1] as const),
  ...['每周', '每周一前', '每周日', '每周五下班前', '每周末'].map((text) => [text, 7] as const),
  ...['每旬', '每半月'].map((text) => [text, 16] as const),
  ...[
    '每月',
    '每月1日',
    '每月31日前',
    '每月底',
    '每月中旬',
    '每月次月10日前',
    '每月最后一周',
    '每月结束后15个工作日内',
    '每月结束后60日内',
  ].map((text) => [text, 45] as const),
  ...['每季度', '每季度首月', '每季度第2个月25日前', '季后10日内', '每季度次月5日前', '每季度最后10天'].map(
    (text) => [text, 93] as const,
  ),
  ...['每半年', '每半年首月10日前', '每半年结束后一个月内'].map((text) => [text, 186] as const),
  ...[
    '每年',
    '每年2月29日前',
    '每年6、12月',
    '每年第一季度',
    '每年国庆节前',
    '每年采暖期结束前',
    '每年次年3月底前',
  ].map((text) => [text, 367] as const),
  ['每年春节前', 386],
];

test('the next point is never past and never more than one turn away', () => {
  const first = dayNumber(date('2005-01-01'));
  fc.assert(
    fc.property(fc.constantFrom(...RHYTHMS), fc.integer({ min: 0, max: 12_000 }), ([text, days], offset) => {
      const asOf = fromDayNumber(first + offset);
      const day = next(text, asOf);
      expect([text, asOf, day === undefined]).toEqual([text, asOf, false]);
      const ahead = day === undefined ? -1 : daysBetween(asOf, date(day));
      expect([text, asOf, ahead >= 0 && ahead <= days]).toEqual([text, asOf, true]);
      expect(next(text, day ?? asOf)).toBe(day);
    }),
    { numRuns: 1500 },
  );
});

test('a point is not left out: between a day and its next point there is none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RHYTHMS), fc.integer({ min: 0, max: 3000 }), ([text], offset) => {
      const asOf = addDays(date('2014-01-01'), offset);
      const day = next(text, asOf) ?? '';
      const halfway = addDays(asOf, Math.floor(daysBetween(asOf, date(day)) / 2));
      expect([text, asOf, next(text, halfway)]).toEqual([text, asOf, day]);
    }),
  );
});
