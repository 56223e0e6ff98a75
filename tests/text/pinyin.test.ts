import { readSyllable } from '../../src/text/pinyin';

test.each([
  ['zhuàng', 'toned'],
  ['lǜ', 'toned'],
  ['er', 'plain'],
  ['a', 'plain'],
])('%s is a %s syllable', (word, kind) => {
  expect(readSyllable(word)).toBe(kind);
});

test.each(['ppp', 'pdf', 'beta', 'line', 'hezuo', 'é1', ''])('「%s」 is no syllable', (word) => {
  expect(readSyllable(word)).toBeUndefined();
});
