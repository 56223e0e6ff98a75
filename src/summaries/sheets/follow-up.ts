import { type CivilDate, dateParts } from '../../calendar/civil-date';
import type { SheetPlan } from '../../grid/sheet-plan';
import type { CellRange } from '../../grid/address';
import type { Row } from '../cells';
import { noticeBlock, NOTICE_WIDTHS, noticeLine, type NoticeBlock } from '../notice-block';
import { noticesOf } from '../notices';
import type { Summary } from '../summary';

/** Notices between two chances to stop. */
const NOTICES_PER_PAUSE = 50;

/**
 * 督办通知单: one printed notice for each unit with tasks that press. A notice bears its day, so its numbers stand as of that day
 * also where the other sheets are live.
 */
export const followUp: Summary = {
  id: 'follow-up',
  title: '督办通知单',
  about: '给每个有逾期、临期或 30 天内到期任务的单位各出一张通知单，可以直接打印。',
  needs: ['deadline', ['lead', 'responsible', 'cooperating', 'lead+responsible']],
  *plan(context): Generator<undefined, SheetPlan> {
    const day = dayWords(context.asOf);
    const notices = yield* noticesOf(context);
    yield;
    const rows: Row[] = [];
    const merges: CellRange[] = [];
    const pageBreaks: number[] = [];
    const add = (block: NoticeBlock) => {
      merges.push(
        ...block.merges.map((area) => ({ ...area, top: area.top + rows.length, bottom: area.bottom + rows.length })),
      );
      rows.push(...block.rows);
    };
    for (const [index, notice] of notices.entries()) {
      if (index > 0) pageBreaks.push(rows.length);
      if (index % NOTICES_PER_PAUSE === NOTICES_PER_PAUSE - 1) yield;
      add(noticeBlock(context, notice, day));
    }
    if (notices.length === 0) add(noticeLine(`截至${day}，没有逾期、临期和 30 天内到期的任务，不需要发督办通知单。`));
    return {
      key: 'follow-up',
      title: '督办通知单',
      rows,
      columnWidthsChars: NOTICE_WIDTHS,
      merges,
      frozenRows: 0,
      landscape: false,
      ...(pageBreaks.length > 0 && { pageBreaks }),
      date1904: context.date1904,
    };
  },
};

/** 「2026年10月1日」, as letters write it. */
function dayWords(day: CivilDate): string {
  const { year, month, day: dayOfMonth } = dateParts(day);
  return `${year}年${month}月${dayOfMonth}日`;
}
