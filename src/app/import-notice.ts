import { HostError } from '../host/host';
import type { ImportResult, NoticeInput } from './importing';

/** 导入: reads a pasted notice or a file into rows; nothing is written. */
export function importNotice(input: NoticeInput): Promise<ImportResult> {
  return Promise.reject(new HostError('not-supported', `a notice given as ${input.kind} cannot be read yet`));
}
