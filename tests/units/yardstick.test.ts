import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnitList } from '../../src/units/read-unit-list';

/** The parts of the gold rows this test needs. */
interface GoldRow {
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly unitsText?: string;
  readonly leadText?: string;
  readonly responsibleText?: string;
  readonly attribution?: { readonly text: string };
}

const FOLDER = join(__dirname, '../../../shared/yardsticks/rows');
const whereGold = existsSync(FOLDER) ? test : test.skip;

function goldRows(id: string): readonly GoldRow[] {
  return (JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')) as { rows: GoldRow[] }).rows;
}

function normalised(name: string): string {
  return name.replace(/\([a-z\u00e0-\u01ff]+\)|\s/g, '');
}

/** Cells of a gold row with the units they hold. */
function goldCells(row: GoldRow): (readonly [string, readonly string[]])[] {
  return [
    [row.unitsText ?? '', row.leadUnits] as const,
    [row.leadText ?? '', row.leadUnits] as const,
    [row.responsibleText ?? '', row.responsibleUnits] as const,
    [row.attribution?.text ?? '', [...row.leadUnits, ...row.responsibleUnits]] as const,
  ].filter(([text]) => text !== '');
}

whereGold.each(['000', '001', '002', '003', '004'])(
  'every unit text of document %s splits as the gold does (skipped without ../shared/yardsticks)',
  (id) => {
    for (const [text, units] of goldRows(id).flatMap(goldCells)) {
      expect(readUnitList(text).mentions.map(({ name }) => normalised(name))).toEqual(units.map(normalised));
    }
  },
);

whereGold.each(['000', '002', '004'])(
  'the attributions of document %s give the roles of the gold (skipped without ../shared/yardsticks)',
  (id) => {
    for (const row of goldRows(id)) {
      if (!row.attribution) continue;
      const { mentions } = readUnitList(row.attribution.text);
      const leads = mentions.filter(({ role }) => role === 'lead').map(({ name }) => normalised(name));
      expect(leads).toEqual(row.leadUnits.map(normalised));
    }
  },
);
