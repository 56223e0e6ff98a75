import { withoutBlanks } from '../text/blanks';
import { hashText } from '../text/hash';
import { withoutItemMark } from '../text/marks';
import { toHalfWidth } from '../text/width';

/** Makes keys for rows in their order: the hash of the text, and from the second equal text on its ordinal: 「9f…_2」. */
export function rowKeys(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const hash = hashText(comparable(text));
    const ordinal = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, ordinal);
    return ordinal === 1 ? hash : `${hash}_${ordinal}`;
  };
}

/** Numbering, white space and width of characters do not make another task. */
function comparable(text: string): string {
  return withoutBlanks(toHalfWidth(withoutItemMark(text)));
}
