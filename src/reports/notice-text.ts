import type { CivilDate } from '../calendar/civil-date';
import type { NoticeReading, NoticeRow, UnplacedReason, UnplacedSentence } from '../notices/notice';
import { deadlineText } from '../notices/sheet/sheet-cells';
import { unitCells } from '../notices/sheet/unit-cells';
import { deadlineOf } from './notice-json';
import { oneLine } from './one-line';

const ROW_CHARS = 60;
/** Who does it is never cut but where it is no list of names. */
const UNITS_CHARS = 2_000;
const SENTENCE_CHARS = 200;
const TITLE_CHARS = 100;

/** What was read of a notice, for people: facts and counts, one line a row, then what is 待人工处理 with its place. */
export function noticeText(notice: NoticeReading): string {
  return [
    ...factLines(notice),
    noticeCounts(notice),
    ...(notice.rows.length === 0 ? [] : ['各行：', ...notice.rows.map((row, index) => rowLine(notice, row, index))]),
    ...unplacedLines(notice),
  ].join('\n');
}

function factLines({ title, documentNumber, addressees, issueDate, planYear }: NoticeReading): readonly string[] {
  return [
    title.text && `标题：${oneLine(title.text, TITLE_CHARS)}`,
    documentNumber.text && `文号：${oneLine(documentNumber.text, TITLE_CHARS)}`,
    addressees.text && `主送：${oneLine(addressees.text.replace(/[：:]$/, ''), TITLE_CHARS)}`,
    issueDate && `成文日期：${issueDate}`,
    yearLine(planYear, issueDate),
  ].filter((line): line is string => line !== undefined && line !== '');
}

function yearLine(planYear: number | undefined, issueDate: CivilDate | undefined): string {
  if (planYear !== undefined) return `没写年份的时限按 ${planYear} 年读。`;
  return issueDate === undefined
    ? '没有读到年份：没写年份的时限读不出日期，可以用 --year 指定。'
    : '没有读到计划年份：没写年份的时限按成文日期推定，可以用 --year 指定。';
}

/** 「38 句中 35 句入表，成 27 行；3 句待人工处理。」, with what else there is, so that the numbers add up. */
export function noticeCounts({ counts, rows }: NoticeReading): string {
  const { sentences, inRows, unplaced, others } = counts;
  const optional = rows.filter(({ isOptional }) => isOptional).length;
  const reports = optional === 0 ? '' : `（其中报送事项 ${optional} 行，可不列）`;
  const rest = others === 0 ? '' : `，其余 ${others} 句是标题、导语、结尾等，没有交办内容`;
  return `${sentences} 句中 ${inRows} 句入表，成 ${rows.length} 行${reports}；${unplaced} 句待人工处理${rest}。`;
}

function rowLine(notice: NoticeReading, row: NoticeRow, index: number): string {
  const { lead, responsible } = unitCells(row);
  const words = oneLine(row.body.text || row.task.text, ROW_CHARS);
  const deadline = deadlineText(row);
  const due = deadlineOf(notice, row)?.due;
  const parts = [
    `  ${index + 1}`,
    oneLine(row.mark, ROW_CHARS),
    words,
    lead && `牵头：${oneLine(lead, UNITS_CHARS)}`,
    responsible && `责任：${oneLine(responsible, UNITS_CHARS)}`,
    deadline && `时限：${oneLine(deadline, ROW_CHARS)}${due ? `（${due}）` : ''}`,
    row.isOptional && '报送事项',
  ];
  return parts.filter((part) => part !== '' && part !== false).join('｜');
}

/** The sentences a person must look at, each with its line in the source; none at all without any. */
export function unplacedLines({ text, unplaced }: NoticeReading): readonly string[] {
  if (unplaced.length === 0) return [];
  const lineOf = lineCounter(text);
  const lines = unplaced.map((sentence) => unplacedLine(sentence, lineOf(sentence.spans[0]?.start ?? 0)));
  return [`待人工处理（${unplaced.length}）：`, ...lines];
}

const REASONS: Readonly<Record<UnplacedReason, string>> = { duty: '有交办用语', unit: '提到单位', deadline: '有时限' };

function unplacedLine({ reason, because, text }: UnplacedSentence, line: number): string {
  const why = because === '' ? REASONS[reason] : `${REASONS[reason]}「${oneLine(because, ROW_CHARS)}」`;
  return `  原文第 ${line} 行：${oneLine(text, SENTENCE_CHARS)}（${why}）`;
}

/** Says in which line a place stands, counted from 1 as editors do; asked for places in the order of the text. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (offset) => {
    for (; end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line++;
    return line;
  };
}
