/** Signs of Word's picture fonts (Wingdings, Symbol) that occur in office texts, by the last byte of their code. */
const PICTURES: Readonly<Record<number, string>> = {
  0x52: '☑',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0xa8: '□',
  0xb7: '·',
  0xd7: '×',
  0xfb: '×',
  0xfc: '√',
  0xfd: '☒',
  0xfe: '☑',
};

/** Codes from here for 256 places are a font's own signs. */
const PRIVATE = 0xf000;

/** The character of a `w:sym`, by its code in hexadecimal; a picture nobody can name is left out. */
export function symbol(code: string | undefined): string {
  if (code === undefined || !/^[\da-f]{1,4}$/i.test(code)) return '';
  const value = Number.parseInt(code, 16);
  if (value >= PRIVATE && value < PRIVATE + 256) return PICTURES[value - PRIVATE] ?? '';
  return value < 0x20 || (value >= 0xd800 && value < 0xe000) ? '' : String.fromCharCode(value);
}
