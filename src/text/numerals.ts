const DIGITS = '零一二三四五六七八九';
const SAME_DIGITS: Readonly<Record<string, string>> = { 〇: '零', '○': '零', 两: '二', 兩: '二' };
const MYRIAD = 10_000;

/** 「三千零二十」 by thousands, hundreds, tens and ones; the ten may stand without a digit. */
const BELOW_MYRIAD =
  /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九])?$/;

/**
 * The whole number a text spells: 「十二」→ 12, 「一百零五」→ 105, 「二〇一六」→ 2016, 「12」→ 12.
 * Undefined for anything else, also for 「十二三」 and for numbers of a hundred million and more.
 */
export function readChineseNumber(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (text === '' || text.length > 14) return undefined;
  const digit = text.length === 1 ? DIGITS.indexOf(text) : -1;
  if (digit > 0) return digit;
  const spelled = text.replace(/[〇○两兩]/g, (char) => SAME_DIGITS[char] ?? char);
  if (/^[零一二三四五六七八九]{1,9}$/.test(spelled)) return readPlaces(spelled);
  const myriads = spelled.indexOf('万');
  if (myriads < 0) return readBelowMyriad(spelled);
  const high = readBelowMyriad(spelled.slice(0, myriads));
  const low = myriads === spelled.length - 1 ? 0 : readBelowMyriad(spelled.slice(myriads + 1));
  return high === undefined || low === undefined ? undefined : high * MYRIAD + low;
}

/** Digits by place, as years are written: 「二〇一六」. */
function readPlaces(spelled: string): number {
  return Number(spelled.replace(/./g, (char) => String(DIGITS.indexOf(char))));
}

function readBelowMyriad(spelled: string): number | undefined {
  const match = BELOW_MYRIAD.exec(spelled);
  if (!match || spelled === '' || spelled === '零') return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  const tensValue = tens === '' ? 1 : valueOf(tens);
  return valueOf(thousands) * 1000 + valueOf(hundreds) * 100 + tensValue * 10 + valueOf(ones);
}

function valueOf(digit: string | undefined): number {
  return digit === undefined ? 0 : DIGITS.indexOf(digit);
}

/** A month, day or other whole number from 1 to 99 in characters: 12 → 「十二」. */
export function writeChineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}

/** A year in characters, digit by digit: 2016 → 「二〇一六」. */
export function writeChineseYear(year: number): string {
  return String(year).replace(/\d/g, (digit) => (digit === '0' ? '〇' : DIGITS.charAt(Number(digit))));
}
