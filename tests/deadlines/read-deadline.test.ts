import { readDeadline } from '../../src/deadlines/read-deadline';
import type { DeadlineContext } from '../../src/deadlines/reading';
import { date } from '../kit/dates';

const plan: DeadlineContext = { planYear: 2016 };

describe('what a cell says', () => {
  test('a date with work words is one part that spans them', () => {
    expect(readDeadline('2016年12月底前\n完成', plan)).toEqual({
      text: '2016年12月底前\n完成',
      parts: [{ kind: 'by', span: { start: 0, end: 13 }, text: '2016年12月底前\n完成', due: '2016-12-31', flags: [] }],
      dueDates: ['2016-12-31'],
      due: '2016-12-31',
      latest: '2016-12-31',
      flags: [],
      unread: [],
    });
  });

  test.each(['中考3月；高考11月', '中考3月\n高考11月', '中考 3月 高考 11月'])(
    '「%s」 are two labelled points',
    (text) => {
      const { parts, dueDates, flags } = readDeadline(text, plan);
      expect(parts.map(({ label, text: words }) => [label, words])).toEqual([
        ['中考', '3月'],
        ['高考', '11月'],
      ]);
      expect(dueDates).toEqual(['2016-03-31', '2016-11-30']);
      expect(flags).toEqual(['year-inferred']);
    },
  );

  test.each([
    ['近期（2016年），远期（2020年）', ['近期', '远期']],
    ['短期：2016年9月底前；长期：2018年底前', ['短期', '长期']],
  ])('「%s」: a term beside a date is its name, no deadline', (text, labels) => {
    const { parts } = readDeadline(text, plan);
    expect(parts.map(({ kind, label }) => [kind, label])).toEqual(labels.map((label) => ['by', label]));
  });

  test('several dates: the last one is the due date', () => {
    const reading = readDeadline('2016年8月和2017年2月完成', plan);
    expect(reading.dueDates).toEqual(['2016-08-31', '2017-02-28']);
    expect(reading.due).toBe('2017-02-28');
    expect(reading.unread).toEqual([]);
  });

  test('milestones keep what is to be done by then', () => {
    const { parts } = readDeadline('2016年6月底前动工，12月底前投入使用', plan);
    expect(parts.map((part) => [part.action, 'due' in part && part.due])).toEqual([
      ['动工', '2016-06-30'],
      ['投入使用', '2016-12-31'],
    ]);
  });

  test('a date and what comes after it are two parts', () => {
    const { parts, due, unread } = readDeadline('2016年12月底前完成，后续不定期进行目录调整', plan);
    expect(parts.map(({ kind }) => kind)).toEqual(['by', 'asap']);
    expect(parts[1]).toMatchObject({ flags: ['vague'], action: '进行目录调整' });
    expect(due).toBe('2016-12-31');
    expect(unread).toEqual([]);
  });

  test('a statutory time and a date for one of the things', () => {
    const { parts, due } = readDeadline('按预算法规定时限完成。市级部门决算公开完成时限为2016年12月底前', plan);
    expect(parts.map(({ kind, label }) => [kind, label])).toEqual([
      ['conditional', undefined],
      ['by', '市级部门决算公开'],
    ]);
    expect(due).toBe('2016-12-31');
  });

  test('traditional characters are read, the words stay as written', () => {
    const { parts, due } = readDeadline('應在2016年6月底前', plan);
    expect(parts[0]?.text).toBe('應在2016年6月底前');
    expect(due).toBe('2016-06-30');
    expect(readDeadline('自作出決定之日起十日內', plan).parts[0]).toMatchObject({
      kind: 'relative',
      trigger: '作出決定之日',
      amount: 10,
      unit: '日',
    });
  });
});

describe('the year', () => {
  const issued = (day: string): DeadlineContext => ({ issueDate: date(day) });
  test.each<[string, DeadlineContext, string | undefined, string]>([
    ['9月8日前', { planYear: 2010, issueDate: date('2010-09-13') }, '2010-09-08', 'year-inferred,before-issue'],
    ['9月8日前', issued('2010-09-13'), '2010-09-08', 'year-inferred,before-issue'],
    ['3月底前', issued('2016-11-20'), '2017-03-31', 'year-inferred'],
    ['3月底前', { planYear: 2016, issueDate: date('2016-11-20') }, '2016-03-31', 'year-inferred,before-issue'],
    ['3月底前', {}, undefined, 'year-unknown'],
    ['全年工作', {}, undefined, 'year-unknown'],
    ['明年3月底前', issued('2016-11-20'), '2017-03-31', 'year-inferred'],
    ['本月底前', issued('2016-02-03'), '2016-02-29', 'year-inferred'],
    ['本月底前', plan, undefined, 'year-unknown'],
    ['2017年1月前', {}, '2016-12-31', 'ambiguous-before'],
    ['2016年12底前', {}, '2016-12-31', 'typo-fixed'],
    ['2016年9月31日前', {}, '2016-09-30', 'invalid-day'],
  ])('%s with %j is %s (%s)', (text, context, due, flags) => {
    const reading = readDeadline(text, context);
    expect(reading.due).toBe(due);
    expect(reading.flags.join()).toBe(flags);
  });

  test('a year named before counts for the dates behind it', () => {
    const { dueDates, flags } = readDeadline('2017年7月27日、9月27日前', plan);
    expect(dueDates).toEqual(['2017-07-27', '2017-09-27']);
    expect(flags).toEqual([]);
  });

  test('「2017年1月前」 has a strict and a generous reading', () => {
    const { due, latest } = readDeadline('2017年1月前完成', plan);
    expect([due, latest]).toEqual(['2016-12-31', '2017-01-31']);
  });
});

describe('what is not understood', () => {
  test.each([
    ['建设中', '建设中'],
    ['2016年12月底前完成；另据说明甲乙丙', '另据说明甲乙丙'],
    ['2016年13月底前', '2016年13月底前'],
  ])('「%s」 leaves 「%s」', (text, rest) => {
    const { unread, flags } = readDeadline(text, plan);
    expect(unread.map(({ start, end }) => text.slice(start, end))).toEqual([rest]);
    expect(flags).toContain('rest-unread');
  });

  test.each(['', '  \n', '/', '—'])('「%s」 has nothing to read', (text) => {
    expect(readDeadline(text, plan)).toMatchObject({ parts: [], unread: [], flags: [] });
  });

  test.each(['2016年政务公开工作要点', '2017年6月22日印发', '工作动态', '1.5亿元', '20161年6月'])(
    '「%s」 has no date',
    (text) => {
      expect(readDeadline(text, plan).due).toBeUndefined();
    },
  );
});
