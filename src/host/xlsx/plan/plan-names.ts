import type { SheetPlan } from '../../../grid/sheet-plan';
import { cellNameChanges } from '../../cell-names';
import { sheetNameOf } from '../../defined-names';
import { blockReference } from '../../plan-block';
import { repeatedRows } from '../../print-scale';
import { planNames } from '../../row-links';
import { type DefinedName, ownName, readOurNames, readWorkbookNames, withNames } from './own-names-editor';
import type { PlanTarget } from './plan-target';
import { absoluteArea, absoluteRows } from '../formulas/sheet-reference';

/** Names Excel keeps for a sheet itself; the first goes with its filter. */
const FILTER = '_xlnm._FilterDatabase';
const PRINT_TITLES = '_xlnm.Print_Titles';

/** What the names of a plan depend on beside it. */
export interface NamedSurroundings {
  /** Sheets links may lead to. */
  readonly sheets: ReadonlySet<string>;
  /** Whether a person's filter stays on the sheet. */
  readonly keepsFilter: boolean;
}

/**
 * The workbook part with the names a plan needs: the one that finds its sheet and says what of it is ours, those its links go
 * through, those a person sees, its filter and the rows to print on every page.
 */
export function withPlanNames(
  workbookXml: string,
  plan: SheetPlan,
  target: PlanTarget,
  { sheets, keepsFilter }: NamedSurroundings,
): string {
  const { name: sheet, index } = target;
  const { added, changed, removed } = planNames(plan, readOurNames(workbookXml), sheets);
  const seen = cellNameChanges(plan, sheet, readWorkbookNames(workbookXml));
  const local = (name: string, text: string, isHidden: boolean): DefinedName => ({
    name,
    text,
    isHidden,
    comment: '',
    sheet: index,
  });
  const own = { name: sheetNameOf(plan.key), formula: blockReference(sheet, plan), comment: '', visible: false };
  const filter = plan.filter ? [local(FILTER, absoluteArea(sheet, plan.filter), true)] : [];
  const repeated = repeatedRows(plan);
  const titles = repeated ? [local(PRINT_TITLES, absoluteRows(sheet, ...repeated), false)] : [];
  return withNames(workbookXml, {
    set: [
      ...[...(plan.isHandedOver ? [] : [own]), ...added, ...changed, ...seen.added, ...seen.changed].map(ownName),
      ...filter,
      ...titles,
    ],
    removed: [
      ...(plan.isHandedOver ? [{ name: own.name, sheet: undefined }] : []),
      ...removed.map((name) => ({ name, sheet: undefined })),
      ...(plan.filter || keepsFilter ? [] : [{ name: FILTER, sheet: index }]),
    ],
  });
}
