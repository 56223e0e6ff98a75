import { placeOf } from '../kit/check';
import { drawSheet } from '../kit/sheet';
import { found } from './deadline-sheet';

const TABLE = '序号 | 工作任务 | 牵头单位 | 完成时限\n1 | 组织演练 | 市应急局 | 2016年12月底前';

function places(rule: string, drawing: string): readonly string[] {
  return found(rule, drawSheet(drawing).grid).map(placeOf);
}

test.each([
  '机密★1年',
  '秘密级',
  '绝 密',
  '【机密】',
  '密级：秘密',
  '秘密☆长期',
  '机密★',
  '绝密★启用前',
  '机密★1年　特急',
  '秘密 3年',
])('「%s」 above the table is a marking', (text) => {
  expect(places('classified-marking', `${text} |\n${TABLE}`)).toEqual(['A1']);
});

test.each([
  '内部资料',
  '密级：公开',
  '密级：',
  '保密工作要点',
  '商业秘密保护分工表',
  '2016年秘密战线纪念活动分工表',
  '非涉密',
  '不得填写秘密、机密、绝密内容',
])('「%s」 above the table is none', (text) => {
  expect(places('classified-marking', `${text} |\n${TABLE}`)).toEqual([]);
});

test.each(['机密文件专项清查', '开展保守秘密教育', '规范标注「机密★1年」的文件管理', '查处侵犯商业秘密案件'])(
  'a task 「%s」 is no marking',
  (task) => {
    expect(places('classified-marking', `${TABLE}\n2 | ${task} | 市保密局 | 2016年12月底前`)).toEqual([]);
  },
);

test('a column of markings is told once', () => {
  const rows = [
    '1 | 甲事项 | 市应急局 | 2016年12月底前 | 秘密',
    '2 | 乙事项 | 市应急局 | 2016年12月底前 | 机密',
    '3 | 丙事项 | 市应急局 | 2016年12月底前 | 公开',
  ];
  const sheet = `序号 | 工作任务 | 牵头单位 | 完成时限 | 密级\n${rows.join('\n')}`;
  const [finding, ...others] = found('classified-marking', drawSheet(sheet).grid);
  expect(others).toEqual([]);
  expect(finding?.message).toBe('这里标有「秘密」，本列共 2 处。如果是密级标志，请立即停止在这台计算机上处理本文件。');
});

test('a sheet without a table is looked at too', () => {
  expect(places('classified-marking', '值班表 | 机密\n周一 | 张某')).toEqual(['B1']);
  expect(places('external-link', '值班表 | =[1]名单!A1 ⇒ 张某')).toEqual(['B1']);
});

test.each([
  '=HYPERLINK("https://example.com/a","指南")',
  '=HYPERLINK("file:///C:/a.xlsx","指南")',
  '=HYPERLINK("C:\\台账\\a.xlsx","指南")',
  '=hyperlink("\\\\server\\a.xlsx")',
  "='[台账.xlsx]名单'!B3",
  "='C:\\台账\\[a.xlsx]名单'!B3",
  '=[2]名单!B3',
  '=SUM([台账.xls]Sheet1!A1:A9)',
  '=VLOOKUP(B2,[3]Sheet1!$A:$B,2,0)',
  '=WEBSERVICE("https://example.com/x")',
])('%s leads out of the workbook', (formula) => {
  expect(places('external-link', `${TABLE}\n2 | ${formula} ⇒ 甲 | 市应急局 | 2016年12月底前`)).toEqual(['B3']);
});

test.each([
  '=HYPERLINK("#名单!A1","名单")',
  '=HYPERLINK(B2,"名单")',
  '=HYPERLINK("mailto:a@example.com","写信")',
  '=名单!B3',
  "='二〇一六[初稿]'!B3",
  '=SUM(表1[金额])',
  '=表1[[#This Row],[1]]',
  '="见[1]名单!"&B2',
  '="https://example.com"',
])('%s stays inside', (formula) => {
  expect(places('external-link', `${TABLE}\n2 | ${formula} ⇒ 甲 | 市应急局 | 2016年12月底前`)).toEqual([]);
});
