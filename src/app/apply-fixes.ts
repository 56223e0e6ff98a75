import type { Edit } from '../grid/edit';
import type { Fix } from '../findings/finding';
import type { Host } from '../host/host';
import type { FixResult } from './assistant';

/** Writes independent edits to a sheet and says which were left out because their cell is no longer what it was. */
export async function applyChanges(host: Host, sheet: string, edits: readonly Edit[]): Promise<FixResult> {
  const outcome = await host.apply(sheet, edits, { flattenMixedFonts: false });
  const refused = outcome.kind === 'partial' ? outcome.refused : [];
  return { kind: 'fixed', edits: edits.length, refused, undo: outcome.undo };
}

/**
 * Performs one fix the user chose. Its edits belong together (a new row and what moves into it): where one is refused,
 * the others are taken back. A review fix may flatten mixed fonts, as its preview says.
 */
export async function applyFix(host: Host, sheet: string, fix: Fix): Promise<FixResult> {
  const outcome = await host.apply(sheet, fix.edits, { flattenMixedFonts: fix.safety === 'review' });
  const done = { kind: 'fixed' as const, edits: fix.edits.length, undo: outcome.undo };
  if (outcome.kind === 'applied') return { ...done, refused: [] };
  await host.undo(outcome.undo);
  const reasons = new Map(outcome.refused.map((refusal) => [refusal.index, refusal.reason]));
  const [first] = outcome.refused;
  const refused = fix.edits.map((_, index) => ({
    index,
    reason: reasons.get(index) ?? first?.reason ?? 'changed-since',
  }));
  return { ...done, refused, undo: { sheet, cells: [], structure: [] } };
}
