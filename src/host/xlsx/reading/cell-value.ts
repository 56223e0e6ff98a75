import type { CellValue, GridCell } from '../../../grid/grid';
import type { CellStyle } from './cell-styles';
import { showGeneral } from '../../number-format/shown-text';
import { mixesFonts, type RichText } from './rich-text';
import { unescapeText } from '../package/xml';

/** What every cell of a workbook shares. */
export interface CellContext {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** A cell as the file writes it. */
export interface RawCell {
  readonly style: number;
  /** The `t` attribute: n, s, str, inlineStr, b, e, d. */
  readonly type: string;
  value: string;
  /** Text of an inline string. */
  rich: RichText | undefined;
  /** With its leading 「=」. */
  formula: string | undefined;
}

const PLAIN: CellStyle = { numberFormat: undefined, show: showGeneral, font: undefined };

/** The cell as the grid holds it; undefined where it has a style but no content. */
export function cellOf(raw: RawCell, context: CellContext): GridCell | undefined {
  const { formula } = raw;
  const rich = raw.type === 's' ? context.strings[Number(raw.value)] : raw.rich;
  const value = rich ? rich.text : valueOf(raw, context.date1904);
  if ((value === null || value === '') && formula === undefined) return undefined;
  const { numberFormat, show, font } = context.styles[raw.style] ?? PLAIN;
  return {
    value,
    text: show(value, context.date1904),
    ...(formula !== undefined && { formula }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(rich && mixesFonts(rich, font) && { mixedFonts: true }),
  };
}

function valueOf({ type, value }: RawCell, date1904: boolean): CellValue {
  switch (type) {
    case 'b':
      return value === '1' || value === 'true';
    case 'str':
    case 'inlineStr':
      return unescapeText(value);
    case 'e':
      return value;
    case 'd':
      return serialOfIso(value, date1904) ?? value;
    default: {
      const number = Number(value);
      if (value === '' || type === 's') return null;
      return Number.isNaN(number) ? value : number;
    }
  }
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAY_MS = 86_400_000;

/** Cells of type d hold 「2016-12-31T08:30:00」; Excel shows them as serial numbers. */
function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MS - (date1904 ? 1462 : 0);
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
