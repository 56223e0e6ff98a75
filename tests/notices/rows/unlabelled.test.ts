import { readNotice } from '../../../src/notices/read-notice';

/** Rows in short: mark | task | requirement | leads | others. */
function rowsOf(lines: string, title = '某县2026年重点任务清单'): readonly string[] {
  return readNotice({ text: `${title}\n\n${lines}` }).rows.map(({ mark, task, requirement, units }) => {
    const names = (wanted: 'lead' | 'responsible') =>
      units.flatMap(({ part, text }) => (part === wanted ? [text] : [])).join('、');
    return [mark, task.text, requirement.text, names('lead'), names('responsible')].join(' | ');
  });
}

const EXAMPLES: readonly (readonly [title: string, body: string, rows: readonly string[]])[] = [
  [
    'names in a line of their own belong to the item above',
    '一、扩大学位供给\n（一）新建小学3所，8月底前投入使用。\n县教育局、县住建局\n（二）改造食堂12个。\n县市场监管局，县教育局，各乡镇人民政府\n二、优化养老服务\n（三）建设社区食堂\n县民政局\n某县人民政府办公室\n2026年3月2日',
    [
      '一（一） | 新建小学3所 | 新建小学3所，8月底前投入使用。 |  | 县教育局、县住建局',
      '一（二） | 改造食堂12个 |  |  | 县市场监管局、县教育局、各乡镇人民政府',
      '二（三） | 建设社区食堂 |  |  | 县民政局',
    ],
  ],
  [
    'several departments of a company',
    '1．清查仓库，建立台账。\n物资部、财务部\n2．开展安全培训。\n安监部、运检部',
    ['1 | 清查仓库，建立台账 |  |  | 物资部、财务部', '2 | 开展安全培训 |  |  | 安监部、运检部'],
  ],
  [
    'items without numbers',
    '打通断头路3条，年底前通车。\n县住建局、县交通运输局\n新增停车位500个，缓解停车难。\n县城管局\n某县人民政府办公室\n2026年3月1日',
    [' | 打通断头路3条，年底前通车 |  |  | 县住建局、县交通运输局', ' | 新增停车位500个，缓解停车难 |  |  | 县城管局'],
  ],
  [
    'signatures, also of two units, name nobody',
    '一、新建小学3所。（县教育局牵头）\n二、加强督导。每月通报一次。\n县教育局、县财政局\n2026年3月2日',
    ['一 | 新建小学3所 |  | 县教育局 | ', '二 | 加强督导 | 每月通报一次。 |  | '],
  ],
  [
    'names over numbers that begin anew are headings over what the units do',
    '县教育局\n1．新建小学。\n2．改造操场。\n县财政局\n1．拨付资金。\n2．加强监管。',
    [
      '1 | 新建小学 |  |  | 县教育局',
      '2 | 改造操场 |  |  | 县教育局',
      '1 | 拨付资金 |  |  | 县财政局',
      '2 | 加强监管 |  |  | 县财政局',
    ],
  ],
  [
    'addressees without a colon name nobody',
    '县委办公室、县政府办公室\n现将任务印发给你们。\n1．制定方案。（县商务局负责）\n抄送：县人大办公室、县政协办公室。',
    ['1 | 制定方案 |  |  | 县商务局'],
  ],
];

test.each(EXAMPLES)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

const DIVISIONS: readonly (readonly [title: string, body: string, rows: readonly string[]])[] = [
  [
    'a unit and a colon',
    '各镇（街道）：\n为做好秸秆综合利用工作，现将有关事项通知如下。\n区农业农村局：负责统筹，5月底前制定方案。\n区生态环境局：牵头开展露天焚烧巡查。\n各村（社区）：组织入户宣传，签订承诺书。\n区农业农村局\n2026年4月2日',
    [
      ' | 5月底前制定方案 | 区农业农村局：负责统筹，5月底前制定方案。 |  | 区农业农村局',
      ' | 牵头开展露天焚烧巡查 | 区生态环境局：牵头开展露天焚烧巡查。 | 区生态环境局 | ',
      ' | 组织入户宣传 | 各村（社区）：组织入户宣传，签订承诺书。 |  | 各村（社区）',
    ],
  ],
  [
    'a unit and what it answers for',
    '根据上级部署，为做好防汛工作，现明确职责分工如下：\n\n镇应急办负责防汛统筹协调；编制预案。\n\n镇农业农村办、镇水利站负责水库巡查。\n\n卫生院负责医疗救护。\n\n各村（社区）要落实包保责任。',
    [
      ' | 镇应急办负责防汛统筹协调 | 编制预案。 |  | 镇应急办',
      ' | 镇农业农村办、镇水利站负责水库巡查 |  |  | 镇农业农村办、镇水利站',
      ' | 卫生院负责医疗救护 |  |  | 卫生院',
      ' | 各村（社区）要落实包保责任 |  |  | 各村（社区）',
    ],
  ],
  [
    'under a heading of a plan that names nobody else',
    '一、任务分工\n学生处：牵头制定方案，统筹各学院报到。\n教务处：负责编班排课，8月底前完成。\n各学院：组织志愿者，开展入学教育。\n二、工作纪律\n严格执行规定。',
    [
      '一 | 牵头制定方案 | 学生处：牵头制定方案，统筹各学院报到。 | 学生处 | ',
      '一 | 负责编班排课 | 教务处：负责编班排课，8月底前完成。 |  | 教务处',
      '一 | 开展入学教育 | 各学院：组织志愿者，开展入学教育。 |  | 各学院',
      '二 | 工作纪律 | 严格执行规定。 |  | ',
    ],
  ],
  ['two paragraphs are no division', '县教育局负责考务组织。\n县公安局负责考点治安。', []],
  [
    'where brackets say who does it, they alone do',
    '一、强化责任\n县教育局负责修订制度。\n县公安局负责周边治安。\n县财政局负责资金保障。（责任单位：县教育局）\n二、加强巡查。（责任单位：县公安局）',
    [
      '一 | 强化责任 | 县教育局负责修订制度。县公安局负责周边治安。县财政局负责资金保障。 |  | 县教育局',
      '二 | 加强巡查 |  |  | 县公安局',
    ],
  ],
];

test.each(DIVISIONS)('%s', (_title, body, rows) => {
  expect(rowsOf(body, '关于做好专项工作的通知')).toEqual(rows);
});
