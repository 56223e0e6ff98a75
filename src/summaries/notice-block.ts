import type { CellRange } from '../grid/address';
import type { PlannedCell } from '../grid/sheet-plan';
import { brokenLines, roomChars } from '../grid/text-lines';
import { cell, date, mergeOf, type Row, rowOf, spread, taskCell, taskSource, text, word } from './cells';
import type { Notice } from './notices';
import type { SummaryContext } from './summary';
import { deadlineWords, serialOf } from './task-cells';
import { COMING_DAYS, daysWords, type Pressing, URGENCIES, type Urgency } from './urgency';

/** Rows of a printed notice, with merges counted from its first row. */
export interface NoticeBlock {
  readonly rows: readonly Row[];
  readonly merges: readonly CellRange[];
}

const HEADERS = ['序号', '工作任务', '完成时限', '截止日期', '状态', '说明'] as const;
/** Together somewhat narrower than A4 upright: page breaks need a fixed scale, and programs measure columns differently. */
export const NOTICE_WIDTHS: readonly number[] = [5, 20, 12, 11, 9, 8];
const LAST = HEADERS.length - 1;
const ROOM = roomChars(NOTICE_WIDTHS.reduce((sum, width) => sum + width, 0));

const LEVEL_WORDS: Readonly<Record<Urgency, string>> = {
  late: '红色督办\n已逾期',
  soon: '黄色预警\n临期',
  coming: `蓝色提示\n${COMING_DAYS} 天内`,
};
const COUNT_WORDS: Readonly<Record<Urgency, (count: number) => string>> = {
  late: (count) => `已逾期 ${count} 项（红色督办）`,
  soon: (count) => `临期 ${count} 项（黄色预警）`,
  coming: (count) => `${COMING_DAYS} 天内到期 ${count} 项（蓝色提示）`,
};

/** Blank lines to write on. */
const ANSWER_ROWS = 5;

/** A sentence below the heading, where there is nothing to remind anybody of. */
export function noticeLine(sentence: string): NoticeBlock {
  return stacked([wide(cell('title', '督办通知单')), ...lines(sentence)]);
}

/** The notice of one unit: whom, since when, what, and room for the answer. */
export function noticeBlock(context: SummaryContext, notice: Notice, day: string): NoticeBlock {
  const { unit, tasks } = notice;
  return stacked([
    wide(cell('title', '督办通知单')),
    ...lines(unit === '' ? '没有写明单位的任务：' : `${unit}：`),
    ...lines(`　　${openingOf(notice, day)}`),
    { row: rowOf('header', HEADERS) },
    ...tasks.map((task, index) => ({ row: taskRow(context, task, index) })),
    ...lines('　　请将办理情况填写在下栏，由承办人签字后反馈。'),
    aside(`督办单位（盖章）：${'_'.repeat(14)}`),
    aside(`${'　'.repeat(9)}${day}`),
    ...answerRows(),
    {
      row: [
        ...spread(cell('plain', `承办人：${'_'.repeat(14)}`), 2),
        ...spread(cell('plain', `反馈日期：${'_'.repeat(16)}`), LAST - 1),
      ],
      merges: [
        [0, 1],
        [2, LAST],
      ],
    },
  ]);
}

function openingOf({ unit, part, tasks }: Notice, day: string): string {
  const counts = URGENCIES.flatMap((urgency) => {
    const count = tasks.filter((task) => task.urgency === urgency).length;
    return count === 0 ? [] : [COUNT_WORDS[urgency](count)];
  });
  const whose = unit === '' ? '下列任务没有写明单位，其中' : `你单位${part}的工作任务中，`;
  const asks = tasks.some(({ urgency }) => urgency === 'late')
    ? '请抓紧办理，已逾期的请说明原因和预计完成时间。'
    : '请抓紧办理，按期完成。';
  return `截至${day}，${whose}${counts.join('、')}，详见下表。${asks}`;
}

function taskRow(context: SummaryContext, { task, urgency, reading }: Pressing, index: number): Row {
  return [
    { ...word(serialOf(context, task) || String(index + 1)), source: taskSource(context, task) },
    taskCell(context, task),
    text(deadlineWords(context, task)),
    date(reading.decidedBy, context),
    { value: LEVEL_WORDS[urgency], look: urgency },
    text(remarkOf(reading)),
  ];
}

/** The date stands beside it already; what else there is to say of it stays. */
function remarkOf({ reason, daysLeft, decidedBy }: Pressing['reading']): string {
  if (daysLeft === undefined || decidedBy === undefined) return reason;
  const days = daysWords(daysLeft);
  const isPlain = reason === `截止 ${decidedBy}，${daysLeft < 0 ? '已' : ''}${days}`;
  return isPlain ? days : reason;
}

interface Line {
  readonly row: Row;
  /** First and last column of what becomes one cell. */
  readonly merges?: readonly (readonly [number, number])[];
  /** Rows that the first cell, and the rest, take together. */
  readonly height?: number;
}

/** Who sends the notice and when: in the right half, as below a letter. */
function aside(words: string): Line {
  const right = spread(cell('plain', words), LAST - 1);
  return { row: [undefined, undefined, ...right], merges: [[2, LAST]] };
}

function wide(content: PlannedCell): Line {
  return { row: spread(content, HEADERS.length), merges: [[0, LAST]] };
}

/** Merged cells do not grow with their text: a long one gets several rows. */
function lines(sentence: string): readonly Line[] {
  return brokenLines(sentence, ROOM).map((line) => wide(cell('plain', line)));
}

function answerRows(): readonly Line[] {
  return Array.from(
    { length: ANSWER_ROWS },
    (_, index): Line => ({
      row: [cell('label', ''), ...spread(text(''), LAST)].map((blank, col) =>
        index === 0 && col === 0 ? cell('label', '办理\n情况') : blank,
      ),
      ...(index === 0 && {
        merges: [
          [0, 0],
          [1, LAST],
        ],
        height: ANSWER_ROWS,
      }),
    }),
  );
}

function stacked(block: readonly Line[]): NoticeBlock {
  return {
    rows: block.map(({ row }) => row),
    merges: block.flatMap(({ merges = [], height = 1 }, top) =>
      merges.map(([left, right]) => ({ ...mergeOf(top, left, right), bottom: top + height - 1 })),
    ),
  };
}
