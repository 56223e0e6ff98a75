import { MAX_REASON_CHARS } from '../findings/ignore';

/** What keeps a reason from being saved. */
export function reasonFault(reason: string): 'blank' | 'too-long' | undefined {
  const { length } = reason.trim();
  if (length === 0) return 'blank';
  return length > MAX_REASON_CHARS ? 'too-long' : undefined;
}
