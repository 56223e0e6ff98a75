import { strFromU8, unzipSync } from 'fflate';

const STYLES = 'xl/styles.xml';

/**
 * The parts in which two packages differ. Styles that were only added to do not count: a number format that a write brought
 * stays among them after its undo, used by no cell.
 */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  if (Buffer.compare(before, after) === 0) return [];
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const parts = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return parts.filter((part) => {
    const [was, is] = [old[part], now[part]];
    if (!was || !is) return true;
    return part === STYLES ? !addsOnly(strFromU8(was), strFromU8(is)) : Buffer.compare(was, is) !== 0;
  });
}

/** True where every element of the old styles stands in the new ones, in its order. */
function addsOnly(old: string, now: string): boolean {
  const elements = (xml: string) => xml.match(/<(?:numFmt|xf) [^>]*>/g) ?? [];
  const kept = elements(now).values();
  return elements(old).every((element) => {
    for (const candidate of kept) if (candidate === element) return true;
    return false;
  });
}
