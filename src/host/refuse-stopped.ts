import { HostError, type WriteOptions } from './host';

/** Throws 「stopped」 where the user has stopped a write before anything was written. */
export function refuseStopped(options: WriteOptions | undefined): void {
  if (options?.signal?.aborted) throw new HostError('stopped', '已停止，没有写入任何内容。');
}
