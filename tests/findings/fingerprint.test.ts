import fc from 'fast-check';
import { type FingerprintParts, fingerprintNamer } from '../../src/findings/fingerprint';
import { hashText } from '../../src/text/hash';

const parts: FingerprintParts = {
  rule: 'deadline-missing',
  original: '2016年12月底前',
  rowKey: 'row-7',
  subject: '',
};
const nameOnce = (changed: Partial<FingerprintParts> = {}) => fingerprintNamer(hashText)({ ...parts, ...changed });

test('the same finding has the same fingerprint at the next check', () => {
  expect(nameOnce()).toBe(nameOnce());
});

test.each<[string, Partial<FingerprintParts>]>([
  ['another rule', { rule: 'deadline-soon' }],
  ['another text', { original: '2016年11月底前' }],
  ['another task', { rowKey: 'row-8' }],
  ['another subject', { subject: '责任单位' }],
])('%s makes another finding', (_, changed) => {
  expect(nameOnce(changed)).not.toBe(nameOnce());
});

test('wrapping a text anew does not', () => {
  expect(nameOnce({ original: ' 2016年12月\n底前' })).toBe(nameOnce());
});

test('pieces do not run together', () => {
  expect(nameOnce({ rule: 'a', original: 'bc' })).not.toBe(nameOnce({ rule: 'ab', original: 'c' }));
});

test('equal findings of one report are told apart by their order', () => {
  const nameOf = fingerprintNamer(hashText);
  const names = [nameOf(parts), nameOf(parts), nameOf({ ...parts, rowKey: 'row-8' }), nameOf(parts)];
  expect(new Set(names).size).toBe(4);
  expect(names[1]).toBe(`${names[0]}-2`);
  expect(names[3]).toBe(`${names[0]}-3`);
});

test('any text has a fingerprint', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (original) => {
      expect(nameOnce({ original })).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
});
