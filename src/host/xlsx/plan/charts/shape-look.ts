import { SEAM } from '../../../chart-style';

/** Drawings measure in EMUs, 12,700 to a point. */
export function emus(points: number): number {
  return points * 12_700;
}

/** A shape of one colour, with a seam around it. */
export function shapeLook(color: string): string {
  return `<c:spPr>${fill(color)}<a:ln w="${emus(SEAM.points)}">${fill(SEAM.color)}</a:ln></c:spPr>`;
}

/** One colour, given in hex (「#C00000」), as drawings spell it. */
export function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}
