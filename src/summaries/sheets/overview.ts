import type { CellRange } from '../../grid/address';
import type { PlannedChart, PlannedCondition, SheetPlan } from '../../grid/sheet-plan';
import { cell, mergeOf, type Row, spread, text } from '../cells';
import { headRows, OVERVIEW_ID } from '../frame';
import { monthBlock, type OverviewBlock, statusBlock, TABLE_WIDTHS, unitBlock } from '../overview-blocks';
import { readColumns } from '../grouped-details';
import type { Summary, SummaryContext } from '../summary';

/** A narrow column between tables and charts, then room for a chart. */
const CHART_WIDTHS = [2, ...Array.from({ length: 7 }, () => 9)];
const WIDTHS = [...TABLE_WIDTHS, ...CHART_WIDTHS];
const LAST_TABLE_COL = TABLE_WIDTHS.length - 1;
const CHART_LEFT = TABLE_WIDTHS.length + 1;
const CHART_RIGHT = WIDTHS.length - 1;

/** Lower charts have no room for title and legend. */
const MIN_CHART_ROWS = 14;

/** So many rows can still be read when they are printed on one landscape page. */
const PAGE_ROWS = 56;

/** What each of our other sheets shows, in the words of a table of contents. */
const SHOWS: ReadonlyMap<string, string> = new Map([
  ['by-lead-unit', '每个牵头单位的任务和状态'],
  ['by-responsible-unit', '每个责任单位的任务和状态'],
  ['by-leader', '每位责任领导的任务和状态'],
  ['by-deadline', '每个月、每个季度到期的任务'],
  ['overdue', '已逾期、临期和 30 天内到期的任务'],
  ['matrix', '每项任务由哪些单位牵头、负责'],
  ['report-dates', '全年各次报送的日期'],
  ['completion', '各单位的任务完成率'],
  ['follow-up', '发给各单位的督办通知单，可直接打印'],
  ['detail', '各汇总表数字的依据'],
]);

/** 总览: where everything stands on one or two printed pages, with charts and the way to every other sheet. */
export const overview: Summary = {
  id: OVERVIEW_ID,
  title: '总览',
  about: '任务按状态、按单位、按月份的数字和图，完成率，以及其他汇总表的目录。',
  needs: [],
  *plan(context) {
    yield* readColumns(context, [
      'isTask',
      'isEntry',
      'isDate',
      'unit',
      'role',
      'status',
      'month',
      'hasNoLead',
      'hasNoResponsible',
    ]);
    const columns = WIDTHS.map((widthChars) => ({ header: '', widthChars }));
    const head = headRows(context, { id: OVERVIEW_ID, title: '总览', heading: '任务总览', columns, note: '' });
    const page: Page = { rows: [...head.rows], merges: [...head.merges], charts: [], conditions: [] };
    addBlock(page, (top) => statusBlock(context, top));
    yield;
    addBlock(page, (top) => unitBlock(context, top));
    yield;
    const second = page.rows.length;
    addBlock(page, (top) => monthBlock(context, top));
    addContents(page, context);
    return {
      key: OVERVIEW_ID,
      title: '总览',
      rows: page.rows,
      columnWidthsChars: WIDTHS,
      merges: page.merges,
      frozenRows: 0,
      landscape: true,
      conditions: page.conditions,
      charts: page.charts,
      ...(page.rows.length > PAGE_ROWS ? { pageBreaks: [second] } : { isOnePage: true as const }),
      date1904: context.date1904,
    } satisfies SheetPlan;
  },
};

interface Page {
  readonly rows: Row[];
  readonly merges: CellRange[];
  readonly charts: PlannedChart[];
  readonly conditions: PlannedCondition[];
}

/** A table under its heading, its chart beside it on the same rows, and an empty row below both. */
function addBlock(page: Page, blockAt: (headerRow: number) => OverviewBlock): void {
  const top = page.rows.length;
  const { heading, rows, chart, conditions } = blockAt(top + 1);
  page.rows.push(spread(cell('label', heading), LAST_TABLE_COL + 1), ...rows);
  page.merges.push(mergeOf(top, 0, LAST_TABLE_COL));
  while (chart && page.rows.length < top + MIN_CHART_ROWS) page.rows.push([]);
  if (chart) {
    const place = { top, left: CHART_LEFT, bottom: page.rows.length - 1, right: CHART_RIGHT };
    page.charts.push({ ...chart, place });
  }
  page.rows.push([]);
  page.conditions.push(...conditions);
}

/** Links to the other sheets, each with a line on what it shows. */
function addContents({ rows, merges }: Page, { sheets }: SummaryContext): void {
  const listed = [...SHOWS].flatMap(([id, shows]) => {
    const name = sheets.get(id);
    return name === undefined ? [] : [{ id, name, shows }];
  });
  if (listed.length === 0) return;
  merges.push(mergeOf(rows.length, 0, LAST_TABLE_COL));
  rows.push(spread(cell('label', '其他汇总表'), LAST_TABLE_COL + 1));
  for (const { id, name, shows } of listed) {
    merges.push(mergeOf(rows.length, 1, LAST_TABLE_COL));
    rows.push([{ value: name, look: 'link', leadsTo: id }, ...spread(text(shows), LAST_TABLE_COL)]);
  }
}
