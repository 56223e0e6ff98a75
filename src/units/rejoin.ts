import type { TextSpan } from '../text/text-span';
import type { UnitList, UnitListFault, UnitMention } from './unit-list';

/** One change of a cell's text. */
interface Replacement {
  readonly span: TextSpan;
  readonly by: string;
}

const SEPARATOR = /[、，,；;､﹑﹐﹔]/;
const BLANK = /\s/;
const CLOSERS = new Map(
  ['()', '（）', '[]', '［］', '{}', '｛｝', '〔〕', '【】', '〈〉', '《》', '「」', '『』'].map(([a = '', b = '']) => [
    a,
    b,
  ]),
);

/** The cell's text with these faults mended and nothing else changed; `faults` are some or all of `list.faults`. */
export function withoutFaults(list: UnitList, faults: readonly UnitListFault[]): string {
  return replaceAll(
    list.text,
    faults.map((fault) => replacementFor(list, fault)),
  );
}

/**
 * The cell's text without one of its mentions and the separator that joined it to the list: 「A、B、A」 → 「A、B」.
 * Undefined where more than a separator hangs on the mention, so that taking it out could change the meaning.
 */
export function withoutMention(list: UnitList, mention: UnitMention): string | undefined {
  const { text } = list;
  const before = separatorBefore(text, mention.span.start);
  const after = skipBlanks(text, mention.span.end);
  if (before === undefined || (after < text.length && !SEPARATOR.test(text.charAt(after)))) return undefined;
  return replaceAll(text, [{ span: { start: before, end: mention.span.end }, by: '' }]);
}

function replacementFor(list: UnitList, fault: UnitListFault): Replacement {
  switch (fault.kind) {
    case 'line-break-inside':
    case 'trailing-punctuation':
      return { span: fault.span, by: '' };
    case 'separator-missing':
      return { span: fault.span, by: '、' };
    case 'bracket-unbalanced':
      return closeRemark(list, fault.span) ?? { span: fault.span, by: '' };
  }
}

/** An opening bracket that begins a remark is closed behind it instead of being dropped: 市交通委（市道运局. */
function closeRemark({ text, mentions }: UnitList, span: TextSpan): Replacement | undefined {
  const sign = text.charAt(span.start);
  const closer = CLOSERS.get(sign);
  if (closer === undefined) return undefined;
  const owner = mentions.find((mention) => mention.span.start < span.start && span.end < mention.span.end);
  if (!owner || count(owner.name, sign) < count(owner.written, sign)) return undefined;
  return { span: { start: owner.span.end, end: owner.span.end }, by: closer };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Start of the separator before a place, blanks around it included; undefined where there is none. */
function separatorBefore(text: string, place: number): number | undefined {
  const sign = skipBlanksBack(text, place) - 1;
  if (!SEPARATOR.test(text.charAt(sign))) return undefined;
  return skipBlanksBack(text, sign);
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

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let from = 0;
  for (const { span, by } of [...replacements].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + by;
    from = span.end;
  }
  return result + text.slice(from);
}
