import { readChineseNumber } from '../text/numerals';

/** A mark that names what it counts: 「第三条」, 「第二章」, 「问题一：」. */
export interface NamedMark {
  /** With the signs and blanks behind it. */
  readonly length: number;
  /** Smaller stands above: 0 for 「第一章」, 1 for 「第一条」 as for 「一、」, 2 for 「问题一」 as for 「（一）」. */
  readonly level: number;
  /** A chapter holds items, an article or a counted matter is one. */
  readonly form: 'chapter' | 'article' | 'mark';
  readonly number: number;
}

const NUMERAL = '([〇零一二三四五六七八九十百\\d]{1,5})';
const DIVISION = new RegExp(`^第${NUMERAL}(部分|篇|章|节|条)[、：:.．]?\\s?`);
const MATTER = new RegExp(
  `^(?:(?:反馈|具体|主要|突出)?问题|(?:整改|重点|主要|工作)?(?:任务|事项)|举措|行动|专项行动|项目)${NUMERAL}[、：:.．]\\s?`,
);
const LEVELS: Readonly<Record<string, number>> = { 篇: 0, 部分: 0, 章: 0, 节: 0.5, 条: 1 };

/** The named mark a text begins with; undefined without one. */
export function readNamedMark(text: string): NamedMark | undefined {
  const division = DIVISION.exec(text);
  const match = division ?? MATTER.exec(text);
  const number = match ? readChineseNumber(match[1] ?? '') : undefined;
  if (!match || number === undefined) return undefined;
  const { length } = match[0];
  if (!division) return { length, level: 2, form: 'mark', number };
  const kind = division[2] ?? '';
  return { length, level: LEVELS[kind] ?? 1, form: kind === '条' ? 'article' : 'chapter', number };
}
