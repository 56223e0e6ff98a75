import type { MarkStyle } from '../../text/marks';
import type { SubItem, SubItems } from './sub-items';

/** A sub-item that does not count on from the one before it at its level. */
export interface SubItemFault {
  readonly kind: 'gap' | 'repeat' | 'disorder';
  readonly item: SubItem;
  /** Number of the item before it. */
  readonly last: number;
}

interface OpenLevel {
  readonly style: MarkStyle;
  last: number;
}

/** The items that are missing, doubled or out of order; a level begins anew below each item of a higher one, and with a 1. */
export function subItemFaults({ items }: SubItems): readonly SubItemFault[] {
  const faults: SubItemFault[] = [];
  const levels: OpenLevel[] = [];
  for (const item of items) {
    const { style, number } = item.mark;
    const depth = levels.findIndex((level) => level.style === style);
    const level = levels[depth];
    if (!level) {
      const deepest = levels.at(-1);
      // 「1．」「2．」「3）」「4．」: one list, of which one number is written in another way.
      if (deepest && number > 1 && number === deepest.last + 1) deepest.last = number;
      else levels.push({ style, last: number });
      continue;
    }
    levels.length = depth + 1;
    if (number !== level.last + 1 && number !== 1)
      faults.push({ kind: kindOf(number, level.last), item, last: level.last });
    level.last = number === 1 ? 1 : Math.max(number, level.last);
  }
  return faults;
}

function kindOf(number: number, last: number): SubItemFault['kind'] {
  if (number === last) return 'repeat';
  return number > last ? 'gap' : 'disorder';
}
