import fc from 'fast-check';
import { brokenLines, roomChars } from '../../src/grid/text-lines';

test.each<[string, number, readonly string[]]>([
  ['', 10, ['']],
  ['第三季度', 8, ['第三季度']],
  ['第三季度', 7, ['第三季', '度']],
  ['abcdef', 4, ['abcd', 'ef']],
  ['一\n二\r\n三', 10, ['一', '二', '三']],
  ['😀😀', 2, ['😀', '😀']],
  ['宽', 1, ['宽']],
])('%j in lines of %i', (text, width, lines) => {
  expect(brokenLines(text, width)).toEqual(lines);
});

test('columns are given less text than they are wide', () => {
  expect([0, 10, 63].map(roomChars)).toEqual([0, 9, 57]);
});

test('nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(brokenLines(text, width).join('')).toBe(text.replace(/[\r\n]/g, ''));
    }),
  );
});
