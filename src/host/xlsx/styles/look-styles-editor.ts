import type { PlannedLook } from '../../../grid/sheet-plan';
import { LOOK_STYLES, type LookStyle } from '../../look-styles';
import { withNumberFormatId } from './number-format-id';
import { appendTo, elementsOf, type StylesList } from './styles-list';
import { attributesOf, childSpans, escapeXml, rootSpan, startTagOf } from '../package/xml-outline';

/** How a planned cell is to look. */
export interface CellLook {
  readonly look: PlannedLook;
  readonly numberFormat: string | undefined;
  /** Text that would be read as a formula, were the cell edited: Excel keeps an apostrophe with it. */
  readonly isQuoted: boolean;
}

/** A styles part in which planned looks find their places, made where they are missing. */
export interface LookStylesEditor {
  /** Index for the `s` attribute of a cell. */
  readonly indexOf: (look: CellLook) => number;
  /** Index for the `dxfId` attribute of a condition: the colours of a look. */
  readonly conditionIndexOf: (look: PlannedLook) => number;
  readonly xml: () => string;
}

/** What lists must hold before anything is appended: index 0 is what cells without a style have, fill 1 is Excel's own. */
const SEEDS: readonly (readonly [StylesList, readonly string[]])[] = [
  ['fonts', ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>']],
  ['fills', ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`)],
  ['borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']],
  ['cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ['cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
];

const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color indexed="64"/></${side}>`)
  .join('');
const BORDERED = `<border>${THIN}<diagonal/></border>`;

/** Looks are built on the font of the workbook's plain cells, so that a sheet of ours has its typeface and size. */
export function lookStylesEditor(stylesXml: string): LookStylesEditor {
  let xml = SEEDS.reduce(seeded, stylesXml);
  const append = (list: StylesList, element: string) => {
    const appended = appendTo(xml, list, element);
    ({ xml } = appended);
    return appended.index;
  };
  const plain = attributesOf(elementsOf(xml, 'cellXfs')[0] ?? '');
  const [fontId, styleId] = [Number(plain['fontId'] ?? 0), plain['xfId'] ?? '0'];
  const font = fontProperties(elementsOf(xml, 'fonts')[fontId] ?? '<font/>');
  const formatId = (code: string) => {
    const known = withNumberFormatId(xml, code);
    ({ xml } = known);
    return known.id;
  };
  const make = ({ look, numberFormat, isQuoted }: CellLook) => {
    const style = LOOK_STYLES[look];
    const numFmtId = formatId(numberFormat ?? 'General');
    const ids = {
      fontId: append('fonts', fontElement(font, style)),
      fillId: style.fill === undefined ? 0 : append('fills', fillElement(style.fill)),
      borderId: style.hasBorders ? append('borders', BORDERED) : 0,
    };
    const quote = isQuoted ? ' quotePrefix="1"' : '';
    const alignment = `<alignment horizontal="${style.align.toLowerCase()}" vertical="center" wrapText="1"/>`;
    return append(
      'cellXfs',
      `<xf numFmtId="${numFmtId}" fontId="${ids.fontId}" fillId="${ids.fillId}" borderId="${ids.borderId}" xfId="${styleId}"${quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  };
  const known = new Map<string, number>();
  return {
    indexOf: (cell) => {
      const key = `${cell.look} ${cell.isQuoted} ${cell.numberFormat ?? ''}`;
      const index = known.get(key) ?? make(cell);
      known.set(key, index);
      return index;
    },
    conditionIndexOf: (look) => append('dxfs', conditionElement(LOOK_STYLES[look])),
    xml: () => xml,
  };
}

function seeded(xml: string, [list, elements]: (typeof SEEDS)[number]): string {
  if (elementsOf(xml, list).length >= elements.length) return xml;
  return elements.reduce((text, element) => appendTo(text, list, element).xml, xml);
}

/** Properties in the order in which Excel writes them. */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color'];
const NAME_ORDER = ['name', 'family', 'charset', 'scheme'];

type FontProperties = ReadonlyMap<string, string>;

function fontProperties(fontXml: string): FontProperties {
  return new Map(
    childSpans(fontXml, rootSpan(fontXml)).map((span) => {
      const attributes = Object.entries(attributesOf(startTagOf(fontXml, span)));
      const written = attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
      return [span.name, `<${span.name}${written}/>`];
    }),
  );
}

function fontElement(plain: FontProperties, { isBold, size, color }: LookStyle): string {
  const properties = new Map(plain);
  if (isBold) properties.set('b', '<b/>');
  if (size !== undefined) properties.set('sz', `<sz val="${size}"/>`);
  if (color !== undefined) properties.set('color', `<color rgb="${argb(color)}"/>`);
  return `<font>${[...FONT_ORDER, ...NAME_ORDER].map((name) => properties.get(name) ?? '').join('')}</font>`;
}

function fillElement(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function conditionElement({ isBold, color, fill }: LookStyle): string {
  const weight = isBold ? '<b/><i val="0"/>' : '';
  const ink = color === undefined ? '' : `<color rgb="${argb(color)}"/>`;
  const font = weight + ink === '' ? '' : `<font>${weight}${ink}</font>`;
  const ground = fill === undefined ? '' : `<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill>`;
  return `<dxf>${font}${ground}</dxf>`;
}

/** 「#C00000」 → 「FFC00000」. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
