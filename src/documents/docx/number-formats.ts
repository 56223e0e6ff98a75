import { writeChineseNumber } from '../../text/numerals';

const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const PLACES = ['', '十', '百', '千'];
const LEGAL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('零一二三四五六七八九十百千', (char, index) => [char, '零壹贰叁肆伍陆柒捌玖拾佰仟'.charAt(index)]),
);
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const MAX_ROMAN = 3999;
/** Letters are repeated: 27 is 「aa」, and Word ends at thirty of them. */
const MAX_LETTER = 780;
const MAX_CHINESE = 9999;
/** Signs of one character end at twenty in Unicode's oldest blocks, the only ones Word uses. */
const MAX_ENCLOSED = 20;

/** How a format writes a number; undefined where it has no sign for it. */
type Writer = (value: number) => string | undefined;

/** Formats of ST_NumberFormat that occur in Chinese documents; those of other languages are written as digits. */
const WRITERS: Readonly<Record<string, Writer>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed('①'),
  decimalEnclosedCircleChinese: enclosed('①'),
  decimalEnclosedParen: enclosed('⑴'),
  decimalEnclosedFullstop: enclosed('⒈'),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: (value) => roman(value)?.toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value)?.toUpperCase(),
  lowerLetter: letters,
  chineseCounting: (value) => (value < 100 ? belowHundred(value) : byPlace(value)),
  taiwaneseCounting: (value) => (value < 100 ? belowHundred(value) : byPlace(value)),
  chineseCountingThousand: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: byPlace,
  japaneseDigitalTenThousand: byPlace,
  taiwaneseDigital: byPlace,
  japaneseCounting: (value) =>
    chinese(value)
      ?.replace(/零/g, '')
      .replace(/一(?=[十百千])/g, ''),
  chineseLegalSimplified: (value) =>
    chinese(value)
      ?.replace(/^十/, '一十')
      .replace(/./g, (char) => LEGAL[char] ?? char),
  ideographTraditional: (value) => nth(STEMS, value),
  ideographZodiac: (value) => nth(BRANCHES, value),
  ideographEnclosedCircle: (value) => (value >= 1 && value <= 10 ? String.fromCharCode(0x3220 + value - 1) : undefined),
};

/** A number of a list in one of Word's formats: 3 in 「chineseCounting」 is 「三」; digits where the format ends. */
export function formatNumber(value: number, format: string): string {
  const writer = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  return writer?.(value) ?? String(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10));
}

function enclosed(first: string): Writer {
  return (value) =>
    value >= 1 && value <= MAX_ENCLOSED ? String.fromCharCode(first.charCodeAt(0) + value - 1) : undefined;
}

function letters(value: number): string | undefined {
  if (value < 1 || value > MAX_LETTER) return undefined;
  const letter = String.fromCharCode(0x61 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function roman(value: number): string | undefined {
  if (value < 1 || value > MAX_ROMAN) return undefined;
  let left = value;
  let result = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) result += sign;
  }
  return result;
}

function belowHundred(value: number): string {
  return value === 0 ? '〇' : writeChineseNumber(value);
}

function byPlace(value: number): string {
  return String(value).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

/** 「一百零五」; 10 to 19 begin with 「十」. */
function chinese(value: number): string | undefined {
  if (value < 100) return belowHundred(value);
  if (value > MAX_CHINESE) return undefined;
  const digits = Array.from(String(value), Number);
  const signs = digits.map((digit, index) =>
    digit === 0 ? '零' : DIGITS.charAt(digit) + (PLACES[digits.length - 1 - index] ?? ''),
  );
  return signs.join('').replace(/零+/g, '零').replace(/零$/, '');
}

function nth(signs: string, value: number): string | undefined {
  return value >= 1 && value <= signs.length ? signs.charAt(value - 1) : undefined;
}
