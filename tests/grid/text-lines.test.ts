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
  ['任务八十二项，其中', 12, ['任务八十二', '项，其中']],
  ['请看「明细」表', 6, ['请看', '「明', '细」表']],
  ['截至2026年10月', 7, ['截至', '2026年', '10月']],
  ['。。。。', 2, ['。', '。', '。', '。']],
  ['12345678', 4, ['1234', '5678']],
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
