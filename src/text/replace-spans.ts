import type { TextSpan } from './text-span';

/** A piece of text and what is to stand in its place, 「」 to take it out. */
export interface Replacement {
  readonly span: TextSpan;
  readonly instead: string;
}

/** The text with the pieces replaced and every other character kept; pieces in any order, none overlapping. */
export function replaceSpans(text: string, replacements: readonly Replacement[]): string {
  let changed = '';
  let from = 0;
  for (const { span, instead } of [...replacements].sort((a, b) => a.span.start - b.span.start)) {
    changed += text.slice(from, span.start) + instead;
    from = span.end;
  }
  return changed + text.slice(from);
}
