import fc from 'fast-check';
import { describeReading } from '../../src/deadlines/describe';
import { deadlineKind } from '../../src/deadlines/main-part';
import { readDeadline } from '../../src/deadlines/read-deadline';
import type { DeadlineContext } from '../../src/deadlines/reading';
import { date } from '../kit/dates';

const context: DeadlineContext = { planYear: 2016, issueDate: date('2016-04-20') };
const read = (text: string) => readDeadline(text, context);

test.each([
  ...['2016/6/30', '2016-06-30', '2016.6.30', '2016。6。30', '2016、6、30', '20160630', '2016.6.30日', '2016年6.30'],
  ...[
    '2016年6月30',
    '2016年6月30号',
    '二〇一六年六月三十日',
    '二○一六年六月三十日',
    '二O一六年六月底',
    '二0一六年六月末',
  ],
  ...[
    '2016 年 6 月 30 日',
    '2016年\n6月\n底前',
    '２０１６年６月３０日',
    '2016年6月份底',
    '2016年6月月底',
    '2016年6月中下旬',
  ],
  ...[
    '2016年上半年',
    '2016年第二季度',
    '2016年二季度末',
    '2016年Q2',
    '2016Q2',
    '2016年第2季度最后一个月',
    '2016-06',
    '2016.6',
  ],
  ...['2016年6月30日（星期四）下午下班前', '2016年6月30日24时止', '2016年6月30日17:30前', '截止到2016年6月30日（含）'],
  ...[
    '不迟于2016年6月30日',
    '务必于2016年6月底前完成',
    '最迟不得超过2016年6月底',
    '2016年6月底之前',
    '至2016年6月30日为止',
  ],
  ...['2016年“七一”前', '2016年建党节前'],
])('「%s」 is due on 30 June 2016, and the text says so itself', (text) => {
  expect(readDeadline(text, {})).toMatchObject({ dueDates: ['2016-06-30'], unread: [], flags: [] });
});

test.each([
  ['16年6月底前', '2016-06-30', 'two-digit-year'],
  ['’16年6月', '2016-06-30', 'two-digit-year'],
  ['16.6.30前', '2016-06-30', 'two-digit-year'],
  ['42551', '2016-06-30', 'serial-number'],
  ['42551.75', '2016-06-30', 'serial-number'],
  ['2016年6底前', '2016-06-30', 'typo-fixed'],
  ['2016年6月31日前', '2016-06-30', 'invalid-day'],
  ['2016年9月至2016年6月', '2016-06-30', 'end-before-start'],
])('「%s」 is due on %s, with a doubt: %s', (text, due, flag) => {
  expect(readDeadline(text, {})).toMatchObject({ due, flags: [flag] });
});

test.each([
  ...[
    '1.5亿元',
    '3.0版本',
    '1.2.3',
    '12.3.1',
    '98%',
    '12.5%',
    '13812345678',
    '0377-63110120',
    '〔2016〕19号',
    '100/200',
  ],
  ...[
    '2016年工作要点',
    '2016年度计划',
    '2016年政府工作报告',
    '2015年版',
    '2015年第3期',
    '2016家',
    '2020亿元',
    '2016万元',
  ],
  ...['2016年13月底前', '206年12月底', '20116年12月', '2016年12月32日', '2016年2016年12月', '2016/13/01', '2016-12-35'],
  ...[
    '1948年',
    '2101年',
    '1800年',
    '12345',
    '99999',
    '五一路',
    '国庆路',
    '八一中学',
    '农历八月十五前',
    '三月三',
    '6月第一周',
  ],
  ...['增长5.2-6.5%', '由5.2提高到6.5，', 'PM2.5', 'GB/T 1.1-2009', '近三年', '每月', '两节前'],
])('「%s」 has no date', (text) => {
  expect(read(text).dueDates).toEqual([]);
});

describe('several dates in a cell', () => {
  test.each([
    ['9月底前完成设计，12月底前开工', '09-30 完成设计, 12-31 开工'],
    ['6月10日前报方案；9月底前完成一期；年底前全部建成', '06-10 报方案, 09-30 完成一期, 12-31 全部建成'],
    ['1.6月底前出台办法\n2.12月底前组织验收', '06-30 出台办法, 12-31 组织验收'],
    ['1、6月底前出台办法2、12月底前组织验收', '06-30 出台办法, 12-31 组织验收'],
    ['(1)6月底前出台办法；(2)12月底前组织验收', '06-30 出台办法, 12-31 组织验收'],
    ['一是6月底前出台办法，二是12月底前组织验收', '06-30 出台办法, 12-31 组织验收'],
    ['第一阶段：6月底前摸底；第二阶段：9月底前整改', '06-30 第一阶段 摸底, 09-30 第二阶段 整改'],
    ['6月底前（第一批）、12月底前（第二批）', '06-30 第一批, 12-31 第二批'],
    ['动员部署（5月），总结验收（7月）', '05-31 动员部署, 07-31 总结验收'],
    ['6、9、12月25日前', '06-25, 09-25, 12-25'],
    ['5、3月8日开展义诊', '03-08 开展义诊'],
    ['6月、9月和12月的25日前', '06-25, 09-25, 12-25'],
  ])('「%s」: %s', (text, expected) => {
    const { parts, unread } = read(text);
    const shown = parts.map((part) =>
      ['due' in part ? part.due.slice(5) : '?', part.label ?? '', part.action ?? '']
        .filter((word) => word !== '')
        .join(' '),
    );
    expect(shown.join(', ')).toBe(expected);
    expect(unread).toEqual([]);
  });

  test.each([
    ['动员部署阶段（5月）', '2016-05-01 至 2016-05-31'],
    ['自查阶段：2016年5月中旬', '2016-05-11 至 2016-05-20'],
    ['2016年5月中旬为动员阶段', '2016-05-11 至 2016-05-20'],
    ['督查时间：2016年5月中旬', '2016-05-11 至 2016-05-20'],
    ['总结阶段（5月底前）', '截止 2016-05-31'],
    ['建成时间：2016年5月', '截止 2016-05-31'],
    ['5月', '截止 2016-05-31'],
  ])('a phase takes the whole of its time: 「%s」 is %s', (text, expected) => {
    expect(describeReading(read(text))).toContain(expected);
  });
});

describe('what is only hoped for', () => {
  test.each([
    '力争6月底前、确保9月底前完成',
    '原则上6月底前完成，最迟不超过9月底',
    '争取6月底前建成，最迟9月底',
    '9月底前完成，力争6月底前完成',
    '预计6月底完成，确保9月底前完成',
  ])('「%s」 is due by the end of September only', (text) => {
    const reading = read(text);
    expect(reading.dueDates).toEqual(['2016-09-30']);
    expect(reading.parts.flatMap((part) => ('due' in part ? [part.due] : [])).sort()).toEqual([
      '2016-06-30',
      '2016-09-30',
    ]);
    expect(reading.flags).toContain('aimed');
  });

  test.each([
    ['力争6月底前完成', ['2016-06-30']],
    ['力争6月底前开工，12月底前完成', ['2016-06-30', '2016-12-31']],
    ['力争6月底前完成设计，12月底前完成施工', ['2016-06-30', '2016-12-31']],
  ])('「%s」 has no later date for the same thing', (text, dueDates) => {
    expect(read(text)).toMatchObject({ dueDates, flags: ['year-inferred'] });
  });
});

describe('ranges', () => {
  test.each([
    ...['6月1日至30日', '6月1日起至30日止', '6月1－30日', '6月1日——6月30日', '6月1日8:00至6月30日18:00', '6.1—6.30'],
    ...['2016-06-01~2016-06-30', '2016/6/1-2016/6/30', '20160601-20160630', '为期一个月（6月1日—6月30日）'],
    ...[
      '从6月1日开始，一直到6月30日',
      '6月1日（星期三）至6月30日（星期四）',
      '从6月1日起开展，6月30日结束',
      '6月1日-30日（共30天）',
    ],
  ])('「%s」 is the month of June', (text) => {
    expect(read(text).parts).toMatchObject([{ kind: 'range', start: '2016-06-01', due: '2016-06-30' }]);
  });

  test.each([
    ['即日起至12月底', '2016-04-20', '2016-12-31'],
    ['自本通知印发之日起至2017年底', '2016-04-20', '2017-12-31'],
    ['从现在起到年底', '2016-04-20', '2016-12-31'],
    ['11月至次年2月', '2016-11-01', '2017-02-28'],
    ['11月-2月', '2016-11-01', '2017-02-28'],
    ['9月至2017年3月', '2016-09-01', '2017-03-31'],
    ['2018—2020年', '2018-01-01', '2020-12-31'],
    ['2016.5-2016.7', '2016-05-01', '2016-07-31'],
    ['2016.05-07', '2016-05-01', '2016-07-31'],
    ['2016年二至四季度', '2016-04-01', '2016-12-31'],
    ['6月底至7月初', '2016-06-30', '2016-07-10'],
    ['从2016年开始，用三年时间', '2016-01-01', '2018-12-31'],
    ['11月15日至2017年春节前', '2016-11-15', '2017-01-27'],
    ['“十三五”时期', '2016-01-01', '2020-12-31'],
  ])('「%s」 runs from %s to %s', (text, start, due) => {
    const reading = read(text);
    expect(reading.parts).toMatchObject([{ kind: 'range', start, due }]);
    expect(deadlineKind(reading)).toBe('range');
  });

  test('without an issue date 「即日起」 has an end only', () => {
    expect(readDeadline('即日起至2016年12月底', {}).parts).toEqual([
      { kind: 'range', span: { start: 0, end: 13 }, text: '即日起至2016年12月底', due: '2016-12-31', flags: [] },
    ]);
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    ...[
      '2016年',
      '16年',
      '今年',
      '6',
      '12月',
      '十二月',
      '月底',
      '上旬',
      '31日',
      '三十日',
      '二季度',
      '上半年',
      '年底',
      '春节',
      '“七一”',
    ],
    ...['前', '之前', '至', '、', '，', '；', '（', '）', '：', '1.', '2.', '2016.6', '6.30', '42551', '完成', '起'],
    ...['即日起', '本周五', '后', '10日内', '(星期四)', '17:30', '结束', '一直到', '第'],
  );
  const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(''));
  const blank = fc.constantFrom('', '', '', ' ', '\n', '\u3000', '\r\n');

  /** Writes what the keyboard gives in full width, and blanks between all characters but two digits. */
  const respelt = fc.tuple(text, fc.infiniteStream(fc.tuple(blank, fc.boolean()))).map(([plain, choices]) => {
    const chars = plain.split('').map((char, index) => {
      const [gap, isWide] = choices.next().value as [string, boolean];
      const written = isWide && /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
      return /\d$/.test(plain.slice(0, index)) && /\d/.test(char) ? written : gap + written;
    });
    return [plain, chars.join('')] as const;
  });

  // A line break may decide whether words belong to the date before or behind them: no phases and wishes here.
  test('full width, blanks and line breaks change no date', () => {
    fc.assert(
      fc.property(respelt, ([plain, written]) => {
        const datesOf = (cell: string) => {
          const { dueDates, latest } = read(cell);
          return { dueDates, latest };
        };
        expect(datesOf(written)).toEqual(datesOf(plain));
      }),
      { numRuns: 1500 },
    );
  });

  test('a year that no text names is always flagged', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const bare = readDeadline(cell, {});
        const inPlan = readDeadline(cell, { planYear: 2016 });
        if (inPlan.dueDates.join() !== bare.dueDates.join()) expect(inPlan.flags).toContain('year-inferred');
      }),
      { numRuns: 1000 },
    );
  });
});
