import { type CellRange, rangeContains, sameAddress } from '../../src/grid/address';
import { textAt } from '../../src/grid/grid';
import { type DrawnSheet, drawSheet } from '../../tests/kit/sheet';

/** A sheet drawn as text (see `drawSheet`) as a Markdown table: marked cells bold, merged ones as arrows, hidden rows named. */
export function drawingTable(drawing: string): string {
  const sheet = drawSheet(drawing);
  const rows = sheet.grid.rows.map((_, row) => tableRow(sheet, row));
  const rule = `|${' --- |'.repeat(sheet.grid.colCount)}`;
  return [rows[0] ?? '', rule, ...rows.slice(1)].join('\n');
}

function tableRow({ grid, marked }: DrawnSheet, row: number): string {
  const cells = Array.from({ length: grid.colCount }, (_, col) => {
    const at = { row, col };
    const area = grid.merges.find((merge) => rangeContains(merge, at));
    if (area && (area.top !== row || area.left !== col)) return arrow(area, row);
    const text = shown(textAt(grid, at)) + (col === 0 && grid.hiddenRows.has(row) ? '（隐藏行）' : '');
    return marked.some((place) => sameAddress(place, at)) ? `**【${text}】**` : text;
  });
  return `| ${cells.join(' | ')} |`;
}

function arrow(area: CellRange, row: number): string {
  return area.top === row ? '←' : '↑';
}

/** Blanks at the ends and between characters of a name are what some rules are about: they show as ␣. */
function shown(text: string): string {
  return text
    .replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length))
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '␣')
    .replaceAll('\n', '<br>')
    .replaceAll('*', '\\*');
}
