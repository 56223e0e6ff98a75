import { planDirectoryAdditions } from '../../src/tasks/unit-directory-additions';
import { readUnitDirectory } from '../../src/tasks/unit-directory';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { suggestGroups } from '../../src/units/matching/suggest-groups';
import { isSameWriting, nameKey } from '../../src/units/name-key';
import { standardNamer } from '../../src/units/standard-names';
import { drawSheet } from '../kit/sheet';

test.each([
  ['市财政局', '市 财\n政局'],
  ['市财政局', '市財政局'],
  ['市财政局', '市财政局。'],
  ['市“双减”专班', '市双减专班'],
  ['中国·东盟办', '中国东盟办'],
  ['市政府办公室（市外办）', '市政府办公室【市外办】'],
])('「%s」 and %j are one key', (one, other) => {
  expect(nameKey(other)).toBe(nameKey(one));
});

test.each([
  ['市财政局', '县财政局'],
  ['市政府办公室（市外办）', '市政府办公室'],
  ['第一中学', '第二中学'],
])('「%s」 and 「%s」 are two', (one, other) => {
  expect(nameKey(other)).not.toBe(nameKey(one));
});

test('traditional script is more than another writing', () => {
  expect(isSameWriting('市财政局', '市财政局 ；')).toBe(true);
  expect(isSameWriting('市财政局', '市財政局')).toBe(false);
});

describe.each([
  ['“双减”工作专班', '双减工作专班'],
  ['中国·东盟中心', '中国东盟中心'],
  ['市财政局', '市財政局'],
])('「%s」 of a 单位名录 is what a sheet means by 「%s」', (listed, written) => {
  const { grid } = drawSheet(`全称 | 简称\n${listed} |`, { sheet: '单位名录' });
  const reading = readUnitDirectory(grid);
  const directory = reading.kind === 'directory' ? reading.units : [];
  const known = { ...NOTHING_KNOWN, directory };

  test('for the standard name', () => {
    expect(standardNamer(known)(written)).toBe(listed);
  });

  test('for the groups of names', () => {
    const used = { name: written, count: 1, cells: new Set([0]), isCollective: false };
    expect(suggestGroups([used], known)).toMatchObject([{ target: listed, members: [{ name: written }] }]);
  });

  test('for what the 单位名录 lacks', () => {
    const unit = { fullName: written, shortNames: [], formerNames: [] };
    expect(planDirectoryAdditions(grid, [unit])).toMatchObject({ edits: [], added: 0 });
  });
});
