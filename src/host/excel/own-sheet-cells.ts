import { type CellRange, rangesOverlap } from '../../grid/address';
import { type AreaImage, LOOK_BYTES, STATE_BYTES, askImage } from './cell-image';
import type { LookImage } from './inverse';
import { askMergedAreas } from './merged-areas';
import { asHostError } from './run-excel';
import { rangeAt } from './sheet-range';
import { type Ask, readSparing } from './sparing';
import type { WriteBatch } from './write-batch';

/** What cells of a sheet of ours held before it was rewritten. */
export interface OwnCells {
  readonly images: readonly Pick<AreaImage, 'range' | 'cells'>[];
  readonly looks: readonly LookImage[];
  readonly links: readonly LinkImage[];
  readonly merges: readonly CellRange[];
}

/** A link and its cell. */
export interface LinkImage {
  readonly at: CellRange;
  readonly link: Excel.RangeHyperlink;
}

/** Above this a sheet of ours gets its contents back after a failure, its looks only by writing it again. */
const MAX_LOOK_CELLS = 20_000;
/** A part of the answer; two or three of them travel together. */
const PART_BYTES = 1_500_000;
/** About how many bytes a cell takes of which no fonts are asked, with its link. */
const BARE_BYTES = 200;

/** Asks what the cells of areas hold; the function gives it after the next sync. `shrink` makes the parts so many times smaller. */
export async function askOwnCells(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
  shrink: number,
): Promise<() => OwnCells> {
  const hasLooks = areas.reduce((sum, area) => sum + widthOf(area) * (area.bottom - area.top + 1), 0) <= MAX_LOOK_CELLS;
  const cellBytes = (hasLooks ? STATE_BYTES + LOOK_BYTES : BARE_BYTES) * shrink;
  const reads: {
    readonly image: () => AreaImage | undefined;
    readonly links: () => readonly LinkImage[];
    readonly merges: () => readonly CellRange[];
  }[] = [];
  for (const area of areas.flatMap((whole) => cutDown(whole, PART_BYTES / cellBytes))) {
    await batch.room(PART_BYTES);
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

/** Reads in parts; where long texts make one of them too large for an answer, once more in much smaller ones. */
export async function readInParts<T>(
  batch: WriteBatch,
  ask: (isSparing: boolean, shrink: number) => ReturnType<Ask<T>>,
): Promise<T> {
  try {
    return await readSparing(batch, (isSparing) => ask(isSparing, 1));
  } catch (failure) {
    if (asHostError(failure).code !== 'too-large') throw failure;
    return readSparing(batch, (isSparing) => ask(isSparing, SHRINK));
  }
}

const SHRINK = 8;

/** The part of an area that lies within another; undefined where they do not meet. */
export function commonPart(a: CellRange, b: CellRange): CellRange | undefined {
  if (!rangesOverlap(a, b)) return undefined;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

function widthOf({ left, right }: CellRange): number {
  return right - left + 1;
}

function cutDown(area: CellRange, cellsAtOnce: number): readonly CellRange[] {
  const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / widthOf(area)));
  const count = Math.ceil((area.bottom - area.top + 1) / rowsAtOnce);
  return Array.from({ length: count }, (_, part) => {
    const top = area.top + part * rowsAtOnce;
    return { ...area, top, bottom: Math.min(area.bottom, top + rowsAtOnce - 1) };
  });
}

function formatsOf(cells: AreaImage['cells']): string[][] {
  return cells.map((line) => line.map((state) => state.numberFormat));
}

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
