import { parseA1 } from '../../../grid/address';
import { formulaMover } from '../formulas/move-formulas';
import { attributesOf, type Splice, spliced } from '../package/xml-outline';
import type { SheetScope } from './sheet-scope';

const MARKUP = /<(?:[\w.-]+:)?(row|c|f)(?=[\s/>])(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/** Moves the formulas in the rows of a sheet that stay where they are, given what stands inside its `sheetData`. */
export function shiftCellFormulas(rows: string, { sheet, move }: SheetScope): string {
  const moved = formulaMover(sheet, move);
  const splices: Splice[] = [];
  let at = { row: -1, col: -1 };
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(rows); match; match = MARKUP.exec(rows)) {
    const [tag, name] = match;
    if (name === 'row') at = { row: Number(attributesOf(tag)['r'] ?? at.row + 2) - 1, col: -1 };
    else if (name === 'c') at = placeOf(tag, at);
    else {
      const end = endOfFormula(rows, match.index, tag);
      const markup = moved(at, rows.slice(match.index, end));
      if (markup !== undefined) splices.push({ start: match.index, end, text: markup });
    }
  }
  return spliced(rows, splices);
}

/** A cell without an address follows the one before. */
function placeOf(tag: string, before: { readonly row: number; readonly col: number }): { row: number; col: number } {
  const area = parseA1(attributesOf(tag)['r'] ?? '');
  return area ? { row: area.top, col: area.left } : { row: before.row, col: before.col + 1 };
}

function endOfFormula(rows: string, start: number, tag: string): number {
  if (tag.endsWith('/>')) return start + tag.length;
  const name = /^<([^\s>]+)/.exec(tag)?.[1] ?? 'f';
  const close = rows.indexOf(`</${name}`, start);
  return close < 0 ? start + tag.length : rows.indexOf('>', close) + 1;
}
