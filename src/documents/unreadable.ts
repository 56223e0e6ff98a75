import type { UnreadableReason } from './document-reading';

/** Ends the reading of a file; `readDocumentFile` turns it into its reason. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, cause?: unknown) {
    super(reason, { cause });
    this.name = 'Unreadable';
    this.reason = reason;
  }
}
