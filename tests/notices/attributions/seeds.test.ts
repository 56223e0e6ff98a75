import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAttributions } from '../../../src/notices/attributions/read-attributions';
import { withoutBlanks } from '../../../src/text/blanks';
import { sharedFile } from '../../kit/project';
import { testWithYardstick } from '../../kit/yardsticks';

interface GoldRow {
  readonly attribution: { readonly text: string } | null;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
}

interface Line {
  readonly words: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
}

/** The lines of a real document, as nobody has mended them: a page may break one in two. */
function seedLines(id: string): readonly string[] {
  const folder = sharedFile('seeds') ?? '';
  const name = readdirSync(folder).find((file) => file.startsWith(id)) ?? '';
  return readFileSync(join(folder, name), 'utf8').split('\n').map(withoutBlanks);
}

function attributionsOf(line: string): readonly Line[] {
  return readAttributions(line).map(({ start, end, units }) => {
    const names = (part: string) =>
      units.filter((unit) => unit.part === part).map((unit) => line.slice(unit.start, unit.end));
    return { words: line.slice(start, end), lead: names('lead'), responsible: names('responsible') };
  });
}

describe('the attributions of real documents', () => {
  const COUNTS = { '000': 25, '002': 24, '004': 31 };
  for (const [id, count] of Object.entries(COUNTS)) {
    testWithYardstick(`rows/${id}.json`, `document ${id}: every one of ${String(count)}, and no other`, (bytes) => {
      const { rows } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly rows: readonly GoldRow[] };
      const wanted = rows.flatMap(({ attribution, leadUnits, responsibleUnits }) =>
        attribution ? [{ words: withoutBlanks(attribution.text), lead: leadUnits, responsible: responsibleUnits }] : [],
      );
      expect(wanted).toHaveLength(count);
      expect(seedLines(id).flatMap(attributionsOf)).toEqual(wanted);
      return Promise.resolve();
    });
  }
});
