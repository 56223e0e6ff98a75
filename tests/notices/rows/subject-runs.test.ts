import { readNotice } from '../../../src/notices/read-notice';

/** Rows in short: mark | first words | leads | others. */
function rowsOf(lines: string): readonly string[] {
  return readNotice({ text: `云岭区专项整治工作方案\n\n${lines}` }).rows.map(({ mark, body, units }) => {
    const names = (wanted: 'lead' | 'responsible') =>
      units.flatMap(({ part, text }) => (part === wanted ? [text] : [])).join('、');
    return [
      mark,
      body.text.replace(/^(?:[（(].{1,3}[）)]|\d{1,2}[.．])/, '').slice(0, 9),
      names('lead'),
      names('responsible'),
    ].join(' | ');
  });
}

type Examples = readonly (readonly [title: string, body: string, rows: readonly string[]])[];

const RUNS: Examples = [
  [
    'numbered duties below an ordinary heading, where another section has brackets',
    '一、整治内容\n1．区交通局负责查处非法营运；\n2．区公安局要严查超员超载；\n3．市场监督管理局牵头管好源头；\n4．各乡镇负责辖区路段整治。\n二、重点任务\n1．完善标志标线。（区住建局牵头）',
    [
      '一1 | 区交通局负责查处非 |  | 区交通局',
      '一2 | 区公安局要严查超员 |  | 区公安局',
      '一3 | 市场监督管理局牵头 | 市场监督管理局 | ',
      '一4 | 各乡镇负责辖区路段 |  | 各乡镇',
      '二1 | 完善标志标线。 | 区住建局 | ',
    ],
  ],
  [
    'paragraphs without numbers and any word of deed',
    '一、总体要求\n规范垃圾运输。\n二、职责分工\n区绿化市容局负责全面管理，统筹运输。\n区城管执法局依法对违规行为实施处罚，重点打击偷倒。\n区房管局指导、协调各街道督促物业企业。\n各街道作为责任主体，负责日常监管。\n三、保障措施\n（一）培育习惯\n开展宣传，提升意识。',
    [
      '二 | 区绿化市容局负责全 |  | 区绿化市容局',
      '二 | 区城管执法局依法对 |  | 区城管执法局',
      '二 | 区房管局指导、协调 |  | 区房管局',
      '二 | 各街道作为责任主体 |  | 各街道',
      '三（一） | 开展宣传，提升意识 |  | ',
    ],
  ],
  [
    'groups of open names, quoted groups and enterprises',
    '一、主要职责\n“一老一小”工作专班负责统筹推进，通报进展。\n区发展改革、财政、税务等有关部门在各自职责范围内制定政策，协同推进。\n区属国有企业根据要求参与改造，落实资金。\n街道办事处、镇人民政府按照职责分工发挥属地作用，调解纠纷。',
    [
      '一 | “一老一小”工作专 |  | “一老一小”工作专班',
      '一 | 区发展改革、财政、 |  | 区发展改革、财政、税务等有关部门',
      '一 | 区属国有企业根据要 |  | 区属国有企业',
      '一 | 街道办事处、镇人民 |  | 街道办事处、镇人民政府',
    ],
  ],
  [
    'two are enough under a heading of division, and one unit may come twice',
    '一、强化职责分工，落实行业监管\n（一）健全机制\n云岭湖滨海旅游管理办公室负责综合协调，开展联合执法。\n云岭湖滨海旅游管理办公室组织有关单位划定区域，向社会公布。',
    [
      '一（一） | 云岭湖滨海旅游管理 |  | 云岭湖滨海旅游管理办公室',
      '一（一） | 云岭湖滨海旅游管理 |  | 云岭湖滨海旅游管理办公室',
    ],
  ],
  [
    'a third of the neighbours may begin otherwise, and 各成员单位 may stand beside units',
    '一、任务\n1．区教育局组织自查。\n2．区财政局保障经费。\n3．区卫生健康委加强监测。\n4．建立台账，逐项销号。\n5．各成员单位要每月报送。',
    [
      '一1 | 区教育局组织自查。 |  | 区教育局',
      '一2 | 区财政局保障经费。 |  | 区财政局',
      '一3 | 区卫生健康委加强监 |  | 区卫生健康委',
      '一4 | 建立台账，逐项销号 |  | ',
      '一5 | 各成员单位要每月报 |  | 各成员单位',
    ],
  ],
  [
    'single sentences without numbers stay rows of their own, whatever stands behind them',
    '一、职责分工\n区教育局负责考务组织。\n考点设在城南中学，由学校安排专人值守，开考前一天清场。\n区公安局负责考点周边治安。',
    ['一 | 区教育局负责考务组 |  | 区教育局', '一 | 考点设在城南中学， |  | ', '一 | 区公安局负责考点周 |  | 区公安局'],
  ],
  [
    'departments of a company below the lines of a leading group',
    '三、组织机构及职责\n（一）领导小组办公室\n主任：王某\n成员：安监部有关人员\n职责：负责日常工作，定期通报。\n（二）相关部门主要职责\n1.设备部：负责线路巡视。\n2.安监部：督促落实措施。\n3.各供电公司：负责组织实施。\n四、重点工作\n（一）省公司重点工作\n1.制定方案，明确分工。\n（二）地市公司\n1.牵头排查隐患，建立台账。\n2.完成整改，6月底前销号。',
    [
      '三（一） | 职责：负责日常工作 |  | 领导小组办公室',
      '三（二）1 | 设备部：负责线路巡 |  | 设备部',
      '三（二）2 | 安监部：督促落实措 |  | 安监部',
      '三（二）3 | 各供电公司：负责组 |  | 各供电公司',
      '四（一）1 | 制定方案，明确分工 |  | 省公司',
      '四（二）1 | 牵头排查隐患，建立 | 地市公司 | ',
      '四（二）2 | 完成整改，6月底前 |  | 地市公司',
    ],
  ],
  [
    'headings that say no more than that a unit has duties',
    '一、任务\n（一）区教育局负责：\n1．组织自查，建立台账。\n（二）区公安局主要负责以下工作：\n1．查处案件，公布电话。\n（三）区财政局主要职责是：\n1．保障经费，加强监管。',
    [
      '一（一）1 | 组织自查，建立台账 |  | 区教育局',
      '一（二）1 | 查处案件，公布电话 |  | 区公安局',
      '一（三）1 | 保障经费，加强监管 |  | 区财政局',
    ],
  ],
  [
    'a letter, articles in sections, and duties of members below an article',
    '一、总则\n第一条 领导小组统一指挥防火工作。\n二、成员单位工作职责\n第二条 各成员单位按照分工密切配合。\n（一）省委宣传部：组织媒体报道。\n（二）团省委：组织志愿者参与宣传。\n（三）云岭机场集团：负责航空保障。\n第三条 成员单位变动的，及时调整。',
    [
      '一第一条 | 第一条领导小组统一 |  | ',
      '二第二条（一） | 省委宣传部：组织媒 |  | 省委宣传部',
      '二第二条（二） | 团省委：组织志愿者 |  | 团省委',
      '二第二条（三） | 云岭机场集团：负责 |  | 云岭机场集团',
      '二第三条 | 第三条成员单位变动 |  | ',
    ],
  ],
];

test.each(RUNS)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

test.each([
  [
    'groups that are exhorted',
    '一、工作要求\n1．各乡镇要高度重视。\n2．各部门要密切配合。\n3．各村（社区）要广泛宣传。\n4．各级各部门要压实责任。',
  ],
  [
    'principles',
    '一、基本原则\n1．政府引导，加大投入。\n2．企业参与，市场运作。\n3．社会监督，公开透明。\n4．部门协调，形成合力。',
  ],
  ['places', '一、整治范围\n1．学校：食堂、宿舍。\n2．医院：病房、药房。\n3．养老院：厨房。'],
  [
    'stages',
    '一、工作步骤\n（一）动员部署阶段（5月15日前）。召开会议。\n（二）排查整治阶段（9月底前）。建立台账。\n（三）巩固提升阶段（12月底前）。总结经验。',
  ],
  [
    'one unit that comes again and again',
    '一、任务\n1．区教育局负责招生。\n2．区教育局负责考务。\n3．区教育局负责食堂。',
  ],
  [
    'units of fewer than two thirds',
    '一、任务\n1．区教育局负责招生。\n2．区公安局负责治安。\n3．区财政局保障经费。\n4．加强巡查。\n5．加强宣传。',
  ],
  [
    'those who lead the units',
    '一、任务\n1．区教育局主要负责人要靠前指挥。\n2．区公安局分管领导要到场。\n3．区财政局局长要督办。',
  ],
  [
    'headings of matters that units have',
    '一、排查重点\n（一）行业主管部门排查重点\n1．查制度。\n（二）属地乡镇排查重点\n1．查现场。\n（三）企业排查重点\n1．查设备。',
  ],
])('nobody is named by %s', (_title, body) => {
  for (const row of rowsOf(body)) expect(row).toMatch(/ \| {2}\| $/);
});

test.each([
  [
    'the heading',
    '一、任务（区政府办牵头）\n1．区教育局负责招生。\n2．区公安局负责治安。\n3．区财政局保障经费。\n二、保障\n1．加强宣传。',
  ],
  ['the last part', '一、任务\n1．区教育局负责招生。\n2．区公安局负责治安。\n3．区财政局保障经费。（区政府办牵头）'],
])('whoever %s names answers for all, not the units the sentences begin with', (_title, body) => {
  expect(rowsOf(body).join('\n')).not.toMatch(/区(?:教育|公安|财政)局$/m);
});

test('what other sections say of units does not change a run', () => {
  const run = '1．区教育局负责招生。\n2．区公安局负责治安。\n3．区财政局保障经费。';
  const others = [
    '（一）加强宣传。（区委宣传部牵头）',
    '（一）区应急局\n1．值守。',
    '（一）完善制度。\n责任单位：区司法局',
  ];
  const alone = rowsOf(`一、任务\n${run}`).slice(0, 3);
  expect(alone.join()).toMatch(/区教育局.*区公安局.*区财政局/);
  for (const other of others) expect(rowsOf(`一、任务\n${run}\n二、其他\n${other}`).slice(0, 3)).toEqual(alone);
});
