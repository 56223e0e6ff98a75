import { pinyinArtefacts } from './script';
import type { TextSpan } from './text-span';

/** What happened to a piece of text on its way into the sheet. */
export type DamageKind =
  | 'pinyin-artefact' // 「發(fā)」
  | 'mojibake' // read in the wrong encoding: 「?;鶎」「å·¥」「锟斤拷」
  | 'control-character' // characters no key types, and 「_x000D_」
  | 'replacement-character' // U+FFFD: the original is lost
  | 'private-use'; // a sign only one font knows

/** A damaged piece of text; `repaired` is what to write in its place, absent where only a person can know. */
export interface Damage {
  readonly kind: DamageKind;
  readonly span: TextSpan;
  readonly repaired?: string;
}

/** Kinds a single expression finds; the pieces removed without loss carry their repair. */
const PATTERNS: readonly { readonly kind: DamageKind; readonly pattern: RegExp; readonly repaired?: string }[] = [
  { kind: 'control-character', pattern: /_x00(?:0[0-8BCDEF]|1[0-9A-F]|7F)_/gi, repaired: '' },
  {
    kind: 'control-character',
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]+/g,
    repaired: '',
  },
  { kind: 'replacement-character', pattern: /\ufffd+/g },
  { kind: 'private-use', pattern: /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu },
  { kind: 'mojibake', pattern: /\p{Surrogate}+/gu },
  // Half a character lost where GBK and UTF-8 bytes slipped: 「方案?;鶎」「??绮块」.
  { kind: 'mojibake', pattern: /\?{1,8};\p{Script=Han}|\?{2,8}\p{Script=Han}|^\?\p{Script=Han}/gu },
  // UTF-8 read as Latin-1 or Windows-1252, then as GBK: 锛銆鈥鐨 stand for ，。– and 的, and nowhere else.
  { kind: 'mojibake', pattern: /(?:[\u00e4-\u00e9][\u0080-\u00bf\u0152-\u2122]{2}){2,}/g },
  { kind: 'mojibake', pattern: /锟斤拷|(?:烫烫|屯屯)+|[锛銆鈥鐨]\S?/g },
];

/**
 * Something without which none of the patterns matches, small letters before a closing bracket standing for pinyin:
 * one look at sound texts instead of nine.
 */
const SUSPICIOUS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00e4-\u00e9\ud800-\uf8ff\ufffd-\uffff?锟烫屯锛銆鈥鐨]|_[xX]00|[a-z\u00e0-\u01f9ḿ][)）]/;

/** Every damaged piece of a text, in order, none overlapping another. */
export function findDamage(text: string): readonly Damage[] {
  if (!SUSPICIOUS.test(text)) return [];
  const found: Damage[] = pinyinArtefacts(text).map((span) => ({ kind: 'pinyin-artefact', span, repaired: '' }));
  for (const { kind, pattern, repaired } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      found.push(repaired === undefined ? { kind, span } : { kind, span, repaired });
    }
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return withoutOverlaps(found);
}

function withoutOverlaps(sorted: readonly Damage[]): Damage[] {
  const kept: Damage[] = [];
  let end = 0;
  for (const damage of sorted) {
    if (damage.span.start < end) continue;
    kept.push(damage);
    end = damage.span.end;
  }
  return kept;
}
