import { type AnswerRow, add, f1, type GoldRow, scoreGold } from './gold-score';

const FIRST = '（一）整修村道。对全镇破损的村道逐条登记，先修学生上学必经的路段。';
const SECOND = '（二）清理河道。清除河面漂浮物和岸边垃圾，划定禁止倾倒的河段。';
const CLOSING = '各村于6月5日前将名单报镇政府办公室。';

function row(requirement: string, more: Partial<GoldRow> = {}): GoldRow {
  const empty = { mark: '', category: '', task: '', leadUnits: [], responsibleUnits: [], optional: false };
  return { ...empty, requirement, ...more };
}

const GOLD = {
  rows: [
    row(FIRST, { leadUnits: ['镇建设办'], responsibleUnits: ['各村（社区）'], deadlines: ['2026年9月底前', '年底前'] }),
    row(SECOND, { responsibleUnits: ['镇水利站'], deadlines: [] }),
    row(CLOSING, { responsibleUnits: ['各村'], deadlines: ['6月5日前'], optional: true }),
  ],
};
const RIGHT: readonly AnswerRow[] = [
  {
    requirement: FIRST,
    leadUnits: ['镇建设办'],
    responsibleUnits: ['各村(社区)'],
    deadlineText: '于2026年9月底前、年底前',
  },
  { requirement: SECOND, leadUnits: [], responsibleUnits: ['镇水利站'], deadlineText: '' },
];

/** The right answer with its first row changed. */
function withFirst(change: Partial<AnswerRow>): readonly AnswerRow[] {
  return RIGHT.map((given, index) => (index === 0 ? { ...given, ...change } : given));
}

function figures(rows: readonly AnswerRow[]): string {
  const score = scoreGold(GOLD, { rows });
  const tallies = [score.rows, score.units, score.deadlines, score.withoutDeadline];
  return tallies.map(({ right, surplus, missing }) => `${right}+${surplus}-${missing}`).join(' ');
}

test.each<[string, Partial<AnswerRow>, string]>([
  ['as a report', { isReport: true, responsibleUnits: ['各村'], deadlineText: '于6月5日前' }, '1+0-0'],
  ['as a task', { responsibleUnits: ['各村'], deadlineText: '6月5日前' }, '0+0-1'],
  ['without its unit', { isReport: true, deadlineText: '6月5日前' }, '0+0-1'],
  ['without its deadline', { isReport: true, responsibleUnits: ['各村'] }, '0+0-1'],
])('a duty to report %s', (_, change, wanted) => {
  const given: AnswerRow = { requirement: CLOSING, leadUnits: [], responsibleUnits: [], ...change };
  const { right, surplus, missing } = scoreGold(GOLD, { rows: [...RIGHT, given] }).reports;
  expect(`${right}+${surplus}-${missing}`).toBe(wanted);
});

test.each([
  ['一、建设', '整修村道', 1],
  ['一、建设', '', 0],
  ['', '整修村道', 0],
])('under 「%s」 「%s」', (category, task, right) => {
  const gold = { rows: [row(FIRST, { category: '一、建设', task: '整修村道' })] };
  const answer: AnswerRow = { requirement: FIRST, leadUnits: [], responsibleUnits: [], category, task };
  expect(scoreGold(gold, { rows: [answer] }).headings).toEqual({ right, surplus: 0, missing: 1 - right });
});

const closing: AnswerRow = { requirement: CLOSING, leadUnits: ['别的单位'], responsibleUnits: [] };

test.each<[string, readonly AnswerRow[], string]>([
  ['a perfect answer', RIGHT, '2+0-0 3+0-0 1+0-0 1+0-0'],
  ['in another order', [...RIGHT].reverse(), '2+0-0 3+0-0 1+0-0 1+0-0'],
  ['an optional row, whoever does it', [...RIGHT, closing], '2+0-0 3+0-0 1+0-0 1+0-0'],
  ['white space', withFirst({ requirement: FIRST.replace('村道', '村 \n 道') }), '2+0-0 3+0-0 1+0-0 1+0-0'],
  ['a missing row', RIGHT.slice(0, 1), '1+0-1 2+0-1 1+0-0 0+0-0'],
  ['a row twice', [...RIGHT, ...RIGHT.slice(0, 1)], '2+1-0 3+0-0 1+0-0 1+0-0'],
  ['half a row', withFirst({ requirement: FIRST.slice(0, 16) }), '1+1-1 1+0-2 0+0-0 1+0-0'],
  [
    'a wrong role',
    withFirst({ leadUnits: [], responsibleUnits: ['镇建设办', '各村（社区）'] }),
    '2+0-0 2+1-1 1+0-0 1+0-0',
  ],
  ['a unit too many', withFirst({ leadUnits: ['镇建设办', '镇财政所'] }), '2+0-0 3+1-0 1+0-0 1+0-0'],
  ['a wrong deadline', withFirst({ deadlineText: '年底前' }), '2+0-0 3+0-0 0+0-1 1+0-0'],
  ['a deadline made up', RIGHT.map((given) => ({ ...given, deadlineText: '6月底前' })), '2+0-0 3+0-0 0+0-1 0+1-0'],
  ['nothing at all', [], '0+0-2 0+0-3 0+0-0 0+0-0'],
])('%s', (_, rows, wanted) => {
  expect(figures(rows)).toBe(wanted);
});

test('differences are said row by row', () => {
  const surplus: AnswerRow = { requirement: '特此通知，请遵照执行。', leadUnits: [], responsibleUnits: [] };
  const { differences } = scoreGold(GOLD, {
    rows: [...withFirst({ leadUnits: ['镇财政所'], category: '', task: '' }).slice(0, 1), surplus],
  });
  expect(differences).toEqual([
    'missing row: 「（二）清理河道。清除河面漂浮物和岸边垃圾，划定禁…」',
    'surplus row: 「特此通知，请遵照执行。」 ',
    'units: 「（一）整修村道。对全镇破损的村道逐条登记，先修学…」 -牵头:镇建设办 +牵头:镇财政所',
    'report: 「各村于6月5日前将名单报镇政府办公室。」',
  ]);
});

test.each([
  [{ right: 0, surplus: 0, missing: 0 }, 100],
  [{ right: 3, surplus: 0, missing: 0 }, 100],
  [{ right: 1, surplus: 1, missing: 1 }, 50],
  [{ right: 0, surplus: 2, missing: 0 }, 0],
])('F1 of %j is %d', (tally, wanted) => {
  expect(f1(tally)).toBe(wanted);
  expect(add(tally, { right: 0, surplus: 0, missing: 0 })).toEqual(tally);
});
