import { cellRange } from '../../grid/address';
import { LOOK_BYTES } from './cell-image';
import type { LookImage } from './inverse';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';

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
  await batch.room(LOOK_BYTES * looks.length * (looks[0]?.length ?? 0));
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
