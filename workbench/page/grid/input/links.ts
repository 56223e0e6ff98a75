import { type Area, parseArea } from '../../../host/model/area';
import { readReference } from '../../../host/model/references';
import { findSheet, type Link, type Sheet, type Workbook } from '../../../host/model/workbook';

/** A place in the workbook. */
export interface Target {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Reads a place as the name box and links write it: 「E42」, 「A2:E83」, 「'分工方案'!B3」, 「#汇总!A1」 or a defined name.
 * Undefined where there is no such place, or where its sheet is hidden.
 */
export function findTarget(book: Workbook, text: string, here: Sheet): Target | undefined {
  const reference = text.trim().replace(/^[#=]/, '');
  const area = parseArea(reference);
  if (area) return { sheet: here, area };
  return absoluteTarget(book, `=${reference}`) ?? namedTarget(book, reference);
}

function namedTarget(book: Workbook, name: string): Target | undefined {
  const found = book.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  return found && absoluteTarget(book, found.formula);
}

function absoluteTarget(book: Workbook, formula: string): Target | undefined {
  const target = readReference(formula);
  const sheet = target && findSheet(book, target.sheet);
  return target && sheet?.visibility === 'Visible' ? { sheet, area: target.area } : undefined;
}

/** Where a link inside the workbook leads; undefined for links that lead out of it. */
export function linkTarget(book: Workbook, link: Link, here: Sheet): Target | undefined {
  const inside = link.documentReference ?? (link.address?.startsWith('#') ? link.address : undefined);
  return inside === undefined ? undefined : findTarget(book, inside, here);
}
