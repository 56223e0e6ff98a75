/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import type { CheckSheetResult } from '../../../src/app/assistant';
import { createAssistant } from '../../../src/app/create-assistant';
import { excelHost } from '../../../src/host/excel/excel-host';
import { openWorkbook } from '../../../src/host/xlsx/open-workbook';
import { xlsxFile } from '../../../src/host/xlsx/xlsx-host';
import { date } from '../../kit/dates';
import { draftOf, loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { testWithYardstick } from '../../kit/yardsticks';
import { UNWATCHED } from '../../../src/app/drive';

// jsdom has neither, every browser and Node have both.
Object.assign(globalThis, { TextDecoder, TextEncoder });

beforeAll(loadOffice);

/** The same workbook in Excel and as a file, as of the same day. */
function open(bytes: Uint8Array, asOf: string) {
  const workbook = openWorkbook(bytes);
  const excel = openInExcel(workbook.sheets.map(({ name }) => draftOf(workbook.readSheet(name))));
  const today = () => date(asOf);
  return { excel, inExcel: createAssistant(excelHost(), today), asFile: createAssistant(xlsxFile(bytes), today) };
}

function checked(result: CheckSheetResult) {
  if (result.kind !== 'checked') throw new Error(`not checked: ${result.kind}`);
  return result;
}

/** Checks in both, mends what is safe, writes dates and units in Excel, takes everything back. */
async function tryOut(bytes: Uint8Array, asOf: string): Promise<void> {
  const { excel, inExcel, asFile } = open(bytes, asOf);
  const sheet = excel.book.active.name;
  const before = workbookState(excel.book);
  const result = checked(await inExcel.checkSheet({}, UNWATCHED));
  const fromFile = checked(await asFile.checkSheet({ sheet }, UNWATCHED));
  expect(result.report).toEqual(fromFile.report);
  expect(workbookState(excel.book)).toEqual(before);

  const fixed = await inExcel.applyChanges(sheet, result.safeChanges);
  if (fixed.kind !== 'fixed') throw new Error(fixed.kind);
  expect(fixed.refused).toEqual([]);
  expect(checked(await inExcel.checkSheet({ sheet }, UNWATCHED)).safeChanges).toEqual([]);
  for (const columns of [['due-date'], ['lead-units', 'responsible-units', 'task-id']]) {
    const added = await inExcel.enrich({ sheet }, { columns, numbers: 'frozen' });
    if (added.kind === 'enriched') expect(await inExcel.undo(added.undo)).toMatchObject({ kind: 'undone', kept: [] });
  }
  expect(await inExcel.undo(fixed.undo)).toMatchObject({ kind: 'undone', kept: [] });
  expect(workbookState(excel.book)).toEqual(before);
}

test.each(['plan', 'clean', 'progress', 'traditional'])('samples/%s: one check, mended and put back exactly', (name) =>
  tryOut(readFileSync(join(__dirname, `../../../samples/${name}-2026.xlsx`)), '2026-09-15'),
);

testWithYardstick('sheets/zhongshan-2016.xlsx', 'a plan of 82 items: one check, mended and put back exactly', (bytes) =>
  tryOut(bytes, '2016-10-01'),
);

testWithYardstick('sheets/changde-2020.xlsx', 'a converted table: one check, mended and put back exactly', (bytes) =>
  tryOut(bytes, '2020-10-01'),
);

test('every fix of every finding can be put back exactly', async () => {
  const bytes = readFileSync(join(__dirname, '../../../samples/plan-2026.xlsx'));
  const { excel, inExcel } = open(bytes, '2026-09-15');
  const sheet = excel.book.active.name;
  const before = workbookState(excel.book);
  const { report } = checked(await inExcel.checkSheet({ sheet }, UNWATCHED));
  const fixes = report.findings.flatMap((finding) => finding.fixes);
  expect(fixes.length).toBeGreaterThan(10);
  for (const fix of fixes) {
    const fixed = await inExcel.applyFix(sheet, fix);
    if (fixed.kind !== 'fixed') throw new Error(`${fix.title}: ${fixed.kind}`);
    expect([fix.title, fixed.refused]).toEqual([fix.title, []]);
    expect(workbookState(excel.book)).not.toEqual(before);
    await inExcel.undo(fixed.undo);
    expect([fix.title, workbookState(excel.book)]).toEqual([fix.title, before]);
  }
});
