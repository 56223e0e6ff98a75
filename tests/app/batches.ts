import type { Assistant, BatchResult, CheckSheetResult, ChosenFix, FixBatch } from '../../src/app/assistant';
import type { Finding } from '../../src/findings/finding';
import { UNWATCHED } from '../../src/app/drive';

/** What a check says of the active sheet; anything but a report fails the test. */
export async function checked(assistant: Assistant): Promise<CheckSheetResult & { readonly kind: 'checked' }> {
  const result = await assistant.checkSheet({}, UNWATCHED);
  if (result.kind !== 'checked') throw new Error(`not checked: ${result.kind}`);
  return result;
}

/** The fix of a finding as somebody chooses it, the first one unless told otherwise. */
export function chosenOf({ fingerprint, rule, at, fixes }: Finding, option = 0): ChosenFix {
  return { fingerprint, rule, at, title: fixes[option]?.title ?? '' };
}

/** Every safe change and the first review fix of every finding. */
export function everything({ report, safeChanges }: CheckSheetResult & { readonly kind: 'checked' }): FixBatch {
  const fixes = report.findings.flatMap((finding) => {
    const option = finding.fixes.findIndex(({ safety }) => safety === 'review');
    return option < 0 || finding.fixes.some(({ safety }) => safety === 'safe') ? [] : [chosenOf(finding, option)];
  });
  return { changes: safeChanges, fixes };
}

/** Performs a batch; anything but a result fails the test. */
export async function mend(assistant: Assistant, batch: FixBatch): Promise<BatchResult & { readonly kind: 'mended' }> {
  const result = await assistant.applyBatch({}, batch);
  if (result.kind !== 'mended') throw new Error(`not mended: ${result.kind} ${JSON.stringify(result)}`);
  return result;
}
