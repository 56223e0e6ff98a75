import fc from 'fast-check';
import { cutEnd, excerptChange } from '../../src/pane/change-excerpt';

test.each([
  ['甲 乙', '甲乙', { before: '甲', removed: ' ', inserted: '', after: '乙' }],
  ['2016年12底前', '2016年12月底前', { before: '2016年12', removed: '', inserted: '月', after: '底前' }],
  ['市水务局', '', { before: '', removed: '市水务局', inserted: '', after: '' }],
  ['、、', '、', { before: '、', removed: '、', inserted: '', after: '' }],
  ['同', '同', { before: '同', removed: '', inserted: '', after: '' }],
  ['𠮷', '𠮶', { before: '', removed: '𠮷', inserted: '𠮶', after: '' }],
])('%j → %j', (original, changed, excerpt) => {
  expect(excerptChange(original, changed)).toEqual(excerpt);
});

test('what surrounds a change is cut to its neighbourhood', () => {
  const far = '远'.repeat(100);
  expect(excerptChange(`${far}甲${far}`, `${far}乙${far}`)).toEqual({
    before: `…${'远'.repeat(24)}`,
    removed: '甲',
    inserted: '乙',
    after: `${'远'.repeat(24)}…`,
  });
});

test('the excerpt of short texts puts both together again', () => {
  const short = fc.string({ unit: 'grapheme', maxLength: 10 });
  fc.assert(
    fc.property(short, short, (original, changed) => {
      const { before, removed, inserted, after } = excerptChange(original, changed);
      expect([before + removed + after, before + inserted + after]).toEqual([original, changed]);
    }),
  );
});

test('nothing is cut inside a surrogate pair', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
  const halfPair = /\p{Surrogate}/u;
  fc.assert(
    fc.property(text, text, (original, changed) => {
      const { before, removed, inserted, after } = excerptChange(original, changed);
      expect([before, removed, inserted, after].filter((piece) => halfPair.test(piece))).toEqual([]);
    }),
  );
});

test('a long text ends in …', () => {
  expect(cutEnd('甲乙丙丁', 3)).toBe('甲乙丙…');
  expect(cutEnd('甲乙丙', 3)).toBe('甲乙丙');
  expect(cutEnd('甲乙𠮷', 3)).toBe('甲乙…');
});
