import { type CivilDate, dateParts, parseCivilDate } from '../calendar/civil-date';
import { readInClause } from '../deadlines/body/read-in-clause';
import { describeReading } from '../deadlines/describe';
import { type DeadlineKind, deadlineKind, mainPart } from '../deadlines/main-part';
import { readDeadline } from '../deadlines/read-deadline';
import type { DeadlineContext, DeadlineFlag, DeadlinePart, DeadlineReading, OfficeFacts } from '../deadlines/reading';
import { triggerKey } from '../deadlines/trigger-key';
import { readDocumentFacts } from '../tasks/document-facts';

/** One deadline out of a document, with what is known of the document. */
export interface DeadlineItem {
  readonly id: string | number | null;
  readonly text: string;
  /** The sentence around the text. */
  readonly clause?: string;
  readonly title?: string;
  /** 「2016-04-20」; of 「2016-04」 and 「2016」 only the year is used. */
  readonly docDate?: string;
  readonly planYear?: number;
  /** Days of events by their words: {"市人大公开报告": "2017-01-10"}. */
  readonly triggers?: Readonly<Record<string, CivilDate>>;
}

/** What is understood of an item, as plain JSON; what the text does not say is null. */
export interface DeadlineAnswer {
  readonly id: DeadlineItem['id'];
  readonly kind: DeadlineKind;
  /** The last day that is still on time. */
  readonly due: CivilDate | null;
  readonly start: CivilDate | null;
  /** Every date that must be met, where there are several. */
  readonly milestones: readonly CivilDate[] | null;
  /** ISO 8601 period, 「P?」 for 定期. */
  readonly recurrence: string | null;
  readonly minCount: number | null;
  readonly trigger: string | null;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly flags: readonly DeadlineFlag[];
}

/** An answered item, also in Chinese words: 「截止 2016-12-31」. */
export interface AnsweredDeadline {
  readonly answer: DeadlineAnswer;
  readonly words: string;
}

/** Reads one item against its own document; `office` is what holds for all items. */
export function answerDeadline(item: DeadlineItem, office: OfficeFacts): AnsweredDeadline {
  const context = contextOf(item, office);
  const reading =
    item.clause === undefined ? readDeadline(item.text, context) : readInClause(item.clause, item.text, context);
  return { answer: answerOf(item.id, reading), words: describeReading(reading) };
}

function contextOf(item: DeadlineItem, office: OfficeFacts): DeadlineContext {
  const issueDate = parseCivilDate(item.docDate ?? '');
  const year = item.planYear ?? titleYear(item.title) ?? (issueDate ? undefined : yearOf(item.docDate));
  const triggers = Object.entries(item.triggers ?? {}).map(([words, day]) => [triggerKey(words), day] as const);
  return {
    ...office,
    ...(issueDate && { issueDate }),
    ...(year !== undefined && { planYear: year }),
    ...(triggers.length > 0 && { triggerDates: new Map([...(office.triggerDates ?? []), ...triggers]) }),
  };
}

function titleYear(title = ''): number | undefined {
  return readDocumentFacts({ sheet: '', above: [title], below: [], deadlines: [] }, {}).planYear;
}

function yearOf(docDate = ''): number | undefined {
  const first = parseCivilDate(/^\d{4}$/.test(docDate) ? `${docDate}-01-01` : `${docDate}-01`);
  return first && dateParts(first).year;
}

function answerOf(id: DeadlineItem['id'], reading: DeadlineReading): DeadlineAnswer {
  const kind = deadlineKind(reading);
  const isSeveral = kind === 'milestones';
  const main: PartFields = mainPart(reading) ?? {};
  const whole = [main, ...reading.parts].reduceRight<PartFields>((fields, part) => ({ ...fields, ...part }), {});
  return {
    id,
    kind,
    due: orNull(isSeveral ? reading.due : main.due),
    start: orNull(main.start),
    milestones: isSeveral ? reading.dueDates : null,
    recurrence: orNull(whole.period),
    minCount: orNull(main.minCount),
    trigger: orNull(whole.trigger),
    amount: orNull(whole.amount),
    unit: orNull(whole.unit),
    flags: reading.flags,
  };
}

/** The fields some kind of part has; what the main part leaves open another part may say. */
type PartFields = { readonly [Field in KeyOf<DeadlinePart>]?: ValueOf<DeadlinePart, Field> };
type KeyOf<Part> = Part extends unknown ? keyof Part : never;
type ValueOf<Part, Field> = Part extends Readonly<Partial<Record<Field & string, infer Value>>> ? Value : never;

function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}
