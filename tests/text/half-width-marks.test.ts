import fc from 'fast-check';
import { countFullWidth, halfWidthMarks, type MarkKind } from '../../src/text/half-width-marks';
import { replaceSpans } from '../../src/text/replace-spans';

const widened = (text: string) => replaceSpans(text, halfWidthMarks(text));

test.each([
  ['完善制度,加强培训', '完善制度，加强培训'],
  ['完善制度, 加强培训', '完善制度，加强培训'],
  ['完成率达90%,同比提高', '完成率达90%，同比提高'],
  ['共计:12项', '共计：12项'],
  ['公开结果(含名单)', '公开结果（含名单）'],
  ['(一)加强领导;(二)落实责任', '（一）加强领导；（二）落实责任'],
  ['公开结果（含名单)', '公开结果（含名单）'],
  ['深化"放管服"改革', '深化“放管服”改革'],
  ['有没有落实?', '有没有落实？'],
])('%s → %s', (text, wide) => {
  expect(widened(text)).toBe(wide);
});

test.each([
  '投资3,200万元',
  '每天9:00前报送',
  '比例为1:3',
  '见https://a.cn/x?y=1,z=2',
  '推广政务APP(v2.1)',
  '安装Windows;Office',
  '公式f(x,y)',
  '(1)加强领导',
  '1)加强领导',
  '直径5"管道和6"管道',
  '缺一个"引号',
  '加强领导)',
  '（一）加强领导，落实责任',
  '',
])('%s stays', (text) => {
  expect(widened(text)).toBe(text);
});

test('full-width marks are counted by sort', () => {
  const counts = new Map<MarkKind, number>();
  countFullWidth('甲，乙，（丙）“丁”。', counts);
  expect([...counts]).toEqual([
    ['comma', 2],
    ['bracket', 1],
    ['quote', 1],
  ]);
});

const pieces = fc.constantFrom(
  '完善',
  '制度',
  ',',
  ';',
  ':',
  '(',
  ')',
  '（',
  '）',
  '"',
  ' ',
  '\n',
  '12',
  'ab',
  '，',
  '%',
);

test('widening comes to an end, and changes nothing but marks and the blanks behind them', () => {
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 12 }), (text) => {
      let wide = widened(text);
      for (let round = 0; round < 4; round++) wide = widened(wide);
      expect(widened(wide)).toBe(wide);
      const bare = (words: string) => words.replace(/[,;:()"（），；：“” ]/g, '');
      expect(bare(wide)).toBe(bare(text));
    }),
  );
});
