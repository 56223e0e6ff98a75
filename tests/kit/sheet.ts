import { serialOfDate, parseCivilDate } from '../../src/calendar/civil-date';
import type { CellAddress, CellRange } from '../../src/grid/address';
import type { Grid, GridCell } from '../../src/grid/grid';

/** A sheet drawn as text, and the cells that stood in «…». */
export interface DrawnSheet {
  readonly grid: Grid;
  readonly marked: readonly CellAddress[];
}

/**
 * Reads a sheet drawn as text: one line a row, cells parted by 「|」.
 * `«…»` marks a cell, `^` merges with the cell above, `<` with the cell to the left, `\n` is a line break,
 * `"  x "` keeps white space, digits are numbers (`'01` is text), `date:2016-12-31` a real date,
 * `=A1+1 ⇒ 3` a formula with its shown value. A line that begins with `~` is a hidden row.
 */
export function drawSheet(
  drawing: string,
  options: { readonly sheet?: string; readonly isProtected?: boolean } = {},
): DrawnSheet {
  const lines = drawing
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const marked: CellAddress[] = [];
  const joins = new Map<string, string>();
  const hiddenRows = new Set(lines.flatMap((line, row) => (line.startsWith('~') ? [row] : [])));
  const rows = lines.map((line, row) =>
    line
      .replace(/^~/, '')
      .split('|')
      .map((part, col) => {
        const trimmed = part.trim();
        const isMarked = trimmed.startsWith('«') && trimmed.endsWith('»');
        if (isMarked) marked.push({ row, col });
        const inner = isMarked ? trimmed.slice(1, -1) : trimmed;
        if (inner === '^') joins.set(`${row},${col}`, `${row - 1},${col}`);
        if (inner === '<') joins.set(`${row},${col}`, `${row},${col - 1}`);
        return inner === '^' || inner === '<' ? undefined : drawCell(inner);
      }),
  );
  const grid: Grid = {
    sheet: options.sheet ?? '分工方案',
    rowCount: rows.length,
    colCount: Math.max(0, ...rows.map((row) => row.length)),
    rows,
    merges: mergedAreas(joins),
    hiddenRows,
    hiddenCols: new Set(),
    isProtected: options.isProtected ?? false,
    tables: [],
    date1904: false,
  };
  return { grid, marked };
}

function drawCell(source: string): GridCell | undefined {
  if (source === '') return undefined;
  const formula = /^(=.*?)\s*⇒\s*(.*)$/.exec(source);
  if (formula) return drawFormula(formula[1] ?? '', formula[2] ?? '');
  const date = source.startsWith('date:') ? parseCivilDate(source.slice(5)) : undefined;
  if (date) {
    const text = date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1/$2/$3');
    return { value: serialOfDate(date, false), text, numberFormat: 'yyyy/m/d' };
  }
  if (/^-?\d+(\.\d+)?$/.test(source)) return { value: Number(source), text: source };
  const quoted = /^"(.*)"$/.exec(source);
  const text = (quoted?.[1] ?? source).replace(/^'/, '').replaceAll('\\n', '\n');
  return { value: text, text };
}

function drawFormula(formula: string, result: string): GridCell {
  const shown = drawCell(result);
  return { value: shown?.value ?? null, text: shown?.text ?? '', formula };
}

function mergedAreas(joins: ReadonlyMap<string, string>): CellRange[] {
  const areas = new Map<string, CellRange>();
  for (const cell of joins.keys()) {
    let anchor = cell;
    for (let next = joins.get(anchor); next !== undefined; next = joins.get(anchor)) anchor = next;
    const [top = 0, left = 0] = anchor.split(',').map(Number);
    const [row = 0, col = 0] = cell.split(',').map(Number);
    const area = areas.get(anchor) ?? { top, left, bottom: top, right: left };
    areas.set(anchor, { top, left, bottom: Math.max(area.bottom, row), right: Math.max(area.right, col) });
  }
  return [...areas.values()];
}
