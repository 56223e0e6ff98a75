import type { HostErrorCode, UndoRecord } from '../host/host';

/** The host refused, or our own code failed; the pane words it from the code. Carries no cell text. */
export interface Failure {
  readonly kind: 'failed';
  readonly code: HostErrorCode;
  /** Short id for the diagnostics: 「E-3F2A」. */
  readonly errorId: string;
  /** For 「复制诊断信息」: code, message, versions; no cell text. */
  readonly diagnostics: string;
  /** A Chinese sentence of the host's own that names a place, where the code alone would not help. */
  readonly says?: string;
  /** What stands written when a repair failed too. */
  readonly written?: UndoRecord;
}

/** There is no task table, or several and nobody has said which. */
export type NoOneTable =
  | { readonly kind: 'no-table'; readonly sheet: string }
  | { readonly kind: 'several-tables'; readonly sheet: string; readonly count: number };
