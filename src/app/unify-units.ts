import { renameUnits } from '../checks/units/rename-units';
import type { Edit } from '../grid/edit';
import { type Host, HostError, type UndoRecord } from '../host/host';
import { applyChanges } from './apply-fixes';
import type { CheckRequest, FixResult, UnitChoice } from './assistant';
import { changeOfficeSettings, withUnitVerdict } from './keep-office-settings';
import { readSheet } from './read-sheet';
import { checkedChoice } from './unit-choice';

/**
 * 统一: writes the target wherever the table as it now stands names one of the names, and keeps that they are one body. Both
 * are done or neither: what was written is taken back where the verdict cannot be kept.
 */
export async function unifyUnits(host: Host, request: CheckRequest, choice: UnitChoice): Promise<FixResult> {
  const { names, target } = checkedChoice(choice);
  const read = await readSheet(host, request);
  const { sheet } = read.grid;
  const edits = read.kind === 'read' ? renameUnits(read.grid, read.table, new Set(names), target) : [];
  const result = await applyAny(host, sheet, edits);
  if (result.kind === 'fixed') {
    await orTakeBack(host, result.undo, () =>
      changeOfficeSettings(host, (settings) => withUnitVerdict(settings, { names, target }, 'same')),
    );
  }
  return result;
}

/** A write of nothing would still be a change of the sheet. */
async function applyAny(host: Host, sheet: string, edits: readonly Edit[]): Promise<FixResult> {
  if (edits.length > 0) return applyChanges(host, sheet, edits);
  return { kind: 'fixed', edits: 0, refused: [], undo: { sheet, cells: [], structure: [] } };
}

async function orTakeBack(host: Host, undo: UndoRecord, keep: () => Promise<unknown>): Promise<void> {
  try {
    await keep();
  } catch (cause) {
    if (undo.cells.length === 0) throw cause;
    await takeBack(host, undo, cause);
    throw cause;
  }
}

async function takeBack(host: Host, undo: UndoRecord, cause: unknown): Promise<void> {
  const outcome = await host.undo(undo).catch(() => undefined);
  if (outcome?.kept.length === 0) return;
  throw new HostError('repair-failed', 'the verdict could not be kept, nor the cells put back', {
    cause,
    written: undo,
  });
}
