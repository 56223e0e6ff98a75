import type { NoticeReading, NoticeRow } from '../../src/notices/notice';
import { noticeJson } from '../../src/reports/notice-json';
import { noticeCounts, noticeText, unplacedLines } from '../../src/reports/notice-text';
import { date } from '../kit/dates';
import { noticeRows } from '../notices/sheet/notice-rows';

const NONE = { text: '', spans: [] };

function reading(rows: readonly NoticeRow[], change: Partial<NoticeReading> = {}): NoticeReading {
  return {
    text: '第一行\n第二行\n各部门要抓好落实。\n',
    title: NONE,
    documentNumber: NONE,
    addressees: NONE,
    rows,
    unplaced: [],
    pieces: [],
    counts: { sentences: rows.length, inRows: rows.length, unplaced: 0, others: 0 },
    ...change,
  };
}

test('counts add up, and say which rows may be left out', () => {
  const rows = noticeRows({ requirement: '建立台账。' }, { kind: 'report', requirement: '报送总结。' });
  const counts = { sentences: 12, inRows: 7, unplaced: 2, others: 3 };
  expect(noticeCounts(reading(rows, { counts }))).toBe(
    '12 句中 7 句入表，成 2 行（其中报送事项 1 行，可不列）；2 句待人工处理，其余 3 句是标题、导语、结尾等，没有交办内容。',
  );
});

test.each([
  ['duty', '要', '有交办用语「要」'],
  ['unit', '市教育局', '提到单位「市教育局」'],
  ['deadline', '', '有时限'],
] as const)('a sentence left for its %s is named with its line and why', (reason, because, words) => {
  const unplaced = [{ id: 1, text: '各部门要抓好落实。', spans: [{ start: 8, end: 17 }], reason, because }];
  expect(unplacedLines(reading([], { unplaced }))).toEqual([
    '待人工处理（1）：',
    `  原文第 3 行：各部门要抓好落实。（${words}）`,
  ]);
});

test('a notice without rows, title and year says so plainly', () => {
  expect(noticeText(reading([]))).toBe(
    '没有读到年份：没写年份的时限读不出日期，可以用 --year 指定。\n0 句中 0 句入表，成 0 行；0 句待人工处理。',
  );
  expect(noticeText(reading([], { issueDate: date('2026-03-02') }))).toMatch(
    /没写年份的时限按成文日期推定，可以用 --year 指定。/,
  );
});

test('what a terminal would obey is shown nowhere', () => {
  const bad = '甲\u001b]0;乙\u0007\u009b31m\u202e丙';
  const [row] = noticeRows({ requirement: bad, lead: bad, responsible: bad, deadlines: [bad] });
  const traced = { text: bad, spans: [] };
  const unplaced = [{ id: 1, ...traced, reason: 'duty' as const, because: bad }];
  const text = noticeText(
    reading(row ? [{ ...row, mark: bad }] : [], {
      title: traced,
      documentNumber: traced,
      addressees: traced,
      unplaced,
    }),
  );
  expect(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g)).toBeNull();
  expect(text.match(/甲\]0;乙31m丙/g)).toHaveLength(10);
});

test('deadlines are read with the year and the day of the notice; a unit named twice counts once', () => {
  const rows = noticeRows(
    { requirement: '甲', lead: '市教育局、市财政局、市教育局', deadlines: ['6月底前', '9月底前'] },
    { requirement: '乙', deadlines: ['印发后20个工作日内'] },
    { requirement: '丙' },
  );
  const json = noticeJson(reading(rows, { planYear: 2026, issueDate: date('2026-03-02') }));
  expect(json.rows.map(({ deadlineText, deadline, leadUnits }) => [deadlineText, deadline?.due, leadUnits])).toEqual([
    ['6月底前、9月底前', '2026-09-30', ['市教育局', '市财政局']],
    ['印发后20个工作日内', '2026-03-30', []],
    ['', undefined, []],
  ]);
  expect(json).toMatchObject({ title: '', issueDate: '2026-03-02', planYear: 2026, counts: { rows: 3 } });
  expect(noticeJson(reading([]))).toMatchObject({ issueDate: null, planYear: null, rows: [], unplaced: [] });
});
