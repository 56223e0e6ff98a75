import { parseCivilDate } from '../../src/calendar/civil-date';
import { describeReading } from '../../src/deadlines/describe';
import { nextDue } from '../../src/deadlines/next-due';
import { readDeadline } from '../../src/deadlines/read-deadline';
import type { DeadlineContext } from '../../src/deadlines/reading';
import { triggerKey } from '../../src/deadlines/trigger-key';
import { date } from '../kit/dates';

const given = (words: string, day: string) => new Map([[triggerKey(words), date(day)]]);
const issued: DeadlineContext = { planYear: 2016, issueDate: date('2016-04-20') };
const seasons: DeadlineContext['seasons'] = {
  汛期: { first: '06-01', last: '09-30' },
  采暖期: { first: '11-15', last: '03-15' },
};

describe('events the office has dated', () => {
  const day = { ...issued, triggerDates: given('市人大公开报告', '2017-01-10') };
  test.each([
    [
      '在市人大公开报告后5个工作日内',
      '「市人大公开报告后」5 个工作日内，从填写的 2017-01-10 算到 2017-01-17（按填写的日期推算）',
    ],
    [
      '市人大公开报告之日起30日内',
      '「市人大公开报告之日」30 日内，从填写的 2017-01-10 算到 2017-02-09（按填写的日期推算）',
    ],
    ['市人大公开报告前', '「市人大公开报告前」，截止 2017-01-09（按填写的日期推算）'],
    [
      '市人大公开报告前5个工作日',
      '「市人大公开报告前」5 个工作日，从填写的 2017-01-10 算到 2017-01-03（按填写的日期推算）',
    ],
    ['待市人大公开报告后', '「市人大公开报告后」，填写为 2017-01-10（按填写的日期推算）'],
    ['市人大公开报告后24小时内', '「市人大公开报告后」24 小时内'],
    ['省人大公开报告后5个工作日内', '「省人大公开报告后」5 个工作日内'],
  ])('「%s」: %s', (text, words) => {
    expect(describeReading(readDeadline(text, day))).toBe(words);
  });

  test.each(['9999-12-31', '9999-12-28', '0001-01-01'])('what no calendar holds is no day: as of %s', (end) => {
    const last = { triggerDates: given('验收', end) };
    for (const text of ['验收前', '验收后20个工作日内', '验收前20个工作日', '验收后3年内', '验收前3年']) {
      const { due } = readDeadline(text, last);
      expect([text, due]).toEqual([text, due && parseCivilDate(due)]);
    }
    expect(readDeadline('验收后20个工作日内', last).due).toBeUndefined();
  });

  test('beyond the calendar the week is used, and that is said', () => {
    const far = { ...issued, triggerDates: given('验收', '2040-03-01') };
    expect(describeReading(readDeadline('验收后5个工作日内', far))).toBe(
      '「验收后」5 个工作日内，从填写的 2040-03-01 算到 2040-03-08（按填写的日期推算、没有当年的放假安排，按周一至周五推算）',
    );
  });
});

describe("the document's own issue", () => {
  test.each([
    ['印发后20个工作日内', '2016-05-19'],
    ['本通知下发之日起10日内', '2016-04-30'],
    ['自发布之日起30日内', '2016-05-20'],
    ['本方案实施之日起3个月内', '2016-07-20'],
    ['文件公开后3个工作日内', undefined],
    ['政策文件印发后3个工作日内', undefined],
    ['自收到之日起10日内', undefined],
  ])('「%s」 is due %s', (text, due) => {
    expect(readDeadline(text, issued).due).toBe(due);
  });

  test('without an issue date 「即日起」 says no more than at once', () => {
    expect(readDeadline('即日起', { planYear: 2016 }).parts[0]?.kind).toBe('asap');
    expect(readDeadline('即日起', issued).parts[0]).toMatchObject({ kind: 'start', start: '2016-04-20' });
  });
});

describe('seasons', () => {
  test.each([
    ['汛期前', '截止 2016-05-31（按文件推定年份、按设置的起止日期）'],
    ['2017年汛前完成', '截止 2017-05-31（按设置的起止日期）'],
    ['汛期', '2016-06-01 至 2016-09-30（按文件推定年份、按设置的起止日期）'],
    ['汛期结束前', '截止 2016-09-30（按文件推定年份、按设置的起止日期）'],
    ['汛期结束后', '从 2016-10-01 起（按文件推定年份、按设置的起止日期）'],
    [
      '汛期结束后15天内',
      '「汛期结束后」15 日内，从设置的 2016-09-30 算到 2016-10-15（按文件推定年份、按设置的起止日期）',
    ],
    ['采暖期前', '截止 2016-11-14（按文件推定年份、按设置的起止日期）'],
    ['2016年供暖季', '2016-11-15 至 2017-03-15（按设置的起止日期）'],
    ['汛期每日', '2016-06-01 至 2016-09-30，每天一次（按文件推定年份、按设置的起止日期）'],
    ['主汛期前', '待「主汛期前」'],
    ['每年汛期前', '每年一次（汛期前）'],
  ])('「%s」: %s', (text, words) => {
    expect(describeReading(readDeadline(text, { ...issued, seasons }))).toBe(words);
  });

  test.each([
    ['采暖期结束前', '2016-01-10', '2016-03-15'],
    ['采暖期结束前', '2016-04-20', '2017-03-15'],
    ['采暖期前', '2016-01-10', '2016-11-14'],
    ['采暖期结束后10日内', '2016-01-10', '2016-03-25'],
    ['汛期前', '2016-10-10', '2017-05-31'],
  ])('without a plan year 「%s」 of a document of %s is due %s', (text, issueDate, due) => {
    expect(readDeadline(text, { seasons, issueDate: date(issueDate) }).due).toBe(due);
  });

  test('a season of a year long gone lies before the issue', () => {
    expect(readDeadline('2015年汛期前', { ...issued, seasons }).flags).toContain('before-issue');
  });

  test.each(['汛期前', '2016年采暖期结束前', '汛期'])('「%s」 waits where the office has not dated it', (text) => {
    expect(readDeadline(text, issued)).toMatchObject({ parts: [{ kind: 'conditional' }], dueDates: [] });
  });

  test('without a plan year a season that is over at the issue date means the next one', () => {
    const late: DeadlineContext = { issueDate: date('2016-10-20'), seasons };
    expect(readDeadline('汛期前', late).due).toBe('2017-05-31');
  });
});

describe('windows', () => {
  test.each([
    ['3月至12月每月不少于1次', { kind: 'minfreq', period: 'P1M', minCount: 1, start: '2016-03-01', due: '2016-12-31' }],
    ['3月至12月，每月', { kind: 'recurring', period: 'P1M', start: '2016-03-01', due: '2016-12-31' }],
    ['每年的3月至12月每月巡查不少于1次', { kind: 'minfreq', period: 'P1M', label: '每年的3月至12月' }],
    ['收购旺季每五日', { kind: 'recurring', period: 'P5D', label: '收购旺季' }],
    ['汛期每天至少巡查1次', { kind: 'minfreq', period: 'P1D', minCount: 1, label: '汛期' }],
    ['自2017年起每年不少于2次', { kind: 'minfreq', period: 'P1Y', minCount: 2, start: '2017-01-01' }],
  ])('「%s」 is one part', (text, part) => {
    const { parts, dueDates } = readDeadline(text, issued);
    expect(parts).toMatchObject([part]);
    expect(dueDates).toEqual([]);
  });

  test('a date with its own work is no window', () => {
    const { parts } = readDeadline('2016年5月至6月制定方案，每季度调度', issued);
    expect(parts.map(({ kind }) => kind)).toEqual(['range', 'recurring']);
  });
});

describe('amounts that share an event', () => {
  test.each([
    ['收到之日起原则上3个工作日内，最迟不超过5个工作日', ['收到之日', '收到之日'], ['aimed']],
    ['发现问题后立即整改，24小时内报告', ['发现问题后', undefined, '发现问题后'], ['vague']],
    ['受理之日起5日内初审，10日内办结', ['受理之日', undefined], []],
    ['受理之日起5日内办结，可延长10日', ['受理之日', undefined], []],
    ['发现问题后报告。3日内整改', ['发现问题后', undefined], []],
  ])('「%s」', (text, triggers) => {
    const { parts } = readDeadline(text, issued);
    expect(parts.map((part) => ('trigger' in part ? part.trigger : undefined))).toEqual(triggers);
  });

  test('the amount aimed at is flagged, the one that binds is not', () => {
    const { parts } = readDeadline('原则上3个工作日内，最迟不超过5个工作日', issued);
    expect(parts.map(({ flags }) => flags)).toEqual([['aimed'], []]);
  });
});

describe('what is due next', () => {
  test.each([
    ['2016年6月底前动工，12月底前投入使用', '2016-07-01', '2016-12-31'],
    ['2016年6月底前动工，12月底前投入使用', '2017-01-01', undefined],
    ['2017年1月前完成', '2017-01-10', '2017-01-31'],
    ['2016年12月底前完成，每月5日前报进度', '2016-07-06', '2016-08-05'],
    ['全年工作', '2016-07-06', '2016-12-31'],
    ['年内至少听取一次', '2016-07-06', '2016-12-31'],
    ['印发后20个工作日内', '2016-05-01', '2016-05-19'],
    ['长期坚持', '2016-07-06', undefined],
    ['收到文件后3日内', '2016-07-06', undefined],
    ['每年汛期前', '2016-07-06', '2017-05-31'],
  ])('「%s」 as of %s: %s', (text, asOf, expected) => {
    const context = { ...issued, seasons };
    expect(nextDue(readDeadline(text, context), date(asOf), context)).toBe(expected);
  });
});
