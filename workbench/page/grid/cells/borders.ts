import { type Look, type LookKey, PLAIN_LOOK } from '../../../host/model/look';

/** Sides of a cell, as the keys of looks name them. */
export type Side = 'top' | 'bottom' | 'left' | 'right';

/** A line between two cells. */
export interface Line {
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly widthPx: number;
  readonly color: string;
}

const STYLES: Readonly<Record<string, Line['style']>> = {
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  SlantDashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};
const WIDTHS_PX: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

/** The border a look has at a side, undefined where it has none. */
export function lineOf(look: Look, side: Side): Line | undefined {
  const part = (name: 'style' | 'weight' | 'color') => {
    const key: LookKey = `borders/${side}/${name}`;
    return String(look[key] ?? PLAIN_LOOK[key]);
  };
  const style = STYLES[part('style')];
  if (!style) return undefined;
  const weight = part('weight');
  const widthPx = style === 'double' ? 3 : (WIDTHS_PX[weight] ?? 1);
  return { style: weight === 'Hairline' ? 'dotted' : style, widthPx, color: part('color') };
}

/** Of two borders over the same edge the heavier one is seen; of equals the second cell’s, which is drawn last. */
export function strongerLine(first: Line | undefined, second: Line | undefined): Line | undefined {
  if (!first || !second) return first ?? second;
  return first.widthPx > second.widthPx ? first : second;
}
