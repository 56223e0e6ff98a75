import type { SheetPlan } from '../../../grid/sheet-plan';
import { absoluteReference, sheetNameOf } from '../../defined-names';
import { planNames } from '../../row-links';
import { type DefinedName, ownName, readOurNames, withNames } from './own-names-editor';
import type { PlanTarget } from './plan-target';
import { absoluteArea, absoluteRows } from '../formulas/sheet-reference';

/** Names Excel keeps for a sheet itself; the first goes with its filter. */
const FILTER = '_xlnm._FilterDatabase';
const PRINT_TITLES = '_xlnm.Print_Titles';

/**
 * The workbook part with the names a plan needs: the one that finds its sheet, those its links go through, its filter
 * and the rows to print on every page. `sheets` are the sheets links may lead to.
 */
export function withPlanNames(
  workbookXml: string,
  plan: SheetPlan,
  target: PlanTarget,
  sheets: ReadonlySet<string>,
): string {
  const { name: sheet, index } = target;
  const { added, changed, removed } = planNames(plan, readOurNames(workbookXml), sheets);
  const local = (name: string, text: string, isHidden: boolean): DefinedName => ({
    name,
    text,
    isHidden,
    comment: '',
    sheet: index,
  });
  const formula = absoluteReference(sheet, { row: 0, col: 0 });
  const own = { name: sheetNameOf(plan.key), formula, comment: '', visible: false };
  const filter = plan.filter ? [local(FILTER, absoluteArea(sheet, plan.filter), true)] : [];
  const titles = plan.frozenRows > 0 ? [local(PRINT_TITLES, absoluteRows(sheet, 0, plan.frozenRows - 1), false)] : [];
  return withNames(workbookXml, {
    set: [...[own, ...added, ...changed].map(ownName), ...filter, ...titles],
    removed: [
      ...removed.map((name) => ({ name, sheet: undefined })),
      ...(plan.filter ? [] : [{ name: FILTER, sheet: index }]),
    ],
  });
}
