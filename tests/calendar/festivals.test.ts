import { festivalDate } from '../../src/calendar/festivals';
import { isWorkday } from '../../src/calendar/workdays';

test.each([
  ['元旦', 2016, '2016-01-01'],
  ['春节', 2010, '2010-02-14'],
  ['春节', 2050, '2050-01-23'],
  ['元宵', 2016, '2016-02-22'],
  ['清明', 2016, '2016-04-04'],
  ['清明', 2019, '2019-04-05'],
  ['五一', 2016, '2016-05-01'],
  ['端午', 2016, '2016-06-09'],
  ['七一', 2016, '2016-07-01'],
  ['八一', 2016, '2016-08-01'],
  ['中秋', 2020, '2020-10-01'],
  ['国庆', 2016, '2016-10-01'],
] as const)('%s %d is %s', (festival, year, day) => {
  expect(festivalDate(festival, year)).toBe(day);
});

test.each([
  ['春节', 1999],
  ['中秋', 2051],
] as const)('%s %d is not known', (festival, year) => {
  expect(festivalDate(festival, year)).toBeUndefined();
});

test('the official calendar gives the festival itself off, in every year it covers', () => {
  for (let year = 2008; year <= 2026; year++) {
    for (const festival of ['元旦', '春节', '清明', '五一', '端午', '中秋', '国庆'] as const) {
      const day = festivalDate(festival, year);
      expect([day, day && isWorkday(day)]).toEqual([day, false]);
    }
  }
});
