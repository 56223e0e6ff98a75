import fc from 'fast-check';
import { oddlyFormed } from '../../../src/checks/numbering/numbering-forms';
import { numberingStyleMixed } from '../../../src/checks/rules/numbering/numbering-style-mixed';
import { subitemGap } from '../../../src/checks/rules/numbering/subitem-gap';
import { readSubMarks } from '../../../src/text/sub-marks';
import { checkGrid, placeOf } from '../../kit/check';
import { drawSheet } from '../../kit/sheet';

const HEADER = '序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限';

function found(rows: string): readonly string[] {
  const { grid } = drawSheet(`${HEADER}\n${rows.trim()}`);
  return checkGrid(grid, { rules: [subitemGap, numberingStyleMixed] }).findings.map(
    (finding) => `${placeOf(finding)} ${finding.rule} ${finding.message}`,
  );
}

const cell = (text: string) => `1 | 供水 | ${text} | 市水务局 | 2016年12月底前`;

test.each<[string, string]>([
  ['levels below levels', '一、甲\\n（一）乙\\n1．丙\\n2．丁\\n（二）戊\\n1．己\\n二、庚'],
  ['a new list under its own heading', '近期：（1）甲；（2）乙。远期：（1）丙；（2）丁。'],
  ['quarters, months and decimals', '一、二季度完成设计\\n三、四季度完成施工\\n3、4月份验收\\n1.5亿元到位'],
  ['a number in brackets that counts nothing', '新增学校（12）所，改造厂房（3）间'],
  ['a list that begins later', '（3）甲；（4）乙'],
])('nothing to say: %s', (_, text) => {
  expect(found(cell(text))).toEqual([]);
});

test.each<[string, string]>([
  ['①甲；③乙', 'C2 subitem-gap 第 1 条之后是第 3 条，缺第 2 条。'],
  ['（1）甲；（5）乙', 'C2 subitem-gap 第 1 条之后是第 5 条，缺第 2—4 条。'],
  ['1．甲\\n2．乙\\n2．丙', 'C2 subitem-gap 第 2 条的编号出现了两次。'],
  ['1．甲\\n2．乙\\n3．丙\\n2．丁', 'C2 subitem-gap 第 2 条排在第 3 条之后，顺序乱了。'],
  ['1．甲\\n2、乙\\n3．丙', 'C2 numbering-style-mixed 这一格的编号与同级其他编号的写法不同。'],
])('%s', (text, expected) => {
  expect(found(cell(text))).toEqual([expected]);
});

test('rows picked from longer lists are left in peace', () => {
  const task = (number: number) => `
${number} | 任务${number} | （1）甲${number} | 市水务局 | 2016年12月底前
^ | ^ | （4）乙${number} | ^ | ^`;
  expect(found([1, 2, 3].map(task).join('').trim())).toEqual([]);
});

test('many odd cells are a matter of the column', () => {
  const rows = Array.from(
    { length: 20 },
    (_, row) => `${row % 3 === 2 ? `（${row + 1}）` : row + 1} | 任务${row} | 要求 | 市水务局 | 2016年12月底前`,
  );
  expect(found(rows.join('\n'))).toEqual(['A1 numbering-style-mixed 「序号」列有 6 格的序号与同级的写法不同，如 A4。']);
});

test('codes and categories beside serials are no other way of writing', () => {
  expect(
    found(`
一 | 供水 | 扩建水厂 | 市水务局 | 2016年12月底前
1 | 供水 | 改造管网 | 市水务局 | 2016年12月底前
2 | 供水 | 更换水表 | 市水务局 | 2016年12月底前
二 | 排水 | 清淤管道 | 市住建局 | 2016年12月底前
3 | 排水 | 疏浚河道 | 市住建局 | 2016年12月底前
A4 | 排水 | 检修泵站 | 市住建局 | 2016年12月底前`).filter((line) => line.includes('style')),
  ).toEqual([]);
});

test('marks are read at line starts and behind clauses', () => {
  expect(readSubMarks('1．甲：（1）乙；（2）丙\n2、丁').map(({ start, form }) => [start, form])).toEqual([
    [0, 'digit .'],
    [4, 'digit-bracket'],
    [9, 'digit-bracket'],
    [14, 'digit 、'],
  ]);
});

test('one form throughout is never odd', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }), (list) => {
      expect(oddlyFormed(list.map((number) => ({ number, form: '#.' })))).toEqual([]);
    }),
  );
});
