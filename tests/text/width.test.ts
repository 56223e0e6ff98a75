import fc from 'fast-check';
import { toHalfWidth } from '../../src/text/width';

test.each([
  ['２０１６年１２月', '2016年12月'],
  ['（一）；：，', '(一);:,'],
  ['Ａｂ～', 'Ab~'],
  ['\u3000前', ' 前'],
  ['。、〔〕', '。、〔〕'],
])('%s becomes %s', (text, half) => {
  expect(toHalfWidth(text)).toBe(half);
});

test('no offset moves, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toHalfWidth(text)).toHaveLength(text.length);
    }),
  );
});
