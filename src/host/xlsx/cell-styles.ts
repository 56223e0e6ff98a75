import { type FontLook, fontLookReader } from './font-look';
import { builtinFormat } from './number-format/builtin-formats';
import { compileFormat, showGeneral, type ShowValue } from './number-format/shown-text';
import type { PackageParts } from './package-parts';

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
  let list = '';
  parts.read(part, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'numFmts') list = name;
      else if (list === 'fonts' && name === 'font') font.begin();
      else if (list === 'fonts') font.property(name, attributes);
      else if (list === 'numFmts' && name === 'numFmt') {
        customFormats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      } else if (list === 'cellXfs' && name === 'xf') {
        cellXfs.push({ numFmtId: Number(attributes['numFmtId'] ?? 0), fontId: Number(attributes['fontId'] ?? 0) });
      }
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
