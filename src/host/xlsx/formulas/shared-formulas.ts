import type { CellAddress } from '../../../grid/address';
import { cellSpans, type RowSpan, type SheetText } from '../patch/sheet-text';
import { shiftFormula } from './shift-formula';
import { attributesOf, childSpan, escapeXml, rootSpan, startTagOf, textOf } from '../package/xml-outline';

/** Formulas that are written once and used by many cells, found in the rows as the file has them. */
export interface SharedFormulas {
  readonly isEmpty: boolean;
  /** The group whose formula this cell writes out; undefined where it writes out none. */
  groupOfMaster(cell: string): string | undefined;
  /** The cell with its formula written out, where it shares one of these groups (of any without the set). */
  expanded(at: CellAddress, cell: string, groups?: ReadonlySet<string>): string;
}

interface Master {
  readonly at: CellAddress;
  readonly formula: string;
}

/** Finds the formulas; a group that is begun twice belongs to the cells behind each beginning, which few writers do. */
export function sharedFormulas(sheet: SheetText, rows: readonly RowSpan[]): SharedFormulas {
  const masters = new Map<string, Master>();
  const candidates = sheet.data.includes('shared') ? rows : [];
  for (const span of candidates) {
    const row = sheet.data.slice(span.start, span.end);
    if (!row.includes('shared')) continue;
    for (const { col, start, end } of cellSpans(row, sheet.prefix)) {
      const shared = readShared(row.slice(start, end));
      if (shared && shared.formula !== '') masters.set(shared.group, { at: { row: span.row, col }, ...shared });
    }
  }
  return {
    isEmpty: masters.size === 0,
    groupOfMaster: (cell) => {
      const shared = readShared(cell);
      return shared && shared.formula !== '' ? shared.group : undefined;
    },
    expanded: (at, cell, groups) => {
      const shared = readShared(cell);
      const master = shared && masters.get(shared.group);
      if (!master || groups?.has(shared.group) === false) return cell;
      const own = shared.formula || shiftFormula(master.formula, at.row - master.at.row, at.col - master.at.col);
      const tag = `<${sheet.prefix}f>${escapeXml(own)}</${sheet.prefix}f>`;
      return cell.slice(0, shared.start) + tag + cell.slice(shared.end);
    },
  };
}

interface Shared {
  readonly group: string;
  /** 「」 in the cells that only point to the group. */
  readonly formula: string;
  readonly start: number;
  readonly end: number;
}

function readShared(cell: string): Shared | undefined {
  if (!cell.includes('shared')) return undefined;
  const span = childSpan(cell, rootSpan(cell), 'f');
  const { t, si = '' } = span ? attributesOf(startTagOf(cell, span)) : {};
  if (!span || t !== 'shared') return undefined;
  return { group: si, formula: textOf(cell.slice(span.innerStart, span.innerEnd)), start: span.start, end: span.end };
}
