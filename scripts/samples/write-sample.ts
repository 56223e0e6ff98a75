import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { a1 } from '../../src/grid/address';
import { type Grid, type GridCell, isErrorValue } from '../../src/grid/grid';
import { indexMerges } from '../../src/grid/merges';
import { drawSheet } from '../../tests/kit/sheet';
import type { Sample } from './sample';

/** The sample as the bytes of an .xlsx file; the same bytes every time. */
export async function writeSample(sample: Sample): Promise<Uint8Array> {
  const { grid } = drawSheet(sample.drawing, { sheet: sample.sheet });
  const written = await writeXlsxFile(sheetData(grid, sample), {
    sheet: sample.sheet,
    columns: sample.widthsChars.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: Math.max(...sample.headerRows) + 1,
  }).toBuffer();
  return zipSame(unzipSync(written), grid);
}

function sheetData(grid: Grid, sample: Sample): SheetData {
  const merges = indexMerges(grid);
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.colCount }, (_, col) => {
      const area = merges.areaAt({ row, col });
      if (area && (area.top !== row || area.left !== col)) return null;
      return {
        ...content(grid.rows[row]?.[col]),
        ...look(row, sample),
        ...(area && { rowSpan: area.bottom - area.top + 1, columnSpan: area.right - area.left + 1 }),
      };
    }),
  );
}

function content(cell: GridCell | undefined): CellObject {
  if (cell?.formula !== undefined) return { value: cell.formula.slice(1), type: 'Formula' };
  if (cell === undefined || cell.value === null) return {};
  return { value: cell.value, ...(cell.numberFormat !== undefined && { format: cell.numberFormat }) };
}

function look(row: number, sample: Sample): CellObject {
  const first = Math.min(...sample.headerRows);
  const common: CellObject = { wrap: true, alignVertical: 'center' };
  if (row === 0) return { ...common, align: 'center', fontWeight: 'bold', fontSize: 16, height: 32 };
  if (row < first) return { ...common, align: 'center' };
  const framed: CellObject = { ...common, borderStyle: 'thin', borderColor: '#8a8886' };
  if (!sample.headerRows.includes(row)) return framed;
  return { ...framed, align: 'center', fontWeight: 'bold', backgroundColor: '#deecf9' };
}

/** Written again with one fixed time, so that a sample changes only when its drawing does. */
function zipSame(parts: Readonly<Record<string, Uint8Array>>, grid: Grid): Uint8Array {
  const sheetPart = 'xl/worksheets/sheet1.xml';
  const names = Object.keys(parts).sort();
  const entries = names.map((name) => {
    const bytes = parts[name] ?? new Uint8Array();
    return [name, name === sheetPart ? strToU8(withResults(strFromU8(bytes), grid)) : bytes] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2026, 0, 1) });
}

/** The writer leaves formulas without the result Excel keeps beside them; a cell that shows an error needs one. */
function withResults(xml: string, grid: Grid): string {
  let result = xml;
  for (const [row, cells] of grid.rows.entries()) {
    for (const [col, cell] of cells.entries()) {
      if (cell?.formula === undefined) continue;
      const written = new RegExp(`(<c r="${a1({ row, col })}"[^>]*)>(<f>[^<]*</f>)`);
      result = result.replace(written, `$1 t="${resultType(cell)}">$2<v>${cell.text}</v>`);
    }
  }
  return result;
}

/** SpreadsheetML's word for what a formula resulted in. */
function resultType(cell: GridCell): 'e' | 'n' | 'str' {
  if (typeof cell.value === 'number') return 'n';
  return isErrorValue(cell.value) ? 'e' : 'str';
}
