import { type FontLook, fontLookReader } from './font-look';
import { builtinFormat } from '../../number-format/builtin-formats';
import { compileFormat, showGeneral, type ShowValue } from '../../number-format/shown-text';
import type { PackageParts } from '../package/package-parts';
import type { XmlAttributes } from '../package/xml';

/** What a cell's style index says, as far as reading needs it. */
export interface CellStyle {
  /** Undefined means General. */
  readonly numberFormat: string | undefined;
  readonly show: ShowValue;
  readonly font: FontLook | undefined;
}

/** Reads the styles part into one entry per cell style index (`cellXfs`). */
export function readCellStyles(parts: PackageParts, part: string): readonly CellStyle[] {
  const customFormats = new Map<number, string>();
  const fonts: FontLook[] = [];
  const cellXfs: { readonly numFmtId: number; readonly fontId: number }[] = [];
  const font = fontLookReader();
  const readers: Readonly<Record<string, (name: string, attributes: XmlAttributes) => void>> = {
    fonts: (name, attributes) => {
      if (name === 'font') font.begin();
      else font.property(name, attributes);
    },
    numFmts: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') customFormats.set(Number(numFmtId), formatCode ?? '');
    },
    cellXfs: (name, { numFmtId, fontId }) => {
      if (name === 'xf') cellXfs.push({ numFmtId: Number(numFmtId ?? 0), fontId: Number(fontId ?? 0) });
    },
  };
  let list = '';
  parts.read(part, {
    open: (name, attributes) => {
      if (name in readers) list = name;
      else readers[list]?.(name, attributes);
    },
    close: (name) => {
      if (name === list) list = '';
      else if (list === 'fonts' && name === 'font') fonts.push(font.end());
    },
  });
  const formats = new Map<number, Pick<CellStyle, 'numberFormat' | 'show'>>();
  return cellXfs.map(({ numFmtId, fontId }) => {
    const format = formats.get(numFmtId) ?? formatOf(customFormats.get(numFmtId) ?? builtinFormat(numFmtId));
    formats.set(numFmtId, format);
    return { ...format, font: fonts[fontId] };
  });
}

function formatOf(code: string): Pick<CellStyle, 'numberFormat' | 'show'> {
  if (code === '' || code === 'General') return { numberFormat: undefined, show: showGeneral };
  return { numberFormat: code, show: compileFormat(code) };
}
