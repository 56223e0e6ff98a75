import type { Assistant, CheckSheetResult, UndoRecord } from '../../../src/app/assistant';

/** A check that came to its end; anything else fails the test. */
export function checked(result: CheckSheetResult): Extract<CheckSheetResult, { readonly kind: 'checked' }> {
  if (result.kind !== 'checked') throw new Error(`not checked: ${result.kind}`);
  return result;
}

/** Unifies every card of a check as it proposes, one after the other; the undo of each. */
export async function unifyAll(assistant: Assistant): Promise<readonly UndoRecord[]> {
  const options = { onProgress: () => undefined, signal: new AbortController().signal };
  const { report } = checked(await assistant.checkSheet({}, options));
  const undos: UndoRecord[] = [];
  for (const { variants } of report.findings) {
    if (!variants) continue;
    const { target, members } = variants;
    const result = await assistant.unifyUnits({}, { names: members.map(({ name }) => name), target });
    if (result.kind !== 'fixed') throw new Error(`not unified: ${result.code}`);
    expect([target, result.refused]).toEqual([target, []]);
    undos.push(result.undo);
  }
  return undos;
}
