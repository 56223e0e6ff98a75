import type { PackageParts } from '../../../src/host/xlsx/package/package-parts';
import type { XmlAttributes } from '../../../src/host/xlsx/package/xml';
import { builtinFormat } from '../../../src/host/number-format/builtin-formats';
import { type Look, type LookKey, type LookValue, PLAIN_LOOK, isLookKey } from '../../host/model/look';
import { SYSTEM_DATE } from '../../host/model/shown-text';
import { type Palette, colorOf, paletteWith } from './colors';
import { BORDERS, HORIZONTAL, PATTERNS, UNDERLINES, VERTICAL } from './look-words';

/** How cells of a style index look, and how their numbers are written. */
export interface CellStyle {
  readonly look: Look;
  readonly numberFormat: string;
}

/** What the styles part of a workbook says. */
export interface Styles {
  readonly cells: readonly CellStyle[];
  /** Looks of conditional formats, only what they set. */
  readonly conditional: readonly Look[];
  readonly palette: Palette;
  /** The font column widths are counted in. */
  readonly standardFont: string | undefined;
}

/** A look in the making: plain values may stand in it. */
export type LookParts = Partial<Record<LookKey, LookValue>>;

const SYSTEM_DATE_ID = 14;
/** What the format takes for granted; the plain look of Chinese Excel differs in the second. */
const FILE_DEFAULTS: LookParts = { horizontalAlignment: 'General', verticalAlignment: 'Bottom' };

/** A workbook without styles. */
export function noStyles(theme: readonly string[]): Styles {
  return { cells: [], conditional: [], palette: paletteWith(theme), standardFont: undefined };
}

/** Reads the styles part; indexes of cells and conditional formats point into its lists. */
export function readStyles(parts: PackageParts, part: string, theme: readonly string[]): Styles {
  const palette = paletteWith(theme, readIndexedColors(parts, part));
  const lists: Record<string, LookParts[]> = { fonts: [], fills: [], borders: [], dxfs: [] };
  const formats = new Map<number, string>();
  const cells: CellStyle[] = [];
  const path: string[] = [];
  let current: LookParts = {};
  let xf: XmlAttributes | undefined;
  parts.read(part, {
    open: (name, attributes) => {
      path.push(name);
      const [, list = ''] = path;
      if (list === 'numFmts') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (list in lists && path.length === 3) current = {};
      else if (list in lists) readLookElement(current, path.slice(list === 'dxfs' ? 3 : 2), attributes, palette);
      else if (list === 'cellXfs' && name === 'xf') {
        xf = attributes;
        current = {};
      } else if (list === 'cellXfs' && name === 'alignment') readAlignment(current, attributes);
    },
    close: (name) => {
      const [, list = ''] = path;
      if (list in lists && path.length === 3) lists[list]?.push(current);
      else if (list === 'cellXfs' && name === 'xf' && xf) cells.push(cellStyle(xf, current, lists, formats));
      path.pop();
    },
  });
  return {
    cells,
    conditional: (lists['dxfs'] ?? []).map(conditionalLook),
    palette,
    standardFont: lists['fonts']?.[0]?.['font/name'] as string | undefined,
  };
}

/** The workbook's own numbered colours; they stand at the end of the part and are needed from its beginning. */
function readIndexedColors(parts: PackageParts, part: string): readonly string[] {
  const colors: string[] = [];
  parts.read(part, {
    open: (name, { rgb }) => {
      if (name === 'rgbColor' && rgb !== undefined) colors.push(rgb.slice(-6).toUpperCase());
    },
  });
  return colors;
}

function cellStyle(
  xf: XmlAttributes,
  alignment: LookParts,
  lists: Readonly<Record<string, readonly LookParts[]>>,
  formats: ReadonlyMap<number, string>,
): CellStyle {
  const part = (list: string, index: string | undefined) => lists[list]?.[Number(index ?? 0)] ?? {};
  const look = {
    ...FILE_DEFAULTS,
    ...part('fonts', xf['fontId']),
    ...part('fills', xf['fillId']),
    ...part('borders', xf['borderId']),
    ...alignment,
  };
  const formatId = Number(xf['numFmtId'] ?? 0);
  const own = formats.get(formatId);
  const numberFormat =
    formatId === SYSTEM_DATE_ID && own === undefined ? SYSTEM_DATE : (own ?? builtinFormat(formatId));
  return { look: deviating(look), numberFormat };
}

/** Without what equals the plain look; a fill colour stays, for white is a colour too. */
function deviating(look: LookParts): Look {
  return Object.fromEntries(
    Object.entries(look).filter(([key, value]) => key === 'fill/color' || !isLookKey(key) || value !== PLAIN_LOOK[key]),
  );
}

/** A conditional format sets a colour by its solid fill's background, and may name no pattern. */
function conditionalLook(parts: LookParts): Look {
  const { ['fill/pattern']: pattern, ...rest } = parts;
  return parts['fill/color'] === undefined ? rest : { ...rest, 'fill/pattern': pattern ?? 'Solid' };
}

/** One element of a font, fill, border or alignment; `path` begins at that element's parent. */
function readLookElement(look: LookParts, path: readonly string[], attributes: XmlAttributes, palette: Palette): void {
  const [group = '', ...inner] = path;
  if (group === 'font') readFont(look, inner.at(-1) ?? '', attributes, palette);
  else if (group === 'fill') readFill(look, inner, attributes, palette);
  else if (group === 'border') readBorder(look, inner, attributes, palette);
  else if (group === 'alignment') readAlignment(look, attributes);
}

function isSet(val: string | undefined): boolean {
  return val !== '0' && val !== 'false';
}

const FONT_SWITCHES: Readonly<Record<string, LookKey>> = {
  b: 'font/bold',
  i: 'font/italic',
  strike: 'font/strikethrough',
};

/** One property of a `font` or `rPr` element. */
export function readFont(look: LookParts, name: string, attributes: XmlAttributes, palette: Palette): void {
  const { val } = attributes;
  const onOff = FONT_SWITCHES[name];
  if (onOff) look[onOff] = isSet(val);
  else if (name === 'u') look['font/underline'] = UNDERLINES[val ?? 'single'] ?? 'None';
  else if (name === 'color') setColor(look, 'font/color', colorOf(attributes, palette));
  else if (val === undefined) return;
  else if (name === 'name' || name === 'rFont') look['font/name'] = val;
  else if (name === 'sz') look['font/size'] = Number(val);
}

function setColor(look: LookParts, key: LookKey, color: string | undefined): void {
  if (color !== undefined) look[key] = color;
}

function readFill(look: LookParts, inner: readonly string[], attributes: XmlAttributes, palette: Palette): void {
  const name = inner.at(-1);
  if (name === 'patternFill') {
    const pattern = attributes['patternType'];
    if (pattern !== undefined) look['fill/pattern'] = PATTERNS[pattern] ?? 'Solid';
  } else if (name === 'fgColor' || name === 'bgColor') {
    readFillColor(look, name, colorOf(attributes, palette));
  } else if (name === 'color' && look['fill/color'] === undefined) {
    // A gradient is drawn in its first colour.
    look['fill/pattern'] = 'Solid';
    look['fill/color'] = colorOf(attributes, palette) ?? '#FFFFFF';
  }
}

/** A solid cell fill has its colour in front; a pattern, and a conditional format, has it behind. */
function readFillColor(look: LookParts, name: string, color: string | undefined): void {
  const pattern = look['fill/pattern'];
  if (pattern === 'None' || color === undefined) return;
  const isFront = name === 'fgColor';
  if (pattern === 'Solid' ? isFront || look['fill/color'] === undefined : !isFront) look['fill/color'] = color;
}

const SIDES: Readonly<Record<string, string>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  top: 'top',
  bottom: 'bottom',
};

function readBorder(look: LookParts, inner: readonly string[], attributes: XmlAttributes, palette: Palette): void {
  const side = SIDES[inner[0] ?? ''];
  if (side === undefined) return;
  const set = (part: string, value: LookValue) => {
    const key = `borders/${side}/${part}`;
    if (isLookKey(key)) look[key] = value;
  };
  if (inner.length === 1) {
    const [style, weight] = (BORDERS[attributes['style'] ?? ''] ?? '').split('/');
    if (style === undefined || style === '' || weight === undefined) return;
    set('style', style);
    set('weight', weight);
  } else if (inner[1] === 'color' && look[`borders/${side}/style` as LookKey] !== undefined) {
    const color = colorOf(attributes, palette);
    if (color !== undefined) set('color', color);
  }
}

function readAlignment(look: LookParts, attributes: XmlAttributes): void {
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation } = attributes;
  if (horizontal !== undefined) look.horizontalAlignment = HORIZONTAL[horizontal] ?? 'General';
  if (vertical !== undefined) look.verticalAlignment = VERTICAL[vertical] ?? 'Bottom';
  if (wrapText !== undefined) look.wrapText = isSet(wrapText);
  if (shrinkToFit !== undefined) look.shrinkToFit = isSet(shrinkToFit);
  if (indent !== undefined) look.indentLevel = Number(indent);
  if (textRotation !== undefined) look.textOrientation = orientationOf(Number(textRotation));
}

const STACKED_IN_FILE = 255;
const STACKED = 180;

/** The file counts downward angles from 91 on; 255 are letters below each other. */
function orientationOf(rotation: number): number {
  if (rotation === STACKED_IN_FILE) return STACKED;
  return rotation > 90 ? 90 - rotation : rotation;
}
