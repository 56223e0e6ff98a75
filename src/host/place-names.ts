import { PLACE_NAME } from './defined-names';

/** The name of a remembered place: 「zrb.place.column.due__date.1」; the number tells names of one key apart. */
export function placeNameOf(key: string, number: number): string {
  return `${PLACE_NAME}${encodedKey(key)}.${number}`;
}

/** Key and number of such a name, in either case; undefined where it is none. */
export function placeKeyOf(name: string): { readonly key: string; readonly number: number } | undefined {
  const lower = name.toLowerCase();
  if (!lower.startsWith(PLACE_NAME)) return undefined;
  const dot = lower.lastIndexOf('.');
  const digits = lower.slice(dot + 1);
  if (dot <= PLACE_NAME.length || !/^\d{1,9}$/.test(digits)) return undefined;
  return { key: decodedKey(lower.slice(PLACE_NAME.length, dot)), number: Number(digits) };
}

/** Names do not tell upper from lower case. Unlike the keys of sheets and rows those of places have to be read back. */
function encodedKey(key: string): string {
  return key.replace(/[^a-z0-9.\u4e00-\u9fff]/gu, (sign) =>
    sign === '-' ? '__' : `_${sign.codePointAt(0)?.toString(16) ?? ''}_`,
  );
}

function decodedKey(encoded: string): string {
  return encoded.replace(/_([0-9a-f]{0,6})_/g, (whole, code: string) => {
    if (code === '') return '-';
    const point = Number.parseInt(code, 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
}
