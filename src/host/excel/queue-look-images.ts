import { cellRange } from '../../grid/address';
import { LOOK_BYTES } from './cell-image';
import type { LookImage } from './inverse';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';

/** What a number format takes in a request, and what a row's height and state take. */
const FORMAT_BYTES = 20;
const ROW_BYTES = 80;

/**
 * Queues looks and number formats of areas, and the heights of their rows where they had gone. `isCellwise` sets each
 * cell for itself.
 */
export async function queueLookImages(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  images: readonly LookImage[],
  isCellwise: boolean,
): Promise<void> {
  for (const image of images) {
    for (const part of isCellwise ? cellImages(image) : [image]) await queueLook(batch, sheet, part);
  }
}

async function queueLook(batch: WriteBatch, sheet: Excel.Worksheet, image: LookImage): Promise<void> {
  const { range, looks, numberFormats, rows } = image;
  const cells = numberFormats.length * (numberFormats[0]?.length ?? 0);
  await batch.room((FORMAT_BYTES + (looks.length > 0 ? LOOK_BYTES : 0)) * cells + ROW_BYTES * (rows?.length ?? 0));
  const target = rangeAt(sheet, range);
  target.numberFormat = numberFormats.map((line) => [...line]);
  if (looks.length > 0) target.setCellProperties(looks.map((line) => [...line]));
  if (rows) target.setRowProperties([...rows]);
}

function cellImages({ range, looks, numberFormats, rows }: LookImage): readonly LookImage[] {
  return numberFormats.flatMap((line, row) =>
    line.map((numberFormat, col): LookImage => {
      const look = looks[row]?.[col];
      const height = col === 0 ? rows?.[row] : undefined;
      return {
        range: cellRange({ row: range.top + row, col: range.left + col }),
        looks: look ? [[look]] : [],
        numberFormats: [[numberFormat]],
        ...(height && { rows: [height] }),
      };
    }),
  );
}
