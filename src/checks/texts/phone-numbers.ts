import { toHalfWidth } from '../../text/width';

/** A piece of a cell that was meant for a telephone number and is none. */
export interface PhoneFault {
  /** As written, without white space at its ends. */
  readonly written: string;
  /** What is wrong with it, as the end of a sentence. */
  readonly fault: string;
}

/** 「138****0000」「138XXXX0000」 are masked on purpose; addresses of other kinds hold letters. */
const MASKED_OR_OTHER = /[*#@＊•●]|[\dXx]{3}[Xx]|微信|[Qq]{2}/;
const EXTENSION = /(?:转|分机号?|\bext\.?)[:：]?\s?\d{1,6}/g;
const DASHES = /[—–―－‐−]+/g;
const RUN = /[\d\s()+\-.]+/g;

/** 「1390O001234」: a letter that looks like a digit among digits. */
const LETTERED = /(?<![A-Za-z\d])[\dOoIl-]{7,20}(?![A-Za-z\d])/g;

/** Shorter ones are short numbers, hotlines and rooms: nobody can judge them. */
const FEWEST_DIGITS = 7;

/** A cell that holds more is no list of numbers. */
const MOST_CHARS = 300;

/** Reads all numbers of a cell and tells those that cannot be dialled; empty where all can. */
export function faultyPhones(text: string): readonly PhoneFault[] {
  const said = toHalfWidth(text).replace(DASHES, '-');
  if (said.length > MOST_CHARS || MASKED_OR_OTHER.test(said)) return [];
  return said
    .replace(EXTENSION, '、')
    .split(/[\n、,;/]/)
    .flatMap((line) => {
      const lettered = letteredIn(line);
      return lettered.length > 0 ? lettered : (line.match(RUN) ?? []).flatMap((run) => faultOfRun(run) ?? []);
    });
}

function letteredIn(line: string): readonly PhoneFault[] {
  return (line.match(LETTERED) ?? [])
    .filter((run) => /[OoIl]/.test(run) && run.replace(/\D+/g, '').length >= FEWEST_DIGITS)
    .map((written) => ({ written, fault: '的数字里混有字母' }));
}

function faultOfRun(run: string): PhoneFault | undefined {
  const written = withoutMarks(run);
  const digits = withoutCountry(written);
  if (digits === undefined || digits.length < FEWEST_DIGITS) return undefined;
  if (isPhone(digits) || isBaseWithExtension(written) || areSeveral(written)) return undefined;
  return { written, fault: faultOf(digits) };
}

/** A run of digits without the brackets, hyphens and blanks at its ends, which belong to the words around it. */
function withoutMarks(run: string): string {
  let end = run.length;
  while (end > 0 && !/\d/.test(run.charAt(end - 1))) end--;
  return run.slice(0, end).replace(/^[-.)\s]+/, '');
}

/** The digits alone, those of China's own country code taken off; undefined for numbers abroad. */
function withoutCountry(written: string): string | undefined {
  const digits = written.replace(/\D+/g, '');
  const isAbroad = written.startsWith('+') || written.startsWith('00');
  const own = /^(?:00)?86(\d{10,11})$/.exec(digits)?.[1];
  if (own !== undefined && (isAbroad || digits.length > 12)) return own.startsWith('1') ? own : `0${own}`;
  return isAbroad ? undefined : digits;
}

/** A mobile number, a landline with or without its area code, or a number of the 400 and 800 kind. */
export function isPhone(digits: string): boolean {
  return /^(?:0?1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})\d{7,8}|[2-9]\d{6,7}|[48]00\d{7}|9\d{4,7})$/.test(digits);
}

/** 「0731-12345678-8012」 */
function isBaseWithExtension(written: string): boolean {
  const cut = written.lastIndexOf('-');
  const extension = written.slice(cut + 1).replace(/\D+/g, '');
  const base = withoutCountry(written.slice(0, Math.max(0, cut)));
  return base !== undefined && extension.length <= 6 && isPhone(base);
}

/** Numbers parted by white space only, each of them whole or in its groups: 「010 12345678 138 1234 5678」. */
function areSeveral(written: string): boolean {
  const groups = written.split(/[\s.]+/).map((group) => group.replace(/\D+/g, ''));
  if (groups.length > 40) return true;
  const reachable = [true];
  for (let end = 1; end <= groups.length; end++) {
    reachable.push(false);
    for (let start = Math.max(0, end - 4); start < end; start++) {
      const digits = groups.slice(start, end).join('');
      const isShort = start > 0 && end - start === 1 && /^\d{5,6}$/.test(digits);
      if (reachable[start] && (isPhone(digits) || isShort)) reachable[end] = true;
    }
  }
  return reachable[groups.length] === true;
}

function faultOf(digits: string): string {
  const count = `有 ${digits.length} 位`;
  if (digits.length > 12) return `${count}，像是几个号码连在了一起`;
  if (digits.startsWith('0')) return `${count}，带区号的电话应为 10 至 12 位`;
  if (/^1[3-9]/.test(digits)) return `${count}，手机号应为 11 位`;
  if (digits.length === 11 && digits.startsWith('1')) return '不是手机号段';
  return `${count}，不像电话号码`;
}

/** A landline whose leading zero got lost when the cell became a number, with the zero; undefined for any other number. */
export function withLostZero(value: number): string | undefined {
  const digits = `0${value}`;
  return Number.isInteger(value) && /^0(?:10|2\d)\d{8}$|^0[3-9]\d{2}\d{7,8}$/.test(digits) ? digits : undefined;
}
