import { type CellAddress, type CellRange, cellRange } from '../../grid/address';
import { sheetOfReference } from '../defined-names';
import { type AreaImage, LOOK_BYTES, STATE_BYTES, askImage } from './cell-image';
import { columnRuns } from './cell-runs';
import { queueLookImages } from './queue-look-images';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';
import { queueCells } from './write-cells';

/** A link that leads through a name of ours, and where it will lead straight. */
export interface DirectLink {
  readonly at: CellAddress;
  /** The name, in lower case. */
  readonly through: string;
  readonly screenTip?: string;
  /** 「'分工方案'!$C$5」; absent where the name leads nowhere: the link goes. */
  readonly target?: string;
}

/** What a cell takes in the answer that is asked for its link. */
const ASKED_BYTES = 80;
/** Cells that are asked for their links at once. */
const PART_CELLS = 40_000;

/** Asks which cells of an area link through names; the function tells after the next sync, given names and where they lead. */
export async function askLinks(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  used: CellRange,
): Promise<(targets: ReadonlyMap<string, string>) => readonly DirectLink[]> {
  const width = used.right - used.left + 1;
  const height = Math.max(1, Math.floor(PART_CELLS / width));
  const reads: { readonly top: number; readonly read: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] = [];
  for (let top = used.top; top <= used.bottom; top += height) {
    const part = { ...used, top, bottom: Math.min(used.bottom, top + height - 1) };
    await batch.room(ASKED_BYTES * width * (part.bottom - top + 1));
    reads.push({ top, read: rangeAt(sheet, part).getCellProperties({ hyperlink: true }) });
  }
  return (targets) =>
    reads.flatMap(({ top, read }) =>
      read.value.flatMap((line, row) =>
        line.flatMap(({ hyperlink }, col) => {
          const link = directLink(hyperlink, targets);
          return link ? [{ ...link, at: { row: top + row, col: used.left + col } }] : [];
        }),
      ),
    );
}

function directLink(
  hyperlink: Excel.RangeHyperlink | null | undefined,
  targets: ReadonlyMap<string, string>,
): Omit<DirectLink, 'at'> | undefined {
  const { documentReference, screenTip } = hyperlink ?? {};
  const through = documentReference?.toLowerCase() ?? '';
  const formula = targets.get(through);
  if (formula === undefined) return undefined;
  const leads = sheetOfReference(formula) !== undefined;
  return { through, ...(screenTip && { screenTip }), ...(leads && { target: formula.slice(1) }) };
}

/** The cells of a sheet whose links change, as they were before. */
export interface LinkedCells {
  readonly name: string;
  readonly images: readonly AreaImage[];
}

/** Reads contents and looks of linked cells: one sync up to the payload limit, none where there are none. */
export async function readLinkedCells(
  batch: WriteBatch,
  sheets: readonly { readonly name: string; readonly links: readonly DirectLink[] }[],
): Promise<readonly LinkedCells[]> {
  if (sheets.length === 0) return [];
  const reads: (() => LinkedCells)[] = [];
  for (const { name, links } of sheets) {
    const sheet = batch.context.workbook.worksheets.getItem(name);
    const images: (() => AreaImage | undefined)[] = [];
    for (const { range } of columnRuns(links.map(({ at }) => at))) {
      await batch.room((STATE_BYTES + LOOK_BYTES) * (range.bottom - range.top + 1));
      images.push(askImage(rangeAt(sheet, range)));
    }
    reads.push(() => ({ name, images: images.flatMap((read) => read() ?? []) }));
  }
  await batch.sync();
  return reads.map((read) => read());
}

/** What Excel counts of a link. */
const LINK_BYTES = 900;

/** Queues links straight to the cells; a new link may fill its cell and brings its own look, so both are put back. */
export async function queueDirectLinks(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  links: readonly DirectLink[],
  { images }: LinkedCells,
): Promise<void> {
  for (const { at, target, screenTip } of links) {
    await batch.room(LINK_BYTES);
    const cell = rangeAt(sheet, cellRange(at));
    if (target === undefined) cell.clear('Hyperlinks');
    else cell.hyperlink = { documentReference: target, ...(screenTip !== undefined && { screenTip }) };
  }
  // Neighbours written together go wrong where a filter hides rows.
  const isCellwise = images.some(({ rows }) => rows.some(({ rowHidden }) => rowHidden));
  const writes = images.flatMap(({ range, cells }) =>
    cells.flatMap((line, row) =>
      line.map(({ content, numberFormat }, col) => ({
        row: range.top + row,
        col: range.left + col,
        content,
        numberFormat,
        setsFormat: true,
      })),
    ),
  );
  await queueCells(batch, sheet, writes, isCellwise);
  const looks = images.map(({ range, looks: own, cells }) => ({
    range,
    looks: own,
    numberFormats: cells.map((line) => line.map((state) => state.numberFormat)),
  }));
  await queueLookImages(batch, sheet, looks, isCellwise);
}
