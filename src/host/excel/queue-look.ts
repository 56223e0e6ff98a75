import type { LookStyle } from '../look-styles';

const BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Queues a look on cells. */
export function queueLook(format: Excel.RangeFormat, style: LookStyle): void {
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
