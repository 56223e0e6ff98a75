import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSummaries } from '../../src/app/write-summaries';
import { cellAt, type Grid } from '../../src/grid/grid';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { SUMMARIES } from '../../src/summaries/sheets/index';
import { date } from '../kit/dates';
import { recalculated, testWithOffice } from '../kit/libre-office';
import { ROOT } from '../kit/project';
import { yardstick } from '../kit/yardsticks';
import { UNWATCHED } from '../../src/app/drive';

const ALL = SUMMARIES.map(({ id }) => id);

/** All summaries and all derived columns of a file, as of a day. */
async function written(file: Uint8Array, asOf: string, numbers: 'live' | 'frozen'): Promise<Uint8Array> {
  const host = xlsxFile(file);
  const request = { asOf: date(asOf), isDayFixed: numbers === 'live' };
  const result = await writeSummaries(host, request, { summaries: ALL, numbers }, UNWATCHED);
  if (result.kind !== 'summaries-written' || result.because !== undefined) throw new Error(JSON.stringify(result));
  return host.save();
}

/** What every sheet of ours shows, by its name; formulas by their results. */
function ownSheets(file: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const workbook = openWorkbook(file);
  const own = new Set(workbook.sheets.map(({ name }) => name));
  const names = TITLES.filter((title) => own.has(title));
  return new Map(names.map((name) => [name, linesOf(workbook.readSheet(name))]));
}

function linesOf(grid: Grid): readonly string[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.colCount }, (__, col) => shown(cellAt(grid, { row, col })?.value)).join('｜'),
  );
}

/** A share with twelve places: the last ones differ between calculators. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

const FILES: readonly (readonly [string, Uint8Array | undefined, readonly string[]])[] = [
  [
    'samples/progress-2026.xlsx',
    readFileSync(join(ROOT, 'samples', 'progress-2026.xlsx')),
    ['2026-02-01', '2026-09-28', '2027-06-30'],
  ],
  ['yardsticks/sheets/zhongshan-2016.xlsx', yardstick('sheets/zhongshan-2016.xlsx'), ['2016-12-28']],
];

for (const [name, file, days] of FILES) {
  const run = file === undefined ? test.skip : testWithOffice;
  run.each(days)(`${name} as of %s: LibreOffice calculates what stands frozen`, async (day) => {
    if (!file) throw new Error('no file');
    const [live, frozen] = [await written(file, day, 'live'), await written(file, day, 'frozen')];
    const calculated = ownSheets(recalculated(live));
    expect(calculated).toEqual(ownSheets(live));
    expect(withoutDayLine(calculated)).toEqual(withoutDayLine(ownSheets(frozen)));
  });
}

const TITLES = SUMMARIES.map(({ title }) => title);

/** The lines above the links say whether numbers follow the calendar. */
function withoutDayLine(sheets: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...sheets].map(([name, lines]) => [name, lines.slice(lines.findIndex((line) => line.startsWith('返回任务表')))]),
  );
}
