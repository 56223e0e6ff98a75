import type { CellRange } from '../grid/address';
import type { PlannedCell, SheetPlan } from '../grid/sheet-plan';
import { brokenLines, roomChars } from '../grid/text-lines';
import { AS_OF_NAME } from '../enrich/as-of-cell';
import { hashText } from '../text/hash';
import { DATE_FORMAT, mergeOf, type Row, rowOf, spread, text } from './cells';
import { literal } from './formula-text';
import type { SummaryContext } from './summary';

/** The sheet that leads to all others, and to which they lead back. */
export const OVERVIEW_ID = 'overview';

/** A column of a sheet: the words in its header cell and its width in characters of the standard font. */
export interface SheetColumn {
  readonly header: string;
  readonly widthChars: number;
}

/** What a sheet needs before its rows: enough to know where they begin. */
export interface SheetHead {
  /** Also the plan's key. */
  readonly id: string;
  /** The sheet's name. */
  readonly title: string;
  /** The words above the table; the sheet's name where absent. */
  readonly heading?: string;
  readonly columns: readonly SheetColumn[];
  /** What a reader has to know, behind the counts of the as-of line: 「一项任务有多个牵头单位的，每个单位各列一次。」 */
  readonly note: string;
}

/** A sheet that is one list below one header. */
export interface ListSheet extends SheetHead {
  readonly rows: readonly Row[];
  /** A sum below the list, outside of its filter. */
  readonly totals?: readonly Row[];
  /** Portrait where false. */
  readonly landscape?: boolean;
  /** What a plan may have beside, given where the rows lie: merges are added to those of the head. */
  readonly extra?: (body: CellRange) => Partial<PlanExtras>;
}

type PlanExtras = Pick<
  SheetPlan,
  'merges' | 'conditions' | 'charts' | 'pageBreaks' | 'isOnePage' | 'cellNames' | 'filter' | 'frozenRows'
>;

/** What stands in the list where it would be empty. */
export const NOTHING = '没有符合条件的任务';

/**
 * A sheet with title, as-of line, links back to the task table and to 总览, a header that stays in view, a filter and
 * the rows. An empty list says so in words.
 */
export function listSheet(context: SummaryContext, sheet: ListSheet): SheetPlan {
  const { columns, rows, totals = [] } = sheet;
  const head = headRows(context, sheet);
  const body = rows.length > 0 ? rows : [spread(text(NOTHING), columns.length)];
  const top = head.rows.length + 1;
  const lastCol = columns.length - 1;
  const area = { top, left: 0, bottom: top + body.length - 1, right: lastCol };
  const { merges = [], ...extra } = sheet.extra?.(area) ?? {};
  return {
    key: sheet.id,
    title: sheet.title,
    rows: [...head.rows, headerRow(columns), ...body, ...totals],
    columnWidthsChars: columns.map(({ widthChars }) => widthChars),
    merges: [...head.merges, ...(rows.length === 0 && lastCol > 0 ? [mergeOf(top, 0, lastCol)] : []), ...merges],
    frozenRows: top,
    ...(rows.length > 0 && { filter: { ...area, top: top - 1 } }),
    landscape: sheet.landscape ?? true,
    date1904: context.date1904,
    ...extra,
  };
}

/** Header cells of the columns. */
export function headerRow(columns: readonly SheetColumn[]): Row {
  return rowOf(
    'header',
    columns.map(({ header }) => header),
  );
}

/** Zero-based row of a list sheet's first task row: for formulas that speak of their own row. */
export function bodyTop(context: SummaryContext, head: SheetHead): number {
  return headRows(context, head).rows.length + 1;
}

/** Title, as-of line and links of a sheet of ours: the rows above its header, over all its columns. */
export function headRows(
  context: SummaryContext,
  { id, title, heading, columns, note }: SheetHead,
): { readonly rows: readonly Row[]; readonly merges: readonly CellRange[] } {
  const cols = columns.length;
  const widths = columns.map(({ widthChars }) => widthChars);
  const lines = asOfLines(context, note, roomChars(sum(widths)));
  const links = linkRow(context, id, widths);
  const wide = [{ value: heading ?? title, look: 'title' as const }, ...lines];
  return {
    rows: [...wide.map((line) => spread(line, cols)), links.row],
    merges: [
      ...(cols > 1 ? wide.map((_, row) => mergeOf(row, 0, cols - 1)) : []),
      ...links.spans.flatMap(([left, right]) => (right > left ? [mergeOf(wide.length, left, right)] : [])),
    ],
  };
}

/** The as-of line in as many rows as it needs: merged cells do not grow with their text. The day follows its cell in live sheets. */
function asOfLines(context: SummaryContext, note: string, room: number): readonly PlannedCell[] {
  const { table, asOf, details, numbers } = context;
  const entries = details.reduce((count, { isEntry }) => count + (isEntry ? 1 : 0), 0);
  const day = `截至 ${asOf}`;
  const rest = `。来源：工作表「${table.sheet}」，任务 ${table.rows.length} 项，单位任务 ${entries} 项次。${note}`;
  return brokenLines(day + rest, Math.max(room, MIN_ROOM_CHARS)).map((line, index) => {
    const after = line.slice(day.length);
    if (index > 0 || numbers === 'frozen') return { value: line, look: 'note' };
    const formula = `="截至 "&TEXT(${AS_OF_NAME},"${DATE_FORMAT}")${literals(after)}`;
    return { value: line, look: 'note', formula };
  });
}

/** The day itself always fits into the first line. */
const MIN_ROOM_CHARS = 24;

/** Excel takes no literal of more than 255 characters. */
function literals(words: string): string {
  const pieces = words.match(/[\s\S]{1,200}/g) ?? [];
  return pieces.map((piece) => `&${literal(piece)}`).join('');
}

/** Room for 「返回任务表」. */
const LINK_CHARS = 12;

/** 「返回任务表」 and 「返回总览」, each over as many columns as its words need. */
function linkRow(
  { table, sheets }: SummaryContext,
  id: string,
  widths: readonly number[],
): { readonly row: Row; readonly spans: readonly (readonly [number, number])[] } {
  const at = table.columns[0]?.headerAt ?? { row: table.range.top, col: table.range.left };
  const rowKey = hashText([table.sheet, 'table'].join('\u0000'));
  const back: PlannedCell = { value: '返回任务表', look: 'link', source: { sheet: table.sheet, at, rowKey } };
  const overview: PlannedCell = { value: '返回总览', look: 'link', leadsTo: OVERVIEW_ID };
  const first = spanFrom(widths, 0);
  const second = spanFrom(widths, first + 1);
  // 明细 is written before 总览 stands.
  const isBehind = id !== OVERVIEW_ID && id !== 'detail';
  const hasOverview = isBehind && sheets.has(OVERVIEW_ID) && first + 1 < widths.length;
  return {
    row: [...spread(back, first + 1), ...(hasOverview ? spread(overview, second - first) : [])],
    spans: [[0, first], ...(hasOverview ? [[first + 1, second] as const] : [])],
  };
}

/** The last of the columns from one on that together are wide enough for a link. */
function spanFrom(widths: readonly number[], left: number): number {
  let right = left;
  for (let width = widths[left] ?? 0; width < LINK_CHARS && right < widths.length - 1; width += widths[right] ?? 0)
    right++;
  return right;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
