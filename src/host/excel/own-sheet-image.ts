import type { CellRange } from '../../grid/address';
import { type AreaImage, LOOK_BYTES, STATE_BYTES, askImage } from './cell-image';
import { type ConditionImage, askConditions } from './condition-image';
import type { LookImage } from './inverse';
import { isOurName } from '../defined-names';
import { askMergedAreas } from './merged-areas';
import type { NameImage } from '../row-links';
import { rangeAt, readAddress } from './sheet-range';
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
  readonly frozen: string | undefined;
  readonly filter: string | undefined;
  readonly page: {
    readonly orientation: Excel.PageLayout['orientation'];
    readonly paperSize: Excel.PageLayout['paperSize'];
    readonly zoom: Excel.PageLayoutZoomOptions;
    readonly titleRows: string | undefined;
  };
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

/** Reads the image; chunked only above the payload limits. */
export async function readOwnSheet(batch: WriteBatch, sheet: Excel.Worksheet): Promise<OwnSheetImage> {
  const used = sheet.getUsedRangeOrNullObject(false).untrack();
  used.load('address');
  const columns = rangeAt(sheet, { top: 0, left: 0, bottom: 0, right: COLUMNS - 1 }).getColumnProperties({
    format: { columnWidth: true },
  });
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  const filter = sheet.autoFilter.getRangeOrNullObject();
  const titleRows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
  for (const range of [frozen, filter, titleRows]) range.load('address');
  sheet.pageLayout.load('orientation,paperSize,zoom');
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/type');
  sheet.charts.load('items/name');
  await batch.sync();
  const readConditions = await askConditions(batch, conditionalFormats.items);
  const readCells = used.isNullObject ? undefined : await askCells(batch, sheet, readAddress(used.address));
  await batch.sync();
  const { images, links, merges } = readCells?.() ?? { images: [], links: [], merges: [] };
  return {
    images,
    looks: images.map(({ range, looks, cells }) => ({ range, looks, numberFormats: formatsOf(cells) })),
    links,
    merges,
    conditions: readConditions(),
    charts: chartNames(sheet.charts),
    columnPoints: columns.value.map(({ format }) => format?.columnWidth ?? 0),
    frozen: addressOf(frozen),
    filter: addressOf(filter),
    page: {
      orientation: sheet.pageLayout.orientation,
      paperSize: sheet.pageLayout.paperSize,
      zoom: sheet.pageLayout.zoom,
      titleRows: addressOf(titleRows),
    },
  };
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
): Promise<() => Pick<OwnSheetImage, 'links' | 'merges'> & { readonly images: readonly AreaImage[] }> {
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
  return () => ({
    images: reads.flatMap(({ image }) => image() ?? []),
    links: reads.flatMap(({ links }) => links()),
    merges: reads.flatMap(({ merges }) => merges()),
  });
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
