import { checkGrid } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { pairKey } from '../../src/units/pair-key';
import { directoryOf, fixedTexts, messagesOf, unitFindings, unitSheet } from './unit-sheet';

const TWO = '牵头单位 | 责任单位';

describe('names that seem to mean one body', () => {
  const mixed = unitSheet(['市发展改革委', '市发展改革委', '市发改委、市财政局', '市发展和改革委员会']);

  test('are one finding a body, at the first cell that writes another name than the target', () => {
    expect(unitFindings(mixed)).toEqual(['unit-name-variant C4']);
    expect(messagesOf(mixed, 'unit-name-variant')).toEqual([
      '疑似同一单位：「市发展改革委」（2 处：C2、C3）、「市发展和改革委员会」（1 处：C5）、「市发改委」（1 处：C4）。',
    ]);
    expect(fixedTexts(mixed, 'unit-name-variant')).toEqual(['市发展改革委、市财政局 | 市发展改革委']);
  });

  test('carry their names with counts and the first cells for the card', () => {
    const [finding] = checkGrid(mixed).findings.filter(({ rule }) => rule === 'unit-name-variant');
    expect(finding?.variants).toMatchObject({
      target: '市发展改革委',
      members: [
        {
          name: '市发展改革委',
          count: 2,
          samples: [
            { row: 1, col: 2 },
            { row: 2, col: 2 },
          ],
        },
        { name: '市发展和改革委员会', count: 1, samples: [{ row: 4, col: 2 }] },
        { name: '市发改委', count: 1, samples: [{ row: 3, col: 2 }] },
      ],
    });
    expect(finding?.fixes.map(({ title, safety }) => `${safety} ${title}`)).toEqual([
      'review 统一为「市发展改革委」（修改 2 处）',
    ]);
  });

  test('are left in peace once a person has told them apart', () => {
    const different = new Set([
      pairKey('市发改委', '市发展改革委'),
      pairKey('市发改委', '市发展和改革委员会'),
      pairKey('市发展改革委', '市发展和改革委员会'),
    ]);
    expect(unitFindings(mixed, { known: { verdicts: { same: new Set(), different } } })).toEqual([]);
  });

  test('are unified without asking only where the writing differs', () => {
    const grid = unitSheet(['市交通委（市道运局）', '市交通委（市道运局）', '市交通委(市道运局)']);
    const [finding] = checkGrid(grid).findings.filter(({ rule }) => rule === 'unit-name-variant');
    expect(finding?.fixes.map(({ safety }) => safety)).toEqual(['safe']);
  });

  test.each<[string, readonly string[]]>([
    ['a second name in brackets is no other writing', ['市政府办公室', '市政府办公室（市政府督查室）']],
    ['国税 and 地税', ['市国税局', '市地税局', '市国税局、市地税局']],
    ['the same office of two cities', ['佛山市财政局', '广州市财政局']],
    ['the same office of two levels', ['省财政厅', '市财政局', '县财政局']],
  ])('%s', (_, cells) => {
    expect(unitFindings(unitSheet(cells))).toEqual([]);
  });
});

describe('the 单位名录', () => {
  const reform = { fullName: '市发展和改革委员会', shortNames: ['市发改委'], formerNames: ['市计委'] };

  test('a short name it knows is no fault where the table uses no other', () => {
    expect(unitFindings(unitSheet(['市发改委', '市发改委']), directoryOf(reform))).toEqual([]);
  });

  test('its full name is what mixed names are unified to', () => {
    const grid = unitSheet(['市发改委', '市发展改革委']);
    expect(fixedTexts(grid, 'unit-name-variant', directoryOf(reform))).toEqual([
      '市发展和改革委员会 | 市发展和改革委员会',
    ]);
  });

  test('a former name is reported with the full name', () => {
    const grid = unitSheet(['市计委']);
    expect(unitFindings(grid, directoryOf(reform))).toEqual(['unit-renamed C2']);
    expect(fixedTexts(grid, 'unit-renamed', directoryOf(reform))).toEqual(['市发展和改革委员会']);
  });

  test('a name it does not hold is reported once, groups never', () => {
    const grid = unitSheet(['市财政局', '市审计局、市财政局', '市审计局', '各区政府']);
    expect(unitFindings(grid, directoryOf('市财政局'))).toEqual(['unit-not-in-directory C3']);
    expect(messagesOf(grid, 'unit-not-in-directory', directoryOf('市财政局'))).toEqual([
      '「市审计局」（2 处：C3、C4）不在单位名录中。',
    ]);
  });

  test.each(['县往房和城乡建设局', '县住房和成乡建设局', '往房和城乡建设局'])(
    '%s ends like another body and is a slip',
    (name) => {
      expect(unitFindings(unitSheet(['县住房和城乡建设局', name]))).toEqual(['unit-name-misspelt C3']);
    },
  );

  test('a wrong character is reported as such only', () => {
    expect(unitFindings(unitSheet(['市财证局']), directoryOf('市财政局'))).toEqual(['unit-name-misspelt C2']);
    const grid = unitSheet(['市教育局', '市教育厅']);
    expect(unitFindings(grid, directoryOf('市教育局'))).toEqual(['unit-wrong-level C3']);
  });

  test('one that is only being made is one finding at the header', () => {
    const cells = ['市财政局', '市教育局', '市审计局', '市商务局', '市水利局', '市文物局'];
    const grid = unitSheet([...cells, '市统计局']);
    expect(unitFindings(grid, directoryOf('市统计局'))).toEqual(['unit-not-in-directory C1']);
    expect(unitFindings(grid, { known: { ...directoryOf().known, directory: [] } })).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    ['佛山市财政局', '市财政局', []],
    ['佛山市财政局', '财政局', []],
    ['市财政局', '佛山市财政局', []],
    ['佛山市财政局', '广州市财政局', ['unit-not-in-directory C2', 'directory-unit-without-task C1']],
    ['佛山市财政局', '县财政局', ['unit-not-in-directory C2', 'directory-unit-without-task C1']],
  ])('with %s, %s: %j', (listed, written, expected) => {
    expect([...unitFindings(unitSheet([written]), directoryOf(listed))].sort()).toEqual([...expected].sort());
  });

  test('units without a task are named at the header, ten of them at most', () => {
    const units = Array.from('教财审商水文体卫林农税统', (character) => `市${character}务局`);
    const grid = unitSheet(['市财政局']);
    expect(messagesOf(grid, 'directory-unit-without-task', directoryOf('市财政局', ...units))).toEqual([
      `单位名录中有 12 个单位在表中没有任务：${units
        .slice(0, 10)
        .map((unit) => `「${unit}」`)
        .join('')}等 12 个。`,
    ]);
  });
});

describe('names that a reform has ended', () => {
  const grid = (title: string) => unitSheet(['市环保局', '市环保局（市核安全局）'], '牵头落实单位', title);
  const asOf = date('2024-10-01');

  test.each<[string, readonly string[]]>([
    ['2016年重点任务分解表', []],
    ['2018年重点任务分解表', []],
    ['2019年重点任务分解表', []],
    ['2020年重点任务分解表', ['unit-renamed C3', 'unit-renamed C4']],
    ['重点任务分解表', []],
  ])('%s: %j', (title, expected) => {
    expect(unitFindings(grid(title), { asOf })).toEqual(expected);
  });

  test('get the successor with their own prefix and bracket', () => {
    expect(fixedTexts(grid('2020年重点任务分解表'), 'unit-renamed', { asOf })).toEqual([
      '市生态环境局',
      '市生态环境局（市核安全局）',
    ]);
  });

  test('get the successor the table itself uses, where there are several', () => {
    const several = unitSheet(['市国土局'], '牵头落实单位', '2022年重点任务分解表');
    expect(fixedTexts(several, 'unit-renamed', { asOf }).length).toBeGreaterThan(1);
    const told = unitSheet(['市国土局', '市自然资源和规划局'], '牵头落实单位', '2022年重点任务分解表');
    expect(fixedTexts(told, 'unit-renamed', { asOf })).toEqual(['市自然资源和规划局']);
  });

  test('two that became one end as one', () => {
    const grids = unitSheet(['市国税局、市税务局'], '牵头落实单位', '2022年重点任务分解表');
    expect(fixedTexts(grids, 'unit-renamed', { asOf })).toEqual(['市税务局']);
  });

  test('a province has offices of its own form', () => {
    const province = unitSheet(['省环保厅'], '牵头落实单位', '2022年重点任务分解表');
    expect(fixedTexts(province, 'unit-renamed', { asOf })).toEqual(['省生态环境厅']);
  });
});

describe('levels', () => {
  test.each<[string, readonly string[]]>([
    ['市教育厅', ['市教育局', '省教育厅']],
    ['佛山市教育厅', ['佛山市教育局']],
    ['县中级人民法院', ['县人民法院']],
    ['县政府办公厅', ['县政府办公室', '省政府办公厅']],
  ])('%s may mean %j', (cell, expected) => {
    expect(fixedTexts(unitSheet([cell]), 'unit-wrong-level')).toEqual(expected);
  });

  test.each([
    '省教育厅',
    '市委宣传部',
    '县人民武装部',
    '市政府办公厅',
    '区政务服务大厅',
    '市国家税务局',
    '北京市高级人民法院',
    '自治区财政厅',
    '教育厅',
  ])('%s is in order', (cell) => {
    expect(unitFindings(unitSheet([cell])).filter((found) => found.startsWith('unit-wrong-level'))).toEqual([]);
  });

  test('a municipality has a high court', () => {
    const cells = ['市高级人民法院'];
    expect(unitFindings(unitSheet(cells))).toEqual(['unit-wrong-level C2']);
    expect(unitFindings(unitSheet(cells, '牵头落实单位', '上海市重点任务分解表'))).toEqual([]);
  });
});

describe('slips of the pen', () => {
  test.each([
    ['市机关事物管理局', '市机关事务管理局'],
    ['市财正局', '市财政局'],
    ['市卫建委', '市卫健委'],
    ['市检查院', '市检察院'],
    ['市财政政局（国资办）', '市财政局（国资办）'],
  ])('%s → %s, known without help of the table', (cell, right) => {
    expect(unitFindings(unitSheet([cell]))).toEqual(['unit-name-misspelt C2']);
    expect(fixedTexts(unitSheet([cell]), 'unit-name-misspelt')).toEqual([right]);
  });

  test.each(['市督察室', '计生办', '校工委', '工务局', '市文物局', '市港务局', '市税务局', '市粮储局'])(
    '%s is a name',
    (cell) => {
      expect(unitFindings(unitSheet([cell]))).toEqual([]);
    },
  );
});

describe('who leads', () => {
  const ONE = '责任单位';

  test('is asked once at the header where the whole sheet says nothing', () => {
    const grid = unitSheet(['市财政局、市审计局', '市财政局', '市教育局、市财政局、各区政府'], ONE);
    expect(unitFindings(grid)).toEqual(['no-lead-among-several C1']);
    expect(messagesOf(grid, 'no-lead-among-several')).toEqual([
      '有 2 项任务列了两个以上单位，全表都没有写明由谁牵头（C2、C4）。',
    ]);
  });

  test('is asked row by row where others say it', () => {
    const grid = unitSheet(['市财政局牵头，市审计局配合', '市教育局、市财政局', '市教育局、各区政府'], ONE);
    expect(unitFindings(grid)).toEqual(['no-lead-among-several C3']);
  });

  test.each<[string, readonly string[], string, string | undefined]>([
    ['分别负责', ['市财政局、市审计局分别负责'], ONE, undefined],
    ['按职责分工', ['市财政局、市审计局按职责分工负责'], ONE, undefined],
    ['work divided between 负责 and 配合', ['市财政局负责，市审计局配合'], ONE, undefined],
    ['a group beside one unit', ['市财政局、各区政府'], ONE, undefined],
    ['a label that says 牵头', ['市财政局、市审计局'], '牵头落实单位', undefined],
    ['a label that says the first leads', ['市财政局、市审计局'], '责任单位（列第一位的为牵头单位）', undefined],
    ['a title that says the first leads', ['市财政局、市审计局'], ONE, '说明：责任单位中列第一位的为牵头单位'],
    ['a lead column', ['市财政局 | 市审计局、市教育局'], TWO, undefined],
  ])('%s counts as said', (_, cells, header, title) => {
    expect(unitFindings(unitSheet(cells, header, title))).toEqual([]);
  });

  test('the preset 首位即牵头 settles it', () => {
    expect(unitFindings(unitSheet(['市财政局、市审计局'], ONE), { preset: 'first-leads' })).toEqual([]);
  });

  test('several leads are a fault in presets that ask for one', () => {
    const grid = unitSheet(['市财政局、市审计局 | 市教育局', '市财政局、市审计局分别牵头 | 市教育局'], TWO);
    expect(unitFindings(grid)).toEqual([]);
    expect(unitFindings(grid, { preset: 'separate-leads' })).toEqual([]);
    expect(unitFindings(grid, { preset: 'strict' })).toEqual(['several-leads C2']);
    expect(unitFindings(grid, { preset: 'first-leads' })).toEqual(['several-leads C2']);
  });

  test('a combined column never has several leads', () => {
    expect(unitFindings(unitSheet(['市财政局、市审计局']), { preset: 'strict' })).toEqual([]);
  });
});

describe('a lead that is listed again', () => {
  test.each<[string, string]>([
    ['市财政局 | 市财政局、市审计局', '市审计局'],
    ['市财政局 | 市审计局、市财政局、各区政府', '市审计局、各区政府'],
    ['市财政局 | 市财政局、审计局', '市审计局'],
    ['市财政局 | 市审计局，市财政局；各区政府', '市审计局；各区政府'],
  ])('%s: the second column becomes %s', (cells, expected) => {
    expect(fixedTexts(unitSheet([cells], TWO), 'unit-both-lead-and-responsible')).toEqual([expected]);
  });

  test('is not taken out where nobody would be left', () => {
    const grid = unitSheet(['市财政局 | 市财政局', '市教育局 | 市审计局', '市商务局 | 市审计局'], TWO);
    expect(unitFindings(grid)).toEqual(['unit-both-lead-and-responsible D2']);
    expect(fixedTexts(grid, 'unit-both-lead-and-responsible')).toEqual([]);
  });

  test('in a merged cell is told of once', () => {
    const { grid } = drawSheet(`
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设公园 | 市财政局 | 市财政局、市审计局 | 长期坚持
2 | 建设步道 | 市教育局 | ^ | 长期坚持
3 | 建设驿站 | 市财政局 | ^ | 长期坚持`);
    expect(unitFindings(grid)).toEqual(['unit-both-lead-and-responsible D2']);
  });

  test('is one finding at the header where it is the way of the sheet', () => {
    const cells = ['市财政局', '市审计局', '市教育局'].map((unit) => `${unit} | ${unit}、市商务局`);
    expect(unitFindings(unitSheet(cells, TWO))).toEqual(['unit-both-lead-and-responsible D1']);
  });

  test('groups do not count', () => {
    expect(unitFindings(unitSheet(['各区政府 | 各区政府、市财政局', '市商务局 | 市审计局'], TWO))).toEqual([]);
  });

  test('a responsible cell merged over tasks with other leads is not changed', () => {
    const { grid } = drawSheet(`
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设公园 | 市财政局 | 市财政局、市审计局 | 长期坚持
2 | 建设步道 | 市教育局 | ^ | 长期坚持`);
    expect(unitFindings(grid)).toEqual(['unit-both-lead-and-responsible D2']);
    expect(fixedTexts(grid, 'unit-both-lead-and-responsible')).toEqual([]);
  });
});

describe('role words in a cell', () => {
  test.each<[string, readonly string[]]>([
    ['市教育局牵头，市人社局、财政局配合 | ', ['市教育局 | 市人社局、财政局']],
    ['市教育局牵头，财政局、市人社局配合 | —', ['市教育局 | 市财政局、市人社局']],
    ['市教育局牵头，市人社局配合 | 市人社局', ['市教育局']],
    ['市教育局 | 由市教育局牵头，市人社局配合', ['市人社局']],
    ['市教育局牵头，市人社局配合 | 市财政局', []],
    ['市教育局牵头，市人社局等部门配合 | ', []],
    ['市教育局牵头制定方案，市人社局配合 | ', []],
  ])('%s: %j', (cells, expected) => {
    const grid = unitSheet([cells, '市商务局 | 市审计局'], TWO);
    expect(unitFindings(grid).filter((found) => found.startsWith('role-words'))).toHaveLength(1);
    expect(fixedTexts(grid, 'role-words-in-cell')).toEqual(expected);
  });

  test('in the one unit column they are the only way to name a lead', () => {
    const few = unitSheet(['市教育局牵头，市人社局配合', '市商务局', '市审计局'], '责任单位');
    expect(unitFindings(few)).toEqual([]);
    const most = unitSheet(['市教育局牵头，市人社局配合', '市商务局牵头，市审计局配合', '市审计局'], '责任单位');
    expect(unitFindings(most)).toEqual(['role-words-in-cell C1']);
  });

  test('who answers is no lead', () => {
    const grid = unitSheet(['市教育局 | 市人社局、市财政局按职责分工负责', '市教育局 | 市人社局配合'], TWO);
    expect(unitFindings(grid)).toEqual([]);
  });
});

describe('separators', () => {
  test.each<[string, readonly string[]]>([
    ['市财政局、市教育局 市公安局', ['市财政局、市教育局、市公安局']],
    ['市财政局/市教育局、市公安局', ['市财政局、市教育局、市公安局']],
    ['市财政局；市教育局；市公安局、市水利局', ['市财政局、市教育局、市公安局、市水利局']],
    ['市财政局、市教育局，市公安局', []],
    ['市财政局、市教育局；市公安局、市水利局', []],
    ['市财政局、市教育局；市公安局', []],
    ['市财政局、市教育局\\n市公安局、市水利局', []],
    ['市财政局 市教育局 市公安局', []],
    ['市财政局、 市教育局、市公安局', []],
  ])('%s: %j', (cell, expected) => {
    expect(fixedTexts(unitSheet([cell]), 'unit-separator-mixed')).toEqual(expected);
  });

  test('units without any are parted, for a person to look at', () => {
    const grid = unitSheet(['市财政局市教育局、市公安局']);
    const [finding] = checkGrid(grid).findings.filter(({ rule }) => rule === 'unit-unseparated');
    expect(finding?.message).toBe('「市财政局」「市教育局」之间没有分隔。');
    expect(finding?.fixes.map(({ safety }) => safety)).toEqual(['review']);
    expect(fixedTexts(grid, 'unit-unseparated')).toEqual(['市财政局、市教育局、市公安局']);
  });
});

describe('open lists and groups', () => {
  test.each(['市财政局、市教育局等', '市财政局等有关部门', '市财政局、市教育局…'])('%s is open', (cell) => {
    expect(unitFindings(unitSheet([cell]))).toEqual(['unit-list-open C2']);
  });

  test.each(['市财政局、各有关部门', '市财政局会同有关部门', '高等院校工委'])('%s is not', (cell) => {
    expect(unitFindings(unitSheet([cell])).filter((found) => found.startsWith('unit-list-open'))).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['各有关单位', ['unit-collective-only C4']],
    ['市直有关部门、各有关单位', ['unit-collective-only C4']],
    ['各镇街', []],
    ['各区政府、市直有关部门', []],
    ['各有关部门按职责分工负责', []],
  ])('%s alone: %j', (cell, expected) => {
    expect(unitFindings(unitSheet(['市财政局', '市审计局', cell]))).toEqual(expected);
  });

  test('groups alone are in order where the sheet writes so', () => {
    expect(unitFindings(unitSheet(['市财政局', '各有关单位', '各有关部门']))).toEqual([]);
  });
});

describe('a prefix left to the unit before', () => {
  const usual = Array.from({ length: 12 }, () => '市财政局、市审计局');

  test('is a slip where the table writes it everywhere else', () => {
    const grid = unitSheet([...usual, '市教育局、商务局']);
    expect(unitFindings(grid)).toEqual(['unit-prefix-missing C14']);
    expect(fixedTexts(grid, 'unit-prefix-missing')).toEqual(['市教育局、市商务局']);
  });

  test('is in order where it is a habit, and in short tables', () => {
    expect(unitFindings(unitSheet([...usual, ...Array.from({ length: 5 }, () => '市教育局、商务局')]))).toEqual([]);
    expect(unitFindings(unitSheet(['市财政局、审计局', '市审计局']))).toEqual([]);
  });
});
