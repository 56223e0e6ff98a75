import { unitsForDirectory } from '../../src/tasks/unit-directory-units';
import { NOTHING_KNOWN } from '../../src/units/known-units';
import { suggestGroups } from '../../src/units/matching/suggest-groups';
import type { UnitGroup, UnitRelation, UsedName } from '../../src/units/matching/unit-group';

function used(name: string, count: number, more: Partial<UsedName> = {}): UsedName {
  return { name, count, cells: new Set([count]), isCollective: false, ...more };
}

function group(target: string, targetCount: number, ...members: readonly [string, number, UnitRelation][]): UnitGroup {
  return {
    target,
    targetCount,
    members: members.map(([name, count, relation]) => ({ name, count, relation })),
    reason: '',
    automatic: false,
  };
}

/** 「市财政局（财政局）市」 */
function rowsOf(names: readonly UsedName[], groups: readonly UnitGroup[] = []): readonly string[] {
  return unitsForDirectory(names, groups).map(
    ({ fullName, shortNames, level = '' }) => `${fullName}（${shortNames.join('、')}）${level}`,
  );
}

describe('the 单位名录 of a sheet', () => {
  test('has the body used most first, then goes by code units', () => {
    const names = [used('市水利局', 2), used('市财政局', 5), used('市民政局', 2), used('市公安局', 2)];
    expect(rowsOf(names)).toEqual(['市财政局（）市', '市公安局（）市', '市民政局（）市', '市水利局（）市']);
  });

  test('says the level a name speaks of, and none where it speaks of none', () => {
    const names = ['国家发展改革委', '省财政厅', '佛山市财政局', '南海区财政局', '财政局'];
    expect(rowsOf(names.map((name, index) => used(name, 9 - index)))).toEqual([
      '国家发展改革委（）中央',
      '省财政厅（）省',
      '佛山市财政局（）市',
      '南海区财政局（）县区',
      '财政局（）',
    ]);
  });

  test('has no collectives, alone or in a group', () => {
    const collective = { isCollective: true };
    const names = [used('各县区', 9, collective), used('各区县', 1, collective), used('市财政局', 1)];
    expect(rowsOf(names, [group('各县区', 9, ['各区县', 1, 'writing'])])).toEqual(['市财政局（）市']);
    expect(rowsOf([])).toEqual([]);
  });

  test('records as 简称 what the office has settled, and drops slips of writing', () => {
    const names = [used('市发改委', 3), used('市发展改革委', 2), used('市 发改委', 1), used('市财政局', 5)];
    const settled = group('市发改委', 3, ['市发展改革委', 2, 'settled'], ['市 发改委', 1, 'writing']);
    expect(rowsOf(names, [settled])).toEqual(['市发改委（市发展改革委）市', '市财政局（）市']);
  });

  test.each(['short', 'prefix', 'misspelt'] as const)(
    'records no guess, neither as one body nor as two: %s',
    (relation) => {
      const names = [used('市发展改革委', 3), used('市发改委', 1)];
      expect(rowsOf(names, [group('市发展改革委', 3, ['市发改委', 1, relation])])).toEqual(['市发展改革委（）市']);
    },
  );

  test('leaves the groups of a sheet as they were suggested', () => {
    const names = [
      used('市发展和改革委员会', 7),
      used('市发改委', 4),
      used('市财政局', 3),
      used('市财证局', 2),
      used('市水利局', 1),
    ];
    const before = suggestGroups(names, NOTHING_KNOWN);
    const directory = unitsForDirectory(names, before);
    const after = suggestGroups(names, { ...NOTHING_KNOWN, directory });
    expect(before).toHaveLength(2);
    expect(after.map(({ target, members }) => [target, members])).toEqual(
      before.map(({ target, members }) => [target, members]),
    );
  });
});
