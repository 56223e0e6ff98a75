import { type CellAddress, type CellRange, rangesOverlap } from '../../grid/address';
import type { SheetPlan } from '../../grid/sheet-plan';
import { HostError } from '../host';
import { areasBeyond, columnsToWiden, formerBlock, notesInTheWay, planBlock } from '../plan-block';
import type { NameImage } from '../row-links';
import { isOurName } from '../defined-names';
import { type ConditionImage, askConditions, conditionsMeeting } from './condition-image';
import { type OwnCells, askOwnCells, commonPart, readInParts } from './own-sheet-cells';
import { rangeAt, readAddress } from './sheet-range';
import { readSparing } from './sparing';
import type { WriteBatch } from './write-batch';

/** A sheet of ours as it stood before it was rewritten: everything a plan can change. */
export interface OwnSheetImage extends OwnCells {
  /** The block of the plan that was written last. */
  readonly former: CellRange;
  /** Nothing stands in the block, as after a first write that failed: it gets widths and footer as a new one. */
  readonly isBlank: boolean;
  /** All the write clears: the former block, and where the new one reaches beyond it. */
  readonly areas: readonly CellRange[];
  /** Those over the areas, and those of a person's that lie over them in turn. */
  readonly conditions: readonly ConditionImage[];
  /** Names of the charts on it: what they draw cannot be read in every Excel, so they stay until new ones stand. */
  readonly charts: readonly string[];
  /** Columns that get another width. */
  readonly columns: readonly { readonly col: number; readonly points: number }[];
  /** The filter the write takes away. */
  readonly filter: string | undefined;
  /** A person filters something beside the block: that stays. */
  readonly keepsFilter: boolean;
  /** Absent where Excel would not tell. */
  readonly view?: ViewImage;
}

/** What stays in view of a sheet, and how it prints. */
export interface ViewImage {
  readonly frozen: string | undefined;
  readonly orientation: Excel.PageLayout['orientation'];
  readonly paperSize: Excel.PageLayout['paperSize'];
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly titleRows: string | undefined;
  /** Rows that begin a new page. */
  readonly pageBreaks: readonly number[];
}

/** A sheet of ours that a plan is to be written to. */
export interface OwnSheetPlace {
  readonly sheet: Excel.Worksheet;
  readonly title: string;
  /** Where the hidden name of the sheet leads; undefined where that is no block. */
  readonly named: CellRange | undefined;
}

/**
 * Reads the image, chunked only above the payload limits; refuses a sheet that must not be written over, and a block that
 * would cover what a person has put beside the former one.
 */
export async function readOwnSheet(
  batch: WriteBatch,
  { sheet, title, named }: OwnSheetPlace,
  plan: SheetPlan,
): Promise<OwnSheetImage> {
  const frame = await readSparing(batch, (isSparing) => askFrame(sheet, plan.columnWidthsChars.length, isSparing));
  const former = named ? formerBlock(named, frame.used) : FIRST_CELL;
  const beyond = areasBeyond(planBlock(plan), former);
  const areas = [former, ...beyond];
  const { used } = frame;
  const body = await readInParts(batch, async (isSparing, shrink) => {
    const readConditions = isSparing ? () => [] : await askConditions(batch, frame.conditionalFormats);
    const readBreaks = isSparing ? undefined : askBreaks(frame.pageBreaks);
    const filled = used ? areas.flatMap((area) => commonPart(area, used) ?? []) : [];
    const readCells = await askOwnCells(batch, sheet, filled, shrink);
    return () => ({ ...readCells(), conditions: readConditions(), pageBreaks: readBreaks?.() });
  });
  const note = firstNote(body, beyond);
  if (note) throw notesInTheWay(title, note);
  const { pageBreaks = [], conditions, ...cells } = body;
  const filter = frame.filter === undefined ? undefined : readAddress(frame.filter);
  const isBlank = firstNote(body, [former]) === undefined;
  const keepsFilter = filter !== undefined && !plan.filter && !areas.some((area) => rangesOverlap(area, filter));
  return {
    ...cells,
    former,
    isBlank,
    areas,
    conditions: conditionsMeeting(conditions, areas),
    charts: frame.charts,
    columns: columnsToWiden(plan, isBlank ? undefined : former).map((col) => ({
      col,
      points: frame.columnPoints[col] ?? 0,
    })),
    filter: keepsFilter ? undefined : frame.filter,
    keepsFilter,
    ...(frame.view && { view: { ...frame.view, pageBreaks } }),
  };
}

/** Nothing tells what was ours: only that is taken for it that has to be. */
const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** The first cell of some areas, from top to bottom, that holds something. */
function firstNote({ images }: OwnCells, areas: readonly CellRange[]): CellAddress | undefined {
  let first: CellAddress | undefined;
  for (const { range, cells } of images) {
    if (!areas.some((area) => rangesOverlap(area, range))) continue;
    cells.forEach((line, index) => {
      const row = range.top + index;
      const col = line.findIndex(({ content }) => 'formula' in content || content.value !== null);
      if (col < 0) return;
      const found = { row, col: range.left + col };
      if (!first || row < first.row || (row === first.row && found.col < first.col)) first = found;
    });
  }
  return first;
}

interface Frame extends Pick<OwnSheetImage, 'charts' | 'filter'> {
  readonly used: CellRange | undefined;
  readonly columnPoints: readonly number[];
  readonly conditionalFormats: readonly Excel.ConditionalFormat[];
  readonly pageBreaks: readonly Excel.PageBreak[];
  readonly view?: Omit<ViewImage, 'pageBreaks'>;
}

function askFrame(sheet: Excel.Worksheet, columnCount: number, isSparing: boolean): () => Frame {
  const readBlocks = askBlocks(sheet);
  const used = sheet.getUsedRangeOrNullObject(false).untrack();
  const columns = rangeAt(sheet, {
    ...FIRST_CELL,
    right: Math.max(0, columnCount - 1),
  }).getColumnProperties({ format: { columnWidth: true } });
  const filter = sheet.autoFilter.getRangeOrNullObject();
  for (const range of [used, filter]) range.load('address');
  sheet.charts.load('items/name');
  const { conditionalFormats } = sheet.getRange();
  if (!isSparing) conditionalFormats.load('items/type');
  const readView = isSparing ? undefined : askView(sheet);
  return () => {
    readBlocks();
    return {
      used: used.isNullObject ? undefined : readAddress(used.address),
      conditionalFormats: isSparing ? [] : conditionalFormats.items,
      pageBreaks: isSparing ? [] : sheet.horizontalPageBreaks.items,
      charts: chartNames(sheet.charts),
      columnPoints: columns.value.map(({ format }) => format?.columnWidth ?? 0),
      filter: addressOf(filter),
      ...(readView && { view: readView() }),
    };
  };
}

/** What forbids to write a sheet over: protection, and what a person has made that emptying cells would break. */
function askBlocks(sheet: Excel.Worksheet): () => void {
  sheet.protection.load('protected');
  const tables = sheet.tables.getCount();
  const pivots = sheet.pivotTables.getCount();
  return () => {
    if (sheet.protection.protected) throw new HostError('protected', 'the sheet is protected');
    if (tables.value > 0) throw new HostError('own-sheet-blocked', `${tables.value} tables on it`);
    if (pivots.value > 0) throw new HostError('own-sheet-blocked', `${pivots.value} pivot tables on it`);
  };
}

function askView({ freezePanes, pageLayout, horizontalPageBreaks }: Excel.Worksheet): () => NonNullable<Frame['view']> {
  const frozen = freezePanes.getLocationOrNullObject();
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  for (const range of [frozen, titleRows]) range.load('address');
  pageLayout.load('orientation,paperSize,zoom');
  horizontalPageBreaks.load('items/rowIndex');
  return () => ({
    frozen: addressOf(frozen),
    orientation: pageLayout.orientation,
    paperSize: pageLayout.paperSize,
    zoom: pageLayout.zoom,
    titleRows: addressOf(titleRows),
  });
}

/** The rows behind page breaks: of the break's own index no documentation says on which side it is. */
function askBreaks(breaks: readonly Excel.PageBreak[]): () => readonly number[] {
  const cells = breaks.map((one) => one.getCellAfterBreak().untrack().load('rowIndex'));
  return () => cells.map(({ rowIndex }) => rowIndex);
}

function addressOf(range: Excel.Range): string | undefined {
  return range.isNullObject ? undefined : range.address.slice(range.address.lastIndexOf('!') + 1);
}

/** Names of charts that have been loaded. */
export function chartNames({ items }: Excel.ChartCollection): readonly string[] {
  return items.map(({ name }) => name);
}

/** Our names in the workbook and those of these spellings (in lower case), asked for; given after the next sync. */
export function askNames(context: Excel.RequestContext, spellings: ReadonlySet<string>): () => readonly NameImage[] {
  const { names } = context.workbook;
  names.load('items/name,items/formula,items/comment,items/visible');
  return () =>
    names.items
      .filter(({ name }) => isOurName(name) || spellings.has(name.toLowerCase()))
      .map(({ name, formula, comment, visible }) => ({ name, formula: String(formula), comment, visible }));
}
