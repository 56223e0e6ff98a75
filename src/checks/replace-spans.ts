/** A piece of text and what is to stand in its place; offsets in UTF-16 units, end not included. */
export interface Replacement {
  readonly span: { readonly start: number; readonly end: number };
  readonly instead: string;
}

/** The text with the pieces replaced and every other character kept; pieces in ascending order, none overlapping. */
export function replaceSpans(text: string, replacements: readonly Replacement[]): string {
  let changed = '';
  let from = 0;
  for (const { span, instead } of replacements) {
    changed += text.slice(from, span.start) + instead;
    from = span.end;
  }
  return changed + text.slice(from);
}
