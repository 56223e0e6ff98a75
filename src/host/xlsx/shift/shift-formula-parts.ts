import type { LineMove } from '../formulas/line-move';
import { moveRef, shiftFormulaLines, shiftNameLines } from '../formulas/shift-formula-lines';
import type { XmlSpan } from '../package/xml-outline';
import type { PartDraft } from './part-draft';
import { movedLocation, type SheetScope } from './sheet-scope';

const CHART_FORMULAS = new Set(['f', 'sqref']);
const CONTROL_FORMULAS = ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'];

/** The name Excel keeps for the filter of a sheet. */
const FILTER_NAME = '_xlnm._FilterDatabase';

/** Moves what the series of a chart are read from; the values kept beside them are for Excel to renew. */
export function shiftChart(draft: PartDraft, { sheet, move }: SheetScope): void {
  const shiftBelow = (parent: XmlSpan): void => {
    for (const child of draft.children(parent)) {
      const isFormula = CHART_FORMULAS.has(child.name) && draft.children(child).length === 0;
      if (isFormula) draft.setText(child, shiftFormulaLines(draft.text(child), sheet, move));
      else shiftBelow(child);
    }
  };
  shiftBelow(draft.root);
}

/** Moves the cells that a form control is linked to. */
export function shiftControlCells(draft: PartDraft, { sheet, move }: SheetScope): void {
  const attributes = draft.attributes(draft.root);
  for (const name of CONTROL_FORMULAS) {
    const formula = attributes[name];
    if (formula !== undefined) draft.setAttributes(draft.root, { [name]: shiftFormulaLines(formula, sheet, move) });
  }
}

/** Moves links that are kept as relationships: 「#表!A5」. */
export function shiftLinks(draft: PartDraft, scope: SheetScope): void {
  for (const relation of draft.children(draft.root)) {
    const { Target = '' } = draft.attributes(relation);
    if (Target.startsWith('#')) draft.setAttributes(relation, { Target: movedLocation(Target, scope) });
  }
}

/** Moves names; one that only stood for a filter goes with it. */
export function shiftNames(draft: PartDraft, move: LineMove): void {
  for (const list of draft.children(draft.root).filter(({ name }) => name === 'definedNames')) {
    const names = draft.children(list);
    const kept = names.filter((name) => {
      const before = draft.text(name);
      const formula = shiftNameLines(before, move);
      const isLostFilter = draft.attributes(name)['name'] === FILTER_NAME && formula.endsWith('#REF!');
      if (isLostFilter && formula !== before) draft.drop(name);
      else draft.setText(name, formula);
      return formula === before || !isLostFilter;
    });
    if (names.length > 0 && kept.length === 0) draft.drop(list);
  }
}

/** Moves the place of a pivot table on the moving sheet. */
export function shiftPivotTable(draft: PartDraft, { move }: SheetScope): void {
  for (const child of draft.children(draft.root).filter(({ name }) => name === 'location')) {
    const { ref = '' } = draft.attributes(child);
    draft.setAttributes(child, { ref: moveRef(ref, move) ?? ref });
  }
}
