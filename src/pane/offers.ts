import type {
  EnrichmentResult,
  Failure,
  SheetInfo,
  SummariesResult,
  SummaryChoice,
  SummaryPreviewResult,
} from '../app/assistant';

/** What each tab asks the workbook before it offers anything. */
interface OfferResults {
  readonly enrichment: EnrichmentResult;
  readonly summaries: SummariesResult;
}

/** The tabs that offer what the workbook allows. */
export type OfferTab = keyof OfferResults;

/** An answer of the workbook, with the tab it is for. */
export type OfferAnswer = {
  readonly [Tab in OfferTab]: { readonly tab: Tab; readonly result: OfferResults[Tab] };
}[OfferTab];

/** What a tab was last told; an older answer stands until there is a newer one. */
export interface Offered<T> {
  readonly result?: T;
  readonly isReading: boolean;
  /** A cell is being edited: it is asked again by itself. */
  readonly isHeld: boolean;
  /** How often others had changed something when it was asked. */
  readonly edits: number;
}

export type Offers = { readonly [Tab in OfferTab]: Offered<OfferResults[Tab]> };

/** Summaries as they would be written, and of which sheet. */
export interface PreviewedSummaries {
  readonly sheet: string;
  readonly choice: SummaryChoice;
  readonly result: Extract<SummaryPreviewResult, { readonly kind: 'previewed' }>;
}

const UNREAD = { isReading: false, isHeld: false, edits: 0 };

/** Before anything was asked. */
export const NO_OFFERS: Offers = { enrichment: UNREAD, summaries: UNREAD };

/** True once a tab has been told something: from then on it may grow old. */
export function hasOffers({ enrichment, summaries }: Offers): boolean {
  return enrichment.result !== undefined || summaries.result !== undefined;
}

/** The offers while one of them is asked for. */
export function withQuestion(offers: Offers, tab: OfferTab, edits: number): Offers {
  return { ...offers, [tab]: { ...offers[tab], isReading: true, edits } };
}

/** The offers with an answer; a cell being edited leaves the last good one standing. */
export function withAnswer(offers: Offers, { tab, result }: OfferAnswer): Offers {
  const { result: old, ...asked } = offers[tab];
  const isHeld = isEditing(result);
  const kept = isHeld && old && old.kind !== 'failed' ? old : result;
  return { ...offers, [tab]: { ...asked, isReading: false, isHeld, result: kept } };
}

function isEditing(result: OfferAnswer['result']): result is Failure {
  return result.kind === 'failed' && result.code === 'cell-editing';
}

/**
 * The sheet that 补全 and 汇总 are about: the one settled on, else the active one; where that is one of ours, as after a look at
 * a summary, the one they were about before. Undefined: whichever Excel shows.
 */
export function offeredSheet(state: {
  readonly sheets: readonly SheetInfo[];
  readonly request: { readonly sheet?: string };
  readonly offers: Offers;
  readonly check: { readonly kind: string; readonly outcome?: { readonly sheet: string } };
}): string | undefined {
  const { sheets, request, offers, check } = state;
  if (request.sheet !== undefined) return request.sheet;
  const active = sheets.find(({ isActive }) => isActive);
  if (active?.isOurs !== true) return active?.name;
  return sheetOf(offers.summaries.result) ?? sheetOf(offers.enrichment.result) ?? check.outcome?.sheet;
}

function sheetOf(result: OfferAnswer['result'] | undefined): string | undefined {
  return result?.kind === 'enrichable' || result?.kind === 'summaries' ? result.sheet : undefined;
}
