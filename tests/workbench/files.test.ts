import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import type { Workbook } from '../../workbench/host/model/workbook';
import { openBook } from '../../workbench/page/files/open-book';
import { saveBook } from '../../workbench/page/files/save-book';
import { ROOT } from '../kit/project';

const SAMPLES = join(ROOT, 'samples');
const YARDSTICKS = join(ROOT, '../shared/yardsticks/files');

/** Files by name; none where the folder is not present. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, join(folder, name)] as const);
}

/** Everything in a workbook but ids, which a file does not keep, and texts that mix fonts, which it keeps flat. */
function contentsOf(book: Workbook): unknown {
  const text = JSON.stringify({ ...book, active: book.active.name, ids: 0 }, (key, value: unknown) => {
    if (key === 'id' || key === 'mixedFont') return undefined;
    if (value instanceof Map) return [...(value as Map<string | number, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1));
    if (value instanceof Set) return [...(value as Set<number>)].sort((a, b) => a - b);
    return value;
  });
  return JSON.parse(text) as unknown;
}

describe.each([...filesIn(SAMPLES), ...filesIn(YARDSTICKS)])('%s', (_name, path) => {
  const bytes = readFileSync(path);

  test('opens with every text the reader of files sees', () => {
    const book = openBook(bytes);
    const opened = openWorkbook(bytes);
    for (const sheet of book.sheets) {
      const grid = opened.readSheet(sheet.name);
      const texts = grid.rows.flatMap((cells) => cells.flatMap((cell) => (cell ? [cell.formula ?? cell.value] : [])));
      const held = [...sheet.cells.values()].flatMap(({ formula, value }) => formula ?? (value === '' ? [] : [value]));
      expect(held.map(String).sort()).toEqual(texts.map(String).sort());
    }
  });

  test('is the same after saving and opening', () => {
    const book = openBook(bytes);
    const again = openBook(saveBook(book));
    expect(contentsOf(again)).toEqual(contentsOf(book));
  });
});
