import type { Edit } from '../grid/edit';
import type { Host } from '../host/host';
import type { FixResult } from './assistant';

/** Writes edits to a sheet and says what was left out. A single fix the user chose may flatten mixed fonts; a batch may not. */
export async function applyFixes(
  host: Host,
  sheet: string,
  edits: readonly Edit[],
  flattenMixedFonts: boolean,
): Promise<FixResult> {
  const outcome = await host.apply(sheet, edits, { flattenMixedFonts });
  const refused = outcome.kind === 'partial' ? outcome.refused : [];
  return { kind: 'fixed', edits: edits.length, refused, undo: outcome.undo };
}
