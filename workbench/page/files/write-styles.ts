import { TRANSITIONAL } from '../../../src/host/xlsx/package/dialect';
import { type Look, type LookKey, PLAIN_LOOK } from '../../host/model/look';
import { SYSTEM_DATE } from '../../host/model/shown-text';
import { HORIZONTAL, PATTERNS, UNDERLINES, VERTICAL, borderWord, fileWord } from './look-words';
import { XML_DECLARATION, element, list } from './xml-text';

const FIRST_OWN_FORMAT = 176;
const SYSTEM_DATE_ID = 14;

/** Collects the styles of a workbook; what is the same gets the same index. */
export interface StyleBook {
  /** Index of a cell's style; 0 is the plain one. */
  cellStyle(look: Look, numberFormat: string): number;
  /** Index of what a conditional format sets. */
  conditionalStyle(look: Look): number;
  /** The styles part. */
  xml(): string;
}

/** An empty style book whose first style is the plain look. */
export function styleBook(): StyleBook {
  const fonts = indexed();
  const fills = indexed();
  const borders = indexed();
  const formats = indexed();
  const styles = indexed();
  const conditional = indexed();
  // The first two fills are fixed by the format.
  fills.add(element('fill', {}, element('patternFill', { patternType: 'none' })));
  fills.add(element('fill', {}, element('patternFill', { patternType: 'gray125' })));
  const formatId = (code: string) => {
    if (code === 'General') return 0;
    return code === SYSTEM_DATE ? SYSTEM_DATE_ID : FIRST_OWN_FORMAT + formats.add(code);
  };
  const cellStyle = (look: Look, numberFormat: string) => {
    const part = partsOf(look);
    const numFmtId = formatId(numberFormat);
    const [fontId, fillId, borderId] = [
      fonts.add(fontXml(part)),
      fills.add(fillXml(look)),
      borders.add(borderXml(part)),
    ];
    const applied = {
      applyNumberFormat: numFmtId > 0 || undefined,
      applyFont: fontId > 0 || undefined,
      applyFill: fillId > 0 || undefined,
      applyBorder: borderId > 0 || undefined,
      applyAlignment: true,
    };
    return styles.add(element('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, alignmentXml(part)));
  };
  cellStyle({}, 'General');
  // Cells of a file share their looks, which spares writing each one's style again.
  const known = new WeakMap<Look, Map<string, number>>();
  return {
    cellStyle: (look, numberFormat) => {
      const ofLook = known.get(look) ?? new Map<string, number>();
      known.set(look, ofLook);
      const index = ofLook.get(numberFormat) ?? cellStyle(look, numberFormat);
      ofLook.set(numberFormat, index);
      return index;
    },
    conditionalStyle: (look) => conditional.add(conditionalXml(look)),
    xml: () => {
      const numFmts = formats
        .items()
        .map((code, at) => element('numFmt', { numFmtId: FIRST_OWN_FORMAT + at, formatCode: code }));
      const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }, alignmentXml(partsOf({})));
      return `${XML_DECLARATION}${element(
        'styleSheet',
        { xmlns: TRANSITIONAL.main },
        list('numFmts', numFmts) +
          list('fonts', fonts.items()) +
          list('fills', fills.items()) +
          list('borders', borders.items()) +
          list('cellStyleXfs', [plain]) +
          list('cellXfs', styles.items()) +
          list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]) +
          list('dxfs', conditional.items()),
      )}`;
    },
  };
}

interface IndexedList {
  add(item: string): number;
  items(): readonly string[];
}

function indexed(): IndexedList {
  const indexes = new Map<string, number>();
  return {
    add: (item) => {
      const index = indexes.get(item) ?? indexes.size;
      indexes.set(item, index);
      return index;
    },
    items: () => [...indexes.keys()],
  };
}

/** Every part of a look, the plain ones included. */
function partsOf(look: Look): (key: LookKey) => unknown {
  return (key) => look[key] ?? PLAIN_LOOK[key];
}

type Parts = ReturnType<typeof partsOf>;

function rgb(color: unknown): string {
  return `FF${String(color).replace('#', '').toUpperCase()}`;
}

function fontXml(part: Parts): string {
  const underline = fileWord(UNDERLINES, part('font/underline'));
  return element(
    'font',
    {},
    (part('font/bold') === true ? '<b/>' : '') +
      (part('font/italic') === true ? '<i/>' : '') +
      (part('font/strikethrough') === true ? '<strike/>' : '') +
      (underline === undefined ? '' : element('u', { val: underline })) +
      element('sz', { val: Number(part('font/size')) }) +
      element('color', { rgb: rgb(part('font/color')) }) +
      element('name', { val: String(part('font/name')) }),
  );
}

function fillXml(look: Look): string {
  const pattern = fileWord(PATTERNS, look['fill/pattern'] ?? 'None') ?? 'solid';
  const color = look['fill/color'];
  if (pattern === 'none' || color === undefined)
    return element('fill', {}, element('patternFill', { patternType: pattern }));
  const name = pattern === 'solid' ? 'fgColor' : 'bgColor';
  return element('fill', {}, element('patternFill', { patternType: pattern }, element(name, { rgb: rgb(color) })));
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

function borderXml(part: Parts): string {
  const sides = SIDES.map((side) => {
    const style = borderWord(part(`borders/${side}/style`), part(`borders/${side}/weight`));
    return style === undefined
      ? element(side)
      : element(side, { style }, element('color', { rgb: rgb(part(`borders/${side}/color`)) }));
  });
  return element('border', {}, `${sides.join('')}<diagonal/>`);
}

function alignmentXml(part: Parts): string {
  const indent = Number(part('indentLevel'));
  const rotation = Number(part('textOrientation'));
  return element('alignment', {
    horizontal: fileWord(HORIZONTAL, part('horizontalAlignment')),
    vertical: fileWord(VERTICAL, part('verticalAlignment')),
    textRotation: rotation === 0 ? undefined : rotationOf(rotation),
    wrapText: part('wrapText') === true || undefined,
    indent: indent > 0 ? indent : undefined,
    shrinkToFit: part('shrinkToFit') === true || undefined,
  });
}

function rotationOf(orientation: number): number {
  if (orientation === 180) return 255;
  return orientation < 0 ? 90 - orientation : orientation;
}

/** Only what the format sets: the rest of the cell shows through. */
function conditionalXml(look: Look): string {
  return element('dxf', {}, conditionalFont(look) + conditionalFill(look) + conditionalBorder(look));
}

function conditionalFont(look: Look): string {
  const flag = (name: string, key: LookKey) =>
    look[key] === undefined ? '' : element(name, look[key] === true ? {} : { val: 0 });
  const underline = look['font/underline'];
  const color = look['font/color'];
  const content =
    flag('b', 'font/bold') +
    flag('i', 'font/italic') +
    flag('strike', 'font/strikethrough') +
    (underline === undefined ? '' : element('u', { val: fileWord(UNDERLINES, underline) ?? 'none' })) +
    (color === undefined ? '' : element('color', { rgb: rgb(color) }));
  return content === '' ? '' : element('font', {}, content);
}

function conditionalFill(look: Look): string {
  const color = look['fill/color'];
  if (color === undefined) return '';
  const pattern = fileWord(PATTERNS, look['fill/pattern'] ?? 'Solid') ?? 'solid';
  return element('fill', {}, element('patternFill', { patternType: pattern }, element('bgColor', { rgb: rgb(color) })));
}

function conditionalBorder(look: Look): string {
  const sides = SIDES.map((side) => {
    const style = borderWord(look[`borders/${side}/style`], look[`borders/${side}/weight`] ?? 'Thin');
    if (style === undefined) return '';
    const color = look[`borders/${side}/color`] ?? '#000000';
    return element(side, { style }, element('color', { rgb: rgb(color) }));
  });
  const content = sides.join('');
  return content === '' ? '' : element('border', {}, content);
}
