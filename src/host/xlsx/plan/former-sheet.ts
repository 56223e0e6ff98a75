import { type CellRange, parseA1, rangesOverlap } from '../../../grid/address';
import type { SheetPlan } from '../../../grid/sheet-plan';
import { HostError } from '../../host';
import { areasBeyond, formerBlock, notesInTheWay, planBlock } from '../../plan-block';
import type { PackageEditor } from '../package/package-editor';
import { attributesOf, childSpan, rootSpan, startTagOf } from '../package/xml-outline';
import { indexSheet, type SheetIndex } from '../patch/sheet-index';
import { cutSheet, requireOrder, type SheetText } from '../patch/sheet-text';
import type { PlanTarget } from './plan-target';

/** A sheet as it stands before its plan is written: what of it is ours, and what is a person's. */
export interface FormerSheet {
  readonly text: SheetText;
  readonly index: SheetIndex;
  /** The block written last; undefined on a new sheet. */
  readonly former: CellRange | undefined;
  /** The block that is to be written. */
  readonly block: CellRange;
  /** Written by a version that kept no block. */
  readonly isOld: boolean;
}

/** Reads the sheet; HostError where the plan would cover what a person has put beside our block. */
export function openFormerSheet(editor: PackageEditor, plan: SheetPlan, target: PlanTarget): FormerSheet {
  const text = cutSheet(editor.text(target.part));
  const index = indexSheet(text);
  requireOrder(index.rows.map(({ row }) => row));
  const block = planBlock(plan);
  const { named } = target;
  // One that was begun and is empty is as good as new: widths and foot are nobody's yet.
  if (!named || index.rowCount === 0) return { text, index, former: undefined, block, isOld: false };
  const isOld = named.top === named.bottom && named.left === named.right;
  const former = formerBlock(named, isOld ? usedArea(index) : undefined);
  const sheet: FormerSheet = { text, index, former, block, isOld };
  refuseNotes(target.name, sheet);
  refuseStanding(editor, target, sheet);
  return sheet;
}

/** Whether a cell or an area touches what is written now or was written last. */
export function isOurs({ former, block }: FormerSheet, area: CellRange): boolean {
  return rangesOverlap(block, area) || (former !== undefined && rangesOverlap(former, area));
}

/** From A1 to the last cell that is written. */
function usedArea(index: SheetIndex): CellRange | undefined {
  if (index.rowCount === 0) return undefined;
  const right = index.rows.reduce(
    (most, { row }) => [...index.cellsOf(row).keys()].reduce((last, col) => Math.max(last, col), most),
    0,
  );
  return { top: 0, left: 0, bottom: index.rowCount - 1, right };
}

function refuseNotes(name: string, { index, former, block }: FormerSheet): void {
  if (!former) return;
  const areas = areasBeyond(block, former);
  if (areas.length === 0) return;
  for (const { row } of index.rows) {
    const across = areas.filter((area) => area.top <= row && row <= area.bottom);
    if (across.length === 0) continue;
    for (const { col, hasContent } of index.cellsOf(row).values()) {
      const isInTheWay = hasContent && across.some((area) => area.left <= col && col <= area.right);
      if (isInTheWay) throw notesInTheWay(name, { row, col });
    }
  }
}

/** What cannot be written over without breaking it, nor taken away without losing what a person has made. */
const STANDING: ReadonlySet<string> = new Set(['table', 'pivotTable', 'queryTable']);

function refuseStanding(editor: PackageEditor, { part, name }: PlanTarget, sheet: FormerSheet): void {
  for (const { kind, target } of editor.relationsOf(part).values()) {
    if (!STANDING.has(kind)) continue;
    const area = editor.has(target) ? standingArea(editor.text(target)) : undefined;
    if (area && !isOurs(sheet, area)) continue;
    throw new HostError(
      'own-sheet-blocked',
      `工作表「${name}」上有自建的表格或数据透视表，不能重写。请先把它转换为区域或移到别的工作表。`,
    );
  }
}

/** The cells of a table or pivot; undefined where its part does not say. */
function standingArea(xml: string): CellRange | undefined {
  const root = rootSpan(xml);
  const location = childSpan(xml, root, 'location') ?? root;
  return parseA1(attributesOf(startTagOf(xml, location))['ref'] ?? '');
}
