import { readChineseNumber } from '../../text/numerals';

/** The year a point names: a number, or years from the one the text or the document is about (今年 0, 明年 1). */
export type NamedYear = { readonly year: number; readonly isShort?: true } | { readonly offset: number };

const OFFSETS: Readonly<Partial<Record<string, number>>> = {
  明: 1,
  次: 1,
  第二: 1,
  来: 1,
  翌: 1,
  后: 2,
  下: 1,
  下一: 1,
  去: -1,
  上: -1,
};
const YEAR_HEAD =
  /^(?:['’‘](\d{2})|(\d{4}|\d{2}|[一二][〇零0Oo一二三四五六七八九]{3})|(第二|下一?|[今本当同明次来翌后去上]))年?度?/;
const NAUGHTS = /[0Oo]/g;

/** The words at the beginning of a point that name its year: 「2016年度」 of 「2016年度上半年」. */
export function yearHead(text: string): string {
  const head = YEAR_HEAD.exec(text)?.[0] ?? '';
  return /年|度$|^\d{4}$/.test(head) || /^[Qq]/.test(text.slice(head.length)) ? head : '';
}

/** Reads a named year: 「2016年」「二〇一六年」「’16年」「明年」. */
export function readNamedYear(text: string): NamedYear | undefined {
  const [, short, digits, word] = YEAR_HEAD.exec(text) ?? [];
  if (word !== undefined) return { offset: OFFSETS[word] ?? 0 };
  const written = short ?? digits;
  return written === undefined ? undefined : numberedYear(written);
}

/** A year in digits; two of them mean this century, and are marked. */
export function numberedYear(digits: string): NamedYear | undefined {
  const number = readChineseNumber(/^\d+$/.test(digits) ? digits : digits.replace(NAUGHTS, '〇'));
  if (number === undefined) return undefined;
  return number < 100 ? { year: 2000 + number, isShort: true } : { year: number };
}
