import { formulaTokens } from '../formulas/formula-tokens';
import type { XmlSpan } from '../package/xml-outline';
import { type PartDraft } from './part-draft';
import { escapeInner, textOf } from '../package/xml-outline';

const FORMULA =
  /(<(?:[\w.-]+:)?(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula|definedName)(?:\s[^>]*)?>)([^<]*)(?=<)/g;

/** Takes the mention of tables out of a worksheet part, by their relationships. */
export function dropTableParts(draft: PartDraft, ids: readonly string[]): void {
  for (const list of draft.children(draft.root).filter(({ name }) => name === 'tableParts')) {
    const isLost = (part: XmlSpan) => ids.includes(draft.attributes(part)['id'] ?? '');
    const parts = draft.children(list);
    const lost = parts.filter(isLost);
    for (const part of lost) draft.drop(part);
    if (lost.length === parts.length) draft.drop(list);
    else draft.setAttributes(list, { count: String(parts.length - lost.length) });
  }
}

/** All formulas in a part without the tables that are lost, for Excel calls a file damaged in which a formula names one. */
export function withoutTables(xml: string, tables: readonly string[]): string {
  const lost = new Set(tables.map((name) => name.toLowerCase()));
  return xml.replace(FORMULA, (whole, tag: string, inner: string) => {
    const formula = textOf(inner);
    const left = withoutTableReferences(formula, lost);
    return left === formula ? whole : tag + escapeInner(left);
  });
}

/** 「表1[金额]」 and a bare 「表1」 become #REF!. */
function withoutTableReferences(formula: string, lost: ReadonlySet<string>): string {
  const tokens = formulaTokens(formula);
  const isTable = (index: number) => {
    const after = tokens[index + 1];
    return after !== '!' && after !== '(' && lost.has(tokens[index]?.toLowerCase() ?? '');
  };
  return tokens
    .map((token, index) => {
      if (isTable(index)) return '#REF!';
      return token.startsWith('[') && isTable(index - 1) ? '' : token;
    })
    .join('');
}
