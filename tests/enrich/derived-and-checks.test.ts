import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1, topLeft } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { findTaskTables } from '../../src/tasks/find-tables';
import { checkGrid } from '../kit/check';
import { enriched, planFor } from './enrich-kit';

const SAMPLES = join(__dirname, '../../samples');

/** A blank row is as wide as the table has become: places are told by their first cell. */
function findingsOf(grid: Grid): readonly string[] {
  return checkGrid(grid).findings.map(({ rule, at, message }) => `${rule} ${a1(topLeft(at))} ${message}`);
}

/** The sheets with one task table of every sample but the long one. */
async function sheetsOf(file: string): Promise<readonly Grid[]> {
  const host = xlsxFile(readFileSync(join(SAMPLES, file)));
  const grids: Grid[] = [];
  for (const { name, kind } of await host.listSheets()) {
    const grid = kind === 'worksheet' ? await host.readSheet(name) : undefined;
    if (grid && findTaskTables(grid, {}).length === 1) grids.push(grid);
  }
  return grids;
}

const FILES = readdirSync(SAMPLES).filter((file) => file.endsWith('.xlsx') && !file.startsWith('large'));

test.each(FILES)('%s with all derived columns: no finding more or less, and nothing left to write', async (file) => {
  for (const grid of await sheetsOf(file)) {
    for (const numbers of ['live', 'frozen'] as const) {
      const after = enriched(grid, undefined, { numbers });
      expect(findingsOf(after)).toEqual(findingsOf(grid));
      expect(planFor(after, undefined, { numbers }).edits).toEqual([]);
    }
  }
});
