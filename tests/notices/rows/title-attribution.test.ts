import { readNotice } from '../../../src/notices/read-notice';

/** Rows in short: task | requirement | leads | others. */
function rowsOf(lines: string): readonly string[] {
  return readNotice({ text: `某市2026年重点工作方案\n\n${lines}` }).rows.map(({ task, requirement, units }) => {
    const names = (wanted: 'lead' | 'responsible') =>
      units.flatMap(({ part, text }) => (part === wanted ? [text] : [])).join('、');
    return [task.text, requirement.text, names('lead'), names('responsible')].join(' | ');
  });
}

const EXAMPLES: readonly (readonly [title: string, body: string, rows: readonly string[]])[] = [
  [
    'a word of role at the end of the title belongs to the title',
    '一、加强收费监管（牵头单位：市发改委；参加单位：市教育局）\n完善收费目录，动态管理。\n开展专项检查。\n二、规范执法监督(责任单位：市司法局)\n1．清理罚款事项。\n2．公布清单。',
    [
      '加强收费监管 | 完善收费目录，动态管理。开展专项检查。 | 市发改委 | 市教育局',
      '规范执法监督 | 1．清理罚款事项。2．公布清单。 |  | 市司法局',
    ],
  ],
  [
    'the full stop before or behind the bracket',
    '一、规范中介服务。（责任单位：市住建局、水利局，各县（市、区）人民政府）\n清理中介事项。\n二、畅通投诉渠道（责任单位：市市场监管局）。\n整合热线，限时办结。',
    [
      '规范中介服务 | 清理中介事项。 |  | 市住建局、水利局、各县（市、区）人民政府',
      '畅通投诉渠道 | 整合热线，限时办结。 |  | 市市场监管局',
    ],
  ],
  [
    'words of role in the sentences below only tell',
    '一、清理拖欠账款（牵头单位：市工信局；责任单位：发改局、财政局）\n由市财政局牵头建立台账，市审计局配合开展核查。\n由各乡镇负责，逐笔清偿。\n二、扶持企业（牵头单位：市工信局）\n1．由市税务局牵头，开展走访。\n2．兑现资金。',
    [
      '清理拖欠账款 | 由市财政局牵头建立台账，市审计局配合开展核查。由各乡镇负责，逐笔清偿。 | 市工信局 | 发改局、财政局',
      '扶持企业 | 1．由市税务局牵头，开展走访。2．兑现资金。 | 市工信局 | ',
    ],
  ],
  [
    'brackets of the parts stay theirs',
    '一、扶持企业\n（一）开展走访。由市税务局牵头，逐户走访。\n（二）兑现资金。（市财政局负责）',
    ['开展走访 | 由市税务局牵头，逐户走访。 | 市税务局 | ', '兑现资金 |  |  | 市财政局'],
  ],
];

test.each(EXAMPLES)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});

test.each(['具体措施：', '主要任务：', '工作措施:', '整改措施：', '重点工作内容：'])(
  'a line 「%s」 between an item and its parts only binds',
  (label) => {
    const [head, parts] = ['（一）规范课堂教学。', '1．每周听课。\n2．公布结果。\n责任单位：质评中心\n'];
    expect(rowsOf(`一、学风建设\n${head}\n${label}\n${parts}`)).toEqual(rowsOf(`一、学风建设\n${head}\n${parts}`));
    const text = `某大学整改方案\n一、学风建设\n${head}\n${label}\n${parts}`;
    const at = text.indexOf(label);
    expect(readNotice({ text }).pieces).toContainEqual(
      expect.objectContaining({ kind: 'residue', residue: 'link', span: { start: at, end: at + label.length } }),
    );
  },
);

test('a label with words behind it keeps them', () => {
  expect(rowsOf('（一）规范课堂教学。\n具体措施：每周听课，公布结果。\n责任单位：质评中心')).toEqual([
    '规范课堂教学 | 具体措施：每周听课，公布结果。 |  | 质评中心',
  ]);
});
