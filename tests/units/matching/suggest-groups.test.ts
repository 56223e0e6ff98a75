import fc from 'fast-check';
import { type KnownUnits, NOTHING_KNOWN } from '../../../src/units/known-units';
import { suggestGroups } from '../../../src/units/matching/suggest-groups';
import type { UsedName } from '../../../src/units/matching/unit-group';
import { pairKey } from '../../../src/units/pair-key';
import { TRAP_FAMILIES } from './trap-pairs';
import { VARIANT_SHEETS } from './variant-pairs';
import { areGrouped, shownGroups, suggested, usedName, usedNames } from './used-names';

test.each([
  ['width and blanks', ['市 财政局 ×2', '市财政局 ×5'], ['市财政局 ← 市 财政局 (writing) !']],
  [
    'brackets',
    ['市政府办公室（督查室） ×4', '市政府办公室(督查室)'],
    ['市政府办公室（督查室） ← 市政府办公室(督查室) (writing) !'],
  ],
  ['script is for a person to judge', ['市財政局', '市财政局 ×5'], ['市财政局 ← 市財政局 (writing)']],
  ['short names', ['市发改委 ×9', '市发展和改革委员会 ×2'], ['市发改委 ← 市发展和改革委员会 (short)']],
  ['as often: the fuller name', ['市发改委 ×3', '市发展和改革委员会 ×3'], ['市发展和改革委员会 ← 市发改委 (short)']],
  ['no table knows it', ['市大数据管理中心 ×2', '市大数据中心 ×7'], ['市大数据中心 ← 市大数据管理中心 (short)']],
  ['prefix', ['行政审批服务局', '市行政审批服务局 ×13'], ['市行政审批服务局 ← 行政审批服务局 (prefix)']],
  [
    'a name without prefix is never the target',
    ['行政审批服务局 ×20', '市行政审批服务局'],
    ['市行政审批服务局 ← 行政审批服务局 (prefix)'],
  ],
  [
    'second name in brackets',
    ['市政府办公室（市政府督查室）', '市政府办公室 ×6'],
    ['市政府办公室 ← 市政府办公室（市政府督查室） (short)'],
  ],
  ['towns', ['龙潭镇人民政府 ×3', '龙潭镇政府 ×2', '龙潭镇'], ['龙潭镇人民政府 ← 龙潭镇政府 (short)、龙潭镇 (short)']],
  [
    'streets',
    ['枫树街道 ×3', '枫树街道办事处 ×2', '枫树街道办'],
    ['枫树街道 ← 枫树街道办事处 (short)、枫树街道办 (short)'],
  ],
  ['the one 市 of the sheet', ['常德市财政局', '市财政局 ×6'], ['市财政局 ← 常德市财政局 (short)']],
  ['a slip', ['市民正局', '市民政局 ×9'], ['市民政局 ← 市民正局 (misspelt)']],
  ['a slip is never the target', ['市民正局 ×2', '市民政局 ×2'], ['市民政局 ← 市民正局 (misspelt)']],
  ['a slip of the name in full', ['市住房和城乡健设局', '市住建局 ×9'], ['市住建局 ← 市住房和城乡健设局 (misspelt)']],
  [
    '与 for 和',
    ['市人力资源与社会保障局', '市人力资源和社会保障局 ×3'],
    ['市人力资源和社会保障局 ← 市人力资源与社会保障局 (misspelt)'],
  ],
  ['neighbours changed', ['市政财局', '市财政局 ×3'], ['市财政局 ← 市政财局 (misspelt)']],
  ['words changed for one another', ['省农村农业厅', '省农业农村厅'], ['省农业农村厅 ← 省农村农业厅 (misspelt)']],
  ['监督 and 管理', ['市市场管理监督局', '市市场监管局 ×4'], ['市市场监管局 ← 市市场管理监督局 (misspelt)']],
  ['a department without its ending', ['县财政', '县财政局 ×4'], ['县财政局 ← 县财政 (short)']],
  ['a company without its ending', ['市城发', '市城发集团 ×2'], ['市城发集团 ← 市城发 (short)']],
  [
    'a long one even without a level',
    ['洞庭湖粮油', '洞庭湖粮油有限公司'],
    ['洞庭湖粮油有限公司 ← 洞庭湖粮油 (short)'],
  ],
  [
    'a carmaker by its short form',
    ['上汽集团', '上海汽车集团股份有限公司 ×2'],
    ['上海汽车集团股份有限公司 ← 上汽集团 (short)'],
  ],
  [
    'a place inside a company',
    ['宏达机电（常德）有限公司', '宏达机电常德有限公司 ×2'],
    ['宏达机电常德有限公司 ← 宏达机电（常德）有限公司 (short)'],
  ],
  ['a bank and its branch', ['农业银行', '农行桃源支行 ×2'], ['农行桃源支行 ← 农业银行 (short)']],
  [
    '州 for 自治州',
    ['恩施土家族苗族自治州人民政府 ×2', '恩施州人民政府'],
    ['恩施土家族苗族自治州人民政府 ← 恩施州人民政府 (short)'],
  ],
  ["a city of a county's rank", ['义乌邮政管理局', '市邮政局 ×3'], ['市邮政局 ← 义乌邮政管理局 (short)']],
  [
    "a county's city with many offices, its prefecture named once",
    ['市邮政局 ×3', '义乌邮政管理局', '工行义乌支行', '国家统计局义乌调查队', '金华市人民政府'],
    ['市邮政局 ← 义乌邮政管理局 (short)'],
  ],
  ['the place of a branch', ['市公安局鼎城分局 ×2', '鼎城公安分局'], ['市公安局鼎城分局 ← 鼎城公安分局 (short)']],
  [
    'of two brackets the full-width one',
    ['市水务局(海洋局)', '市水务局（海洋局）'],
    ['市水务局（海洋局） ← 市水务局(海洋局) (writing) !'],
  ],
  ['as often: the plain name', ['市水务局（市海洋局） ×3', '市水务局 ×3'], ['市水务局 ← 市水务局（市海洋局） (short)']],
  [
    'a short form of two heads of one office',
    ['市纪委', '市纪委监委 ×3', '市纪委市监委'],
    ['市纪委监委 ← 市纪委 (short)、市纪委市监委 (short)'],
  ],
  [
    'groups by their writing',
    ['各县（市、区）人民政府 ×3', '各县（市、区）政府'],
    ['各县（市、区）人民政府 ← 各县（市、区）政府 (short)'],
  ],
])('%s', (_what, names, groups) => {
  expect(suggested(...names)).toEqual(groups);
});

test.each([
  ['two names in one cell', ['市发改委 ×9 @1,2', '市发展和改革委员会 @2']],
  ['even two writings', ['市财政局 @1', '市 财政局 @1']],
  ['two levels the bare name may stand for', ['教育局', '市教育局 ×3', '县教育局 ×3']],
  ['several bodies the short name fits', ['市文旅局', '市文化和旅游局', '市文化广电旅游体育局']],
  ['two places the bare level may stand for', ['市财政局', '常德市财政局', '岳阳市财政局']],
  ['a body and its successor', ['市农业局 ×4', '市农业农村局 ×4']],
  ['an office no slip: both are known', ['市农业局 ×9', '市林业局']],
  ['towns that sound different', ['红星街道 ×9', '红旗街道']],
  ['a name of its own', ['市港务局', '市商务局 ×9']],
  ["a city of a county's rank in the sheet of a prefecture", ['市财政局 ×3', '津市市财政局', '澧县财政局']],
  ['two banks', ['农业银行', '农发行桃源支行', '中国银行', '人行桃源支行']],
  ['two branches the bank may be', ['工商银行', '工行鼎城支行', '工行武陵支行']],
  ['a department and a company', ['市水务', '市水务集团']],
  ['a county as a place, and its government', ['桃源县', '县政府 ×3']],
  ['a government and its office', ['市政府 ×3', '市政府办公室', '市政协 ×2', '市政协办公室']],
  ['a bureau and the branch of a district', ['市公安局 ×3', '市公安局鼎城分局', '公安局武陵分局']],
  ['a place and a company named after it', ['白云山', '白云山公司']],
  ['a government of the county and of a town', ['县政府', '建制镇政府']],
  ['nothing', []],
  ['blanks', ['', ' ', '\n']],
])('nothing is suggested: %s', (_what, names) => {
  expect(suggested(...names)).toEqual([]);
});

test('every name is in one group, the most used group first', () => {
  const names = ['市发改委 ×9', '市发展改革委 ×2', '市发展和改革委员会', '市财政局 ×30', '财政局', '市民政局 ×4'];
  expect(suggested(...names)).toEqual([
    '市财政局 ← 财政局 (prefix)',
    '市发改委 ← 市发展改革委 (short)、市发展和改革委员会 (short)',
  ]);
});

describe('what the office has settled', () => {
  const directory = [
    { fullName: '常德市发展和改革委员会', shortNames: ['市发改委'], formerNames: ['市计委'] },
    { fullName: '常德市人民政府办公室', shortNames: ['市府办', '市政府督查室'], formerNames: [] },
  ];
  const known: KnownUnits = { ...NOTHING_KNOWN, directory };

  test('names of one row are one body, its full name is the target', () => {
    const [group, ...others] = suggestGroups(usedNames('市发改委 ×4', '市计委'), known);
    expect(group).toMatchObject({
      target: '常德市发展和改革委员会',
      targetCount: 0,
      members: [
        { name: '市发改委', relation: 'settled' },
        { name: '市计委', relation: 'settled' },
      ],
    });
    expect(others).toEqual([]);
  });

  test('names of two rows are two bodies', () => {
    const rows = [
      { fullName: '市发展和改革委员会', shortNames: [], formerNames: [] },
      { fullName: '市发改委', shortNames: [], formerNames: [] },
    ];
    const groups = suggestGroups(usedNames('市发改委', '市发展和改革委员会'), { ...NOTHING_KNOWN, directory: rows });
    expect(groups).toEqual([]);
  });

  test('a slip of a name in the directory', () => {
    const groups = suggestGroups(usedNames('市发该委', '市发改委 ×3'), known);
    expect(shownGroups(groups)).toEqual(['常德市发展和改革委员会 ← 市发改委 (settled)、市发该委 (misspelt)']);
  });

  test('verdicts go before guesses', () => {
    const verdicts = {
      same: new Set([pairKey('市甲局', '市乙中心')]),
      different: new Set([pairKey('市发改委', '市发展和改革委员会')]),
    };
    const names = usedNames('市甲局 ×2', '市乙中心', '市发改委', '市发展和改革委员会');
    expect(shownGroups(suggestGroups(names, { verdicts }))).toEqual(['市甲局 ← 市乙中心 (settled)']);
  });

  test('a verdict does not hide a slip', () => {
    const verdicts = { same: new Set([pairKey('市民正局', '市民政局')]), different: new Set<string>() };
    const names = usedNames('市民正局', '市民政局 ×3');
    expect(shownGroups(suggestGroups(names, { verdicts }))).toEqual(['市民政局 ← 市民正局 (misspelt)']);
  });

  test('a verdict does not join what stands in one cell', () => {
    const verdicts = { same: new Set([pairKey('市甲局', '市乙局')]), different: new Set<string>() };
    expect(suggestGroups(usedNames('市甲局 @1', '市乙局 @1'), { verdicts })).toEqual([]);
  });
});

test('the reasons are one sentence each', () => {
  const reasons = suggestGroups(
    usedNames(
      '市发改委 ×9',
      '市发展和改革委员会',
      '民政局',
      '市民政局 ×5',
      '市财证局',
      '市财政局 ×4',
      '市 教育局',
      '市教育局 ×3',
      '市住房和城乡健设局',
      '市住建局 ×3',
      '市政府办公室 ×2',
      '市政府办公室（督查室）',
    ),
    NOTHING_KNOWN,
  ).map(({ reason }) => reason);
  expect(reasons).toEqual([
    '「市发改委」通常是「市发展和改革委员会」的简称。',
    '「民政局」缺少前缀，本表别处写作「市民政局」。',
    '「市财证局」与「市财政局」只差一个字，疑为笔误。',
    '「市住房和城乡健设局」疑有笔误，应与「市住建局」是同一单位。',
    '只是空格、全半角或标点不同。',
    '「市政府办公室（督查室）」与「市政府办公室」通常指同一单位。',
  ]);
});

test('thousands of names of one kind are compared, and texts as long as a cell', () => {
  const numbered = Array.from({ length: 2000 }, (_, at) => `第${at}小学`);
  const bracketed = Array.from({ length: 2000 }, (_, at) => `市财政局（${at}号）`);
  const long = ['市'.repeat(32_000), `${'市'.repeat(32_000)}局`, `${'建设'.repeat(15_000)}中心`, '（'.repeat(32_000)];
  const groups = [numbered, bracketed, long].map((names) => suggestGroups(usedNames(...names), NOTHING_KNOWN));
  expect(groups.map(({ length }) => length)).toEqual([0, 1, 0]);
});

describe('laws', () => {
  const realNames = [
    ...VARIANT_SHEETS.flatMap(({ bodies }) => bodies.replace(/~/g, '').trim().split(/\s+/)),
    ...TRAP_FAMILIES.flatMap(({ pairs }) => pairs.trim().split(/[\s/]+/)),
  ];
  const anyName = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...realNames) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  );
  const anyUsed = fc.tuple(
    anyName,
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }),
  );
  const anySheet = fc
    .uniqueArray(anyUsed, { selector: ([name]) => name, maxLength: 60 })
    .map((sheet) => sheet.map(([name, count, cells]) => usedName(name, count, cells)));

  test('the order of the names does not matter', () => {
    fc.assert(
      fc.property(anySheet, fc.infiniteStream(fc.nat()), (sheet, keys) => {
        const shuffled = sheet
          .map((used) => ({ used, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ used }) => used);
        expect(suggestGroups(shuffled, NOTHING_KNOWN)).toEqual(suggestGroups(sheet, NOTHING_KNOWN));
      }),
    );
  });

  test('each name is in one group at most, and no two names of one cell or of a verdict are in one', () => {
    fc.assert(
      fc.property(anySheet, fc.array(fc.tuple(anyName, anyName), { maxLength: 30 }), (sheet, toldApart) => {
        const verdicts = { same: new Set<string>(), different: new Set(toldApart.map(([a, b]) => pairKey(a, b))) };
        const byName = new Map(sheet.map((used) => [used.name, used]));
        const seen = new Set<string>();
        for (const { target, members } of suggestGroups(sheet, { verdicts })) {
          const names = [target, ...members.map(({ name }) => name)];
          for (const name of names) {
            expect(seen.has(name)).toBe(false);
            seen.add(name);
          }
          for (const [a, b] of pairsOf(names.flatMap((name) => byName.get(name) ?? []))) {
            expect(verdicts.different.has(pairKey(a.name, b.name))).toBe(false);
            expect([...a.cells].filter((cell) => b.cells.has(cell))).toEqual([]);
          }
        }
      }),
    );
  });

  test('a verdict that two names are one always holds, unless they stand in one cell', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        fc.pre(one.trim() !== '' && other.trim() !== '' && one !== other);
        const verdicts = { same: new Set([pairKey(one, other)]), different: new Set<string>() };
        const groups = suggestGroups([usedName(one, 2, [1]), usedName(other, 1, [2])], { verdicts });
        expect(areGrouped(groups, one, other)).toBe(true);
      }),
    );
  });
});

function pairsOf(names: readonly UsedName[]): (readonly [UsedName, UsedName])[] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));
}
