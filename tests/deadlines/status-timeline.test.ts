import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/calendar/civil-date';
import { readDeadline } from '../../src/deadlines/read-deadline';
import { deadlineStatus } from '../../src/deadlines/status';
import { statusTimeline } from '../../src/deadlines/status-timeline';
import { anyDeadlineContext, anyDeadlineText } from '../kit/any-deadline';
import { date } from '../kit/dates';

const AROUND = date('2016-10-01');

function timelineOf(text: string): readonly string[] {
  const context = { planYear: 2016, issueDate: date('2016-04-20') };
  return statusTimeline(readDeadline(text, context), { ...context, soonDays: 7 }, AROUND).map(
    ({ from = '', status, decidedBy = '' }) => `${from} ${status} ${decidedBy}`.trim(),
  );
}

test.each<[string, readonly string[]]>([
  ['2016年12月底前完成', ['未到期 2016-12-31', '2016-12-24 临期 2016-12-31', '2017-01-01 已逾期 2016-12-31']],
  [
    '2016年5月-7月',
    ['未开始 2016-07-31', '2016-05-01 未到期 2016-07-31', '2016-07-24 临期 2016-07-31', '2016-08-01 已逾期 2016-07-31'],
  ],
  [
    '2017年1月前完成',
    ['未到期 2016-12-31', '2016-12-24 临期 2016-12-31', '2017-01-01 临期 2017-01-31', '2017-02-01 已逾期 2017-01-31'],
  ],
  [
    '2016年8月和2017年2月完成',
    [
      '未到期 2016-08-31',
      '2016-08-24 临期 2016-08-31',
      '2016-09-01 未到期 2017-02-28',
      '2017-02-21 临期 2017-02-28',
      '2017-03-01 已逾期 2017-02-28',
    ],
  ],
  ['全年工作', ['长期 2016-12-31', '2016-12-25 临期 2016-12-31', '2017-01-01 已逾期 2016-12-31']],
  ['2016年7月1日起', ['未开始 2016-07-01', '2016-07-01 长期']],
  [
    '年内至少听取一次',
    [
      '长期 2015-12-31',
      '2015-12-24 临期 2015-12-31',
      '2016-01-01 长期 2016-12-31',
      '2016-12-24 临期 2016-12-31',
      '2017-01-01 长期',
    ],
  ],
  ['长期坚持', ['长期']],
  ['立行立改', ['立即']],
  ['收到文件后及时转发', ['待触发']],
  ['建设中', ['无法判断']],
])('「%s」 goes through its statuses', (text, steps) => {
  expect(timelineOf(text)).toEqual(steps);
});

test('a rhythm goes from point to point, a year back and three years ahead', () => {
  const steps = timelineOf('每季度');
  expect(steps.slice(6, 10)).toEqual([
    '2016-06-23 临期 2016-06-30',
    '2016-07-01 长期 2016-09-30',
    '2016-09-23 临期 2016-09-30',
    '2016-10-01 长期 2016-12-31',
  ]);
});

test.each(['每日', '每天下班前', '每周', '每周五前', '每旬', '每2天'])(
  '「%s」 is told as far as 120 steps reach',
  (text) => {
    expect(timelineOf(text).length).toBeLessThanOrEqual(120);
  },
);

test('without a deadline nothing can be told, on any day', () => {
  expect(statusTimeline(undefined, { soonDays: 7 }, AROUND)).toEqual([{ status: '无法判断' }]);
});

const RHYTHMS = [
  '每月',
  '每季度',
  '每半年',
  '每年',
  '每月25日前',
  '每季度末月20日前',
  '每月结束后10日内',
  '每年高考前',
  '3月至12月每月25日前',
  '每年3月31日、9月30日前',
  '每月第一个工作日',
  '自2017年起每季度',
  '每年汛期前',
  '每两年',
  '自2016年5月起每2个月',
];

const anyText = fc.oneof(anyDeadlineText, fc.constantFrom(...RHYTHMS));
const anySoonDays = fc.constantFrom(0, 1, 7, 30, 100);

test('every day of the horizon says what the status says', () => {
  const days = fc.array(fc.integer({ min: -366, max: 3 * 366 }), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(anyText, anyDeadlineContext, anySoonDays, days, (text, context, soonDays, offsets) => {
      const reading = readDeadline(text, context);
      const isFrequent = reading.parts.some((part) => 'period' in part && /[DHW]$/.test(part.period));
      const timeline = statusTimeline(reading, { ...context, soonDays }, AROUND);
      expect(timeline.length).toBeLessThanOrEqual(120);
      expect(timeline.filter(({ from }) => from === undefined)).toHaveLength(1);
      const near = timeline.flatMap(({ from }) => (from === undefined ? [] : [from, addDays(from, -1)]));
      const inHorizon = near.filter((day) => day > addDays(AROUND, -366) && day < addDays(AROUND, 3 * 366));
      const asked = offsets.map((offset) => addDays(AROUND, isFrequent ? offset % 20 : offset));
      for (const asOf of isFrequent ? asked : [...asked, ...inHorizon]) {
        const said = deadlineStatus(reading, { ...context, soonDays, asOf }, false);
        const left = said.decidedBy === undefined ? undefined : daysBetween(asOf, said.decidedBy);
        const step = timeline.filter(({ from }) => from === undefined || from <= asOf).at(-1);
        const isSame = step?.status === said.status && step.decidedBy === said.decidedBy && left === said.daysLeft;
        if (!isSame) throw new Error(`${text} ${asOf}: ${JSON.stringify([step, said])}`);
      }
    }),
    { numRuns: 40 },
  );
});
