/** One piece of a number format section. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** 「0」, 「#」 or 「?」. */
  | { readonly kind: 'digit'; readonly pad: '0' | '#' | '?' }
  | { readonly kind: 'point' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'slash' }
  /** The cell's own text, 「@」. */
  | { readonly kind: 'text' }
  | { readonly kind: 'general' }
  /** A run of one letter, in lower case: yyyy, m, aaaa. */
  | { readonly kind: 'date'; readonly letter: DateLetter; readonly length: number }
  /** 「[h]」: hours since the beginning, not of the day. */
  | { readonly kind: 'elapsed'; readonly unit: 'h' | 'm' | 's'; readonly length: number }
  | { readonly kind: 'half-day'; readonly morning: string; readonly afternoon: string };

/** y and e year, m month or minute, d day, a Chinese weekday, h hour, s second, g and b eras. */
export type DateLetter = 'y' | 'e' | 'm' | 'd' | 'a' | 'h' | 's' | 'g' | 'b';

/** One of the parts a format has between semicolons. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: Condition | undefined;
  /** 1 一二三, 2 壹贰叁, 3 １２３ (`[DBNum1]` …). */
  readonly numerals: 0 | 1 | 2 | 3;
  /** Month and weekday names in Chinese (`[$-804]` and its kin). */
  readonly isChinese: boolean;
}

export interface Condition {
  readonly operator: string;
  readonly limit: number;
}

/** Alternatives in order: text in quotes, escaped sign, space of a sign's width, filler, bracket, words, runs of a letter, any sign. */
const TOKEN =
  /"([^"]*)"?|[\\!]([\s\S]?)|_([\s\S]?)|\*[\s\S]?|\[([^\]]*)\]?|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(E[+-])|(y+|m+|d+|h+|s+|a{3,}|e+|g+|b+)|([\s\S])/giu;
const CONDITION = /^(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?)$/;
const CURRENCY = /^\$([^-]*)(?:-([0-9A-Fa-f]+))?$/;

/** Reads a format code into its sections; total on any text: what it does not know is shown as it stands. */
export function parseFormat(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let draft = newSection();
  for (const match of code.matchAll(TOKEN)) {
    if (match[0] === ';') {
      sections.push(draft);
      draft = newSection();
    } else addToken(draft, match);
  }
  sections.push(draft);
  return sections;
}

type SectionDraft = { -readonly [key in keyof FormatSection]: FormatSection[key] } & { tokens: FormatToken[] };

function newSection(): SectionDraft {
  return { tokens: [], condition: undefined, numerals: 0, isChinese: false };
}

function addToken(draft: SectionDraft, match: RegExpExecArray): void {
  const bracket = match[4];
  if (bracket !== undefined) addBracket(draft, bracket);
  else draft.tokens.push(tokenOf(match));
}

function tokenOf([
  whole,
  quoted,
  escaped,
  spaced,
  ,
  general,
  halfDay,
  exponent,
  letters,
  sign,
]: RegExpExecArray): FormatToken {
  if (general !== undefined) return { kind: 'general' };
  if (halfDay !== undefined) {
    const [morning = '', afternoon = ''] = halfDay.split('/');
    return { kind: 'half-day', morning, afternoon };
  }
  if (exponent !== undefined) return { kind: 'exponent', plus: exponent.endsWith('+') };
  if (letters !== undefined) {
    return { kind: 'date', letter: letters.charAt(0).toLowerCase() as DateLetter, length: letters.length };
  }
  if (sign !== undefined) return signToken(sign);
  // A filler (「* 」) takes no room in a text, a skip (「_ 」) that of one sign.
  if (whole.startsWith('*')) return { kind: 'literal', text: '' };
  return { kind: 'literal', text: spaced === undefined ? (quoted ?? escaped ?? '') : ' ' };
}

/** Colours and anything unknown in brackets show nothing. */
function addBracket(draft: SectionDraft, inner: string): void {
  const condition = CONDITION.exec(inner);
  const currency = CURRENCY.exec(inner);
  const elapsed = /^(?:h+|m+|s+)$/i.test(inner);
  const numerals = /^DBNum([123])$/i.exec(inner);
  if (condition) draft.condition = { operator: condition[1] ?? '', limit: Number(condition[2]) };
  else if (currency) {
    if (currency[1]) draft.tokens.push({ kind: 'literal', text: currency[1] });
    // The low two bytes name the language: 804 mainland, 404 Taiwan, C04 Hong Kong, 1004 Singapore.
    if (/^(?:[0-9A-F]*)(?:0804|804|404|C04|1004)$/i.test(currency[2] ?? '')) draft.isChinese = true;
  } else if (elapsed) {
    draft.tokens.push({
      kind: 'elapsed',
      unit: inner.charAt(0).toLowerCase() as 'h' | 'm' | 's',
      length: inner.length,
    });
  } else if (numerals) draft.numerals = Number(numerals[1]) as 1 | 2 | 3;
}

function signToken(sign: string): FormatToken {
  switch (sign) {
    case '0':
    case '#':
    case '?':
      return { kind: 'digit', pad: sign };
    case '.':
      return { kind: 'point' };
    case ',':
      return { kind: 'comma' };
    case '%':
      return { kind: 'percent' };
    case '/':
      return { kind: 'slash' };
    case '@':
      return { kind: 'text' };
    default:
      return { kind: 'literal', text: sign };
  }
}
