import type { CivilDate } from '../calendar/civil-date';
import type { Grid } from '../grid/grid';
import type { Host, Refusal, UndoRecord } from '../host/host';
import type { BatchResult, CheckRequest, FixBatch, LeftFix } from './assistant';
import { batchSize } from './batch-size';
import { checkSettings } from './check-sheet';
import { driveToEnd } from './drive';
import { type BatchPlan, planBatch } from './plan-batch';
import { noOneTable, readSheet } from './read-sheet';
import { recheckOf } from './recheck';

type DatedRequest = CheckRequest & { readonly asOf: CivilDate };

/**
 * Performs safe changes and chosen fixes as one write, planned without conflicts on the sheet as it is now. The edits of a fix
 * that rearranges rows belong together: where the workbook refuses one, everything is taken back and the others are written
 * without it.
 */
export async function applyBatch(host: Host, request: DatedRequest, batch: FixBatch): Promise<BatchResult> {
  const first = await tryBatch(host, request, batch);
  if (first.kind !== 'torn') return first;
  const torn = new Set(first.torn);
  const left = batch.fixes
    .filter((_, index) => torn.has(index))
    .map((fix): LeftFix => ({ ...fix, because: 'refused' }));
  const kept = batch.fixes.flatMap((fix, index) => (torn.has(index) ? [] : [{ fix, index }]));
  const again = await tryBatch(host, request, { ...batch, fixes: kept.map(({ fix }) => fix) });
  const result: BatchResult = again.kind === 'torn' ? nothingDone(again, batch) : again;
  if (result.kind !== 'mended') return result;
  const refused = result.refused.map((refusal) => renumbered(refusal, batch, kept));
  return { ...result, refused, left: again.kind === 'torn' ? result.left : [...result.left, ...left] };
}

/** A write that was taken back because a fix could not be done whole; `torn` are indexes of the batch's fixes. */
interface Torn {
  readonly kind: 'torn';
  readonly sheet: string;
  readonly torn: readonly number[];
}

async function tryBatch(host: Host, request: DatedRequest, batch: FixBatch): Promise<BatchResult | Torn> {
  const read = await readSheet(host, request);
  if (read.kind !== 'read') return noOneTable(read);
  const { grid } = read;
  const planning = planBatch(grid, batch, recheckOf(read, checkSettings(request, read.office)));
  const plan = await driveToEnd(planning);
  const { left } = plan;
  const edits = plan.edits.map(({ edit }) => edit);
  if (edits.length === 0) return { kind: 'mended', cells: 0, refused: plan.refused, left, undo: noUndo(grid.sheet) };
  const outcome = await host.apply(grid.sheet, edits, { flattenMixedFonts: mayFlatten(grid, batch) });
  if (outcome.kind === 'applied') {
    return { kind: 'mended', cells: batchSize(edits), refused: plan.refused, left, undo: outcome.undo };
  }
  const torn = tornFixes(plan, outcome.refused, batch);
  if (torn.length > 0) {
    await host.undo(outcome.undo);
    return { kind: 'torn', sheet: grid.sheet, torn };
  }
  const out = new Set(outcome.refused.map(({ index }) => index));
  return {
    kind: 'mended',
    cells: batchSize(edits.filter((_, index) => !out.has(index))),
    refused: [...plan.refused, ...outcome.refused.flatMap((refusal) => ownersOf(plan, refusal))],
    left,
    undo: outcome.undo,
  };
}

/**
 * Safe changes never flatten fonts. A host that knows of such cells when it reads had them left out of the plan; one that
 * does not must be told.
 */
function mayFlatten({ rows }: Grid, { changes }: FixBatch): boolean {
  return changes.length === 0 || rows.some((row) => row.some((cell) => cell?.mixedFonts === true));
}

/** Fixes that rearrange rows and lost one of their edits. */
function tornFixes({ edits, structural }: BatchPlan, refused: readonly Refusal[], { changes }: FixBatch): number[] {
  const owners = refused.flatMap(({ index }) => edits[index]?.owners ?? []);
  return [...new Set(owners)].filter((owner) => structural.has(owner)).map((owner) => owner - changes.length);
}

/** A refused edit as a refusal of everything that wanted it. */
function ownersOf({ edits }: BatchPlan, { index, reason }: Refusal): readonly Refusal[] {
  return (edits[index]?.owners ?? []).map((owner) => ({ index: owner, reason }));
}

/** A refusal of a smaller batch, in the indexes of the whole one. */
function renumbered(refusal: Refusal, { changes }: FixBatch, kept: readonly { readonly index: number }[]): Refusal {
  const fix = kept[refusal.index - changes.length];
  return fix ? { ...refusal, index: changes.length + fix.index } : refusal;
}

function nothingDone({ sheet }: Torn, { changes, fixes }: FixBatch): BatchResult & { readonly kind: 'mended' } {
  return {
    kind: 'mended',
    cells: 0,
    refused: changes.map((_, index) => ({ index, reason: 'changed-since' })),
    left: fixes.map((fix) => ({ ...fix, because: 'refused' })),
    undo: noUndo(sheet),
  };
}

function noUndo(sheet: string): UndoRecord {
  return { sheet, cells: [], structure: [] };
}
