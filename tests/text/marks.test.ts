import fc from 'fast-check';
import { readItemMark, splitItems, withoutItemMark } from '../../src/text/marks';

test.each([
  ['一、加强领导', { style: 'chinese', level: 1, number: 1, length: 2 }],
  ['　十二、', { style: 'chinese', level: 1, number: 12, length: 4 }],
  ['（十九）加強監督', { style: 'chinese-bracket', level: 2, number: 19, length: 4 }],
  ['(三) 公开', { style: 'chinese-bracket', level: 2, number: 3, length: 4 }],
  ['1．推动公开', { style: 'digit', level: 3, number: 1, length: 2 }],
  ['10. 公开', { style: 'digit', level: 3, number: 10, length: 4 }],
  ['２、公开', { style: 'digit', level: 3, number: 2, length: 2 }],
  ['（1）公开', { style: 'digit-bracket', level: 4, number: 1, length: 3 }],
  ['3）公开', { style: 'digit-bracket', level: 4, number: 3, length: 2 }],
  ['①公开', { style: 'circled', level: 5, number: 1, length: 1 }],
  ['㉑公开', { style: 'circled', level: 5, number: 21, length: 1 }],
  ['❸公开', { style: 'circled', level: 5, number: 3, length: 1 }],
  ['⑵公开', { style: 'digit-bracket', level: 4, number: 2, length: 1 }],
  ['⒊公开', { style: 'digit', level: 3, number: 3, length: 1 }],
  ['㈡公开', { style: 'chinese-bracket', level: 2, number: 2, length: 1 }],
] as const)('%s begins with a mark', (text, mark) => {
  expect(readItemMark(text)).toEqual(mark);
});

test.each(['1.5亿元投资', '2016.3前', '2016年底', '一是加强', '（市政府督查室）', '(PPP)', '十二五规划', '12', ''])(
  '「%s」 begins with none',
  (text) => {
    expect(readItemMark(text)).toBeUndefined();
  },
);

test('a text is given without its mark', () => {
  expect(withoutItemMark('（一）加强公开')).toBe('加强公开');
  expect(withoutItemMark('加强公开')).toBe('加强公开');
});

test.each<[string, readonly string[]]>([
  ['1．救助公开。\n2．灾害救助。\n张榜公示。', ['1．救助公开。\n', '2．灾害救助。\n张榜公示。']],
  [
    '1．救助公开，含：\n（1）低保\n（2）特困\n2．灾害救助。',
    ['1．救助公开，含：\n（1）低保\n（2）特困\n', '2．灾害救助。'],
  ],
  ['1．救助公开。2．灾害救助；3．回访。', ['1．救助公开。', '2．灾害救助；', '3．回访。']],
  ['1．9月底前开工。2．2017年底前竣工。', ['1．9月底前开工。', '2．2017年底前竣工。']],
  ['1．改造面积。5．2万平方米', ['1．改造面积。5．2万平方米']],
  ['1．救助，2．回访。', ['1．救助，2．回访。']],
  ['3．公开。\n1．开头。', ['3．公开。\n1．开头。']],
  ['公开。\n1．开头。\n2．后续。', ['公开。\n1．开头。\n2．后续。']],
  ['一段话\n分两行', ['一段话\n分两行']],
  ['', ['']],
])('items of %j', (text, items) => {
  expect(splitItems(text).map(({ start, end }) => text.slice(start, end))).toEqual(items);
});

test('the items of any text are the whole text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2 }),
    fc.constantFrom('1．', '2．', '（1）', '。', '\n'),
  );
  fc.assert(
    fc.property(fc.array(unit), (pieces) => {
      const text = pieces.join('');
      expect(
        splitItems(text)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
    }),
  );
});
