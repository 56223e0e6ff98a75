import { readDeadline } from '../deadlines/read-deadline';
import type { NoticeCounts, NoticeReading, NoticeRow, NoticeRowKind, UnplacedReason } from '../notices/notice';
import { deadlineText } from '../notices/sheet/sheet-cells';
import { eachTextOnce } from '../notices/traced-text';
import type { TextSpan } from '../text/text-span';
import { type DeadlineJson, deadlineJson } from './table-json';

type Spans = readonly TextSpan[];

/** Where the cells of a row stand in the text: UTF-16 offsets, end not included; several where a page or a line parts one. */
export interface NoticeSpansJson {
  readonly category: Spans;
  readonly task: Spans;
  readonly requirement: Spans;
  /** One list for each unit, as `leadUnits` has them. */
  readonly leadUnits: readonly Spans[];
  readonly responsibleUnits: readonly Spans[];
  readonly attribution: Spans;
  /** One list for each deadline of the row. */
  readonly deadlines: readonly Spans[];
}

/** One row as `zrb import --json` prints it: the fields `zrb read` has, and where they come from. */
export interface NoticeRowJson {
  readonly serial: string;
  readonly kind: NoticeRowKind;
  readonly optional: boolean;
  /** The numbering of the notice: 「一（二）3」. */
  readonly mark: string;
  readonly category: string;
  readonly task: string;
  /** The row's own words with its title, without attribution. */
  readonly requirement: string;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  /** The list of units ends in 等. */
  readonly open: boolean;
  readonly attribution: string;
  readonly deadlineText: string;
  readonly deadline: DeadlineJson | null;
  readonly spans: NoticeSpansJson;
}

/** A notice as `zrb import --json` prints it; what it does not say is null or 「」. */
export interface NoticeJson {
  readonly title: string;
  readonly documentNumber: string;
  readonly addressees: string;
  readonly issueDate: string | null;
  readonly planYear: number | null;
  readonly counts: NoticeCounts & { readonly rows: number };
  readonly rows: readonly NoticeRowJson[];
  readonly unplaced: readonly UnplacedJson[];
}

/** A sentence a person must look at. */
export interface UnplacedJson {
  readonly text: string;
  readonly reason: UnplacedReason;
  readonly because: string;
  readonly spans: Spans;
}

/** The notice as plain data for JSON. */
export function noticeJson(notice: NoticeReading): NoticeJson {
  const { title, documentNumber, addressees, issueDate, planYear, counts, rows, unplaced } = notice;
  return {
    title: title.text,
    documentNumber: documentNumber.text,
    addressees: addressees.text,
    issueDate: issueDate ?? null,
    planYear: planYear ?? null,
    counts: { ...counts, rows: rows.length },
    rows: rows.map((row, index) => rowJson(notice, row, index)),
    unplaced: unplaced.map(({ text, reason, because, spans }) => ({ text, reason, because, spans })),
  };
}

function rowJson(notice: NoticeReading, row: NoticeRow, index: number): NoticeRowJson {
  const units = (part: 'lead' | 'responsible') => eachTextOnce(row.units.filter((unit) => unit.part === part));
  const [leads, others] = [units('lead'), units('responsible')];
  const deadline = deadlineOf(notice, row);
  return {
    serial: String(index + 1),
    kind: row.kind,
    optional: row.isOptional,
    mark: row.mark,
    category: row.category.text,
    task: row.task.text,
    requirement: row.body.text,
    leadUnits: leads.map(({ text }) => text),
    responsibleUnits: others.map(({ text }) => text),
    open: row.isOpen,
    attribution: row.attribution.text,
    deadlineText: deadlineText(row),
    deadline,
    spans: {
      category: row.category.spans,
      task: row.task.spans,
      requirement: row.body.spans,
      leadUnits: leads.map(({ spans }) => spans),
      responsibleUnits: others.map(({ spans }) => spans),
      attribution: row.attribution.spans,
      deadlines: row.deadlines.map(({ spans }) => spans),
    },
  };
}

/** The deadline of a row as read with the year and the day of its notice; null where it has none. */
export function deadlineOf({ planYear, issueDate }: NoticeReading, row: NoticeRow): DeadlineJson | null {
  if (row.deadlines.length === 0) return null;
  const context = { ...(planYear !== undefined && { planYear }), ...(issueDate && { issueDate }) };
  return deadlineJson(readDeadline(deadlineText(row), context));
}
