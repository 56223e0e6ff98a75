import fc from 'fast-check';
import { isBlank, trimBlanks, withoutBlanks } from '../../src/text/blanks';

test.each([
  ['工 作 任 务', '工作任务'],
  ['工\u3000作\n任\u00a0务', '工作任务'],
  ['\ufeff序\u200b号', '序号'],
])('blanks inside %j are dropped', (text, bare) => {
  expect(withoutBlanks(text)).toBe(bare);
});

test.each([
  ['\u3000 市财政局\u200b\n', '市财政局'],
  ['工作 任务', '工作 任务'],
  ['\u3000', ''],
])('%j is trimmed', (text, trimmed) => {
  expect(trimBlanks(text)).toBe(trimmed);
});

test.each([
  ['', true],
  [' \u200b\u3000\n', true],
  ['0', false],
])('%j is blank: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

test('trimming twice is trimming once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => trimBlanks(trimBlanks(text)) === trimBlanks(text)));
});

test('a long run of blanks before a word is trimmed in linear time', () => {
  expect(trimBlanks(`${' '.repeat(32_000)}完`)).toBe('完');
});
