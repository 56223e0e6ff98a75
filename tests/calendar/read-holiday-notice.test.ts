import fc from 'fast-check';
import { addDays, type CivilDate } from '../../src/calendar/civil-date';
import { type NoticeReading, readHolidayNotice, readNotice } from '../../src/calendar/read-holiday-notice';
import { type HolidayNotice, type WorkCalendar, withOverrides } from '../../src/calendar/work-calendar';
import { isWorkday } from '../../src/calendar/workdays';
import { date } from '../kit/dates';
import { dated, explained, headlined, holidaysOf, type NoticeStyle, plain } from './written-notice';

/** A calendar that knows nothing but the week. */
const WEEK_ONLY: WorkCalendar = { daysOff: new Set(), makeUpWorkdays: new Set(), coveredYears: new Set() };

function noticeIn(text: string): HolidayNotice {
  const reading = readNotice(text);
  if (reading.kind !== 'notice') throw new Error(reading.because);
  return reading.notice;
}

function calendarOf(...notices: readonly HolidayNotice[]): WorkCalendar {
  return withOverrides(WEEK_ONLY, { notices, daysOff: [], workdays: [] });
}

/** Days of a notice as 「01-01 02-10…02-17」, and behind a bar those on which is worked. */
function drawn({ daysOff, makeUpWorkdays }: HolidayNotice): string {
  return `${runs(daysOff)} | ${makeUpWorkdays.map((day) => day.slice(5)).join(' ')}`;
}

function runs(days: readonly CivilDate[]): string {
  const starts = days.filter((day) => !days.includes(addDays(day, -1)));
  return starts
    .map((start) => {
      let end = start;
      while (days.includes(addDays(end, 1))) end = addDays(end, 1);
      return end === start ? start.slice(5) : `${start.slice(5)}…${end.slice(5)}`;
    })
    .join(' ');
}

/** A notice of an invented year, its items one a line; `replaced` puts other items in place of some. */
function notice2027(replaced: Readonly<Record<string, string>> = {}, frame = '关于2027年部分节假日安排的通知'): string {
  const items = {
    元旦: '1月1日放假1天。',
    春节: '2月5日至11日放假调休，共7天。1月31日（星期日）、2月14日（星期日）上班。',
    清明节: '4月5日放假，与周末连休。',
    劳动节: '5月1日至5日放假，共5天。5月8日（星期六）上班。',
    端午节: '6月9日放假。',
    中秋节: '9月15日放假。',
    国庆节: '10月1日至7日放假，共7天。',
    ...replaced,
  };
  return `${frame}\n${Object.entries(items)
    .map(([name, text], at) => `${'一二三四五六七八'.charAt(at)}、${name}：${text}`)
    .join('\n')}`;
}

const WHOLE = '01-01 02-05…02-11 04-05 05-01…05-05 06-09 09-15 10-01…10-07 | 01-31 02-14 05-08';

const YEARS = Array.from({ length: 19 }, (_, at) => 2008 + at);
const STYLES: Readonly<Record<string, NoticeStyle>> = { dated, plain, explained, headlined };

describe.each(Object.entries(STYLES))('a year written in the style 「%s」', (name, write) => {
  // A memorial day of one year only has no heading a newspaper's line could be known by.
  const years = name === 'headlined' ? YEARS.filter((year) => year !== 2015) : YEARS;

  test.each(years)('%d: every day is a workday or not, as the library says', (year) => {
    const notice = noticeIn(write(year, holidaysOf(year)));
    expect(notice.year).toBe(year);
    const calendar = calendarOf(notice);
    const wrong: CivilDate[] = [];
    for (let day = date(`${year - 1}-12-01`); day < date(`${year}-12-01`); day = addDays(day, 1)) {
      if (isWorkday(day, calendar) !== isWorkday(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['as it is', {}, WHOLE],
  ['a year in every date', { 春节: '2027年2月5日至2027年2月11日放假。2027年1月31日、2月14日上班。' }, WHOLE],
  [
    'a holiday across the turn of the year',
    { 元旦: '2026年12月31日（周四）至2027年1月2日（周六）放假调休，共3天。1月3日（周日）上班。' },
    WHOLE.replace('01-01', '12-31…01-02').replace('| ', '| 01-03 '),
  ],
  [
    'across it without the years, the weekend before worked',
    { 元旦: '12月31日至1月2日放假。12月27日（星期日）上班。' },
    WHOLE.replace('01-01', '12-31…01-02').replace('| ', '| 12-27 '),
  ],
  ['a day taken later', { 清明节: '4月5日放假，4月6日（星期二）补休。' }, WHOLE.replace('04-05', '04-05…04-06')],
  ['days in a list', { 端午节: '6月9日、10日、11日放假，共3天。' }, WHOLE.replace('06-09', '06-09…06-11')],
  ['a number of days first', { 端午节: '放假3天，6月9日-11日放假。' }, WHOLE.replace('06-09', '06-09…06-11')],
  ['short ranges', { 端午节: '6月9—11日放假公休，共3天。' }, WHOLE.replace('06-09', '06-09…06-11')],
  ['work on the Monday after is nothing new', { 中秋节: '9月15日放假，9月16日（星期四）起正常上班。' }, WHOLE],
  [
    'leave that is only recommended',
    { 春节: '2月5日至11日放假。1月31日、2月14日上班。鼓励在除夕前一天（2月4日）休息。' },
    WHOLE,
  ],
  [
    'a day that was moved lies in the holiday',
    { 劳动节: '5月1日至5日放假，5月8日（星期六）公休日调至5月4日（星期二），5月8日（星期六）上班。' },
    WHOLE,
  ],
  ['a holiday of one year only', { 纪念日: '9月3日放假1天。' }, WHOLE.replace('09-15', '09-03 09-15')],
  ['prose under a heading of its own', { 值班安排: '1月2日（星期六）由办公室值班。' }, WHOLE],
  ['names of other times', { 劳动节: '', '“五一”国际劳动节': '5月1日至5日放假。5月8日上班。' }, WHOLE],
])('%s', (_, replaced, days) => {
  expect(drawn(noticeIn(notice2027(replaced)))).toBe(days);
});

test.each<[string, string]>([
  ['full width', notice2027().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['a blank around every number', notice2027().replace(/\d+/g, ' $& ')],
  ['lines broken inside the dates', notice2027().replace(/月/g, '月\n').replace(/日/g, '\r\n　日')],
  ['all in one line', notice2027().replace(/\n/g, '')],
  ['rests of a web page', notice2027().replace(/。/g, '。 >.t Jk8\n-|eoRx:&\nN^cQzn5F/f ')],
  ['pinyin a page has left behind', notice2027().replace(/节/g, '節(jié)').replace(/调/g, '調(diào)')],
  ['in traditional script', notice2027().replace(/节/g, '節').replace(/国庆/g, '國慶').replace(/劳动/g, '勞動')],
  ['the year in characters', notice2027({}, '关于二〇二七年部分节假日安排的通知')],
  [
    'the year in the first sentence only',
    notice2027({}, '国办发明电〔2026〕9号\n现将2027年元旦、春节等放假安排通知如下：'),
  ],
  ['the year in a date only', notice2027({ 元旦: '2027年1月1日放假1天。' }, '放假安排')],
  ['a link to the notice of another year', `${notice2027()}\n上一篇：关于2026年部分节假日安排的通知`],
  [
    'the principles before the days',
    notice2027(
      {},
      '关于2027年部分节假日安排的通知\n劳动节放假调休5天，元旦放假3天（如逢周三只在当日放假），国庆节自10月1日起放假7天。',
    ),
  ],
])('%s makes no difference', (_, text) => {
  expect(drawn(noticeIn(text))).toBe(WHOLE);
});

test('a day off keeps the name of its holiday', () => {
  const { names } = noticeIn(notice2027({ 国庆节: '', 中秋节: '', 国庆节和中秋: '10月1日至8日放假。' }));
  expect([names?.['2027-01-01'], names?.['2027-10-08']]).toEqual(['元旦', '国庆节、中秋节']);
});

describe('an extension', () => {
  const year2020 = plain(2020, holidaysOf(2020)).replace(
    /春节：.*/,
    '春节：1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。',
  );

  test.each([
    ['延长2020年春节假期至2月2日（星期日），2月3日（星期一）起正常上班。'],
    ['将2020年的春节假期延长至2月2日，2月3日起上班。'],
  ])('「%s」 behind the notice of the year counts', (extension) => {
    const before = calendarOf(noticeIn(year2020));
    const after = calendarOf(noticeIn(`${year2020}\n${extension}`));
    const worked = (calendar: WorkCalendar) =>
      ['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'].map((day) => isWorkday(date(day), calendar));
    expect(worked(before)).toEqual([true, true, false, true]);
    expect(worked(after)).toEqual([false, false, false, true]);
  });

  test('of another year does not', () => {
    const text = notice2027();
    expect(readNotice(`${text}\n延长2020年春节假期至2月14日。`)).toEqual(readNotice(text));
  });
});

test.each<[string, string, string]>([
  ['nothing', '', '没有读到放假的日子：请粘贴国务院办公厅放假通知的全文'],
  [
    'another text',
    '关于做好2027年重点工作的通知，6月底前完成。',
    '没有读到放假的日子：请粘贴国务院办公厅放假通知的全文',
  ],
  ['no year', notice2027({}, '放假安排'), '没有读到年份：请连标题一起粘贴'],
  [
    'part of a year',
    '关于2027年部分节假日安排的通知\n一、元旦：1月1日放假。',
    '没有读到春节、清明节、劳动节、端午节、中秋节、国庆节的放假安排：请粘贴全年的通知',
  ],
  [
    'an extension alone',
    '延长2020年春节假期至2月2日。',
    '这是延长假期的通知，只改动几天：请连同全年的放假通知一起粘贴，或逐日加入',
  ],
  [
    'a day that does not exist',
    notice2027({ 国庆节: '0月1日至7日放假。' }),
    '「0月1日至7日」没有读懂：请核对原文和年份',
  ],
  ['a range backwards', notice2027({ 国庆节: '10月7日至1日放假。' }), '「10月7日至1日」没有读懂：请核对原文和年份'],
  [
    'a range without end',
    notice2027({ 国庆节: '10月1日至12月7日放假。' }),
    '「10月1日至12月7日」没有读懂：请核对原文和年份',
  ],
  [
    'another day of the week',
    notice2027({ 元旦: '1月1日（星期六）放假。' }),
    '通知写1月1日是星期六，而2027年的这一天是星期五：请核对原文和年份',
  ],
  [
    'another number of days',
    notice2027({ 国庆节: '10月1日至7日放假，共8天。' }),
    '国庆节写明放假8天，读出7天：请核对原文和年份',
  ],
  [
    'a sentence not understood',
    notice2027({ 元旦: '1月1日放假。1月3日（星期日）照常。' }),
    '「1月3日（星期日）」没有读懂：请核对原文和年份'.replace(/[（）]/g, (sign) => (sign === '（' ? '(' : ')')),
  ],
  [
    'a day of the week without its day',
    notice2027({ 元旦: '1月1日放假。1月日（星期日）上班。' }),
    '「(星期日)」没有读懂：请核对原文和年份',
  ],
  [
    'a weekend far away',
    notice2027({ 元旦: '1月1日放假。3月7日（星期日）上班。' }),
    '3月7日上班，离元旦太远：请核对原文和年份',
  ],
  [
    'off and worked',
    notice2027({ 国庆节: '10月1日至7日放假。10月3日（星期日）上班。' }),
    '10月3日又放假又上班：请核对原文',
  ],
])('%s is not read, and it is said why', (_, text, because) => {
  expect(readNotice(text)).toEqual({ kind: 'unreadable', because });
  expect(readHolidayNotice(text)).toBeUndefined();
});

test('two years at once are too many, where both could be meant', () => {
  const text = notice2027({ 春节: '2月5日至11日放假。', 劳动节: '5月1日至5日放假。' });
  expect(readNotice(`${text}\n关于2026年部分节假日安排的通知`)).toEqual({
    kind: 'unreadable',
    because: '读到不止一个年份：请一次只粘贴一年的通知',
  });
});

const days = (reading: NoticeReading) => reading.kind === 'notice' && drawn(reading.notice);

test('with any one sign lost a notice says the same, or nothing', () => {
  for (const year of [2021, 2025, 2026]) {
    const text = dated(year, holidaysOf(year));
    const whole = days(readNotice(text));
    for (let at = 0; at < text.length; at++) {
      const read = days(readNotice(text.slice(0, at) + text.slice(at + 1)));
      if (read !== false) expect([text.slice(at - 9, at + 9), read]).toEqual([expect.anything(), whole]);
    }
  }
});

test('any text is read or refused', () => {
  const pieces = fc.constantFrom(
    ...[
      '元旦',
      '春节：',
      '一、',
      '国庆节、中秋节：',
      '2027年',
      '关于2027年部分节假日安排的通知',
      '1月',
      '31日',
      '至',
      '-',
      '、',
      '(',
    ],
    ...[
      '（星期六）',
      '放假',
      '补休',
      '上班',
      '共3天',
      '调至',
      '公休',
      '连休',
      '，',
      '。',
      '\n',
      ' ',
      '9',
      '节假日期间',
      '延长2020年春节假期至2月2日',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 }))).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const reading = readNotice(pasted);
      if (reading.kind === 'unreadable') expect(reading.because).not.toBe('');
      else expect(reading.notice.daysOff.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test.each(['1', '元旦：', '(', '1月1日', '一、', '2027年', '延长2020年春节'])(
  'long texts of 「%s」 are read to an answer',
  (piece) => {
    // Were the reading quadratic, this would outlast the test's time.
    const text = `元旦：${piece.repeat(320_000 / piece.length)}`;
    expect(readNotice(text)).toHaveProperty('kind');
  },
);
