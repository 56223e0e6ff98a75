import { type DraftEdit, editDraft } from '../../../src/notices/draft/edit-draft';
import { draftCounts, finishedRows } from '../../../src/notices/draft/finish-draft';
import type { ImportDraftState } from '../../../src/notices/draft/import-draft';
import { startDraft } from '../../../src/notices/draft/start-draft';
import { eachTextOnce } from '../../../src/notices/traced-text';
import { planReading, readingOf } from '../../kit/notice-reading';

const START = startDraft(planReading());

function after(...edits: readonly DraftEdit[]): ImportDraftState {
  return edits.reduce(editDraft, START);
}

/** 「改造网络。 | 市教育局 | 市财政局、市大数据局 | 2026年9月底前」 */
function rowWords(draft: ImportDraftState): readonly string[] {
  return finishedRows(draft).map(({ task, requirement, units, deadlines }) => {
    const names = (part: string) => units.flatMap((unit) => (unit.part === part ? [unit.text] : [])).join('、');
    const times = deadlines.map(({ text }) => text).join('、');
    return [task.text, requirement.text, names('lead'), names('responsible'), times].join(' | ');
  });
}

function span(words: string, from = 0) {
  const start = START.reading.text.indexOf(words, from);
  return { start, end: start + words.length };
}

const NETWORK =
  '改造网络。 | 2026年9月底前完成全部中学网络改造。同步建设统一认证平台。 | 市教育局 | 市财政局、市大数据局 | 2026年9月底前';
const DEVICES = '更新设备。 | 更新计算机教室设备；淘汰老旧终端。 |  | 市教育局、市科技局 | ';
const COURSES = '开放课程。 | 建设市级课程库。 | 市教育局 |  | ';
const REPORT = '各县（市、区）教育局于2026年12月10日前报送工作总结。 |  |  |  | 2026年12月10日前';
const CONTACT = '各学校要明确一名联络人。 |  |  |  | ';

test('an unedited draft has every row, and the open sentence in its place among them', () => {
  expect(rowWords(START)).toEqual([NETWORK, DEVICES, COURSES, REPORT]);
  expect(START.entries.map(({ kind }) => kind)).toEqual(['row', 'row', 'sentence', 'row', 'row']);
  expect(START.entries.map(({ id }) => id)).toEqual([0, 1, 4, 2, 3]);
  const { counts } = START.reading;
  expect(draftCounts(START)).toEqual({
    sentences: counts.sentences,
    inRows: counts.inRows,
    rows: 4,
    unplaced: 1,
    dismissed: 0,
    leftOut: 0,
    others: counts.others,
    reports: 1,
    reportsIn: 1,
  });
});

test.each<readonly [string, readonly DraftEdit[], readonly string[]]>([
  [
    'a role of one unit',
    [{ kind: 'set-role', entry: 1, unit: '市教育局', role: 'lead' }],
    [NETWORK, '更新设备。 | 更新计算机教室设备；淘汰老旧终端。 | 市教育局 | 市科技局 | ', COURSES, REPORT],
  ],
  [
    'all units of a row left out',
    [{ kind: 'set-role', entry: 1, unit: undefined, role: 'none' }],
    [NETWORK, '更新设备。 | 更新计算机教室设备；淘汰老旧终端。 |  |  | ', COURSES, REPORT],
  ],
  [
    'units selected in the source, brackets around them or not',
    [
      { kind: 'add-units', entry: 3, span: span('各县（市、区）教育局于', 0), role: 'none' },
      { kind: 'add-units', entry: 3, span: span('各县（市、区）教育局'), role: 'responsible' },
    ],
    [NETWORK, DEVICES, COURSES, REPORT.replace(' |  |  |  |', ' |  |  | 各县（市、区）教育局 |')],
  ],
  [
    'a name that is there already only takes the role',
    [{ kind: 'add-units', entry: 0, span: span('市财政局、'), role: 'lead' }],
    [NETWORK.replace('| 市教育局 | 市财政局、', '| 市教育局、市财政局 | '), DEVICES, COURSES, REPORT],
  ],
  [
    'a time that overlaps another takes its place',
    [{ kind: 'add-deadline', entry: 0, span: span('9月底前') }],
    [NETWORK.replace(/2026年9月底前$/, '9月底前'), DEVICES, COURSES, REPORT],
  ],
  [
    'a time taken away',
    [{ kind: 'remove-deadline', entry: 0, index: 0 }],
    [NETWORK.replace(/2026年9月底前$/, ''), DEVICES, COURSES, REPORT],
  ],
  ['a row left out', [{ kind: 'leave-out', entry: 1 }], [NETWORK, COURSES, REPORT]],
  [
    'and back',
    [
      { kind: 'leave-out', entry: 1 },
      { kind: 'take-in', entry: 1 },
    ],
    [NETWORK, DEVICES, COURSES, REPORT],
  ],
  ['a sentence taken in', [{ kind: 'take-in', entry: 4 }], [NETWORK, DEVICES, CONTACT, COURSES, REPORT]],
  ['no report rows', [{ kind: 'set-reports', isIn: false }], [NETWORK, DEVICES, COURSES]],
  [
    'two rows as one, each unit once, lead before responsible',
    [{ kind: 'merge-next', entry: 0 }],
    [
      '改造网络。 | 2026年9月底前完成全部中学网络改造。同步建设统一认证平台。更新设备。更新计算机教室设备；淘汰老旧终端。 | 市教育局 | 市财政局、市大数据局、市科技局 | 2026年9月底前',
      COURSES,
      REPORT,
    ],
  ],
  [
    'a row left out is passed over by a merge',
    [
      { kind: 'leave-out', entry: 1 },
      { kind: 'merge-next', entry: 0 },
    ],
    [
      '改造网络。 | 2026年9月底前完成全部中学网络改造。同步建设统一认证平台。开放课程。建设市级课程库。 | 市教育局 | 市财政局、市大数据局 | 2026年9月底前',
      REPORT,
    ],
  ],
  [
    'a row as two: the units of the attribution go with both, the time with its own sentence',
    [{ kind: 'split', entry: 0, at: 20 }],
    [
      '改造网络。 | 2026年9月底前完成全部中学网络改造。 | 市教育局 | 市财政局、市大数据局 | 2026年9月底前',
      '改造网络。 | 同步建设统一认证平台。 | 市教育局 | 市财政局、市大数据局 | ',
      DEVICES,
      COURSES,
      REPORT,
    ],
  ],
])('%s', (_, edits, expected) => {
  expect(rowWords(after(...edits))).toEqual(expected);
});

test.each<readonly [string, DraftEdit]>([
  ['an entry that is not there', { kind: 'leave-out', entry: 99 }],
  ['the role it has', { kind: 'set-role', entry: 0, unit: '市教育局', role: 'lead' }],
  ['a unit it does not name', { kind: 'set-role', entry: 0, unit: '市商务局', role: 'lead' }],
  ['words without a name', { kind: 'add-units', entry: 0, span: span('。（'), role: 'lead' }],
  [
    'a place outside of the source',
    { kind: 'add-units', entry: 0, span: { start: -5, end: Number.NaN }, role: 'lead' },
  ],
  ['the time it has', { kind: 'add-deadline', entry: 0, span: span('2026年9月底前') }],
  ['a time that is not there', { kind: 'remove-deadline', entry: 0, index: 7 }],
  ['the middle of a sentence', { kind: 'split', entry: 0, at: 3 }],
  ['the last row', { kind: 'merge-next', entry: 3 }],
  ['a sentence as a row', { kind: 'merge-next', entry: 4 }],
  ['a row as a sentence', { kind: 'dismiss', entry: 0 }],
  ['reports that are in', { kind: 'set-reports', isIn: true }],
])('%s changes nothing', (_, edit) => {
  expect(editDraft(START, edit)).toBe(START);
});

test('counts follow the edits', () => {
  const { inRows } = START.reading.counts;
  expect(draftCounts(after({ kind: 'leave-out', entry: 0 }))).toMatchObject({
    rows: 3,
    leftOut: 1,
    inRows: inRows - 3,
  });
  expect(draftCounts(after({ kind: 'take-in', entry: 4 }))).toMatchObject({ rows: 5, unplaced: 0, inRows: inRows + 1 });
  expect(draftCounts(after({ kind: 'dismiss', entry: 4 }))).toMatchObject({ unplaced: 0, inRows });
  expect(draftCounts(after({ kind: 'set-reports', isIn: false }))).toMatchObject({ reports: 1, reportsIn: 0 });
  expect(draftCounts(after({ kind: 'merge-next', entry: 0 }))).toMatchObject({ rows: 3, inRows });
  // 「更新计算机教室设备；淘汰老旧终端。」 is one sentence, in two rows as in one.
  const halves: readonly DraftEdit[] = [
    { kind: 'split', entry: 1, at: 10 },
    { kind: 'leave-out', entry: 5 },
  ];
  expect(draftCounts(after(...halves))).toMatchObject({ rows: 4, leftOut: 1, inRows });
  expect(draftCounts(after(...halves, { kind: 'leave-out', entry: 1 }))).toMatchObject({ rows: 3, inRows: inRows - 2 });
});

test('a sentence taken in stands under the heading before it, and goes back to 待人工处理', () => {
  const taken = after({ kind: 'take-in', entry: 4 });
  expect(finishedRows(taken)[2]?.category.text).toBe('夯实基础');
  expect(editDraft(taken, { kind: 'leave-out', entry: 4 })).toEqual(START);
  const merged = editDraft(taken, { kind: 'merge-next', entry: 1 });
  expect(draftCounts(merged)).toMatchObject({ rows: 4, unplaced: 0, inRows: START.reading.counts.inRows + 1 });
});

test('of a name that stands twice the more weighty role counts, everywhere', () => {
  const twice = readingOf('甲项。市教育局牵头。（市教育局、市财政局配合）', [
    { task: '甲项。', requirement: '市教育局牵头。', lead: ['市教育局'], responsible: ['市财政局'] },
  ]);
  const draft = startDraft(twice);
  const at = twice.text.lastIndexOf('市教育局');
  const edited = editDraft(draft, {
    kind: 'add-units',
    entry: 0,
    span: { start: at, end: at + 9 },
    role: 'responsible',
  });
  const units = edited.entries[0]?.kind === 'row' ? eachTextOnce(edited.entries[0].units) : [];
  expect(units.map(({ text, role }) => `${text} ${role}`)).toEqual(['市教育局 responsible', '市财政局 responsible']);
});

test('a name that stands twice is written where it stands first: who comes first may lead', () => {
  const twice = readingOf('甲项。（市教育局、市财政局负责）市教育局要汇总。', [
    { task: '甲项。', responsible: ['市教育局', '市财政局'] },
  ]);
  const at = twice.text.lastIndexOf('市教育局');
  const [named] = twice.rows;
  const unit = named?.units[0];
  if (!named || !unit) throw new Error('no unit');
  const again = {
    ...twice,
    rows: [{ ...named, units: [...named.units, { ...unit, spans: [{ start: at, end: at + 4 }] }] }],
  };
  expect(finishedRows(startDraft(again))[0]?.units.map(({ text }) => text)).toEqual(['市教育局', '市财政局']);
});
