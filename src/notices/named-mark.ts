import { readChineseNumber } from '../text/numerals';

/** A mark that names what it counts, 「第三条」, 「第二章」, 「问题一：」, or one of several numbers, 「2.3.1」. */
export interface NamedMark {
  /** With the signs and blanks behind it. */
  readonly length: number;
  /** Smaller stands above: 0 for 「第一章」, 1 for 「第一条」 as for 「一、」, 2 for 「问题一」 as for 「（一）」. */
  readonly level: number;
  /** A chapter holds items, an article, a counted matter or a number is one. */
  readonly form: 'chapter' | 'article' | 'matter' | 'number';
  readonly number: number;
}

const NUMERAL = '([〇零一二三四五六七八九十百\\d]{1,5})';
const DIVISION = new RegExp(`^第${NUMERAL}(部分|篇|章|节|条)[、：:.．]?\\s?`);
const MATTER = new RegExp(
  `^(?:(?:反馈|具体|主要|突出)?问题|(?:整改|重点|主要|工作)?(?:任务|事项)|举措|行动|专项行动|项目)${NUMERAL}[、：:.．]\\s?`,
);
const LEVELS: Readonly<Record<string, number>> = { 篇: 0, 部分: 0, 章: 0, 节: 0.5, 条: 1 };

/** What follows an amount, a date or a time: 「1.5亿元」「2.1公里」「1.2年」. */
const COUNTED =
  '[亿万千百十元米里吨亩顷倍岁秒兆届次座只套期周]|公[里斤顷分]|平[方米]|立方|毫|小时|个(?![人体])|项(?!目)|户(?![籍外])|家(?!庭)|名(?![称录词])|人(?![才员力口民大工])|所(?!有)|条(?![件例])|台(?!账)|处(?![置理罚])|层(?!级)|年(?!度)|月(?!度)|日(?!常)|时(?![间限效])|天(?!然)|分(?![类级工析布])|[点度折级克升股](?![级服权份])|成(?![立果品效本员分为长人套])|[至或](?=\\d)|以[上下内前后]|左右';
/** 「1.1」「2.3.1」, of which the blank behind is gone. */
const PARTED = new RegExp(`^([1-9]\\d?(?:[.．]\\d{1,2}){1,3})(?=[\\p{Script=Han}“《])(?!${COUNTED})`, 'u');
/** As deep as it has parts, between 「1．」 and 「（1）」. */
const PARTED_LEVEL = 3;
const PARTED_STEP = 0.2;

/** The named mark a text begins with; undefined without one. */
export function readNamedMark(text: string): NamedMark | undefined {
  const parted = PARTED.exec(text)?.[1];
  if (parted !== undefined) {
    const numbers = parted.split(/[.．]/);
    const level = PARTED_LEVEL + PARTED_STEP * (numbers.length - 1);
    return { length: parted.length, level, form: 'number', number: Number(numbers.at(-1)) };
  }
  const division = DIVISION.exec(text);
  const match = division ?? MATTER.exec(text);
  const number = match ? readChineseNumber(match[1] ?? '') : undefined;
  if (!match || number === undefined) return undefined;
  const { length } = match[0];
  if (!division) return { length, level: 2, form: 'matter', number };
  const kind = division[2] ?? '';
  return { length, level: LEVELS[kind] ?? 1, form: kind === '条' ? 'article' : 'chapter', number };
}
