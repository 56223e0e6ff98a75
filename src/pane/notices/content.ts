import type { ReactNode } from 'react';
import type { Refusal } from '../../app/assistant';
import type { CellRange } from '../../grid/address';
import type { NoticeTone } from '../parts/notice-bar';
import type { Notice } from '../notice';
import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';

/** The notices of some kinds. */
export type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { readonly kind: Kind }>;

/** What a notice offers to do. */
export type Offer =
  | { readonly kind: 'undo'; readonly words: string }
  | { readonly kind: 'ask'; readonly words: string; readonly task: Task }
  | { readonly kind: 'show'; readonly words: string; readonly sheet: string; readonly range: CellRange }
  /** To the tab 检查, for a check of that sheet. */
  | { readonly kind: 'check-sheet'; readonly words: string; readonly sheet: string }
  | { readonly kind: 'diagnostics'; readonly diagnostics: string };

/** How a notice is told, and what can be done about it; every kind of offer once. */
export interface NoticeContent {
  readonly tone: NoticeTone;
  readonly words: ReactNode;
  readonly offers?: readonly Offer[];
}

/** Where a look at a sheet begins. */
export const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** A look at a sheet that was written. */
export function openOffer(sheet: string): Offer {
  return { kind: 'show', words: LATER_TEXT.notices.openSheet, sheet, range: FIRST_CELL };
}

/** What a write came to, with its undo: all of it, or what was left out and why. */
export function writtenContent(done: string, edits: number, refused: readonly Refusal[]): NoticeContent {
  if (refused.length === 0) {
    return { tone: 'success', words: done, offers: [{ kind: 'undo', words: TEXT.notices.undo }] };
  }
  const reasons = reasonsOf(refused);
  const written = edits - refused.length;
  if (written <= 0) return { tone: 'warning', words: LATER_TEXT.notices.allRefused(reasons) };
  return {
    tone: 'warning',
    words: LATER_TEXT.notices.partly(written, edits, reasons),
    offers: [{ kind: 'undo', words: LATER_TEXT.notices.undoWritten }],
  };
}

/** Why cells were left out, every reason once. */
export function reasonsOf(refused: readonly Refusal[]): readonly Refusal['reason'][] {
  return [...new Set(refused.map(({ reason }) => reason))];
}
