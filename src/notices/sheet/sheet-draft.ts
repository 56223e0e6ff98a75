import { dateParts } from '../../calendar/civil-date';
import type { NoticeReading, NoticeRow } from '../notice';
import type { TaskSheetDraft } from './plan-task-sheet';

/**
 * What a sheet says of a notice above its rows, and the rows: those of the reading unless somebody has changed them. Duties to
 * report come last, wherever the notice has them: on a sheet they are a group of their own.
 */
export function sheetDraft(notice: NoticeReading, rows: readonly NoticeRow[] = notice.rows): TaskSheetDraft {
  const { title, documentNumber, issueDate } = notice;
  return {
    title: sheetTitle(title.text),
    documentNumber: documentNumber.text,
    issued: issueDate ? inWords(issueDate) : '',
    rows: [...rows.filter(({ kind }) => kind === 'task'), ...rows.filter(({ kind }) => kind === 'report')],
  };
}

const ISSUED = /印发《?([^《》]{4,80}?)》?的?通知$/;
const PLAN = /(?:要点|方案|计划|措施|意见|规划|清单|安排|办法)$/;

/** 「某县人民政府办公室关于印发某县2026年……实施方案的通知」 → 「某县2026年……实施方案责任分解表」; other titles stay. */
function sheetTitle(title: string): string {
  const plan = ISSUED.exec(title)?.[1] ?? title;
  return PLAN.test(plan) ? `${plan}责任分解表` : title;
}

/** 「2026年3月2日」 */
function inWords(date: Parameters<typeof dateParts>[0]): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}
