import { readNotice } from '../../../src/notices/read-notice';

/** Rows in short: mark | task | requirement | leads | others. */
function rowsOf(lines: string): readonly string[] {
  return readNotice({ text: `某县防汛指挥部工作组组成及职责\n\n${lines}` }).rows.map(
    ({ mark, task, requirement, units }) => {
      const names = (wanted: 'lead' | 'responsible') =>
        units.flatMap(({ part, text }) => (part === wanted ? [text] : [])).join('、');
      return [mark, task.text, requirement.text, names('lead'), names('responsible')].join(' | ');
    },
  );
}

const EXAMPLES: readonly (readonly [title: string, body: string, rows: readonly string[]])[] = [
  [
    'who is in a group stands behind its name, what it does below',
    '一、转移安置组。由民政局牵头，公安局、交通局、气象局（预警中心）、武警中队等参加。\n主要职责：转移群众；发放物资。\n二、新闻组。由县委宣传部牵头，广电台等参加。\n主要职责：发布灾情。',
    [
      '一 | 转移安置组 | 由民政局牵头，公安局、交通局、气象局（预警中心）、武警中队等参加。主要职责：转移群众；发放物资。 | 民政局 | 公安局、交通局、气象局（预警中心）、武警中队',
      '二 | 新闻组 | 由县委宣传部牵头，广电台等参加。主要职责：发布灾情。 | 县委宣传部 | 广电台',
    ],
  ],
  [
    'the name of a group before a colon is no unit',
    '一、抢险救援组：由县水利局牵头，县公安局参加。\n组织抢险，清理河道。\n二、群众生活组：由县民政局牵头，县财政局参加。\n发放物资。',
    [
      '一 | 抢险救援组 | 由县水利局牵头，县公安局参加。组织抢险，清理河道。 | 县水利局 | 县公安局',
      '二 | 群众生活组 | 由县民政局牵头，县财政局参加。发放物资。 | 县民政局 | 县财政局',
    ],
  ],
  [
    'the numbered parts below are in the same row',
    '一、抢险组。由县水利局牵头，县公安局参加。\n1．组织抢险。\n2．由县城管局牵头清理河道。',
    ['一 | 抢险组 | 由县水利局牵头，县公安局参加。1．组织抢险。2．由县城管局牵头清理河道。 | 县水利局 | 县公安局'],
  ],
];

test.each(EXAMPLES)('%s', (_title, body, rows) => {
  expect(rowsOf(body)).toEqual(rows);
});
