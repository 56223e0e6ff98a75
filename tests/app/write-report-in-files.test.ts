import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportKind } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { date } from '../kit/dates';
import { packageFaults } from '../kit/package-integrity';
import { newSchemaFaults, testWithSchemas } from '../kit/schema-faults';
import { ROOT } from '../kit/project';

const SAMPLE = new Uint8Array(readFileSync(join(ROOT, 'samples/plan-2026.xlsx')));

/** The file with both reports written as often as asked. */
async function reported(bytes: Uint8Array, times = 1): Promise<Uint8Array> {
  const host = xlsxFile(bytes);
  const assistant = createAssistant(host, () => date('2026-10-01'));
  for (let time = 0; time < times; time++) {
    for (const report of ['finding-list', 'self-check'] satisfies ReportKind[]) {
      expect(await assistant.writeReport({}, report)).toMatchObject({ kind: 'report-written' });
    }
  }
  return host.save();
}

let once: Uint8Array = SAMPLE;
beforeAll(async () => {
  once = await reported(SAMPLE);
});

test('the same file and day give the same bytes, written again too', async () => {
  expect(Buffer.compare(await reported(SAMPLE), once)).toBe(0);
  expect(Buffer.compare(await reported(SAMPLE, 2), once)).toBe(0);
  expect(Buffer.compare(await reported(once), once)).toBe(0);
});

test('Excel would find nothing to repair', () => {
  expect(packageFaults(once)).toEqual([]);
});

testWithSchemas('the written parts keep to the schemas', () => {
  expect(newSchemaFaults(SAMPLE, once)).toEqual([]);
});

test('what looks like a formula is text', async () => {
  const grid = await xlsxFile(once).readSheet('问题清单');
  const cells = grid.rows.flat().flatMap((cell) => cell ?? []);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.some(({ text }) => text.includes('=VLOOKUP('))).toBe(true);
});
