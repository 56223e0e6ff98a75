/** What Excel leaves out of an answer where it is not set (OfficeDev/office-js issue 2349); unsaid it would not be put back. */
const UNSAID = { wrapText: false, shrinkToFit: false, indentLevel: 0, textOrientation: 0 };
const UNSAID_FONT = { bold: false, italic: false, strikethrough: false };
/** Sides that stand between cells: a single cell has none. */
const INNER_SIDES: readonly string[] = ['horizontal', 'vertical'];

/** A look Excel has answered, as it can be set back: what differs inside the cell cannot. */
export function settableLook(look: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, font, borders, ...format } = look.format ?? {};
  return {
    format: {
      ...settled({ ...UNSAID, ...format }),
      fill: settableFill(fill),
      font: settled({ ...UNSAID_FONT, ...font }),
      borders: Object.fromEntries(
        Object.entries(borders ?? {})
          .filter(([side]) => !INNER_SIDES.includes(side))
          // A side without a line has a colour and weight all the same: setting those would draw it.
          .map(([side, line]: [string, Excel.CellBorder]) => [
            side,
            line.style === 'None' ? { style: 'None' } : settled(line),
          ]),
      ),
    },
  };
}

/** Whether a part differs inside the cell: null, and for colours the empty text. */
export function isUnsettled(part: unknown): boolean {
  return part === null || part === '';
}

function settled<T extends object>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => !isUnsettled(part))) as Partial<T>;
}

/**
 * A cell without fill reads as white, often without a pattern; only the tint is then missing too
 * (OfficeDev/office-js issues 4900 and 6218). Filling it white would hide its grid lines.
 */
function settableFill(fill: Excel.CellPropertiesFill | undefined): Excel.CellPropertiesFill {
  const { color, pattern, tintAndShade }: { readonly [Part in keyof Excel.CellPropertiesFill]?: unknown } = fill ?? {};
  const isWhite = typeof color !== 'string' || color === '' || color.toUpperCase() === '#FFFFFF';
  const isUnfilled = pattern === 'None' || (typeof pattern !== 'string' && typeof tintAndShade !== 'number' && isWhite);
  // The colour is the tinted one already.
  const { tintAndShade: _tint, ...parts } = fill ?? {};
  return isUnfilled ? { pattern: 'None' } : settled(parts);
}
