import type { Host } from '../host/host';
import type { BatchResult, FixBatch } from './assistant';
import { applyChanges } from './apply-fixes';

/** Performs a batch of fixes as one write. */
export async function applyBatch(host: Host, sheet: string, { changes, fixes }: FixBatch): Promise<BatchResult> {
  const edits = changes.map(({ edit }) => edit);
  const result = await applyChanges(host, sheet, edits);
  if (result.kind === 'failed') return result;
  return { kind: 'mended', cells: edits.length, refused: result.refused, left: fixes, undo: result.undo };
}
