import type { Area } from '../../../host/model/area';
import { eachCell } from '../cells/each-cell';
import type { SheetView } from '../cells/sheet-view';
import { shownValue } from '../cells/shown-value';

/** The shown texts of an area as the clipboard carries them: tabs between cells, hidden lines left out. */
export function copyText(view: SheetView, area: Area): string {
  const { rows, cols } = view.layout;
  const texts = new Map<string, string>();
  let [lastRow, lastCol] = [area.row, area.col];
  eachCell(view.sheet.cells, area, (cell, row, col) => {
    const text = shownValue(cell, view.date1904);
    if (text === '') return;
    texts.set(`${row},${col}`, quoted(text));
    lastRow = Math.max(lastRow, row);
    lastCol = Math.max(lastCol, col);
  });
  // Whole rows and columns are copied as far as something stands in them.
  const end = {
    row: area.rows > rows.count - area.row ? lastRow : area.row + area.rows - 1,
    col: area.cols > cols.count - area.col ? lastCol : area.col + area.cols - 1,
  };
  const lines: string[] = [];
  for (let row = area.row; row <= end.row; row++) {
    if (rows.size(row) === 0) continue;
    const line: string[] = [];
    for (let col = area.col; col <= end.col; col++) {
      if (cols.size(col) > 0) line.push(texts.get(`${row},${col}`) ?? '');
    }
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads text from the clipboard into rows of cells; quoted parts may hold tabs and line breaks. */
export function readClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const part = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  const source = text.replace(/\r\n$|[\r\n]$/, '');
  for (;;) {
    const match = part.exec(source);
    if (!match) return [...rows, row];
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return [...rows, row];
    if (match[3] !== '\t') {
      rows.push(row);
      row = [];
    }
  }
}
