import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { CellMark } from '../../../src/grid/mark';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { editPackage } from '../../../src/host/xlsx/package/package-editor';
import { readWorkbookParts } from '../../../src/host/xlsx/workbook-parts';
import { type XlsxFile, xlsxFile } from '../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../kit/package-integrity';
import { buildXlsx } from '../../kit/xlsx';
import { cell, edited, planOf, textsOf } from './plan/plan-file';

const CAREFUL = { flattenMixedFonts: false };
const SETTINGS = '{"version":1,"ignores":[{"rule":"unit-repeated","reason":"就是两个单位"}],"asOf":"2026-03-01"}';
const MARKS: readonly CellMark[] = [
  { area: { top: 2, left: 0, bottom: 3, right: 1 }, tone: 'error' },
  { area: { top: 5, left: 2, bottom: 5, right: 2 }, tone: 'warning' },
  { area: { top: 7, left: 0, bottom: 9, right: 0 }, tone: 'hint' },
];

/** Workbooks of a folder; an empty list where the folder is not there. */
function workbooks(folder: string): readonly (readonly [string, string])[] {
  const path = join(__dirname, '../../..', folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.xlsx'));
  return names.map((name) => [`${folder}/${name}`, join(path, name)] as const);
}

const folders = ['samples', '../shared/yardsticks/files'];
for (const folder of folders) {
  if (workbooks(folder).length === 0) test.skip(`${folder} (skipped: not present)`, () => undefined);
}

/** The workbook as its owner would hand it to us: protected sheets are never written, protected workbooks take no new ones. */
function withoutProtection(bytes: Uint8Array): Uint8Array {
  const editor = editPackage(bytes);
  const { part: main, sheets } = readWorkbookParts(editor);
  for (const part of [main, ...sheets.flatMap(({ part = [] }) => part)]) {
    const xml = editor.text(part);
    const open = xml.replace(/<(?:sheet|workbook)Protection[^>]*>/, '');
    if (open !== xml) editor.write(part, open);
  }
  return editor.save();
}

async function worksheets(file: XlsxFile): Promise<readonly string[]> {
  return (await file.listSheets()).filter(({ kind }) => kind === 'worksheet').map(({ name }) => name);
}

/** A sheet of ours whose first cell links to a cell of the user's. */
function summaryOf(sheet: string): SheetPlan {
  const source = { sheet, at: { row: 2, col: 1 }, rowKey: 'k1' };
  const charts = [
    {
      key: 'tasks',
      title: '任务数',
      kind: 'bars',
      place: { top: 3, left: 0, bottom: 9, right: 3 },
      categories: { top: 1, left: 0, bottom: 1, right: 0 },
      series: [{ title: '任务', values: { top: 1, left: 1, bottom: 1, right: 1 }, color: '#1F4E79' }],
    },
  ] as const;
  const rows = [[cell('title', '汇总')], [cell('text', '市编办', { source }), cell('number', 2)]];
  return planOf({ rows, charts, columnWidthsChars: [20, 8] });
}

// The large sample holds nothing the others do not.
describe.each(folders.flatMap(workbooks).filter(([name]) => !name.includes('large')))('%s', (_, path) => {
  const bytes = withoutProtection(new Uint8Array(readFileSync(path)));

  test('settings and marks on two sheets go, and every part of the file is what it was, byte for byte', async () => {
    const file = xlsxFile(bytes);
    const marked = (await worksheets(file)).slice(0, 2);
    await file.writeSettings('{"version":1}');
    for (const name of marked) await file.apply(name, [{ kind: 'set-marks', marks: MARKS }], CAREFUL);
    await file.writeSettings(SETTINGS);
    const left = file.save();
    expect(packageFaults(left)).toEqual(packageFaults(bytes));

    const again = xlsxFile(left);
    const cleared = await again.clearTraces();
    expect(cleared).toEqual({ settings: true, names: 0, unmarked: marked, stillMarked: [] });
    const [before, after] = [unzipSync(bytes), unzipSync(again.save())];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const differing = Object.keys(before).filter((part) => Buffer.compare(before[part]!, after[part]!) !== 0);
    expect(differing).toEqual([]);

    // Where nothing was saved between, not even the packing differs.
    expect(await file.clearTraces()).toEqual(cleared);
    expect(Buffer.compare(file.save(), bytes)).toBe(0);
  });

  test('a sheet of ours stays with what it needs, its links lead straight to the cells, and nothing else says zrb', async () => {
    const file = xlsxFile(bytes);
    const [first = ''] = await worksheets(file);
    await file.writeSettings(SETTINGS);
    const { sheet } = await file.writeSheet(summaryOf(first));
    await file.apply(first, [{ kind: 'set-marks', marks: MARKS }], CAREFUL);
    const written = textsOf(file.save());
    expect(await file.clearTraces()).toEqual({ settings: true, names: 2, unmarked: [first], stillMarked: [] });
    const clean = textsOf(file.save());
    expect(packageFaults(file.save())).toEqual(packageFaults(bytes));
    expect(await xlsxFile(file.save()).listSheets()).toContainEqual(expect.objectContaining({ name: sheet }));

    const before = textsOf(bytes);
    const changed = Object.keys(before).filter((part) => clean[part] !== before[part]);
    expect(changed.filter((part) => !/Content_Types|workbook\.xml|styles\.xml|calcChain/.test(part))).toEqual([]);
    const traces = Object.keys(clean).filter((part) => /zrb/i.test(clean[part] ?? ''));
    // Names of chart objects stay: they are the user's now, and nobody sees them.
    expect(traces.filter((part) => !/drawing\d+\.xml$/.test(part))).toEqual([]);
    const part = readWorkbookParts(editPackage(file.save())).sheets.find(({ name }) => name === sheet)?.part ?? '';
    expect(written[part]).toContain('location="zrb.row.k1"');
    expect(clean[part]).toBe(written[part]?.replace('location="zrb.row.k1"', `location="'${first}'!$B$3"`));
  });
});

describe('in small files', () => {
  const sheet = (name: string) => ({ name, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
  const two = () => buildXlsx({ styles: '', sheets: [sheet('一'), sheet('二')] });

  test('a protected sheet keeps its marks and is named', async () => {
    const file = xlsxFile(two());
    for (const name of ['一', '二']) await file.apply(name, [{ kind: 'set-marks', marks: MARKS }], CAREFUL);
    const locked = edited(file.save(), {
      'xl/sheets/sheet2.xml': (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    });
    const again = xlsxFile(locked);
    expect(await again.clearTraces()).toMatchObject({ unmarked: ['一'], stillMarked: ['二'] });
    expect(textsOf(again.save())['xl/sheets/sheet2.xml']).toBe(textsOf(locked)['xl/sheets/sheet2.xml']);
    expect((await again.readSheet('二')).marks).toHaveLength(3);
    expect(packageFaults(again.save())).toEqual([]);
  });

  test('names that the links of a protected sheet lead through stay', async () => {
    const file = xlsxFile(two());
    await file.writeSheet(summaryOf('一'));
    const locked = edited(file.save(), {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    });
    const again = xlsxFile(locked);
    expect(await again.clearTraces()).toMatchObject({ names: 1, stillMarked: [] });
    expect(textsOf(again.save())['xl/workbook.xml']).toContain('zrb.row.k1');
  });

  test('a link to a row that is gone goes', async () => {
    const file = xlsxFile(two());
    const written = await file.writeSheet(summaryOf('一'));
    await file.apply('一', [{ kind: 'delete-rows', first: 2, count: 1 }], CAREFUL);
    await file.clearTraces();
    const part = readWorkbookParts(editPackage(file.save())).sheets.find(({ name }) => name === written.sheet)?.part;
    expect(textsOf(file.save())[part ?? '']).not.toContain('hyperlink');
  });
});
