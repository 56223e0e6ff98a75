import fc from 'fast-check';
import { readDeadline } from '../../src/deadlines/read-deadline';
import { type DeadlineSlip, findImpossibleDays, respellDeadline } from '../../src/deadlines/repair';

const CONTEXT = { planYear: 2016 };
const read = (text: string) => readDeadline(text, CONTEXT);

test.each<[string, string, DeadlineSlip[]]>([
  ['2016年12底前完成', '2016年12月底前完成', ['month-word-missing']],
  ['2016年12底前\n完成', '2016年12月底前\n完成', ['month-word-missing']],
  ['２０１６年１２\n底前完成', '２０１６年１２月\n底前完成', ['month-word-missing']],
  ['2016年 9份末', '2016年 9月份末', ['month-word-missing']],
  ['每季度，2016年12底前完成；长期坚持', '每季度，2016年12月底前完成；长期坚持', ['month-word-missing']],
  ['2016年12月低前完成', '2016年12月底前完成', ['end-mistyped']],
  [
    '一期2016年6底前；二期2016年12月低前',
    '一期2016年6月底前；二期2016年12月底前',
    ['month-word-missing', 'end-mistyped'],
  ],
])('「%s」 is respelt 「%s」', (text, respelt, slips) => {
  expect(respellDeadline(read(text), CONTEXT)).toEqual({ text: respelt, slips });
});

test.each([
  ['2016年9月31日前', '2016年9月30日前', '2016年10月1日前'],
  ['2015年2月30日', '2015年2月28日', '2015年3月1日'],
  ['2016年2月30日', '2016年2月29日', '2016年3月1日'],
  ['2016年9月１日至\n9月31日', '2016年9月１日至\n9月30日', '2016年9月１日至\n10月1日'],
  ['２０１６年４月３１日', '２０１６年４月３０日', '２０１６年５月１日'],
  ['九月三十一日前', '九月三十日前', '十月一日前'],
  ['2016.11.31', '2016.11.30', '2016.12.1'],
  ['2016-09-31', '2016-09-30', '2016-10-01'],
  ['初稿4月31日；定稿6月31日', '初稿4月30日；定稿6月30日', '初稿5月1日；定稿7月1日'],
])('「%s」: 「%s」 or 「%s」', (text, atMonthEnd, onNextDay) => {
  expect(findImpossibleDays(read(text), CONTEXT)).toMatchObject({ atMonthEnd, onNextDay });
});

test('the months that are overrun', () => {
  expect(findImpossibleDays(read('2017年2月29日'), CONTEXT)?.months).toEqual([{ month: 2, days: 28 }]);
});

test('a day apart from its month is left to a person', () => {
  expect(findImpossibleDays(read('2月1日至31日'), CONTEXT)).toBeUndefined();
});

test.each(['2016年12月底前完成', '2016年2月29日', '全年工作', '建设中', ''])('「%s」 needs no repair', (text) => {
  expect(respellDeadline(read(text), CONTEXT)).toBeUndefined();
  expect(findImpossibleDays(read(text), CONTEXT)).toBeUndefined();
});

const pieces = fc.constantFrom(
  ...['2016年', '今年', '9', '12', '十二', '月', '份', '底', '低', '末', '前', '完成', '2月', '4月', '29日', '31日'],
  ...['三十一日', '至', '、', '；', '\n', ' ', '３１日', '09-', '31', '每季度'],
);
const anyDeadline = fc.string({ unit: pieces, maxLength: 10 });

test('what is repaired reads the same, without the flag', () => {
  fc.assert(
    fc.property(anyDeadline, (text) => {
      const reading = read(text);
      const respelt = respellDeadline(reading, CONTEXT);
      const days = findImpossibleDays(reading, CONTEXT);
      if (respelt) {
        expect(reading.flags).toContain('typo-fixed');
        expect(read(respelt.text)).toMatchObject({ dueDates: reading.dueDates });
        expect(respellDeadline(read(respelt.text), CONTEXT)).toBeUndefined();
      }
      if (days) {
        expect(reading.flags).toContain('invalid-day');
        expect(read(days.atMonthEnd)).toMatchObject({ dueDates: reading.dueDates });
        expect(findImpossibleDays(read(days.atMonthEnd), CONTEXT)).toBeUndefined();
      }
    }),
    { numRuns: 2000 },
  );
});
