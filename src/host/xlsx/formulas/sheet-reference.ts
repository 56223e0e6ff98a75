import { type CellRange, topLeft } from '../../../grid/address';
import { absoluteReference } from '../../defined-names';

/** 「'按牵头单位'!$A$5:$C$8」, the form names and charts keep in a file. */
export function absoluteArea(sheet: string, area: CellRange): string {
  const [first, last] = [topLeft(area), { row: area.bottom, col: area.right }].map((at) =>
    absoluteReference(sheet, at),
  );
  return `${first?.slice(1) ?? ''}:${last?.slice(last.lastIndexOf('!') + 1) ?? ''}`;
}

/** 「'按牵头单位'!$1:$3」. */
export function absoluteRows(sheet: string, top: number, bottom: number): string {
  const first = absoluteReference(sheet, { row: top, col: 0 }).slice(1);
  return `${first.slice(0, first.lastIndexOf('!') + 1)}$${top + 1}:$${bottom + 1}`;
}
