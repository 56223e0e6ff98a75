import fc from 'fast-check';
import { a1 } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import type { Edit } from '../../src/grid/edit';
import { cellAt, type Grid } from '../../src/grid/grid';
import type { SheetPlan } from '../../src/grid/sheet-plan';
import type { Host } from '../../src/host/host';
import { memoryHost } from '../../src/host/memory/memory-host';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { readUnitDirectory, UNIT_DIRECTORY_SHEET } from '../../src/tasks/unit-directory';
import { planDirectoryAdditions } from '../../src/tasks/unit-directory-additions';
import { planUnitDirectory } from '../../src/tasks/unit-directory-plan';
import type { DirectoryUnit, UnitDirectory } from '../../src/units/unit-directory';
import { drawSheet } from '../kit/sheet';
import { xlsxOfGrids } from '../kit/xlsx';

const CAREFUL = { flattenMixedFonts: false };

function unit(fullName: string, ...shortNames: readonly string[]): DirectoryUnit {
  return { fullName, shortNames, formerNames: [] };
}

function sheet(drawing: string): Grid {
  return drawSheet(drawing, { sheet: UNIT_DIRECTORY_SHEET.name }).grid;
}

function additions(grid: Grid, units: UnitDirectory) {
  const plan = planDirectoryAdditions(grid, units);
  if (plan.kind === 'unreadable') throw new Error('no header found');
  return plan;
}

/** What is written, cell by cell: 「B2 财政局 → 财政局、市财政」. */
function writtenBy(edits: readonly Edit[]): readonly string[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'set-value') return [];
    const was = 'value' in edit.was ? edit.was.value : edit.was.formula;
    return [`${a1(edit.at)} ${was === null ? '' : `${String(was)} → `}${String(edit.value)}`];
  });
}

function unitsIn(grid: Grid | undefined): UnitDirectory {
  const reading = grid && readUnitDirectory(grid);
  return reading?.kind === 'directory' ? reading.units : [];
}

/** Names as sheets write them, some of which look like formulas, and what else stands in such cells. */
const nameArb = fc
  .tuple(
    fc.constantFrom('', '市', '佛山市', '=', '+', '-', '@', "'", '"'),
    fc.string({
      unit: fc.constantFrom('财', '政', '局', '水利', '发展', '改革', '委', '和'),
      minLength: 2,
      maxLength: 12,
    }),
    fc.constantFrom('局', '委员会', '办公室', '公司（集团）', '管委会'),
  )
  .map((parts) => parts.join(''));
const textArb = fc.constantFrom('市', '县区', '张三', '0757-83320000', '+86 757', '=1+1', '8888');
const directoryArb: fc.Arbitrary<UnitDirectory> = fc
  .uniqueArray(nameArb, { maxLength: 24 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.record({ level: textArb, contact: textArb, phone: textArb }, { requiredKeys: [] }), {
        minLength: 6,
        maxLength: 6,
      }),
    ),
  )
  .map(([names, facts]) =>
    facts.flatMap((fact, index) => {
      const [fullName, ...others] = names.slice(index * 4, index * 4 + 4);
      if (fullName === undefined) return [];
      const level = fact.level?.replaceAll(' ', '');
      return [
        {
          ...fact,
          ...(level !== undefined && { level }),
          fullName,
          shortNames: others.slice(0, 2),
          formerNames: others.slice(2),
        },
      ];
    }),
  );

/** Anything a caller may hand over and a person may have typed. */
const anyText = fc.oneof(
  nameArb,
  fc.string(),
  fc.constantFrom('各县、市、区', '全称', '一、市直', '注：无', '无', '（财政局', '财政局）', '市 财政局', '市财政局'),
);
const anyUnits: fc.Arbitrary<UnitDirectory> = fc.array(
  fc.record({
    fullName: anyText,
    shortNames: fc.array(anyText, { maxLength: 3 }),
    formerNames: fc.array(anyText, { maxLength: 2 }),
  }),
  { maxLength: 5 },
);
const anySheet: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.constantFrom('全称|简称|曾用名', '单位名称|电话', '序号|单位|简称', '简称|备注|规范名称|', '单位'),
    fc.array(
      fc.array(fc.option(fc.oneof(anyText, fc.integer(), fc.constant('=A1')), { nil: undefined }), { maxLength: 4 }),
      { maxLength: 5 },
    ),
  )
  .map(([header, body]) => {
    const rows = [header.split('|'), ...body].map((row) =>
      row.map((value) => {
        if (value === undefined || value === '') return undefined;
        return value === '=A1' ? { value: '财政局', text: '财政局', formula: value } : { value, text: String(value) };
      }),
    );
    const colCount = Math.max(...rows.map((row) => row.length));
    return { ...sheet('x'), rows, rowCount: rows.length, colCount };
  });

describe('the sheet the add-in makes', () => {
  const plan = planUnitDirectory([
    {
      ...unit('市财政局', '财政局', '市财局'),
      formerNames: ['市税政局'],
      level: '市',
      contact: '张三',
      phone: '+86 1',
    },
    unit('=cmd()局'),
    unit('市 财政局', '市财'),
  ]);

  test('has a title, how it is used, a header that stays in view, and a row for every unit', () => {
    expect(plan.rows.map((row) => row.map((cell) => cell?.value))).toEqual([
      ['单位名录'],
      [expect.stringContaining('全称')],
      ['全称', '简称', '曾用名', '层级', '联系人', '电话'],
      ['市财政局', '财政局、市财局、市财', '市税政局', '市', '张三', '+86 1'],
      ['=cmd()局', '', '', '', '', ''],
    ]);
    expect(plan.rows.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
    expect([plan.frozenRows, plan.filter]).toEqual([3, { top: 2, left: 0, bottom: 4, right: 5 }]);
    expect(plan.columnWidthsChars).toHaveLength(6);
  });

  test('may be empty', async () => {
    const host = memoryHost([sheet('工作任务')]);
    host.rename(UNIT_DIRECTORY_SHEET.name, '方案');
    const { sheet: name } = await host.writeSheet(planUnitDirectory([]));
    expect(readUnitDirectory(await host.readSheet(name))).toEqual({ kind: 'directory', units: [] });
  });

  test('lets a name belong to one unit only: the one that has it in full, else the first', () => {
    const rows = planUnitDirectory([
      unit('市发改委', '发改委', '市财政局', '市发改委'),
      unit('市财政局', '发改委'),
    ]).rows;
    expect(rows.slice(3).map((row) => row.slice(0, 2).map((cell) => cell?.value))).toEqual([
      ['市发改委', '发改委'],
      ['市财政局', ''],
    ]);
  });
});

describe('what a 单位名录 lacks', () => {
  const LIST = `
单位名录 | < | <
全称 | 简称 | 电话
市财政局 | 财政局 | 1
市发展和改革委员会 | 市发改委、 | 2
市水利局 | | 3`;

  test('is written below what stands there, further names behind those in their cell', () => {
    const { edits, added } = additions(sheet(LIST), [
      { ...unit('市民政局', '民政局'), level: '市', phone: '010' },
      unit('市财政局', '市财局', '财政局'),
      unit('市发改委', '发改委'),
      unit('市水利局', '水利局', '市水务局'),
      unit('市审计局'),
    ]);
    expect(writtenBy(edits)).toEqual([
      'B3 财政局 → 财政局、市财局',
      'B4 市发改委、 → 市发改委、发改委',
      'B5 水利局、市水务局',
      'A6 市民政局',
      'B6 民政局',
      'C6 010',
      'A7 市审计局',
    ]);
    expect(added).toBe(6);
    expect(edits).toContainEqual({
      kind: 'copy-look',
      from: { top: 4, left: 0, bottom: 4, right: 2 },
      to: { top: 5, left: 0, bottom: 6, right: 2 },
    });
  });

  test.each([
    ['units that are there, in full, in short or under a former name', LIST, [unit('市 财政局'), unit('市发改委')]],
    ['a name that is another unit’s', LIST, [unit('市水利局', '财政局', '市发改委')]],
    [
      'what could not be read again',
      LIST,
      [unit('一、市直单位'), unit('注：略'), unit('市财政局', '各县、市、区', '无')],
    ],
    ['a name for a cell that holds a formula', '全称 | 简称\n市财政局 | =A9 ⇒ 财政局', [unit('市财政局', '市财')]],
    ['a name for a cell that holds a number', '全称 | 简称\n市财政局 | 12', [unit('市财政局', '市财')]],
    [
      'a name for a cell merged with the one above',
      '全称 | 简称\n市财政局 | 财\n市水利局 | ^',
      [unit('市水利局', '水利')],
    ],
    ['former names without a column', '全称 | 简称\n市财政局 |', [{ ...unit('市财政局'), formerNames: ['税政局'] }]],
  ])('is not %s', (_title, drawing, units) => {
    expect(additions(sheet(drawing), units)).toEqual({ kind: 'additions', edits: [], added: 0 });
  });

  test('is nothing that can be told without a header', () => {
    expect(planDirectoryAdditions(sheet('市财政局 | 市水利局'), [unit('市民政局')])).toEqual({ kind: 'unreadable' });
  });

  test('goes below notes and below the last merged area', () => {
    const grid = sheet('层级 | 全称\n市 | 市财政局\n^ | 市水利局\n^ |\n| 注：完');
    const merged = { ...grid, merges: [{ top: 1, left: 0, bottom: 6, right: 0 }] };
    expect(writtenBy(additions(merged, [unit('市民政局')]).edits)).toEqual(['B8 市民政局']);
  });

  test('copies no look where merged areas would come along', () => {
    const { edits } = additions(sheet('层级 | 全称\n市 | 市财政局\n^ | 市水利局'), [unit('市民政局')]);
    expect(edits.map(({ kind }) => kind)).toEqual(['set-value']);
  });

  test('gets a column of its own where a list has none for short names', () => {
    const { edits, added } = additions(sheet('序号 | 单位名称 | 电话 |\n1 | 市财政局 | 1 | 备用\n2 | 市水利局 | 2 |'), [
      unit('市水利局', '水利局'),
      unit('市民政局', '民政局'),
    ]);
    expect(writtenBy(edits)).toEqual(['E1 简称', 'E3 水利局', 'B4 市民政局', 'E4 民政局']);
    expect(added).toBe(2);
  });

  test('comes after an open bracket on a line of its own', () => {
    const grid = sheet('全称 | 简称\n市发改委 | 发改委（物价局');
    expect(writtenBy(additions(grid, [unit('市发改委', '发改局')]).edits)).toEqual([
      'B2 发改委（物价局 → 发改委（物价局\n发改局',
    ]);
  });

  test('never touches a cell that holds something, but to add to a text, and is nothing once written', () => {
    fc.assert(
      fc.property(anySheet, anyUnits, (grid, units) => {
        const plan = planDirectoryAdditions(grid, units);
        if (plan.kind === 'unreadable') return;
        for (const edit of plan.edits) {
          if (edit.kind !== 'set-value') continue;
          const cell = cellAt(grid, edit.at);
          expect(cell?.formula).toBeUndefined();
          expect(['string', 'undefined']).toContain(typeof cell?.value);
          expect(String(edit.value).startsWith(String(cell?.value ?? ''))).toBe(true);
          expect(edit.was).toEqual({ value: cell?.value ?? null });
        }
        expect(plan.edits.length === 0).toBe(plan.added === 0);
        const after = applyEdits(grid, plan.edits);
        expect(planDirectoryAdditions(after, units)).toEqual({ kind: 'additions', edits: [], added: 0 });
        const before = unitsIn(grid);
        expect(unitsIn(after).slice(0, before.length)).toMatchObject(
          before.map(({ fullName, shortNames }) => ({
            fullName,
            shortNames: expect.arrayContaining([...shortNames]) as unknown,
          })),
        );
      }),
      { numRuns: 200 },
    );
  });
});

const TASKS = drawSheet('序号 | 工作任务\n1 | 统计').grid;

/** A workbook in which the plan has been written, then the additions; the file is saved and opened again each time. */
const WORKBOOKS: readonly (readonly [string, () => { readonly host: () => Host }])[] = [
  [
    'in memory',
    () => {
      const host = memoryHost([TASKS]);
      return { host: () => host };
    },
  ],
  [
    'in a file',
    () => {
      let file = xlsxFile(xlsxOfGrids([TASKS]));
      return { host: () => (file = xlsxFile(file.save())) };
    },
  ],
];

describe.each(WORKBOOKS)('a 单位名录 %s', (_title, open) => {
  const readBack = async (host: Host) => (await host.readSheetInWorkbook(TASKS.sheet, UNIT_DIRECTORY_SHEET)).beside;

  test('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(directoryArb, async (units) => {
        const { host } = open();
        const current = host();
        await current.writeSheet(planUnitDirectory(units));
        expect(unitsIn(await readBack(current))).toEqual(units);
      }),
      { numRuns: 20 },
    );
  });

  test('is added to once, and what was added can be taken back', async () => {
    const { host } = open();
    await host().writeSheet(planUnitDirectory([unit('市财政局', '财政局')]));
    const wanted = [unit('市财政局', '=市财'), unit('+市民政局', '@民政')];
    const before = await readBack(host());
    const { edits, added } = additions(before!, wanted);
    expect(added).toBe(2);
    const current = host();
    const outcome = await current.apply(before!.sheet, edits, CAREFUL);
    expect(outcome.kind).toBe('applied');
    const after = await readBack(current);
    expect(unitsIn(after)).toEqual([unit('市财政局', '财政局', '=市财'), unit('+市民政局', '@民政')]);
    expect(after?.rows.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
    expect(additions(after!, wanted).edits).toEqual([]);
    await current.undo(outcome.undo);
    expect(await readBack(current)).toEqual(before);
  });

  test('stands beside a sheet of the user’s of the same name, and is ours', async () => {
    const { host } = open();
    const current = host();
    const users: SheetPlan = { ...planUnitDirectory([]), key: 'other' };
    await current.writeSheet(users);
    const { sheet: name } = await current.writeSheet(planUnitDirectory([unit('市财政局')]));
    expect(name).toBe('单位名录 (2)');
    expect((await current.readSheetInWorkbook(name, UNIT_DIRECTORY_SHEET)).isOurs).toBe(true);
    expect(unitsIn(await readBack(current))).toEqual([unit('市财政局')]);
  });
});
