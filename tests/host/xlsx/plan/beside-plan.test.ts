import fc from 'fast-check';
import { a1, a1Range } from '../../../../src/grid/address';
import type { SheetPlan } from '../../../../src/grid/sheet-plan';
import { planBlock } from '../../../../src/host/plan-block';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import { packageFaults } from '../../../kit/package-integrity';
import { newSchemaFaults, testWithSchemas } from '../../../kit/schema-faults';
import { relation, relations } from '../../../kit/xlsx';
import { childNamed, elementsNamed } from '../../../kit/xml';
import { edited, planOf, textsOf, withParts, written } from './plan-file';
import { FILE, listOf, SHEET, WORKBOOK, codeOf, names, sheetOf } from './planned-tasks';
import { richPlan } from './rich-plan';

const FIRST = written(FILE, listOf(4, 2)).bytes;

/** The sheet as a person leaves it: rows are put in behind ours, other elements behind the rows. */
function withNotes(rows: string, after = ''): Uint8Array {
  return edited(FIRST, {
    [SHEET]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>${after}`),
  });
}

/** Cells put into a row of ours. */
function besideRow(bytes: Uint8Array, row: number, cells: string): Uint8Array {
  return edited(bytes, {
    [SHEET]: (xml) => xml.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`), `$1${cells}</row>`),
  });
}

const again = (bytes: Uint8Array, plan: SheetPlan) => {
  const once = written(bytes, plan).bytes;
  expect(packageFaults(once)).toEqual([]);
  expect(Buffer.compare(written(once, plan).bytes, once)).toBe(0);
  return textsOf(once)[SHEET] ?? '';
};

describe('cells beside and below the block', () => {
  const NOTE = '<c r="D2" s="1" t="inlineStr"><is><t>已电话催办</t></is></c>';
  const SUM = '<c r="E2"><f>SUM(B1:B4)</f><v>0</v></c>';
  const below = '<row r="12" ht="40" customHeight="1" hidden="1"><c r="A12" t="b"><v>1</v></c></row>';
  const noted = edited(besideRow(FIRST, 2, NOTE + SUM), {
    [SHEET]: (xml) => xml.replace('</sheetData>', `${below}</sheetData>`),
  });

  test.each([
    ['more rows', listOf(7, 2)],
    ['fewer rows', listOf(1, 2)],
    ['more columns', listOf(4, 3)],
    ['fewer columns', listOf(4, 1)],
    ['none', planOf({ rows: [[]] })],
  ])('keep every letter when %s are written', (_, plan) => {
    const xml = again(noted, plan);
    for (const kept of [NOTE, SUM, below]) expect(xml).toContain(kept);
    const inBlock = [...xml.matchAll(/<c r="([A-C]\d)"/g)].map(([, address]) => address);
    expect(inBlock).toEqual(plan.rows.flatMap((row, r) => row.map((__, c) => a1({ row: r, col: c }))));
  });

  test('are counted into the dimension, and their formulas are calculated anew', () => {
    const { bytes } = written(noted, listOf(2, 2));
    expect(childNamed(sheetOf(bytes), 'dimension').attributes['ref']).toBe('A1:E12');
    expect(textsOf(bytes)[WORKBOOK]).toContain('fullCalcOnLoad="1"');
  });

  test('a row of which only they are left is shown, and as high as they need', () => {
    const filtered = edited(besideRow(FIRST, 4, '<c r="D4"><v>1</v></c>'), {
      [SHEET]: (xml) => xml.replace('<row r="4"', '<row r="4" spans="1:4" ht="60" hidden="1"'),
    });
    expect(again(filtered, listOf(2, 2))).toContain('<row r="4"><c r="D4"><v>1</v></c></row>');
  });

  test('cells that say nothing of their place keep it', () => {
    const bare = edited(FIRST, {
      [SHEET]: (xml) =>
        xml.replace(/<row r="2">.*?<\/row>/, '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'),
    });
    const plan = listOf(4, 1);
    expect(again(bare, plan)).toContain('<c r="C2"><v>3</v></c></row>');
  });

  test('a formula that was filled out of the block stands by itself', () => {
    const shared = besideRow(
      besideRow(
        edited(FIRST, {
          [SHEET]: (xml) =>
            xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><f t="shared" ref="B2:D3" si="0">A1+1</f><v>1</v></c>'),
        }),
        2,
        '<c r="D2"><f t="shared" si="0"/><v>1</v></c>',
      ),
      3,
      '<c r="D3"><f t="shared" si="0"/><v>1</v></c>',
    );
    const xml = again(shared, listOf(2, 2));
    expect(xml).toContain('<c r="D2"><f>C1+1</f><v>1</v></c>');
    expect(xml).toContain('<c r="D3"><f>C2+1</f><v>1</v></c>');
    expect(xml).not.toContain('shared');
  });

  test('coloured empty cells are not in the way, contents are', () => {
    expect(again(besideRow(FIRST, 2, '<c r="C2" s="1"/>'), listOf(4, 3))).not.toContain('<c r="C2" s="1"/>');
    expect(codeOf(() => written(besideRow(FIRST, 2, '<c r="C2"><v>1</v></c>'), listOf(4, 3)))).toBe('notes-in-the-way');
    expect(codeOf(() => written(withNotes('<row r="5"><c r="B5"><f>1</f></c></row>'), listOf(5, 2)))).toBe(
      'notes-in-the-way',
    );
  });

  test('any notes outside stay through any rewrites', () => {
    const size = fc.record({ rows: fc.integer({ min: 0, max: 6 }), cols: fc.integer({ min: 1, max: 4 }) });
    const note = fc.record({ row: fc.integer({ min: 0, max: 9 }), col: fc.integer({ min: 0, max: 7 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 6 }), fc.array(size, { minLength: 1, maxLength: 3 }), (places, sizes) => {
        const plans = [listOf(4, 2), ...sizes.map(({ rows, cols }) => listOf(rows, cols))];
        const isFree = ({ row, col }: (typeof places)[number]) =>
          plans.every((plan) => row > planBlock(plan).bottom || col > planBlock(plan).right);
        const kept = places.filter(isFree);
        const rows = [...new Set(kept.map(({ row }) => row))].map((row) => ({
          row,
          cells: [...new Set(kept.filter((one) => one.row === row).map(({ col }) => col))].sort((a, b) => a - b),
        }));
        let bytes = FIRST;
        for (const { row, cells } of rows.sort((a, b) => a.row - b.row)) {
          const xml = cells.map((col) => `<c r="${a1({ row, col })}"><v>${row * 10 + col}</v></c>`).join('');
          bytes =
            row < 4
              ? besideRow(bytes, row + 1, xml)
              : edited(bytes, {
                  [SHEET]: (text) => text.replace('</sheetData>', `<row r="${row + 1}">${xml}</row></sheetData>`),
                });
        }
        for (const plan of plans) bytes = written(bytes, plan).bytes;
        const grid = openWorkbook(bytes).readSheet('按牵头单位');
        expect(kept.map(({ row, col }) => grid.rows[row]?.[col]?.value)).toEqual(
          kept.map(({ row, col }) => row * 10 + col),
        );
        expect(packageFaults(bytes)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the block', () => {
  test('that a person has moved by inserting rows and columns is written from A1 again', () => {
    const moved = edited(FIRST, {
      [SHEET]: (xml) =>
        xml.replace(/r="([AB])?(\d)"/g, (_, letter: string | undefined, digit: string) =>
          letter === undefined ? `r="${Number(digit) + 2}"` : `r="${letter === 'A' ? 'B' : 'C'}${Number(digit) + 2}"`,
        ),
      [WORKBOOK]: (xml) => xml.replace('$A$1:$B$4', '$B$3:$C$6'),
    });
    const { bytes } = written(moved, listOf(2, 2));
    expect(elementsNamed(sheetOf(bytes), 'c').map(({ attributes }) => attributes['r'])).toEqual([
      'A1',
      'B1',
      'A2',
      'B2',
    ]);
    expect(names(bytes)[0]).toContain('$A$1:$B$2');
  });

  test('of an older version, which kept one cell, is all of the sheet', () => {
    const old = edited(besideRow(FIRST, 2, '<c r="D2"><v>1</v></c>'), {
      [WORKBOOK]: (xml) => xml.replace('$A$1:$B$4', '$A$1'),
      [SHEET]: (xml) => xml.replace(/<headerFooter>.*<\/headerFooter>/, ''),
    });
    const xml = again(old, listOf(3, 5));
    expect(xml).not.toContain('<c r="D2"><v>1</v></c>');
    expect(xml).toContain('第 &amp;P 页，共 &amp;N 页');
    expect(xml).toContain('<col min="5" max="5"');
  });

  test('of a name nobody can read is nothing', () => {
    const strange = edited(FIRST, { [WORKBOOK]: (xml) => xml.replace('$A$1:$B$4', '$A$1:$B$4,$D$1') });
    expect(codeOf(() => written(strange, listOf(4, 2)))).toBe('notes-in-the-way');
  });
});

describe('what stands around the cells', () => {
  test('widths a person has set stay; columns the block grows into get theirs', () => {
    const wide = edited(FIRST, {
      [SHEET]: (xml) =>
        xml.replace(
          /<cols>.*<\/cols>/,
          '<cols><col min="1" max="1" width="40" customWidth="1"/><col min="2" max="9" width="5" hidden="1"/></cols>',
        ),
    });
    expect(again(wide, listOf(4, 2))).toContain(
      '<cols><col min="1" max="1" width="40" customWidth="1"/><col min="2" max="9" width="5" hidden="1"/></cols>',
    );
    expect(again(wide, listOf(4, 3))).toMatch(
      /<col min="2" max="2" width="5" hidden="1"\/><col min="3" max="3" width="12[.\d]*" customWidth="1"\/><col min="4" max="9" width="5" hidden="1"\/>/,
    );
  });

  test('merges, links, breaks and a filter beside stay, those inside go', () => {
    const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
    const external = (id: string) =>
      relation(id, 'hyperlink', `http://${id}.cn`).replace('/>', ' TargetMode="External"/>');
    const around = [
      '<autoFilter ref="D1:E3"/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D5:E5"/></mergeCells>',
      '<hyperlinks><hyperlink ref="A2" r:id="rId8"/><hyperlink ref="D5" r:id="rId9"/></hyperlinks>',
    ].join('');
    const breaks =
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="30" max="16383" man="1"/></rowBreaks>';
    const bytes = withParts(
      edited(withNotes('<row r="5"><c r="D5"><v>1</v></c></row>', around), {
        [SHEET]: (xml) => xml.replace('</worksheet>', `${breaks}</worksheet>`),
      }),
      { [rels]: [relations(external('rId8') + external('rId9'))] },
    );
    const xml = again(bytes, listOf(4, 2, { pageBreaks: [1] }));
    expect(xml).toContain('<autoFilter ref="D1:E3"/><mergeCells count="1"><mergeCell ref="D5:E5"/></mergeCells>');
    expect(xml).toContain('<hyperlinks><hyperlink ref="D5" r:id="rId9"/></hyperlinks>');
    expect(xml).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="1" max="16383" man="1"/><brk id="30" max="16383" man="1"/></rowBreaks>',
    );
    expect(textsOf(written(bytes, listOf(4, 2)).bytes)[rels]).not.toContain('rId8');
    const filtered = again(bytes, listOf(4, 2, { filter: { top: 0, left: 0, bottom: 3, right: 1 } }));
    expect(filtered).toContain('<autoFilter ref="A1:B4"/>');
  });

  test('conditional formats that reach beyond stay, behind ours; those inside are replaced', () => {
    const rule = (sqref: string, priority: number) =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="${priority}"><formula>1</formula></cfRule></conditionalFormatting>`;
    const bytes = withNotes('', rule('A1:B4', 1) + rule('D1:D9', 2) + rule('A1:B99 D4', 3));
    const area = { top: 0, left: 0, bottom: 3, right: 0 };
    const plan = listOf(4, 2, {
      conditions: [
        { kind: 'formula', area, formula: '=TRUE', look: 'late' },
        { kind: 'data-bar', area },
      ],
    });
    const first = written(bytes, plan).bytes;
    const kept = (file: Uint8Array) =>
      elementsNamed(sheetOf(file), 'conditionalFormatting').map(({ attributes, children }) => [
        attributes['sqref'],
        children[0]?.attributes['priority'],
      ]);
    const expected = [
      ['A1:A4', '1'],
      ['A1:A4', '2'],
      ['D1:D9', '3'],
      ['A1:B99 D4', '4'],
    ];
    expect(kept(first)).toEqual(expected);
    expect(kept(written(first, plan).bytes)).toEqual(expected);
    expect(kept(written(first, listOf(4, 2)).bytes)).toEqual(expected.slice(2));
  });

  test('bars of a person stay among the extensions of the sheet', () => {
    const plan = listOf(4, 2, { conditions: [{ kind: 'data-bar', area: { top: 0, left: 1, bottom: 3, right: 1 } }] });
    const copied = edited(written(FILE, plan).bytes, {
      [SHEET]: (xml) => xml.replace('<xm:sqref>B1:B4', '<xm:sqref>E1:E4').replace('sqref="B1:B4"', 'sqref="E1:E4"'),
    });
    const xml = again(copied, plan);
    expect([...xml.matchAll(/<xm:sqref>([^<]*)/g)].map(([, sqref]) => sqref)).toEqual(['B1:B4', 'E1:E4']);
    const ids = [...xml.matchAll(/<x14:id>([^<]*)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test("an Excel table of the person's beside the block is no hindrance", () => {
    const withTable = (ref: string) =>
      withParts(withNotes(''), {
        'xl/worksheets/_rels/sheet1.xml.rels': [relations(relation('rId1', 'table', '../tables/table1.xml'))],
        'xl/tables/table1.xml': [
          `<table ref="${ref}"/>`,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
        ],
      });
    expect(codeOf(() => written(withTable('D1:E3'), listOf(4, 2)))).toBe('done');
    expect(codeOf(() => written(withTable('B1:E3'), listOf(4, 2)))).toBe('own-sheet-blocked');
  });
});

testWithSchemas('what is written beside a person follows the schemas of the format', () => {
  const noted = besideRow(written(FILE, richPlan('分工方案')).bytes, 2, '<c r="H2"><v>1</v></c>');
  const rewritten = written(noted, richPlan('分工方案', { pageBreaks: [3] })).bytes;
  expect(newSchemaFaults(noted, rewritten) ?? []).toEqual([]);
  expect(newSchemaFaults(FILE, noted) ?? []).toEqual([]);
  expect(a1Range(planBlock(richPlan('分工方案')))).toBe('A1:C6');
});
