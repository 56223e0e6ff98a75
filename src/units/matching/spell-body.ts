import { readChineseNumber } from '../../text/numerals';
import { EMPTY_WORDS, HEADS, SUBJECT_WORDS, WEAK_WORDS } from './body-words';

/** `subject` must be heard in an abbreviation, `empty` need not, a `number` must be the same, `unknown` is in no list. */
export interface BodyWord {
  readonly text: string;
  readonly kind: 'subject' | 'empty' | 'number' | 'unknown';
}

/** A body's name taken to pieces: 「公安局交通警察支队」 → owner 公安局, words 交通警察, kind of body 支队. */
export interface SpelledBody {
  /** 委, 政府, 人大, 人大常委会, 政协 or 公安局 where the name says whose office it is, else 「」. */
  readonly owner: string;
  /** Words between owner and head, without 和 and 与. */
  readonly words: readonly BodyWord[];
  /** The words as one text. */
  readonly stem: string;
  /** What the name ends in, 「」 for an unknown ending. */
  readonly head: string;
  /** Kinds of bodies the ending may stand for. */
  readonly headKinds: readonly string[];
}

const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/^委(?!员)/, '委'],
  [/^(?:人民)?政府|^府(?=办|金融|法制|研究|督查)/, '政府'],
  [/^人大常委会/, '人大常委会'],
  [/^人大/, '人大'],
  [/^政协/, '政协'],
  [/^公安局(?=.{2})/, '公安局'],
];
const CONNECTIVE = /[和与及暨、]/g;
const NUMBER = /^(?:第[0-9一二三四五六七八九十百]+|[0-9]+|[一二三四五六七八九十百]+)/;
const LONGEST_WORD = 8;
/** Endings that are departments proper: they keep the words an office drops. */
const DEPARTMENTS = new Set(['局', '委', '厅', '部']);

/** True for 局, 委, 厅 and 部. */
export function isDepartment({ headKinds }: Pick<SpelledBody, 'headKinds'>): boolean {
  return headKinds.some((kind) => DEPARTMENTS.has(kind));
}

const KINDS_BY_HEAD = headKinds();

function headKinds(): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const [kind, heads] of Object.entries(HEADS)) {
    for (const head of heads.split(' ')) kinds.set(head, [...(kinds.get(head) ?? []), kind]);
  }
  return kinds;
}

/** Takes a folded body without prefix and bracket to pieces. */
export function spellBody(body: string): SpelledBody {
  const [found, owner] = OWNERS.map(([pattern, name]) => [pattern.exec(body)?.[0], name] as const).find(
    ([text]) => text !== undefined,
  ) ?? ['', ''];
  const rest = body.slice((found ?? '').length).replace(CONNECTIVE, '');
  const head = headOf(rest);
  const stem = rest.slice(0, rest.length - head.length);
  const kinds = KINDS_BY_HEAD.get(head) ?? [];
  return { owner, words: wordsOf(stem, kinds), stem, head, headKinds: kinds };
}

function headOf(rest: string): string {
  for (let length = Math.min(LONGEST_WORD, rest.length); length > 0; length--) {
    const head = rest.slice(-length);
    if (KINDS_BY_HEAD.has(head)) return head;
  }
  return '';
}

/** The longest words first, from the left; what no list knows stays together. */
function wordsOf(stem: string, headKinds: readonly string[]): readonly BodyWord[] {
  const words: BodyWord[] = [];
  let unknown = '';
  const close = () => {
    if (unknown !== '') words.push({ text: unknown, kind: 'unknown' });
    unknown = '';
  };
  for (let at = 0; at < stem.length; ) {
    const word = wordAt(stem, at, headKinds);
    if (word) {
      close();
      words.push(word);
      at += word.kind === 'number' ? (NUMBER.exec(stem.slice(at))?.[0].length ?? 1) : word.text.length;
    } else {
      unknown += stem.charAt(at);
      at++;
    }
  }
  close();
  return withSubject(
    withSubject(words, ({ text }) => WEAK_WORDS.has(text)),
    () => true,
  );
}

/** Where every word is empty, the fuller ones are the subject: 产业发展服务中心. */
function withSubject(words: readonly BodyWord[], isSubject: (word: BodyWord) => boolean): readonly BodyWord[] {
  if (words.some(({ kind }) => kind !== 'empty')) return words;
  return words.map((word) => (isSubject(word) ? { text: word.text, kind: 'subject' } : word));
}

/** 「第1」 and 「第一」 are one. */
function plainNumber(number: string): string {
  const digits = number.replace('第', '');
  return String(readChineseNumber(digits) ?? digits);
}

function wordAt(stem: string, at: number, headKinds: readonly string[]): BodyWord | undefined {
  const number = NUMBER.exec(stem.slice(at, at + LONGEST_WORD))?.[0];
  if (number !== undefined) return { text: plainNumber(number), kind: 'number' };
  const keepsWeak = isDepartment({ headKinds });
  for (let length = Math.min(LONGEST_WORD, stem.length - at); length > 0; length--) {
    const text = stem.slice(at, at + length);
    if (!keepsWeak && WEAK_WORDS.has(text)) return { text, kind: 'empty' };
    if (SUBJECT_WORDS.has(text)) return { text, kind: 'subject' };
    if (EMPTY_WORDS.has(text) || WEAK_WORDS.has(text))
      return { text, kind: EMPTY_WORDS.has(text) ? 'empty' : 'subject' };
  }
  return undefined;
}
