import fc from 'fast-check';
import { readChineseNumber, writeChineseNumber, writeChineseYear } from '../../src/text/numerals';

test.each([
  ['12', 12],
  ['零', 0],
  ['五', 5],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十一', 31],
  ['一百零五', 105],
  ['一百一十', 110],
  ['三千零二十', 3020],
  ['一千零十', 1010],
  ['一万二千', 12000],
  ['二〇一六', 2016],
  ['二○二○', 2020],
])('%s is %d', (text, number) => {
  expect(readChineseNumber(text)).toBe(number);
});

test.each(['', '十二三', '百', '十百', '一二十', '几', '万', '1二', '1.5', '-3', '十十', '一亿'])(
  '「%s」 is no number',
  (text) => {
    expect(readChineseNumber(text)).toBeUndefined();
  },
);

test('any string is a non-negative whole number or nothing', () => {
  const char = fc.constantFrom('零', '〇', '一', '二', '九', '两', '十', '百', '千', '万', '0', ' ', '9');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: char })), (text) => {
      const number = readChineseNumber(text);
      expect(number === undefined || (Number.isInteger(number) && number >= 0)).toBe(true);
    }),
  );
});

test('what is written in characters is read as the same number', () => {
  expect([1, 10, 12, 20, 31, 99].map(writeChineseNumber)).toEqual(['一', '十', '十二', '二十', '三十一', '九十九']);
  expect(writeChineseYear(2006)).toBe('二〇〇六');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 9999 }), (number, year) => {
      expect(readChineseNumber(writeChineseNumber(number))).toBe(number);
      expect(readChineseNumber(writeChineseYear(year))).toBe(year);
    }),
  );
});
