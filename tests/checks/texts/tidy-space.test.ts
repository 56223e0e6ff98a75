import fc from 'fast-check';
import { tidySpace } from '../../../src/checks/texts/tidy-space';
import { withoutBlanks } from '../../../src/text/blanks';

test.each([
  ['  市财政局 ', '市财政局'],
  ['市　财政局', '市财政局'],
  ['市财政局、\n 市教育局', '市财政局、\n市教育局'],
  ['市财政局\u200b', '市财政局'],
  ['2016年 12月', '2016年 12月'],
  ['2016 年', '2016 年'],
  ['\n市财政局\n\n', '市财政局'],
])('a name or date: %j → %j', (text, tidied) => {
  expect(tidySpace(text, 'name')).toBe(tidied);
});

test.each([
  ['　　加强领导。', '　　加强领导。'],
  [' 加强领导。  ', '加强领导。'],
  ['　加强领导', '加强领导'],
  ['加强   领导', '加强 领导'],
  ['一是抓早 二是抓小', '一是抓早 二是抓小'],
  ['1．抓早。  \n  2．抓小。', '1．抓早。\n  2．抓小。'],
  ['使用 Excel 2021 填报', '使用 Excel 2021 填报'],
])('running text: %j → %j', (text, tidied) => {
  expect(tidySpace(text, 'text')).toBe(tidied);
});

const pieces = fc.constantFrom('市', '局', 'a', '1', ' ', '\u3000', '\n', '\u200b', '、');

test.each(['name', 'text'] as const)('tidying a %s loses only blanks, and once is enough', (kind) => {
  fc.assert(
    fc.property(fc.string({ unit: pieces }), (text) => {
      const tidied = tidySpace(text, kind);
      expect(withoutBlanks(tidied)).toBe(withoutBlanks(text));
      expect(tidySpace(tidied, kind)).toBe(tidied);
    }),
  );
});
