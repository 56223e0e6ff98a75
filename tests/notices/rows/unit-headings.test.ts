import { readNotice } from '../../../src/notices/read-notice';
import { shownText } from '../../../src/notices/traced-text';

/** Rows in short: mark | category | task | leads | others. */
function rowsOf(lines: string, title = '云岭市秋季防火工作方案'): readonly string[] {
  return readNotice({ text: `${title}\n\n${lines}` }).rows.map(({ mark, category, task, units }) => {
    const names = (wanted: 'lead' | 'responsible') =>
      units.flatMap(({ part, text }) => (part === wanted ? [text] : [])).join('、');
    return [mark, category.text, task.text, names('lead'), names('responsible')].join(' | ');
  });
}

type Examples = readonly (readonly [title: string, body: string, rows: readonly string[]])[];

const HEADINGS: Examples = [
  [
    'numbered duties below units of a section 「职责分工」',
    '一、主要任务\n（一）强化宣传。张贴标语。\n二、职责分工\n（一）市应急局\n1．统筹防火工作。\n2．组织演练。\n（二）市林业局（牵头）\n1．巡查林区。\n（三）市公安局、市教育局\n1．查处违规用火。\n（四）各县（区）\n1．落实属地责任。\n三、工作要求\n（一）加强领导。每周会商。',
    [
      '一（一） | 主要任务 | 强化宣传 |  | ',
      '二（一）1 | 职责分工 | 统筹防火工作 |  | 市应急局',
      '二（一）2 | 职责分工 | 组织演练 |  | 市应急局',
      '二（二）1 | 职责分工 | 巡查林区 | 市林业局 | ',
      '二（三）1 | 职责分工 | 查处违规用火 |  | 市公安局、市教育局',
      '二（四）1 | 职责分工 | 落实属地责任 |  | 各县（区）',
      '三（一） | 工作要求 | 加强领导 |  | ',
    ],
  ],
  [
    'duties without numbers',
    '二、任务分工\n（一）市应急局\n统筹防火工作。\n组织演练。\n（二）各成员单位\n落实防火责任。',
    [
      '二（一） | 任务分工 | 统筹防火工作 |  | 市应急局',
      '二（一） | 任务分工 | 组织演练 |  | 市应急局',
      '二（二） | 任务分工 | 落实防火责任 |  | 各成员单位',
    ],
  ],
  [
    'words about their duties, labels, colons and full stops beside the names',
    '一、部门职责\n（一）市应急局职责\n1．统筹防火工作。\n（二）市公安局的主要任务：\n1．查处违规用火。\n（三）牵头单位：市林业局\n1．巡查林区。\n（四）市气象局。\n1．发布预警。',
    [
      '一（一）1 | 部门职责 | 统筹防火工作 |  | 市应急局',
      '一（二）1 | 部门职责 | 查处违规用火 |  | 市公安局',
      '一（三）1 | 部门职责 | 巡查林区 | 市林业局 | ',
      '一（四）1 | 部门职责 | 发布预警 |  | 市气象局',
    ],
  ],
  [
    'units without numbers, over numbers that begin anew',
    '各部门职责如下：\n市应急局\n1．统筹防火工作。\n2．组织演练。\n市林业局\n1．巡查林区。\n各镇（街道）\n1．落实属地责任。',
    [
      '1 |  | 统筹防火工作 |  | 市应急局',
      '2 |  | 组织演练 |  | 市应急局',
      '1 |  | 巡查林区 |  | 市林业局',
      '1 |  | 落实属地责任 |  | 各镇（街道）',
    ],
  ],
  [
    'units and duties without numbers, under a heading',
    '一、责任分工\n具体分工如下：\n◆市应急局\n统筹防火工作。\n◆市林业局\n巡查林区。\n建立台账。\n二、工作要求\n每周会商。',
    [
      '一 | 责任分工 | 统筹防火工作 |  | 市应急局',
      '一 | 责任分工 | 巡查林区 |  | 市林业局',
      '一 | 责任分工 | 建立台账 |  | 市林业局',
      '二 |  | 工作要求 |  | ',
    ],
  ],
  [
    'units as the highest headings, without a word of dividing',
    '一、市应急局\n（一）统筹防火工作。\n（二）组织演练。\n二、市公安局、市司法局\n查处违规用火。',
    [
      '一（一） |  | 统筹防火工作 |  | 市应急局',
      '一（二） |  | 组织演练 |  | 市应急局',
      '二 |  | 查处违规用火 |  | 市公安局、市司法局',
    ],
  ],
  [
    'units and duties without numbers, below a lead-in at the top',
    '各单位职责分工如下：\n市应急局\n统筹防火工作，9月底前完成预案。\n市林业局\n巡查林区，\n建立台账。\n市财政局\n保障经费。\n云岭市人民政府办公室\n2026年9月1日',
    [' |  | 统筹防火工作 |  | 市应急局', ' |  | 巡查林区，建立台账 |  | 市林业局', ' |  | 保障经费 |  | 市财政局'],
  ],
  [
    'a unit’s duties outside of a division',
    '二、组织机构\n（一）宣传发动\n1．张贴标语。\n（二）领导小组办公室职责\n1．督促检查。',
    ['二（一）1 | 组织机构 | 宣传发动 |  | ', '二（二）1 | 组织机构 | 督促检查 |  | 领导小组办公室'],
  ],
  [
    'schools that are built, in duties below their unit',
    '一、任务分工\n（一）市教育局（牵头）、市财政局\n1．新建小学。9月底前完成。\n2．市住建局：修缮校舍。',
    ['一（一）1 | 任务分工 | 新建小学 | 市教育局 | 市财政局', '一（一）2 | 任务分工 | 修缮校舍 |  | 市住建局'],
  ],
  [
    'departments of a school',
    '三、职责分工\n1．教务处\n（1）编排课表。\n（2）组织考试。\n2．学生处、校团委\n（1）组织志愿者。',
    [
      '三1（1） | 职责分工 | 编排课表 |  | 教务处',
      '三1（2） | 职责分工 | 组织考试 |  | 教务处',
      '三2（1） | 职责分工 | 组织志愿者 |  | 学生处、校团委',
    ],
  ],
  [
    'parts of a unit keep their headings',
    '一、职责分工\n（一）市应急局\n1．日常工作\n（1）编制预案。\n（2）组织演练。\n2．应急处置\n（1）调度力量。\n（二）市林业局\n1．巡查林区。',
    [
      '一（一）1（1） | 职责分工 | 日常工作 |  | 市应急局',
      '一（一）1（2） | 职责分工 | 日常工作 |  | 市应急局',
      '一（一）2（1） | 职责分工 | 应急处置 |  | 市应急局',
      '一（二）1 | 职责分工 | 巡查林区 |  | 市林业局',
    ],
  ],
];

test.each(HEADINGS)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

const OWN: Examples = [
  [
    'who answers for the duty itself goes before the heading; who helps comes beside it',
    '一、职责分工\n（一）市应急局\n1．开展演练。（市公安局配合）\n2．修缮设施。（责任单位：市住建局）\n3．由市财政局牵头，落实经费。\n4．会同市公安局查处违规行为。\n5．发布预警。完成时限：9月底前',
    [
      '一（一）1 | 职责分工 | 开展演练 |  | 市应急局、市公安局',
      '一（一）2 | 职责分工 | 修缮设施 |  | 市住建局',
      '一（一）3 | 职责分工 | 由市财政局牵头，落实经费 | 市财政局 | ',
      '一（一）4 | 职责分工 | 会同市公安局查处违规行为 |  | 市应急局',
      '一（一）5 | 职责分工 | 发布预警 |  | 市应急局',
    ],
  ],
  [
    'a duty that begins with 牵头 is led by the heading’s unit',
    '一、职责分工\n（一）市应急局\n1．牵头制定预案。\n2．负责值守。',
    ['一（一）1 | 职责分工 | 牵头制定预案 | 市应急局 | ', '一（一）2 | 职责分工 | 负责值守 |  | 市应急局'],
  ],
];

test.each(OWN)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

const SUBJECTS: Examples = [
  [
    'numbered duties that begin with their unit',
    '一、成员单位职责\n1.市应急局：统筹防火工作；组织演练。\n2.市林业局。牵头巡查林区。\n3.各镇（街道）负责落实属地责任。',
    [
      '一1 | 成员单位职责 | 统筹防火工作 |  | 市应急局',
      '一2 | 成员单位职责 | 牵头巡查林区 | 市林业局 | ',
      '一3 | 成员单位职责 | 各镇（街道）负责落实属地责任 |  | 各镇（街道）',
    ],
  ],
  [
    'words beside the names before the colon',
    '一、职责分工\n1.市应急局职责：统筹防火工作。\n2.市林业局（牵头单位）：巡查林区。\n3.其他成员单位：落实防火责任。\n二、工作要求\n1.各镇要加强领导。\n2.市财政局要保障经费。',
    [
      '一1 | 职责分工 | 统筹防火工作 |  | 市应急局',
      '一2 | 职责分工 | 巡查林区 | 市林业局 | ',
      '一3 | 职责分工 | 落实防火责任 |  | 其他成员单位',
      '二1 | 工作要求 | 各镇要加强领导 |  | ',
      '二2 | 工作要求 | 市财政局要保障经费 |  | ',
    ],
  ],
  [
    'dashes and brackets behind the units',
    '一、职责分工\n市应急局——统筹防火工作。\n【市林业局】巡查林区。\n●市公安局：查处违规用火。',
    [
      '一 | 职责分工 | 统筹防火工作 |  | 市应急局',
      '一 | 职责分工 | 巡查林区 |  | 市林业局',
      '一 | 职责分工 | 查处违规用火 |  | 市公安局',
    ],
  ],
];

test.each(SUBJECTS)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

test.each([
  [
    'a heading that only holds a unit’s name',
    '（一）加强市应急局自身建设\n1．开展学习。\n（二）深化市林业局改革\n1．完善制度。',
  ],
  ['one unit among other headings', '（一）市应急局\n1．开展学习。\n（二）队伍建设\n1．完善制度。'],
  ['places that are no unit for sure', '（一）学校\n1．清除枯枝。\n（二）医院\n1．完善制度。'],
  ['two items that speak to units outside of a division', '（一）市应急局要加强领导。\n（二）市林业局要加强巡查。'],
  ['a division of something else', '（一）明确分工，压实责任。各部门要加强领导。\n（二）市应急局要加强巡查。'],
])('nobody is named by %s', (_title, body) => {
  for (const row of rowsOf(`一、主要任务\n${body}`)) expect(row).toMatch(/ \| {2}\| $/);
});

test('a unit with nothing below it keeps its row', () => {
  expect(rowsOf('一、职责分工\n（一）市应急局\n1．统筹防火工作。\n（二）市林业局')).toHaveLength(2);
});

test('the units of a row show where they stand in the heading, which stays a heading', () => {
  const text = '云岭市方案\n\n一、职责分工\n（一）市应急局、市公安局\n1．统筹防火工作。\n2．组织演练。';
  const { rows, pieces } = readNotice({ text });
  const at = text.indexOf('市应急局、');
  expect(rows.map(({ attribution }) => attribution)).toEqual([
    { text: '市应急局、市公安局', spans: [{ start: at, end: at + 9 }] },
    { text: '市应急局、市公安局', spans: [{ start: at, end: at + 9 }] },
  ]);
  for (const { spans, text: name } of rows.flatMap(({ units }) => units)) expect(shownText(text, spans)).toBe(name);
  expect(pieces.find(({ span }) => span.start <= at && at < span.end)?.kind).toBe('heading');
});
