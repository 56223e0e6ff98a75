import type { NoticeOptions, NoticeReading } from '../notices/notice';
import type { TaskSheetDraft } from '../notices/sheet/plan-task-sheet';
import type { Failure } from './outcome';

/** What 导入 is given: pasted words, or a file with its name. */
export type NoticeInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** Where a reading comes from, for the line above it. */
export interface NoticeOrigin {
  /** The file's name; absent for pasted words. */
  readonly file?: string;
  /** As the file was encoded: 「GB18030」; absent for .docx and pasted words. */
  readonly encoding?: string;
}

/** What came of reading a notice. */
export type ImportResult =
  | { readonly kind: 'notice'; readonly notice: NoticeReading; readonly origin: NoticeOrigin }
  /** It bears 秘密, 机密 or 绝密: nothing was read on. */
  | { readonly kind: 'classified'; readonly marking: string }
  /** Nothing but white space. */
  | { readonly kind: 'empty' }
  /** No file that can be read as a notice; `because` says in Chinese what is wrong and what to do. */
  | { readonly kind: 'unreadable'; readonly because: string }
  /** 停止: nothing was read on. */
  | { readonly kind: 'stopped' }
  | Failure;

/** The rows to write, as the user has left them. */
export type ImportDraft = TaskSheetDraft;

/** What came of 写入新工作表. The new sheet is the user's own from then on. */
export type ImportWritten =
  | { readonly kind: 'import-written'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'stopped' }
  | Failure;

export type { NoticeOptions };

/** Larger files need not be opened. */
export { MAX_DOCUMENT_BYTES } from '../documents/limits';
