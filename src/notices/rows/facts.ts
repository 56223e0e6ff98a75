import { readDocumentFacts, writtenDayIn } from '../../tasks/document-facts';
import type { CivilDate } from '../../calendar/civil-date';
import type { NoticeOptions } from '../notice';
import type { NoticeFrame } from '../paragraph';

/** What the frame says about time: the issue date and the year the plan is for. */
export interface NoticeFacts {
  readonly issueDate?: CivilDate;
  readonly planYear?: number;
}

/** The year in the title goes before that of the issue date; what the user has settled goes before both. */
export function noticeFacts(frame: NoticeFrame, options: NoticeOptions): NoticeFacts {
  const issued = options.issueDate ?? (frame.issueDate && writtenDayIn(frame.issueDate.text));
  const { issueDate, planYear } = readDocumentFacts(
    { sheet: '', above: [frame.title?.text ?? ''], below: [], deadlines: [] },
    { ...options, ...(issued && { issueDate: issued }) },
  );
  return { ...(issueDate && { issueDate }), ...(planYear !== undefined && { planYear }) };
}
