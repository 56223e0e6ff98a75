import type { CellAddress } from '../../../grid/address';
import type { LineMove } from './line-move';
import { shiftFormula } from './shift-formula';
import { isSameSheet, moveRef, shiftFormulaLines } from './shift-formula-lines';
import type { XmlAttributes } from '../package/xml';
import { attributesOf, escapeInner, textOf, withAttributes } from '../package/xml-outline';

/** The `f` element of a cell with what the move makes of it; undefined where it stays as it is. */
export type FormulaMover = (at: CellAddress, markup: string) => string | undefined;

/** A shared formula where it is written out, before and after the move. */
interface Master {
  readonly at: CellAddress;
  readonly text: string;
  /** Undefined where it is deleted. */
  readonly newAt: CellAddress | undefined;
  readonly newText: string;
}

interface Change {
  /** Undefined takes an attribute away. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/**
 * Moves the formulas of one sheet, cell after cell in file order; cells are named by their places before the move, and
 * deleted ones must be shown too. A cell leaves its shared formula where that would no longer say the same.
 */
export function formulaMover(sheet: string, move: LineMove): FormulaMover {
  const isMoving = isSameSheet(sheet, move.sheet);
  const masters = new Map<string, Master>();
  const shifted = (text: string) => shiftFormulaLines(text, sheet, move);
  const movedRef = (ref: string) => (isMoving ? moveRef(ref, move) : undefined) ?? ref;
  const placeOf = (at: CellAddress): CellAddress | undefined => (isMoving ? move.placeOf(at) : at);
  const ofShared = (at: CellAddress, { si = '', ref }: XmlAttributes, text: string): Change | undefined => {
    if (text !== '') {
      const newText = shifted(text);
      masters.set(si, { at, text, newAt: placeOf(at), newText });
      return { attributes: ref === undefined ? {} : { ref: movedRef(ref) }, text: newText };
    }
    const master = masters.get(si);
    if (!master) return undefined;
    const own = shifted(shiftFormula(master.text, at.row - master.at.row, at.col - master.at.col));
    const newAt = placeOf(at);
    const inherited =
      master.newAt && newAt && shiftFormula(master.newText, newAt.row - master.newAt.row, newAt.col - master.newAt.col);
    return own === inherited ? undefined : { attributes: { t: undefined, si: undefined, ref: undefined }, text: own };
  };
  const change = (at: CellAddress, attributes: XmlAttributes, text: string): Change | undefined => {
    const { t: kind } = attributes;
    if (kind === 'shared') return ofShared(at, attributes, text);
    if (kind === 'dataTable') return isMoving ? { attributes: movedDataTable(attributes, move), text } : undefined;
    const area = kind === 'array' ? { ref: movedRef(attributes['ref'] ?? '') } : {};
    return { attributes: area, text: shifted(text) };
  };
  return (at, markup) => {
    const { startTag, text } = readFormula(markup);
    const attributes = attributesOf(startTag);
    const changed = change(at, attributes, text);
    return changed && isNew(changed, attributes, text) ? writeFormula(startTag, changed) : undefined;
  };
}

/** Input cells of a what-if table; one that is deleted is marked, as Excel marks it. */
function movedDataTable({ ref = '', r1, r2 }: XmlAttributes, move: LineMove): Change['attributes'] {
  const inputs = Object.entries({ r1, r2 }).flatMap(([name, cell]) => {
    if (cell === undefined) return [];
    const moved = moveRef(cell, move);
    return [moved === undefined ? ([`del${name.slice(1)}`, '1'] as const) : ([name, moved] as const)];
  });
  return { ref: moveRef(ref, move) ?? ref, ...Object.fromEntries(inputs) };
}

function isNew({ attributes, text }: Change, before: XmlAttributes, textBefore: string): boolean {
  return text !== textBefore || Object.entries(attributes).some(([name, value]) => before[name] !== value);
}

function readFormula(markup: string): { readonly startTag: string; readonly text: string } {
  const innerStart = markup.indexOf('>') + 1;
  const startTag = markup.slice(0, innerStart);
  const innerEnd = startTag.endsWith('/>') ? innerStart : markup.lastIndexOf('</');
  return { startTag, text: textOf(markup.slice(innerStart, innerEnd)) };
}

function writeFormula(startTag: string, { attributes, text }: Change): string {
  const open = withAttributes(startTag.replace(/(?<!\s)\s*\/>$/, '>'), attributes);
  const tag = /^<([^\s>]+)/.exec(startTag)?.[1] ?? 'f';
  return text === '' ? open.replace(/>$/, '/>') : `${open}${escapeInner(text)}</${tag}>`;
}
