import fc from 'fast-check';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { pairKey } from '../../src/units/pair-key';
import { standardNamer } from '../../src/units/standard-names';
import type { DirectoryUnit } from '../../src/units/unit-directory';

const unit = (
  fullName: string,
  shortNames: readonly string[] = [],
  formerNames: readonly string[] = [],
): DirectoryUnit => ({
  fullName,
  shortNames,
  formerNames,
});

const DIRECTORY = [
  unit('市发展和改革委员会', ['市发改委', '市发展改革委'], ['市计委']),
  unit('市文化和旅游局', ['市文旅局', '市文广旅局']),
  unit('市文化旅游体育局', ['市文旅局', '市文旅体局']),
  unit('市教育局', ['教育局'], ['市教委']),
  unit('市教委', []),
  unit('市委办公室（市档案局）', ['市委办']),
];

const standardName = standardNamer({ ...NOTHING_KNOWN, directory: DIRECTORY });

test.each([
  ['市发改委', '市发展和改革委员会'],
  ['市发 改\n委', '市发展和改革委员会'],
  ['市發改委', '市发展和改革委员会'],
  ['市计委', '市发展和改革委员会'],
  ['市发展和改革委员会', '市发展和改革委员会'],
  ['市文旅体局', '市文化旅游体育局'],
  ['市委办公室(市档案局)', '市委办公室（市档案局）'],
  ['市发改委（市粮食局）', '市发展和改革委员会'],
])('「%s」 is written 「%s」', (name, wanted) => {
  expect(standardName(name)).toBe(wanted);
});

test.each([
  ['a name two units share', '市文旅局'],
  ['a former name another unit bears today', '市教委'],
  ['a unit the directory does not know', '市科技局'],
  ['a unit of another level', '县发改委'],
])('%s stays as it is: 「%s」', (_, name) => {
  expect(standardName(name)).toBe(name);
});

test('a verdict does not say which of two names to write', () => {
  const verdicts = { same: new Set([pairKey('市发改委', '市发展改革委')]), different: new Set<string>() };
  expect(standardNamer({ verdicts })('市发改委')).toBe('市发改委');
});

test('a standard name is its own standard name', () => {
  const names = fc.constantFrom(...DIRECTORY.flatMap((known) => [known.fullName, ...known.shortNames]));
  fc.assert(
    fc.property(fc.oneof(names, fc.string()), (name) => {
      expect(standardName(standardName(name))).toBe(standardName(name));
    }),
  );
});
