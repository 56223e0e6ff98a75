import { type Host, HostError } from '../host/host';
import { planTaskSheet, tooLongText } from '../notices/sheet/plan-task-sheet';
import type { ImportDraft, ImportWritten } from './importing';
import type { LongTask } from './long-task';

/** 写入新工作表: writes the rows of a notice to a sheet that is the user's own from then on. */
export async function writeNotice(
  host: Host,
  draft: ImportDraft,
  { onProgress, signal }: LongTask,
): Promise<ImportWritten> {
  refuseTooLong(draft);
  const plan = planTaskSheet(draft);
  const step = { step: 1, steps: 1, title: `正在写入「${plan.title}」` };
  onProgress(step);
  try {
    const { sheet } = await host.writeSheet(plan, {
      signal,
      onProgress: ({ rows, of }) => {
        onProgress({ ...step, rows: { done: rows, of } });
      },
    });
    return { kind: 'import-written', sheet, rows: draft.rows.length };
  } catch (error) {
    if (error instanceof HostError && error.code === 'stopped') return { kind: 'stopped' };
    throw error;
  }
}

/** Excel would cut such a text off; where it may be parted only a person can say. */
function refuseTooLong({ rows }: ImportDraft): void {
  const found = tooLongText(rows);
  if (!found) return;
  const says = `第 ${found.row} 行的「${found.column}」有 ${found.chars.toLocaleString('en')} 个字，超过一个单元格能放下的 32,767 个字，没有写入。请先拆分这一行。`;
  throw new HostError('too-large', says, { says });
}
