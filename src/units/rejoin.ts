import { type Replacement, replaceSpans } from '../text/replace-spans';
import type { TextSpan } from '../text/text-span';
import { closingSign } from './brackets';
import type { UnitList, UnitListFault, UnitMention } from './unit-list';

const SEPARATOR = /[、，,；;､﹑﹐﹔]/;
const BLANK = /\s/;
/** A part that all units before it have, back to the last comma: 「市发改委、市财政局配合」. */
const PART = /(?:牵头|主办|负责|配合|协办|协助|参与|落实)(?=$|[\s，,；;。])/y;

/** The cell's text with these faults mended and nothing else changed; `faults` are some or all of `list.faults`. */
export function withoutFaults(list: UnitList, faults: readonly UnitListFault[]): string {
  const isKept = bracketsKept();
  return replaceSpans(
    list.text,
    faults.map((fault) => replacementFor(list, fault, isKept)),
  );
}

/**
 * The cell's text without some of its mentions and the separator or line break that joined each to the list:
 * 「A、B、A」 → 「A、B」. Undefined where more than that hangs on one of them, so that taking it out could change the meaning.
 */
export function withoutMentions(list: UnitList, mentions: readonly UnitMention[]): string | undefined {
  const { text } = list;
  const starts = new Set(list.mentions.map(({ span }) => span.start));
  const ends = new Set(list.mentions.map(({ span }) => span.end));
  const replacements: Replacement[] = [];
  for (const { span } of mentions) {
    const start = jointBefore(text, span.start, ends);
    if (start === undefined) return undefined;
    if (!isFreeBehind(text, span.end, starts) && !sharesPart(text, start, span.end)) return undefined;
    replacements.push({ span: { start, end: span.end }, instead: '' });
  }
  return replaceSpans(text, replacements);
}

/**
 * The cell's text with other names in the place of some mentions and nothing else changed: role words, separators, and
 * instructions in brackets stay; a second name in brackets goes with the name it belongs to.
 */
export function withNames(list: UnitList, names: ReadonlyMap<UnitMention, string>): string {
  const replacements = list.mentions.flatMap((mention): Replacement[] => {
    const instead = names.get(mention);
    return instead === undefined ? [] : [{ span: mention.span, instead }];
  });
  return replaceSpans(list.text, replacements);
}

function replacementFor(list: UnitList, fault: UnitListFault, isKept: BracketsKept): Replacement {
  switch (fault.kind) {
    case 'line-break-inside':
    case 'trailing-punctuation':
      return { span: fault.span, instead: '' };
    case 'separator-missing':
      return { span: fault.span, instead: '、' };
    case 'bracket-unbalanced':
      return closeRemark(list, fault.span, isKept) ?? { span: fault.span, instead: '' };
  }
}

/** An opening bracket that begins a remark is closed behind it instead of being dropped: 市交通委（市道运局. */
function closeRemark({ text, mentions }: UnitList, span: TextSpan, isKept: BracketsKept): Replacement | undefined {
  const sign = text.charAt(span.start);
  const closer = closingSign(sign);
  if (closer === undefined) return undefined;
  const owner = mentions.find((mention) => mention.span.start < span.start && span.end < mention.span.end);
  if (!owner || !isKept(owner, sign)) return undefined;
  return { span: { start: owner.span.end, end: owner.span.end }, instead: closer };
}

/** Whether a mention's name still has all the brackets of a sort that its text has. */
type BracketsKept = (owner: UnitMention, sign: string) => boolean;

/** Counts each mention once: one name may hold ten thousand brackets. */
function bracketsKept(): BracketsKept {
  const known = new Map<string, boolean>();
  return (owner, sign) => {
    const key = `${sign}${owner.span.start}`;
    const isKept = known.get(key) ?? count(owner.name, sign) >= count(owner.written, sign);
    known.set(key, isKept);
    return isKept;
  };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Start of the separator before a place, or of the blanks that alone part it from the mention before. */
function jointBefore(text: string, place: number, ends: ReadonlySet<number>): number | undefined {
  const blanks = skipBlanksBack(text, place);
  if (SEPARATOR.test(text.charAt(blanks - 1))) return skipBlanksBack(text, blanks - 1);
  return blanks < place && ends.has(blanks) ? blanks : undefined;
}

/** True where nothing but a separator or another mention follows. */
function isFreeBehind(text: string, place: number, starts: ReadonlySet<number>): boolean {
  const next = skipBlanks(text, place);
  if (next === text.length || SEPARATOR.test(text.charAt(next))) return true;
  return next > place && starts.has(next);
}

/** True where the mention before keeps the part that is said of both. */
function sharesPart(text: string, joint: number, end: number): boolean {
  PART.lastIndex = end;
  return text.charAt(joint) === '、' && PART.test(text);
}

function skipBlanks(text: string, place: number): number {
  let at = place;
  while (at < text.length && BLANK.test(text.charAt(at))) at++;
  return at;
}

function skipBlanksBack(text: string, place: number): number {
  let at = place;
  while (at > 0 && BLANK.test(text.charAt(at - 1))) at--;
  return at;
}
