import type { PlannedLook } from '../../grid/sheet-plan';
import { LOOK_STYLES, type LookStyle } from '../look-styles';
import type { WriteBatch } from './write-batch';

const BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** What a look takes in a request besides its cells. */
const LOOK_BYTES = 9000;

/** Queues looks on cells of a sheet, given as lists of addresses. */
export async function queueLooks(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  looks: Iterable<readonly [PlannedLook, readonly string[]]>,
): Promise<void> {
  for (const [look, lists] of looks) {
    for (const addresses of lists) {
      await batch.room(addresses.length + LOOK_BYTES);
      queueLook(sheet.getRanges(addresses).format, LOOK_STYLES[look]);
    }
  }
}

function queueLook(format: Excel.RangeFormat, style: LookStyle): void {
  if (style.isBold) format.font.bold = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  format.horizontalAlignment = style.align;
  format.verticalAlignment = 'Center';
  format.wrapText = true;
  if (style.hasBorders) {
    for (const side of BORDERS) format.borders.getItem(side).style = 'Continuous';
  }
}
