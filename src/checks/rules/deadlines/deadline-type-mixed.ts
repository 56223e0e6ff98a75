import { type CivilDate, dateOfSerial, dateParts, serialOfDate } from '../../../calendar/civil-date';
import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import { cellAt, type Grid } from '../../../grid/grid';
import { shownPrecision } from '../../../tasks/real-dates';
import type { TaskCell } from '../../../tasks/task-table';
import { toHalfWidth } from '../../../text/width';
import type { CheckContext, TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, isFlagged, understoodOf } from '../../deadlines/deadline-cells';
import { type Notation, notationsIn, writeDay } from '../../deadlines/deadline-notation';
import { isDay, pointsIn } from '../../deadlines/deadline-points';
import { numberFix, preview, valueFix } from '../../fixes/text-fix';

/** What a column's dates are: real date values, texts, and day numbers that lost their format. */
interface ColumnTypes {
  readonly dates: readonly DeadlineCell[];
  readonly texts: readonly DeadlineCell[];
  readonly serials: readonly DeadlineCell[];
  /** How most of the texts write a date. */
  readonly notation: Notation;
  readonly hasFormulas: boolean;
}

/** Real dates and texts in one column, and dates that have become five-digit numbers. */
export const deadlineTypeMixed: TableRule = {
  id: 'deadline-type-mixed',
  group: 'deadlines',
  scope: 'table',
  title: '日期值与文字混用',
  severity: 'warning',
  needs: ['deadline'],
  why: '同一列里日期值和文字排序、筛选时各归各的，容易漏掉几行；变成五位数字的日期别人看不懂。',
  whenNotToUse: '「全年工作」「长期」与日期值并用不算混用。表中有公式时，日期值改成文字会影响计算，要逐处确认。',
  check(context, report) {
    const types = columnTypes(context);
    for (const { cell, reading } of types.serials) {
      const date = dateOfSerial(Number(toHalfWidth(cell.text)), context.grid.date1904);
      report({
        at: cellRange(cell.source),
        message: `「${preview(cell.text)}」是日期变成的数字${date === undefined ? '' : `，应为 ${date}`}。`,
        fixes: date === undefined ? [] : restored(cell, date, types, context),
        understood: understoodOf(reading),
      });
    }
    for (const { cell, reading } of minorityOf(types)) {
      const [own, others] = cell.date ? ['日期值', '文字'] : ['文字', '日期值'];
      report({
        at: cellRange(cell.source),
        message: `「${preview(cell.raw)}」是${own}，本列其他时限是${others}，排序和筛选时会分成两类。`,
        fixes: cell.date ? asText(cell, cell.date, types, context) : asDate(cell, reading.due, types, context),
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 检修供水管网 | 市水务局 | date:2016-11-30
2 | 监测供水水质 | 市水务局 | 全年工作
3 | 更换老旧水表 | 市水务局 | date:2016-12-30`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 检修供水管网 | 市水务局 | 2016年11月底前
2 | 监测供水水质 | 市水务局 | 2016年12月底前
3 | 更换老旧水表 | 市水务局 | «date:2016-12-30»`,
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 检修供水管网 | 市水务局 | date:2016-11-30
2 | 监测供水水质 | 市水务局 | date:2016-12-30
3 | 更换老旧水表 | 市水务局 | «2016-12-30»`,
    ],
  },
};

function columnTypes(context: CheckContext): ColumnTypes {
  const dates: DeadlineCell[] = [];
  const texts: DeadlineCell[] = [];
  const serials: DeadlineCell[] = [];
  for (const found of deadlineCells(context)) {
    if (isFlagged(found.reading, 'serial-number')) serials.push(found);
    else if (found.cell.date) dates.push(found);
    else if (found.reading.parts.some(({ kind }) => kind === 'by' || kind === 'range')) texts.push(found);
  }
  return {
    dates,
    texts,
    serials,
    notation: dates.length + serials.length > 0 ? notationOf(texts) : 'words',
    hasFormulas: holdsFormula(context.grid),
  };
}

/** The fewer ones: real dates among texts, or texts that are a full day among real dates. */
function minorityOf({ dates, texts }: ColumnTypes): readonly DeadlineCell[] {
  if (dates.length === 0 || texts.length === 0) return [];
  return dates.length < texts.length ? dates : texts.filter(isWholeDay);
}

/** True for a text that is one full day and nothing else: 「2016-12-31」, not 「2016年12月31日前」. */
function isWholeDay({ reading }: DeadlineCell): boolean {
  const [point, ...others] = pointsIn(reading.text.trim());
  if (!point || others.length > 0 || reading.parts.length !== 1 || reading.flags.length > 0) return false;
  return isDay(point.point) && point.span.start === 0 && point.span.end === reading.text.trim().length;
}

/** The number that has lost its format: a real date again where the column has them, else a text. */
function restored(cell: TaskCell, date: CivilDate, types: ColumnTypes, context: CheckContext): readonly Fix[] {
  if (types.dates.length > 0 && types.dates.length >= types.texts.length) return asDate(cell, date, types, context);
  const text = writeDay(date, types.notation);
  return valueFix(context.grid, cell.source, text, 'review', titleFor(text));
}

/** The real date as the column writes its days; a person decides where formulas may count with it, or a time of day is lost. */
function asText(cell: TaskCell, date: CivilDate, types: ColumnTypes, { grid }: CheckContext): readonly Fix[] {
  const value = cellAt(grid, cell.source)?.value;
  const isSafe = Number.isInteger(value) && !types.hasFormulas;
  const text = dateAsText(date, precisionOf(cell, grid), types);
  return valueFix(grid, cell.source, text, isSafe ? 'safe' : 'review', titleFor(text));
}

/** The text as a real date that looks like the column's others; none where they show no day. */
function asDate(
  cell: TaskCell,
  date: CivilDate | undefined,
  { dates }: ColumnTypes,
  { grid }: CheckContext,
): readonly Fix[] {
  const model = dates.find((other) => precisionOf(other.cell, grid) === 'day');
  const format = model && cellAt(grid, model.cell.source)?.numberFormat;
  if (format === undefined || date === undefined) return [];
  return numberFix(grid, cell.source, serialOfDate(date, grid.date1904), format, `改为日期值 ${date}`);
}

/** No more of the date than the cell shows: a month stays a month. */
function dateAsText(date: CivilDate, shown: ReturnType<typeof shownPrecision>, types: ColumnTypes): string {
  const { year, month } = dateParts(date);
  if (shown === 'day') return writeDay(date, types.notation);
  return shown === 'month' ? `${year}年${month}月` : `${year}年`;
}

function precisionOf({ source }: TaskCell, grid: Grid): ReturnType<typeof shownPrecision> {
  return shownPrecision(cellAt(grid, source)?.numberFormat ?? '');
}

function titleFor(text: string): string {
  return `改为文字「${text}」`;
}

function notationOf(texts: readonly DeadlineCell[]): Notation {
  const counts = new Map<Notation, number>();
  for (const { reading } of texts)
    for (const notation of notationsIn(reading)) counts.set(notation, (counts.get(notation) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'words';
}

function holdsFormula({ rows }: Grid): boolean {
  return rows.some((row) => row.some((cell) => cell?.formula !== undefined));
}
