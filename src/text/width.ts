const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const TO_ASCII = 0xfee0;
const FULL_WIDTH = /[\u3000\uff01-\uff5e]/;
const ALL_FULL_WIDTH = new RegExp(FULL_WIDTH, 'g');

/** Full-width letters, digits and marks 「２０１６（一）」 as half-width ones 「2016(一)」, the wide blank as a blank; every offset stays. */
export function toHalfWidth(text: string): string {
  return FULL_WIDTH.test(text) ? text.replace(ALL_FULL_WIDTH, halfWidthOf) : text;
}

function halfWidthOf(char: string): string {
  const code = char.charCodeAt(0);
  const isForm = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
  return isForm ? String.fromCharCode(code - TO_ASCII) : ' ';
}
