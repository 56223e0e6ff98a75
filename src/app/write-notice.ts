import { HostError } from '../host/host';
import type { ImportDraft, ImportWritten } from './importing';

/** 写入新工作表: writes the rows of a notice to a sheet that is the user's own from then on. */
export function writeNotice(draft: ImportDraft): Promise<ImportWritten> {
  return Promise.reject(new HostError('not-supported', `${draft.rows.length} rows cannot be written yet`));
}
