import { SIMPLIFIED_OF, SIMPLIFIED_ONLY } from '../../src/text/traditional-characters';

/** The first traditional form of each character that only simplified texts use. */
const TRADITIONAL_OF = new Map(
  [...SIMPLIFIED_OF]
    .reverse()
    .flatMap(([own, simplified]) => (SIMPLIFIED_ONLY.has(simplified) ? [[simplified, own] as const] : [])),
);

const PINYIN = new Map(Object.entries({ 區: 'qū', 發: 'fā', 實: 'shí', 縣: 'xiàn', 門: 'mén', 關: 'guān' }));

/** A simplified text in traditional script, character for character; `simplifyFrequent` gives it back. */
export function traditional(text: string): string {
  return Array.from(text, (char) => TRADITIONAL_OF.get(char) ?? char).join('');
}

/** A traditional text as a converting web page leaves it: 「區(qū)」. */
export function withPinyin(text: string): string {
  return Array.from(text, (char) => (PINYIN.has(char) ? `${char}(${PINYIN.get(char) ?? ''})` : char)).join('');
}
