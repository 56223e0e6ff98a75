import type { PackageParts } from '../../../src/host/xlsx/package/package-parts';
import type { XmlAttributes } from '../../../src/host/xlsx/package/xml';

/** What colours of a workbook are looked up in: the theme's twelve and the numbered ones. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The theme every new Office workbook has, in the order in which cells number it (light and dark swapped). */
export const OFFICE_THEME: readonly string[] = [
  ...['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31'],
  ...['A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'],
];

/** The numbered colours (ECMA-376 part 1, 18.8.27): eight basic ones twice, then the palette of old Excels. */
const INDEXED: readonly string[] = [
  ...['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'],
  ...['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'],
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
];

const ACCENTS_AND_LINKS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
/** Elements of a theme's colour scheme in the order in which cells number them. */
const THEME_SLOTS = ['lt1', 'dk1', 'lt2', 'dk2', ...ACCENTS_AND_LINKS];
/** What charts call them. */
const SCHEME_NAMES = ['bg1', 'tx1', 'bg2', 'tx2', ...ACCENTS_AND_LINKS];

/** The colour an element's attributes name, as 「#RRGGBB」; undefined for an automatic one. */
export function colorOf(attributes: XmlAttributes, palette: Palette): string | undefined {
  const hex = baseColor(attributes, palette);
  return hex === undefined ? undefined : tinted(`#${hex}`, Number(attributes['tint'] ?? 0));
}

function baseColor({ rgb, theme, indexed }: XmlAttributes, palette: Palette): string | undefined {
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined) return palette.theme[Number(theme)];
  return indexed === undefined ? undefined : palette.indexed[Number(indexed)];
}

/** The colour a chart names: 「accent2」. */
export function schemeColor(name: string, { theme }: Palette): string | undefined {
  const hex = theme[SCHEME_NAMES.indexOf(name)];
  return hex === undefined ? undefined : `#${hex}`;
}

/** Windows counts hue, lightness and saturation in so many whole steps; Excel's tints follow it to the last bit. */
const STEPS = 240;
/** Tints are stored as 16-bit fractions a little below what they mean. */
const TINT_SLACK = 0.01;

/** A colour made lighter (tint above 0) or darker, by its lightness (ECMA-376 part 1, 18.8.19). */
export function tinted(color: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return color;
  const [hue, lightness, saturation] = hlsOf(color);
  const next = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + STEPS * tint;
  return colorOfHls(hue, Math.min(STEPS, Math.max(0, Math.floor(next + TINT_SLACK))), saturation);
}

function hlsOf(color: string): readonly [hue: number, lightness: number, saturation: number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const [sum, range] = [high + low, high - low];
  const lightness = Math.floor((sum * STEPS + 255) / 510);
  if (range === 0) return [0, lightness, 0];
  const whole = lightness <= STEPS / 2 ? sum : 510 - sum;
  const saturation = Math.floor((range * STEPS + whole / 2) / whole);
  const away = (part: number) => Math.floor(((high - part) * (STEPS / 6) + range / 2) / range);
  const turn =
    high === red
      ? away(blue) - away(green)
      : high === green
        ? STEPS / 3 + away(red) - away(blue)
        : (2 * STEPS) / 3 + away(green) - away(red);
  return [(turn + STEPS) % STEPS, lightness, saturation];
}

function colorOfHls(hue: number, lightness: number, saturation: number): string {
  const most =
    lightness <= STEPS / 2
      ? Math.floor((lightness * (STEPS + saturation) + STEPS / 2) / STEPS)
      : lightness + saturation - Math.floor((lightness * saturation + STEPS / 2) / STEPS);
  const least = 2 * lightness - most;
  const part = (turn: number) => {
    const value = saturation === 0 ? lightness : partOf(least, most, (turn + STEPS) % STEPS);
    const byte = Math.floor((value * 255 + STEPS / 2) / STEPS);
    return byte.toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${part(hue + STEPS / 3)}${part(hue)}${part(hue - STEPS / 3)}`;
}

/** How strong one of the three parts is at a hue: rising, full, falling, none, each over a sixth of the circle or two. */
function partOf(least: number, most: number, hue: number): number {
  const sixth = STEPS / 6;
  const share = (steps: number) => least + Math.floor(((most - least) * steps + sixth / 2) / sixth);
  if (hue < sixth) return share(hue);
  if (hue < 3 * sixth) return most;
  return hue < 4 * sixth ? share(4 * sixth - hue) : least;
}

/** Reads the theme's colours; the Office theme's stand in for a part that is missing or says nothing. */
export function readTheme(parts: PackageParts, part: string | undefined): readonly string[] {
  const theme = [...OFFICE_THEME];
  if (part === undefined || !parts.has(part)) return theme;
  let slot = -1;
  parts.read(part, {
    open: (name, { val, lastClr }) => {
      if (THEME_SLOTS.includes(name)) slot = THEME_SLOTS.indexOf(name);
      else if (slot >= 0 && name === 'srgbClr' && val !== undefined) theme[slot] = val.toUpperCase();
      else if (slot >= 0 && name === 'sysClr' && lastClr !== undefined) theme[slot] = lastClr.toUpperCase();
    },
    close: (name) => {
      if (name === 'clrScheme') slot = -1;
      else if (THEME_SLOTS[slot] === name) slot = -1;
    },
  });
  return theme;
}

/** The palette before the workbook's own numbered colours are known. */
export function paletteWith(theme: readonly string[], own: readonly string[] = []): Palette {
  return { theme, indexed: own.length > 0 ? own : INDEXED };
}
