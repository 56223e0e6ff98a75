import { dateParts } from '../../calendar/civil-date';
import type { NoticeReading, NoticeRow } from '../notice';
import type { TaskSheetDraft } from './plan-task-sheet';

/** What a sheet says of a notice above its rows, and the rows: those of the reading unless somebody has changed them. */
export function sheetDraft(notice: NoticeReading, rows: readonly NoticeRow[] = notice.rows): TaskSheetDraft {
  const { title, documentNumber, issueDate } = notice;
  return { title: title.text, documentNumber: documentNumber.text, issued: issueDate ? inWords(issueDate) : '', rows };
}

/** 「2026年3月2日」 */
function inWords(date: Parameters<typeof dateParts>[0]): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}
