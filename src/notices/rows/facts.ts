import { readDocumentFacts } from '../../tasks/document-facts';
import type { CivilDate } from '../../calendar/civil-date';
import type { NoticeOptions } from '../notice';
import type { NoticeFrame } from '../paragraph';

/** What the frame says about time: the issue date and the year the plan is for. */
export interface NoticeFacts {
  readonly issueDate?: CivilDate;
  readonly planYear?: number;
}

/** A date in the words of a signature line: 「某市人民政府办公室2026年3月2日」. */
const WRITTEN_DATE =
  /(?:19|20)\d{2}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?|[二一][〇○零Ｏ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/;

/** The year in the title goes before that of the issue date; what the user has settled goes before both. */
export function noticeFacts(frame: NoticeFrame, options: NoticeOptions): NoticeFacts {
  const written = WRITTEN_DATE.exec(frame.issueDate?.text ?? '')?.[0];
  const { issueDate, planYear } = readDocumentFacts(
    {
      sheet: '',
      above: [frame.title?.text ?? '', ...(written === undefined ? [] : [written])],
      below: [],
      deadlines: [],
    },
    options,
  );
  return { ...(issueDate && { issueDate }), ...(planYear !== undefined && { planYear }) };
}
