import { absoluteReference, sameReference } from './defined-names';
import type { SheetPlan } from '../grid/sheet-plan';
import { namedArea } from './named-area';
import type { NameImage } from './row-links';

/**
 * The names a person sees that a plan wants to be made or to lead to its cells (`cellNames`). `names` are those of the
 * workbook, ours or not. A name of that spelling that leads elsewhere is the person's and stays as it is; one whose cells
 * are gone (#REF!), or that leads to the plan's own sheet, is ours.
 */
export function cellNameChanges(
  { cellNames = new Map() }: SheetPlan,
  sheet: string,
  names: readonly Pick<NameImage, 'name' | 'formula'>[],
): { readonly added: readonly NameImage[]; readonly changed: readonly NameImage[] } {
  const known = new Map(names.map((item) => [item.name.toLowerCase(), item]));
  const wanted = Array.from(cellNames, ([name, at]): NameImage => {
    return { name, formula: absoluteReference(sheet, at), comment: '', visible: true };
  });
  return {
    added: wanted.filter(({ name }) => !known.has(name.toLowerCase())),
    changed: wanted.flatMap((item) => {
      const now = known.get(item.name.toLowerCase());
      if (!now || sameReference(now.formula, item.formula) || !isOurs(now.formula, sheet)) return [];
      return [{ ...item, name: now.name }];
    }),
  };
}

function isOurs(formula: string, sheet: string): boolean {
  return formula.includes('#REF!') || namedArea(formula)?.sheet === sheet;
}
