import { withoutBlanks } from '../text/blanks';
import { hashText } from '../text/hash';
import { withoutItemMark } from '../text/marks';
import { toHalfWidth } from '../text/width';

/**
 * Makes keys for rows in their order: the hash of the text, and from the second equal text on its ordinal: 「9f…_2」. Keys that
 * rows have kept (任务编号) are not given again.
 */
export function rowKeys(kept: ReadonlySet<string> = new Set()): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const hash = hashText(comparable(text));
    for (let ordinal = (seen.get(hash) ?? 0) + 1; ; ordinal++) {
      const key = ordinal === 1 ? hash : `${hash}_${ordinal}`;
      if (kept.has(key)) continue;
      seen.set(hash, ordinal);
      return key;
    }
  };
}

const KEY = /^[\da-f]{16}(?:_[1-9]\d{0,6})?$/;

/** True for a text that such a key can be. */
export function isRowKey(text: string): boolean {
  return KEY.test(text);
}

/** Numbering, white space and width of characters do not make another task. */
function comparable(text: string): string {
  return withoutBlanks(toHalfWidth(withoutItemMark(text)));
}
