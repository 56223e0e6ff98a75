import { hashText } from '../../src/text/hash';

test.each([
  ['', 'cbf29ce484222325'],
  ['a', '089be207b544f1e4'],
])('the hash of 「%s」 is FNV-1a over its UTF-16 bytes', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test('close texts have different hashes of 16 digits', () => {
  const hashes = ['市国税局', '市地税局', '市国税', '局税国市'].map(hashText);
  expect(new Set(hashes).size).toBe(4);
  expect(hashes.every((hash) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
});
