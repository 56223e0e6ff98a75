import type { CellRange } from '../../grid/address';
import { HostError } from '../host';
import { type AreaImage, LOOK_BYTES, STATE_BYTES, askImage } from './cell-image';
import { type ConditionImage, askConditions } from './condition-image';
import type { LookImage } from './inverse';
import { isOurName } from '../defined-names';
import { askMergedAreas } from './merged-areas';
import type { NameImage } from '../row-links';
import { rangeAt, readAddress } from './sheet-range';
import { readSparing } from './sparing';
import type { WriteBatch } from './write-batch';

/** A sheet of ours as it stood before it was rewritten: everything a plan can change. */
export interface OwnSheetImage {
  readonly images: readonly Pick<AreaImage, 'range' | 'cells'>[];
  readonly looks: readonly LookImage[];
  readonly links: readonly LinkImage[];
  readonly merges: readonly CellRange[];
  readonly conditions: readonly ConditionImage[];
  /** Names of the charts on it: what they draw cannot be read in every Excel, so they stay until new ones stand. */
  readonly charts: readonly string[];
  readonly columnPoints: readonly number[];
  readonly filter: string | undefined;
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
}

/** A link and its cell. */
export interface LinkImage {
  readonly at: CellRange;
  readonly link: Excel.RangeHyperlink;
}

/** Columns a plan may reach; widths beyond are not ours to change. */
const COLUMNS = 40;
/** Above this a sheet of ours gets its contents back after a failure, its looks only by writing it again. */
const MAX_LOOK_CELLS = 20_000;

/** Reads the image, chunked only above the payload limits; refuses a sheet that must not be written over. */
export async function readOwnSheet(batch: WriteBatch, sheet: Excel.Worksheet): Promise<OwnSheetImage> {
  const { used, conditionalFormats, ...frame } = await readSparing(batch, (isSparing) => askFrame(sheet, isSparing));
  const body = await readSparing(batch, async (isSparing) => {
    const readConditions = isSparing ? () => [] : await askConditions(batch, conditionalFormats);
    const readCells = used ? await askCells(batch, sheet, used) : () => NO_CELLS;
    return () => ({ ...readCells(), conditions: readConditions() });
  });
  return { ...frame, ...body };
}

const NO_CELLS = { images: [], looks: [], links: [], merges: [] };

interface Frame extends Pick<OwnSheetImage, 'charts' | 'columnPoints' | 'filter' | 'view'> {
  readonly used: CellRange | undefined;
  readonly conditionalFormats: readonly Excel.ConditionalFormat[];
}

function askFrame(sheet: Excel.Worksheet, isSparing: boolean): () => Frame {
  const readBlocks = askBlocks(sheet);
  const used = sheet.getUsedRangeOrNullObject(false).untrack();
  const columns = rangeAt(sheet, { top: 0, left: 0, bottom: 0, right: COLUMNS - 1 }).getColumnProperties({
    format: { columnWidth: true },
  });
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

function askView({ freezePanes, pageLayout }: Excel.Worksheet): () => ViewImage {
  const frozen = freezePanes.getLocationOrNullObject();
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  for (const range of [frozen, titleRows]) range.load('address');
  pageLayout.load('orientation,paperSize,zoom');
  return () => ({
    frozen: addressOf(frozen),
    orientation: pageLayout.orientation,
    paperSize: pageLayout.paperSize,
    zoom: pageLayout.zoom,
    titleRows: addressOf(titleRows),
  });
}

function formatsOf(cells: AreaImage['cells']): string[][] {
  return cells.map((line) => line.map((state) => state.numberFormat));
}

function addressOf(range: Excel.Range): string | undefined {
  return range.isNullObject ? undefined : range.address.slice(range.address.lastIndexOf('!') + 1);
}

/** Names of charts that have been loaded. */
export function chartNames({ items }: Excel.ChartCollection): readonly string[] {
  return items.map(({ name }) => name);
}

async function askCells(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  used: CellRange,
): Promise<() => Pick<OwnSheetImage, 'images' | 'looks' | 'links' | 'merges'>> {
  const width = used.right - used.left + 1;
  const reads: {
    readonly image: () => AreaImage | undefined;
    readonly links: () => readonly LinkImage[];
    readonly merges: () => readonly CellRange[];
  }[] = [];
  const hasLooks = width * (used.bottom - used.top + 1) <= MAX_LOOK_CELLS;
  const cellBytes = STATE_BYTES + (hasLooks ? LOOK_BYTES : 0);
  const rowsAtOnce = Math.max(1, Math.floor(IMAGE_BYTES / (width * cellBytes)));
  for (let top = used.top; top <= used.bottom; top += rowsAtOnce) {
    const area = { ...used, top, bottom: Math.min(used.bottom, top + rowsAtOnce - 1) };
    await batch.room(IMAGE_BYTES);
    reads.push({
      image: askImage(rangeAt(sheet, area), hasLooks),
      links: askLinks(sheet, area),
      merges: askMergedAreas(sheet, area),
    });
  }
  return () => {
    const images = reads.flatMap(({ image }) => image() ?? []);
    return {
      images,
      looks: images.map(({ cells, ...look }) => ({ ...look, numberFormats: formatsOf(cells) })),
      links: reads.flatMap(({ links }) => links()),
      merges: reads.flatMap(({ merges }) => merges()),
    };
  };
}

const IMAGE_BYTES = 1_500_000;

function askLinks(sheet: Excel.Worksheet, area: CellRange): () => readonly LinkImage[] {
  const properties = rangeAt(sheet, area).getCellProperties({ hyperlink: true });
  return () =>
    properties.value.flatMap((line, row) =>
      line.flatMap(({ hyperlink }, col) => {
        const link = linkRead(hyperlink);
        if (!link) return [];
        const at = { top: area.top + row, left: area.left + col };
        return [{ at: { ...at, bottom: at.top, right: at.left }, link }];
      }),
    );
}

/** A link without its text, which would be read as if typed when it is put back; a link has one kind of target. */
function linkRead(hyperlink: Excel.RangeHyperlink | null | undefined): Excel.RangeHyperlink | undefined {
  const { documentReference, address, screenTip } = hyperlink ?? {};
  const tip = screenTip ? { screenTip } : {};
  if (documentReference) return { documentReference, ...tip };
  return address ? { address, ...tip } : undefined;
}

/** Our names in the workbook, asked for; given after the next sync. */
export function askNames(context: Excel.RequestContext): () => readonly NameImage[] {
  const { names } = context.workbook;
  names.load('items/name,items/formula,items/comment,items/visible');
  return () =>
    names.items
      .filter(({ name }) => isOurName(name))
      .map(({ name, formula, comment, visible }) => ({ name, formula: String(formula), comment, visible }));
}
