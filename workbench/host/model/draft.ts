import { type Area, parseArea } from './area';
import { type LookKey, isLookKey, withLook } from './look';
import { type Cell, type Scalar, type Sheet, type Workbook, addSheet, cellAt, emptyWorkbook } from './workbook';

/** A sheet as a test or the workbench writes it down; addresses are A1. */
export interface SheetDraft {
  readonly name: string;
  /** From A1; null and '' leave a cell empty, a string beginning with = is a formula (see `cached`). */
  readonly rows?: readonly (readonly (Scalar | null)[])[];
  /** The value Excel has last calculated for formula cells. */
  readonly cached?: Readonly<Record<string, Scalar>>;
  readonly merges?: readonly string[];
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly looks?: Readonly<Record<string, Readonly<Partial<Record<LookKey, string | number | boolean>>>>>;
  readonly mixedFonts?: Readonly<Record<string, readonly LookKey[]>>;
  readonly hiddenRows?: readonly number[];
  readonly filter?: string;
  readonly isProtected?: boolean;
  readonly visibility?: Sheet['visibility'];
  readonly tables?: Readonly<Record<string, string>>;
  readonly formattedArea?: string;
}

/** Builds a workbook whose first visible sheet is active. */
export function draftWorkbook(drafts: readonly SheetDraft[], options: { readonly date1904?: boolean } = {}): Workbook {
  const book = emptyWorkbook(options.date1904 ?? false);
  for (const draft of drafts) fillSheet(addSheet(book, draft.name), draft);
  book.active = book.sheets.find((sheet) => sheet.visibility === 'Visible') ?? book.active;
  return book;
}

function fillSheet(sheet: Sheet, draft: SheetDraft): void {
  draft.rows?.forEach((values, row) => {
    values.forEach((value, col) => {
      if (value !== null && value !== '') fillCell(cellAt(sheet, row, col), value);
    });
  });
  fillAreas(sheet, draft.cached, (cell, value) => (cell.value = value));
  fillAreas(sheet, draft.numberFormats, (cell, code) => (cell.numberFormat = code));
  fillAreas(sheet, draft.mixedFonts, (cell, keys) => (cell.mixedFont = keys));
  fillAreas(sheet, draft.looks, (cell, look) => {
    for (const [key, value] of Object.entries(look)) if (isLookKey(key)) cell.look = withLook(cell.look, key, value);
  });
  sheet.merges = (draft.merges ?? []).map(mustParse);
  sheet.hiddenRows = new Set(draft.hiddenRows);
  if (draft.filter !== undefined) sheet.filter = mustParse(draft.filter);
  sheet.isProtected = draft.isProtected ?? false;
  sheet.visibility = draft.visibility ?? 'Visible';
  sheet.tables = Object.entries(draft.tables ?? {}).map(([name, address], index) => ({
    id: String(index + 1),
    name,
    area: mustParse(address),
  }));
  if (draft.formattedArea !== undefined) sheet.formattedArea = mustParse(draft.formattedArea);
}

function fillAreas<T>(
  sheet: Sheet,
  areas: Readonly<Record<string, T>> | undefined,
  fill: (cell: Cell, part: T) => void,
): void {
  for (const [address, part] of Object.entries(areas ?? {})) {
    const area = mustParse(address);
    for (let row = 0; row < area.rows; row++) {
      for (let col = 0; col < area.cols; col++) fill(cellAt(sheet, area.row + row, area.col + col), part);
    }
  }
}

function fillCell(cell: Cell, value: Scalar): void {
  if (typeof value === 'string' && value.startsWith('=')) {
    cell.formula = value;
    cell.value = '';
  } else cell.value = value;
}

function mustParse(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`no such area: ${address}`);
  return area;
}
