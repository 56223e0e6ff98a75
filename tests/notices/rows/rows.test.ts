import { readNotice } from '../../../src/notices/read-notice';

/** A row in short: mark | category | task | requirement | leads | others | deadlines. */
function rowsOf(body: string): readonly string[] {
  const text = `某市2026年重点工作要点\n\n${body}`;
  return readNotice({ text }, { planYear: 2026 }).rows.map((row) => {
    const names = (part: 'lead' | 'responsible') =>
      row.units
        .filter((unit) => unit.part === part)
        .map((unit) => unit.text)
        .join('、');
    const deadlines = row.deadlines.map(({ text: words }) => words).join('、');
    const cells = [row.mark, row.category.text, row.task.text, row.requirement.text];
    return [...cells, names('lead'), names('responsible'), deadlines].join(' | ');
  });
}

const EXAMPLES: readonly (readonly [title: string, body: string, rows: readonly string[]])[] = [
  [
    'an item with title, text and attribution',
    '一、改善民生\n（一）扩大学位供给。新建小学3所，2026年8月底前投入使用。（市教育局牵头，市财政局配合）',
    ['一（一） | 改善民生 | 扩大学位供给 | 新建小学3所，2026年8月底前投入使用。 | 市教育局 | 市财政局 | 2026年8月底前'],
  ],
  [
    'a heading with an attribution and nothing else',
    '一、改善民生\n（一）扩大学位供给。（责任单位：市教育局）\n（二）建设社区食堂。每个街道至少一处。（责任单位：市民政局）',
    [
      '一（一） | 改善民生 | 扩大学位供给 |  |  | 市教育局 | ',
      '一（二） | 改善民生 | 建设社区食堂 | 每个街道至少一处。 |  | 市民政局 | ',
    ],
  ],
  [
    'a third level keeps the second as its task',
    '一、改善民生\n（一）扩大学位供给\n1．新建小学3所。选址在人口集中的片区。（市教育局负责）\n2．改造食堂12个。（市教育局、市市场监管局负责）',
    [
      '一（一）1 | 改善民生 | 扩大学位供给 | 新建小学3所。选址在人口集中的片区。 |  | 市教育局 | ',
      '一（一）2 | 改善民生 | 扩大学位供给 | 改造食堂12个。 |  | 市教育局、市市场监管局 | ',
    ],
  ],
  [
    'paragraphs of one item, each with its attribution',
    '一、改善民生\n（一）扩大学位供给。新建小学3所，改善办学条件。（市教育局牵头）\n改造学校食堂，配备专职管理人员。（市市场监管局牵头）',
    [
      '一（一） | 改善民生 | 扩大学位供给 | 新建小学3所，改善办学条件。 | 市教育局 |  | ',
      '一（一） | 改善民生 | 扩大学位供给 | 改造学校食堂，配备专职管理人员。 | 市市场监管局 |  | ',
    ],
  ],
  [
    'several attributions in one paragraph',
    '一、改善民生\n（一）扩大学位供给。新建小学3所（市教育局负责）；拓宽校门口道路（市交通运输局负责）。',
    [
      '一（一） | 改善民生 | 扩大学位供给 | 新建小学3所 |  | 市教育局 | ',
      '一（一） | 改善民生 | 扩大学位供给 | 拓宽校门口道路 |  | 市交通运输局 | ',
    ],
  ],
  [
    'labels in lines of their own are for the whole item',
    '一、改善民生\n（一）扩大学位供给\n新建小学3所。\n改造食堂12个。\n牵头单位：市教育局\n责任单位：市财政局\n完成时限：2026年11月底前\n（二）建设社区食堂\n每个街道至少一处。\n牵头单位：市民政局',
    [
      ' | 改善民生 | 扩大学位供给 | 新建小学3所。改造食堂12个。 | 市教育局 | 市财政局 | 2026年11月底前',
      ' | 改善民生 | 建设社区食堂 | 每个街道至少一处。 | 市民政局 |  | ',
    ].map((row, index) => `一（${index === 0 ? '一' : '二'}）${row}`),
  ],
  [
    'a heading of Markdown with nothing but a label line below',
    '## 一、改善民生\n### 扩大学位供给\n责任单位：市教育局\n### 建设社区食堂\n责任单位：市民政局\n## 二、改善环境\n（一）清理河道。清理垃圾。（市水利局负责）',
    [
      '一 | 改善民生 | 扩大学位供给 |  |  | 市教育局 | ',
      '一 | 改善民生 | 建设社区食堂 |  |  | 市民政局 | ',
      '二（一） | 改善环境 | 清理河道 | 清理垃圾。 |  | 市水利局 | ',
    ],
  ],
  [
    'numbered parts below an attributed item are one row with it',
    '一、改善民生\n（一）扩大学位供给（市教育局牵头）\n1．新建小学3所。\n2．改造食堂12个。\n（二）建设社区食堂。每个街道至少一处。（市民政局牵头）',
    [
      '一（一） | 改善民生 | 扩大学位供给 | 1．新建小学3所。2．改造食堂12个。 | 市教育局 |  | ',
      '一（二） | 改善民生 | 建设社区食堂 | 每个街道至少一处。 | 市民政局 |  | ',
    ],
  ],
  [
    'measures and a time below an attributed heading are one row with it',
    '一、改善民生\n1．扩大学位供给（牵头单位：市教育局）\n具体措施：新建小学3所，改造食堂12个。\n完成时限：2026年8月底前\n2．建设社区食堂（牵头单位：市民政局）\n具体措施：每个街道至少一处。',
    [
      '一1 | 改善民生 | 扩大学位供给 | 具体措施：新建小学3所，改造食堂12个。 | 市教育局 |  | 2026年8月底前',
      '一2 | 改善民生 | 建设社区食堂 | 具体措施：每个街道至少一处。 | 市民政局 |  | ',
    ],
  ],
  [
    'parts with one attribution below them all have the mark of what stands above them',
    '一、改善民生\n（一）扩大学位供给\n1．新建小学3所。\n2．改造食堂12个。\n（牵头单位：市教育局）\n（二）建设社区食堂。每个街道至少一处。（市民政局牵头）',
    [
      '一（一） | 改善民生 | 扩大学位供给 | 新建小学3所。改造食堂12个。 | 市教育局 |  | ',
      '一（二） | 改善民生 | 建设社区食堂 | 每个街道至少一处。 | 市民政局 |  | ',
    ],
  ],
  [
    'a sentence that leads in speaks of itself; its items keep their titles',
    '一、扩大学位\n统筹规划学位供给。由市教育局牵头，市财政局配合。\n（一）新建小学。选址在人口集中的片区。\n（二）改造食堂。配备专职人员。',
    [
      '一 |  | 扩大学位 | 统筹规划学位供给。由市教育局牵头，市财政局配合。 | 市教育局 | 市财政局 | ',
      '一（一） | 扩大学位 | 新建小学 | 选址在人口集中的片区。 |  |  | ',
      '一（二） | 扩大学位 | 改造食堂 | 配备专职人员。 |  |  | ',
    ],
  ],
  [
    'a title or a line that names somebody speaks for its items',
    '一、扩大学位（市教育局牵头）\n（一）新建小学。\n（二）改造食堂。\n二、建设食堂\n责任单位：市民政局\n（一）每个街道一处。\n（二）年内建成。',
    [
      '一 |  | 扩大学位 | （一）新建小学。（二）改造食堂。 | 市教育局 |  | ',
      '二 |  | 建设食堂 | （一）每个街道一处。（二）年内建成。 |  | 市民政局 | 年内',
    ],
  ],
  [
    'words that only lead to items are no row',
    '一、关于校舍改造\n会议议定：\n1．3月底前完成设计，报市政府。（市教育局）\n2．落实资金，专款专用。（市财政局）',
    [
      '一1 | 关于校舍改造 | 3月底前完成设计 | 3月底前完成设计，报市政府。 |  | 市教育局 | 3月底前',
      '一2 | 关于校舍改造 | 落实资金，专款专用 |  |  | 市财政局 | ',
    ],
  ],
  [
    'a number of several parts says where it stands by itself',
    '2 组织体系\n2.1 成员单位\n2.1.1 市水利局组织监测，建立台账。（市水利局）\n2.1.2 市应急局组织救援，备足物资。（市应急局）',
    [
      '2.1.1 | 2组织体系 | 成员单位 | 市水利局组织监测，建立台账。 |  | 市水利局 | ',
      '2.1.2 | 2组织体系 | 成员单位 | 市应急局组织救援，备足物资。 |  | 市应急局 | ',
    ],
  ],
  [
    'what stands in an attachment belongs to no heading before it',
    '一、改善民生\n（一）扩大学位供给。新建小学3所。（市教育局负责）\n某市人民政府办公室\n2026年3月2日\n附件\n重点项目清单\n1．新建小学3所，年内完工。（市教育局）\n2．改造食堂12个，年内完工。（市教育局）',
    [
      '一（一） | 改善民生 | 扩大学位供给 | 新建小学3所。 |  | 市教育局 | ',
      '1 |  | 新建小学3所，年内完工 |  |  | 市教育局 | 年内',
      '2 |  | 改造食堂12个，年内完工 |  |  | 市教育局 | 年内',
    ],
  ],
  [
    'an item that nobody is named for keeps its row',
    '一、改善民生\n（一）扩大学位供给。新建小学3所。（市教育局负责）\n二、工作要求\n（一）加强领导。各部门要把民生实事摆上重要位置。\n（二）加强督查。定期通报进度。',
    [
      '一（一） | 改善民生 | 扩大学位供给 | 新建小学3所。 |  | 市教育局 | ',
      '二（一） | 工作要求 | 加强领导 | 各部门要把民生实事摆上重要位置。 |  |  | ',
      '二（二） | 工作要求 | 加强督查 | 定期通报进度。 |  |  | ',
    ],
  ],
  [
    'items without titles are named by their first clause',
    '1．3月底前完成校舍安全排查，建立台账。（市教育局负责）\n2．在全市开展食堂卫生检查，公布结果。（市市场监管局负责）',
    [
      '1 |  | 3月底前完成校舍安全排查 | 3月底前完成校舍安全排查，建立台账。 |  | 市教育局 | 3月底前',
      '2 |  | 在全市开展食堂卫生检查 | 在全市开展食堂卫生检查，公布结果。 |  | 市市场监管局 | ',
    ],
  ],
];

test.each(EXAMPLES)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

test('a table that is a task table is taken as such', () => {
  const table = [
    '序号\t工作任务\t牵头单位\t责任单位\t完成时限',
    '1\t新建小学3所\t市教育局\t市财政局、市住房城乡建设局\t2026年8月底前',
    '2\t改造食堂12个\t\t市市场监管局\t2026年10月底前',
  ].join('\n');
  expect(rowsOf(`附件：任务分解表\n\n${table}`)).toEqual([
    '1 |  | 新建小学3所 |  | 市教育局 | 市财政局、市住房城乡建设局 | 2026年8月底前',
    '2 |  | 改造食堂12个 |  | 市教育局 | 市市场监管局 | 2026年10月底前',
  ]);
});

test('责任部门 in lines of their own is no box of a web page', () => {
  const items = ['建设口袋公园6处|区城管局', '改造老旧小区12个|区住建局', '新增学位800个|区教育局'].map(
    (item, index) => {
      const [task = '', unit = ''] = item.split('|');
      return `${'一二三'.charAt(index)}、${task}\n责任部门：${unit}\n完成时限：${8 + index}月底前`;
    },
  );
  expect(rowsOf(items.join('\n\n'))).toEqual([
    '一 |  | 建设口袋公园6处 |  |  | 区城管局 | 8月底前',
    '二 |  | 改造老旧小区12个 |  |  | 区住建局 | 9月底前',
    '三 |  | 新增学位800个 |  |  | 区教育局 | 10月底前',
  ]);
});

test('a table whose only unit column is 责任单位 names nobody who leads; blanks part the units', () => {
  const table = [
    '序号\t整治事宜\t责任单位\t完成时间',
    '1\t开展消防安全大检查\t派出所 应急站\t6月底前',
    '2\t整治占道经营\t城管办牵头，市场监管所配合\t全年',
  ].join('\n');
  expect(rowsOf(table)).toEqual([
    '1 |  | 开展消防安全大检查 |  |  | 派出所、应急站 | 6月底前',
    '2 |  | 整治占道经营 |  | 城管办 | 市场监管所 | 全年',
  ]);
});

test('units that share a task out are told from those that do not', () => {
  const { rows } = readNotice({
    text: '某市2026年工作要点\n一、改善民生\n（一）扩大学位供给。（市教育局、市财政局按职责分工负责）\n（二）改造食堂。（市教育局、市市场监管局负责）',
  });
  expect(rows.map(({ separately }) => separately)).toEqual([true, false]);
});

test('sentences of cover and closing that bind somebody are listed, duties to report become optional rows', () => {
  const { rows, unplaced, counts } = readNotice({
    text: [
      '某市人民政府办公室关于印发2026年重点工作任务分工的通知',
      '各县（市、区）人民政府，市政府各部门：',
      '一、改善民生',
      '（一）扩大学位供给。新建小学3所。（市教育局负责）',
      '（二）建设社区食堂。每个街道至少一处。（市民政局负责）',
      '各地各部门要建立工作台账。市政府督查室将适时督查。请各部门于2026年12月5日前将落实情况报市政府办公室。',
      '某市人民政府办公室',
      '2026年3月6日',
    ].join('\n\n'),
  });
  expect(rows.map(({ kind, isOptional, task }) => [kind, isOptional, task.text])).toEqual([
    ['task', false, '扩大学位供给'],
    ['task', false, '建设社区食堂'],
    ['report', true, '落实情况'],
  ]);
  expect(unplaced.map(({ text, because }) => [text, because])).toEqual([['各地各部门要建立工作台账。', '要']]);
  expect(counts).toEqual({ sentences: 7, inRows: 5, unplaced: 1, others: 1 });
});

test.each<[string, readonly string[]]>([
  [
    '附件：工作联系人表\n注：请于5个工作日内报市政府办公室。',
    ['附件：工作联系人表注：请于5个工作日内报市政府办公室。'],
  ],
  ['附件：工作联系人表\n注：表格可复印。', []],
])('a note asks for the attachment above it: %j', (end, reports) => {
  const text = `某市工作要点\n一、改善民生\n（一）新建小学3所。（市教育局负责）\n${end}`;
  const { rows } = readNotice({ text });
  expect(rows.filter(({ kind }) => kind === 'report').map(({ body }) => body.text)).toEqual(reports);
});

test('who may explain a measure, and from when it holds, is no duty to look at', () => {
  const text = '某市若干措施\n一、提供场地。给予免租。（市教育局负责）\n本措施由市教育局负责解释，自印发之日起施行。';
  expect(readNotice({ text }).unplaced).toEqual([]);
});
