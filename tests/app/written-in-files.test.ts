import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { createAssistant } from '../../src/app/create-assistant';
import { DERIVED_COLUMNS } from '../../src/enrich/columns/index';
import { cellAt, textAt } from '../../src/grid/grid';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { SUMMARIES } from '../../src/summaries/sheets/index';
import { date } from '../kit/dates';
import { ROOT } from '../kit/project';
import { testWithYardstick } from '../kit/yardsticks';
import { UNWATCHED } from '../../src/app/drive';

const ALL = SUMMARIES.map(({ id }) => id);
const COLUMNS = DERIVED_COLUMNS.map(({ id }) => id);

/** Everything that can be written, on a file as of a day; answers the file. */
async function writeAll(file: Uint8Array, asOf: string, numbers: 'live' | 'frozen'): Promise<Uint8Array> {
  const host = xlsxFile(file);
  const assistant = createAssistant(host, () => date(asOf));
  const [first] = await host.listSheets();
  const request = { ...(first && { sheet: first.name }) };
  const enriched = await assistant.enrich(request, { columns: COLUMNS, numbers });
  if (enriched.kind !== 'enriched' && enriched.kind !== 'unchanged') throw new Error(enriched.kind);
  const written = await assistant.writeSummaries(request, { summaries: ALL, numbers }, UNWATCHED);
  expect(written).toMatchObject({ kind: 'summaries-written', left: [] });
  return host.save();
}

function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => Buffer.compare(a[name] ?? Buffer.of(), b[name] ?? Buffer.of()) !== 0);
}

test.each([
  ['plan', 'live'],
  ['progress', 'frozen'],
  ['traditional', 'live'],
] as const)('samples/%s: written twice is written once, byte for byte (%s)', async (name, numbers) => {
  const file = readFileSync(join(ROOT, 'samples', `${name}-2026.xlsx`));
  const once = await writeAll(file, '2026-09-15', numbers);
  expect(differingParts(once, await writeAll(once, '2026-09-15', numbers))).toEqual([]);
});

for (const [name, asOf] of [
  ['zhongshan-2016', '2016-10-01'],
  ['changde-2020', '2020-10-01'],
] as const) {
  testWithYardstick(`sheets/${name}.xlsx`, `${name}: written twice is written once, byte for byte`, async (file) => {
    const once = await writeAll(file, asOf, 'live');
    expect(differingParts(once, await writeAll(once, asOf, 'live'))).toEqual([]);
  });
}

test("what a person has put beside the summaries stays, and so does the table's own sheet", async () => {
  const file = readFileSync(join(ROOT, 'samples', 'progress-2026.xlsx'));
  const once = await writeAll(file, '2026-09-15', 'frozen');
  const host = xlsxFile(once);
  const grid = await host.readSheet('逾期与临期');
  const [at, was] = [{ row: 4, col: grid.colCount + 2 }, { value: null }];
  await host.apply(grid.sheet, [{ kind: 'set-value', at, was, value: '已电话催办' }], { flattenMixedFonts: false });
  const twice = xlsxFile(await writeAll(host.save(), '2026-12-15', 'frozen'));
  const after = await twice.readSheet('逾期与临期');
  expect(textAt(after, at)).toBe('已电话催办');
  expect(textAt(after, { row: 1, col: 0 })).toContain('2026-12-15');
  const [first] = await twice.listSheets();
  const plan = await twice.readSheet(first?.name);
  const before = await xlsxFile(file).readSheet(first?.name);
  before.rows.forEach((cells, row) => {
    cells.forEach((cell, col) => {
      expect(cellAt(plan, { row, col })).toEqual(cell);
    });
  });
});
