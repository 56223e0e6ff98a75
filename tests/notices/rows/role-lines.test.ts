import { readNotice } from '../../../src/notices/read-notice';

/** Rows in short: task | requirement | leads | others. */
function rowsOf(lines: string): readonly string[] {
  return readNotice({ text: `某市促进就业若干措施\n\n${lines}` }).rows.map(({ task, requirement, units }) => {
    const names = (wanted: 'lead' | 'responsible') =>
      units.flatMap(({ part, text }) => (part === wanted ? [text] : [])).join('、');
    return [task.text, requirement.text, names('lead'), names('responsible')].join(' | ');
  });
}

const EXAMPLES: readonly (readonly [title: string, body: string, rows: readonly string[]])[] = [
  [
    'short lines without numbers and full stops, each group closed by a line of units',
    '稳定岗位供给\n新增公益性岗位300个，优先安置困难人员\n开展送岗下乡活动\n市人力资源社会保障局、市民政局等按职责分工负责\n扩大培训规模\n培训技能人才2000人次\n市教育局牵头，市财政局、团市委配合\n某市人民政府办公室\n2026年3月2日',
    [
      '稳定岗位供给 | 新增公益性岗位300个，优先安置困难人员开展送岗下乡活动 |  | 市人力资源社会保障局、市民政局',
      '扩大培训规模 | 培训技能人才2000人次 | 市教育局 | 市财政局、团市委',
    ],
  ],
  [
    'an opening stands above the first group',
    '为促进就业，制定以下措施。\n稳定岗位供给\n开展送岗下乡活动\n市人力资源社会保障局负责\n扩大培训规模\n培训技能人才2000人次\n市教育局、市财政局按职责分工负责',
    [
      '稳定岗位供给 | 开展送岗下乡活动 |  | 市人力资源社会保障局',
      '扩大培训规模 | 培训技能人才2000人次 |  | 市教育局、市财政局',
    ],
  ],
  [
    'below a number the line belongs to the numbered item',
    '一、稳定岗位供给\n开展送岗下乡活动\n市人力资源社会保障局负责\n二、扩大培训规模\n培训技能人才2000人次\n市教育局牵头，市财政局配合',
    [
      '稳定岗位供给 | 开展送岗下乡活动 |  | 市人力资源社会保障局',
      '扩大培训规模 | 培训技能人才2000人次 | 市教育局 | 市财政局',
    ],
  ],
  [
    'a heading over several groups is the title of none',
    '一、稳定岗位供给\n开展送岗下乡活动\n市人力资源社会保障局负责\n建设零工市场\n市总工会负责\n二、扩大培训规模\n培训技能人才2000人次\n市教育局牵头，市财政局配合',
    [
      '开展送岗下乡活动 |  |  | 市人力资源社会保障局',
      '建设零工市场 |  |  | 市总工会',
      '扩大培训规模 | 培训技能人才2000人次 | 市教育局 | 市财政局',
    ],
  ],
];

test.each(EXAMPLES)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

test('lines with full stops that are sentences of units and roles close what stands above them', () => {
  const body =
    '（一）完善制度。\n修订学籍管理办法。\n市教育局牵头，市财政局配合。\n（二）加强培训。\n每年培训教师一次。\n市教育局负责。';
  expect(rowsOf(body)).toEqual([
    '完善制度 | 修订学籍管理办法。 | 市教育局 | 市财政局',
    '加强培训 | 每年培训教师一次。 |  | 市教育局',
  ]);
});
