import fc from 'fast-check';
import type { Grid } from '../../../src/grid/grid';
import { gridOfPlan } from '../../../src/host/memory/planned-grid';
import { planTaskSheet, tooLongText } from '../../../src/notices/sheet/plan-task-sheet';
import { readDeadline } from '../../../src/deadlines/read-deadline';
import { checkGrid } from '../../kit/check';
import { date } from '../../kit/dates';
import { tableOf } from '../../kit/task-table';
import { noticeRows, type RowWords } from './notice-rows';

const HEAD = {
  title: '某市2026年重点工作任务分工方案',
  documentNumber: '某政办发〔2026〕3号',
  issued: '2026年3月2日',
};

const ROWS: readonly RowWords[] = [
  {
    category: '稳定经济增长',
    task: '扩大有效投资。',
    requirement: '开工建设轨道交通2号线等15个重大项目，完成投资120亿元。',
    lead: '市发展改革委',
    responsible: '市财政局、市交通运输局',
    deadlines: ['2026年12月底前'],
  },
  {
    category: '稳定经济增长',
    task: '促进消费回升。',
    requirement: '举办消费促进活动20场以上，发放消费券2000万元。',
    lead: '市商务局',
    responsible: '各县（市、区）人民政府',
    deadlines: ['2026年6月底前', '2026年9月底前'],
  },
  {
    category: '改善民生福祉',
    task: '办好人民满意的教育。',
    requirement: '新建公办幼儿园6所，新增学位1800个。',
    lead: '市教育局',
    responsible: '市自然资源局',
    deadlines: ['2026年8月底前'],
  },
];

const gridFrom = (words: readonly RowWords[], head = HEAD): Grid => {
  const plan = planTaskSheet({ ...head, rows: noticeRows(...words) });
  return gridOfPlan(plan, plan.title);
};

const shown = (grid: Grid) => grid.rows.map((row) => Array.from(row, (cell) => cell?.text ?? '').join(' | '));

const rulesFound = (words: readonly RowWords[], head = HEAD) => [
  ...new Set(checkGrid(gridFrom(words, head), { asOf: date('2026-03-10') }).findings.map(({ rule }) => rule)),
];

test('title, 文号 and date, then one row for each task', () => {
  expect(shown(gridFrom(ROWS))).toEqual([
    '某市2026年重点工作任务分工方案 |  |  |  |  |  | ',
    '文号：某政办发〔2026〕3号；成文日期：2026年3月2日 |  |  |  |  |  | ',
    '序号 | 类别 | 工作任务 | 具体要求 | 牵头单位 | 责任单位 | 完成时限',
    '1 | 稳定经济增长 | 扩大有效投资。 | 开工建设轨道交通2号线等15个重大项目，完成投资120亿元。 | 市发展改革委 | 市财政局、市交通运输局 | 2026年12月底前',
    '2 |  | 促进消费回升。 | 举办消费促进活动20场以上，发放消费券2000万元。 | 市商务局 | 各县（市、区）人民政府 | 2026年6月底前、2026年9月底前',
    '3 | 改善民生福祉 | 办好人民满意的教育。 | 新建公办幼儿园6所，新增学位1800个。 | 市教育局 | 市自然资源局 | 2026年8月底前',
  ]);
});

test('it is merged, frozen and printed as an office has it, and is handed over', () => {
  const plan = planTaskSheet({ ...HEAD, rows: noticeRows(...ROWS) });
  expect(plan).toMatchObject({ title: '责任分解表', frozenRows: 3, landscape: true, isHandedOver: true });
  expect(plan.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 6 },
    { top: 1, left: 0, bottom: 1, right: 6 },
    { top: 3, left: 1, bottom: 4, right: 1 },
  ]);
  expect(plan.columnWidthsChars).toHaveLength(7);
  // A4 lying takes about so many before letters get small.
  expect(plan.columnWidthsChars.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(180);
});

test('a long title gets rows enough; a notice without title, number and date gets the name of the sheet', () => {
  const long = `${'关于贯彻落实全市高质量发展大会精神'.repeat(5)}的通知`;
  const plan = planTaskSheet({ title: long, documentNumber: '', issued: '', rows: noticeRows(...ROWS) });
  expect(plan.merges[0]).toEqual({ top: 0, left: 0, bottom: 5, right: 6 });
  expect(plan.frozenRows).toBe(7);
  const bare = planTaskSheet({ title: '', documentNumber: '', issued: '', rows: noticeRows(...ROWS) });
  expect(bare.rows[0]?.[0]?.value).toBe('责任分解表');
});

test('columns nobody has anything for are left out; a row without category among others says so', () => {
  const header = (words: readonly RowWords[]) => shown(gridFrom(words))[2];
  expect(header([{ requirement: '建立台账。', responsible: '市教育局' }])).toBe(
    '序号 | 具体要求 | 责任单位 | 完成时限',
  );
  expect(header([{ requirement: '建立台账。', lead: '市教育局' }])).toBe('序号 | 具体要求 | 牵头单位 | 完成时限');
  expect(header([{ requirement: '建立台账。' }])).toBe('序号 | 具体要求 | 牵头单位 | 责任单位 | 完成时限');
  const mixed = gridFrom([
    ...ROWS,
    { task: '加强领导。' },
    { kind: 'report', requirement: '报送年度总结。', deadlines: ['2026年12月5日前'] },
  ]);
  expect(
    shown(mixed)
      .slice(6)
      .map((line) => line.split(' | ')[1]),
  ).toEqual(['其他', '报送事项']);
});

test.each([
  [{ responsible: '甲、乙', attribution: '（甲、乙按职责分工负责）' }, ['', '甲、乙（按职责分工负责）']],
  [{ lead: '甲、乙', attribution: '（甲、乙分别牵头）' }, ['甲、乙（分别牵头）', '']],
  [{ lead: '甲', responsible: '乙、丙', attribution: '（甲牵头，会同乙、丙分别负责落实）' }, ['甲', '乙、丙']],
  [{ responsible: '甲、乙', attribution: '（甲、乙等部门负责）', isOpen: true }, ['', '甲、乙等']],
  [{ lead: '甲、乙', responsible: '丙', attribution: '（甲、乙等牵头，丙配合）', isOpen: true }, ['甲、乙等', '丙']],
  [{ lead: '甲', responsible: '丙', attribution: '甲牵头；丙等相关部门配合', isOpen: true }, ['甲', '丙等']],
] as const)('units %j', (words, expected) => {
  const named = JSON.parse(JSON.stringify(words).replace(/[甲乙丙]/g, (name) => `市${name}局`)) as RowWords;
  const row = shown(gridFrom([named]))[3]?.split(' | ');
  const want = expected.map((cell) => cell.replace(/[甲乙丙]/g, (name) => `市${name}局`));
  expect(row?.slice(2, -1)).toEqual(want.filter((cell) => cell !== ''));
});

test('brackets are as wide as those of the names, and words of the sheet in the script of the rows', () => {
  const units = '各县(市、区)政府、市财政局';
  const words = {
    requirement: '建立台账。',
    responsible: '各县(市)政府、市财政局',
    attribution: `(${units}按职责分工负责)`,
  };
  expect(shown(gridFrom([words]))[3]).toContain('各县(市)政府、市财政局(按职责分工负责)');
  const traditional = gridFrom([
    { category: '優化服務', requirement: '加強與縣區聯繫，推進辦理進度公開。', lead: '縣審計局' },
  ]);
  expect(shown(traditional).slice(1, 3)).toEqual([
    '文號：某政办发〔2026〕3号；成文日期：2026年3月2日 |  |  |  | ',
    '序號 | 類別 | 具體要求 | 牽頭單位 | 完成時限',
  ]);
});

test('the reader reads it again: roles, units, deadlines, 文号 and date', () => {
  const table = tableOf(gridFrom(ROWS));
  expect(table.document).toMatchObject({
    title: HEAD.title,
    documentNumber: HEAD.documentNumber,
    planYear: 2026,
    issueDate: date('2026-03-02'),
  });
  expect(table.columns.map(({ role, confidence }) => [role, confidence])).toEqual(
    ['no', 'category', 'task', 'requirement', 'lead', 'responsible', 'deadline'].map((role) => [role, 'certain']),
  );
  expect(table.rows.map(({ units }) => units.map(({ name, part }) => `${part} ${name}`))).toEqual([
    ['lead 市发展改革委', 'responsible 市财政局', 'responsible 市交通运输局'],
    ['lead 市商务局', 'responsible 各县（市、区）人民政府'],
    ['lead 市教育局', 'responsible 市自然资源局'],
  ]);
  expect(table.rows.map(({ deadline }) => deadline?.parts.length)).toEqual([1, 2, 1]);
});

test('it checks clean', () => {
  expect(rulesFound(ROWS)).toEqual([]);
});

test.each<readonly [string, Partial<RowWords>, readonly string[]]>([
  ['no deadline', { deadlines: [] }, ['deadline-missing']],
  ['only a lead', { responsible: '' }, ['responsible-unit-missing']],
  ['nobody', { lead: '', responsible: '' }, ['lead-unit-missing', 'responsible-unit-missing']],
  ['only units below', { lead: '' }, ['lead-unit-missing']],
  [
    'an open list',
    { isOpen: true, attribution: '（市发展改革委牵头，市财政局、市交通运输局等配合）' },
    ['unit-list-open'],
  ],
  ['only a heading', { requirement: '' }, []],
])('what the notice leaves out is reported, and nothing else: %s', (_what, change, expected) => {
  const [first = {}, ...others] = ROWS;
  expect(rulesFound([{ ...first, ...change }, ...others])).toEqual(expected);
});

test('a notice that names no lead anywhere', () => {
  const several = ROWS.map((row) => ({ ...row, lead: '', attribution: '（市甲局、市乙局按职责分工负责）' }));
  expect(rulesFound(several.map((row) => ({ ...row, responsible: '市财政局、市商务局' })))).toEqual([]);
  expect(rulesFound(several.map((row) => ({ ...row, responsible: '市财政局' })))).toEqual([]);
});

test('texts that look like formulas or numbers stay what they are', () => {
  const texts = ['=SUM(A1)', '+1', '-3%', '@市教育局', '0012', '2026-03-02', "'引号"];
  const plan = planTaskSheet({ ...HEAD, rows: noticeRows(...texts.map((requirement) => ({ requirement }))) });
  const body = plan.rows.slice(3).map((row) => row[1]);
  expect(body.map((cell) => cell?.value)).toEqual(texts);
  expect(body.every((cell) => cell?.formula === undefined)).toBe(true);
});

test('a text no cell can hold is found before anything is written', () => {
  const rows = noticeRows({ requirement: '短' }, { requirement: '长'.repeat(32_768), lead: '市教育局' });
  expect(tooLongText(rows)).toEqual({ row: 2, column: '具体要求', chars: 32_768 });
  expect(tooLongText(noticeRows({ requirement: '长'.repeat(32_767) }))).toBeUndefined();
});

const deadline = fc.constantFrom(
  '2026年6月底前',
  '2026年9月30日前',
  '每季度末',
  '2026年上半年',
  '长期坚持',
  '2026年3月、9月',
  '立即',
);

test('several deadlines are read again as each alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(deadline, { minLength: 1, maxLength: 3 }), (deadlines) => {
      const [row] = gridFrom([{ requirement: '建立台账。', lead: '市教育局', deadlines }]).rows.slice(3);
      const kinds = (text: string) => readDeadline(text, {}).parts.map(({ kind }) => kind);
      expect(kinds(row?.[3]?.text ?? '')).toEqual(deadlines.flatMap(kinds));
    }),
  );
});

test('any rows make a plan whose merges lie apart', () => {
  const words = fc.record({
    category: fc.constantFrom('', '甲类', '乙类'),
    task: fc.string(),
    requirement: fc.string({ maxLength: 400 }),
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.string(), (rows, title) => {
      const plan = planTaskSheet({ ...HEAD, title, rows: noticeRows(...rows) });
      const cells = plan.merges.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
          const cols = right - left + 1;
          return `${top + Math.floor(index / cols)},${left + (index % cols)}`;
        }),
      );
      expect(new Set(cells).size).toBe(cells.length);
      expect(plan.rows.every((row) => row.length === plan.columnWidthsChars.length)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
