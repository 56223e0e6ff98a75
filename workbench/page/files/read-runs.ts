import type { XmlAttributes } from '../../../src/host/xlsx/package/xml';
import type { PackageParts } from '../../../src/host/xlsx/package/package-parts';
import { type Look, type LookKey, PLAIN_LOOK } from '../../host/model/look';
import type { Palette } from './colors';
import { type LookParts, readFont } from './read-styles';

/** Fonts of a text's runs; undefined is the cell's own. Only texts with two or more visible runs have any. */
export type Runs = readonly (LookParts | undefined)[];

/** Reads the runs of one `si` or `is` element after another. */
export interface RunsReader {
  begin(): void;
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  end(): Runs;
}

const FONT_KEYS = Object.keys(PLAIN_LOOK).filter((key) => key.startsWith('font/')) as readonly LookKey[];

/** A reader that may be used again for every text. */
export function runsReader(palette: Palette): RunsReader {
  let runs: (LookParts | undefined)[] = [];
  let font: LookParts | undefined;
  let isInFont = false;
  let text = '';
  return {
    begin: () => {
      runs = [];
    },
    open: (name, attributes) => {
      if (name === 'r') {
        font = undefined;
        text = '';
      } else if (name === 'rPr') {
        font = {};
        isInFont = true;
      } else if (isInFont && font) readFont(font, name, attributes, palette);
    },
    text: (more) => {
      text += more;
    },
    close: (name) => {
      if (name === 'rPr') isInFont = false;
      else if (name === 'r' && text.trim() !== '') runs.push(font);
    },
    end: () => (runs.length > 1 ? runs : []),
  };
}

/** Runs of the shared texts that have several, by index. */
export function readSharedRuns(
  parts: PackageParts,
  part: string | undefined,
  palette: Palette,
): ReadonlyMap<number, Runs> {
  const all = new Map<number, Runs>();
  if (part === undefined || !parts.has(part)) return all;
  const reader = runsReader(palette);
  let index = -1;
  parts.read(part, {
    open: (name, attributes) => {
      if (name === 'si') reader.begin();
      else reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
      if (name !== 'si') return;
      index += 1;
      const runs = reader.end();
      if (runs.length > 0) all.set(index, runs);
    },
  });
  return all;
}

/** Which parts of the font differ between the runs of a text in a cell that looks like this. */
export function mixedKeys(runs: Runs, cell: Look): readonly LookKey[] {
  // What a run's own font leaves out is off, but name, size and colour come from the cell.
  const inherited = (key: LookKey) =>
    typeof PLAIN_LOOK[key] === 'boolean' || key === 'font/underline' ? undefined : cell[key];
  const valueOf = (run: LookParts | undefined, key: LookKey) =>
    (run ? (run[key] ?? inherited(key)) : cell[key]) ?? PLAIN_LOOK[key];
  return FONT_KEYS.filter((key) => new Set(runs.map((run) => valueOf(run, key))).size > 1);
}
