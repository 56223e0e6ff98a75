import { cellText } from '../../../src/host/xlsx/patch/cell-text';
import { isErrorValue } from '../../../src/grid/grid';
import { cellAddress } from '../../host/model/area';
import { type Cell, type Sheet, placeOfKey } from '../../host/model/workbook';
import { cellsWithHeaders } from './write-tables';
import type { StyleBook } from './write-styles';
import { element } from './xml-text';

/** The `sheetData` element: cells by row and column, and rows that only have a height or are hidden. */
export function sheetDataXml(sheet: Sheet, styles: StyleBook): string {
  const rows = new Map<number, [col: number, cell: Cell][]>();
  for (const [key, cell] of [...cellsWithHeaders(sheet)].sort(([a], [b]) => a - b)) {
    const { row, col } = placeOfKey(key);
    const cells = rows.get(row);
    if (cells) cells.push([col, cell]);
    else rows.set(row, [[col, cell]]);
  }
  const indexes = new Set([...rows.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows]);
  const written = [...indexes]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = (rows.get(row) ?? []).map(([col, cell]) => cellXml(cellAddress(row, col), cell, styles));
      const height = sheet.rowHeights.get(row);
      const attributes = { ht: height, customHeight: height !== undefined || undefined };
      return element(
        'row',
        { r: row + 1, hidden: sheet.hiddenRows.has(row) || undefined, ...attributes },
        cells.join(''),
      );
    });
  return `<sheetData>${written.join('')}</sheetData>`;
}

function cellXml(r: string, cell: Cell, styles: StyleBook): string {
  const index = styles.cellStyle(cell.look, cell.numberFormat);
  const s = index === 0 ? undefined : index;
  const { value, formula } = cell;
  if (value === '' && formula === undefined) return s === undefined ? '' : element('c', { r, s });
  if (formula === undefined && typeof value === 'string' && !isErrorValue(value)) {
    const text = element('t', { 'xml:space': 'preserve' }, cellText(value));
    return element('c', { r, s, t: 'inlineStr' }, element('is', {}, text));
  }
  const written = formula === undefined ? '' : `<f>${cellText(formula.slice(1))}</f>`;
  const result = value === '' ? '' : `<v>${cellText(resultText(value))}</v>`;
  return element('c', { r, s, t: resultType(value) }, written + result);
}

function resultText(value: Cell['value']): string {
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function resultType(value: Cell['value']): string | undefined {
  if (typeof value === 'boolean') return 'b';
  if (typeof value === 'number') return undefined;
  return isErrorValue(value) ? 'e' : 'str';
}
