import { a1 } from '../../grid/address';
import type { SheetPlan } from '../../grid/sheet-plan';
import { planBlock } from '../plan-block';
import { MAX_PAGE_BREAKS, PAGE_FOOTER, printScale, repeatedRows } from '../print-scale';
import type { OptionalStep } from './optional-steps';
import type { OwnSheetImage } from './own-sheet-image';
import { rangeAt, readAddress } from './sheet-range';

/**
 * Filter, frozen rows and page setup of a plan. Excels without a printer refuse page setup, and some fail at freezing rows
 * (OfficeDev/office-js issues 1463, 2014 and 2196): each is tried by itself. A footer is a person's to change: only a new
 * sheet gets ours.
 */
export function viewSteps(plan: SheetPlan, before: OwnSheetImage | 'absent'): readonly OptionalStep[] {
  const { filter, frozenRows, landscape, isOnePage } = plan;
  const scale = printScale(plan);
  const steps: OptionalStep[] = [
    ({ freezePanes }) => {
      freezePanes.unfreeze();
      if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
    },
    ({ pageLayout }) => {
      pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
    },
    ({ pageLayout }) => {
      pageLayout.paperSize = 'A4';
    },
    ({ pageLayout }) => {
      pageLayout.zoom =
        scale === undefined ? { horizontalFitToPages: 1, ...(isOnePage && { verticalFitToPages: 1 }) } : { scale };
    },
  ];
  if (filter)
    steps.unshift((sheet) => {
      sheet.autoFilter.apply(rangeAt(sheet, filter));
    });
  const repeated = repeatedRows(plan);
  if (repeated)
    steps.push(({ pageLayout }) => {
      pageLayout.setPrintTitleRows(`$${repeated[0] + 1}:$${repeated[1] + 1}`);
    });
  if (before === 'absent' || before.isBlank)
    steps.push(({ pageLayout }) => {
      pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_FOOTER;
    });
  return [...steps, ...breakSteps(plan, before)];
}

/** Breaks inside the former block were ours and go, those below it are a person's and stay. */
function breakSteps(plan: SheetPlan, before: OwnSheetImage | 'absent'): readonly OptionalStep[] {
  const { view, former } = before === 'absent' ? {} : before;
  const standing = view?.pageBreaks ?? [];
  const last = Math.max(former?.bottom ?? 0, planBlock(plan).bottom);
  const rows = [...(plan.pageBreaks ?? []), ...standing.filter((row) => row > last)].slice(0, MAX_PAGE_BREAKS);
  return rows.length + standing.length === 0 ? [] : [breakBefore(rows)];
}

function breakBefore(rows: readonly number[]): OptionalStep {
  return ({ horizontalPageBreaks }) => {
    horizontalPageBreaks.removePageBreaks();
    for (const row of rows) horizontalPageBreaks.add(a1({ row, col: 0 }));
  };
}

/** The view as it was before a sheet of ours was rewritten. */
export function viewStepsBack({ filter, view }: OwnSheetImage): readonly OptionalStep[] {
  const steps: OptionalStep[] = [];
  if (filter !== undefined)
    steps.push((sheet) => {
      sheet.autoFilter.apply(rangeAt(sheet, readAddress(filter)));
    });
  if (!view) return steps;
  const { frozen, orientation, paperSize, zoom, titleRows, pageBreaks } = view;
  steps.push(
    ({ freezePanes }) => {
      if (frozen === undefined) freezePanes.unfreeze();
      else freezePanes.freezeAt(frozen);
    },
    ({ pageLayout }) => {
      pageLayout.orientation = orientation;
    },
    ({ pageLayout }) => {
      pageLayout.paperSize = paperSize;
    },
    ({ pageLayout }) => {
      pageLayout.zoom = zoom;
    },
    breakBefore(pageBreaks),
  );
  if (titleRows !== undefined)
    steps.push(({ pageLayout }) => {
      pageLayout.setPrintTitleRows(titleRows);
    });
  return steps;
}

/** What the page breaks of a plan take in a request. */
export function breakBytes({ pageBreaks = [] }: SheetPlan): number {
  return pageBreaks.length * BREAK_BYTES;
}

const BREAK_BYTES = 700;
