import type { CellAddress, CellRange } from '../grid/address';
import type { CellContent, Edit } from '../grid/edit';
import type { CellValue, Grid } from '../grid/grid';
import type { SheetPlan } from '../grid/sheet-plan';

/** One sheet of the workbook, as a list shows it. */
export interface SheetInfo {
  readonly name: string;
  /** Chart and dialog sheets have no cells. */
  readonly kind: 'worksheet' | 'chart';
  readonly isVisible: boolean;
  readonly isActive: boolean;
  /** A sheet the add-in has written (found by its name `zrb.sheet.…`), not the user's. */
  readonly isOurs?: true;
  /** Key of the plan it was written from, on a sheet of ours. */
  readonly planKey?: string;
}

/** Why a host cannot do what it was asked; `message` is for logs, the pane words it from `code`. */
export type HostErrorCode =
  | 'cell-editing' // the user is typing in a cell
  | 'protected' // sheet or workbook protected
  | 'sheet-not-found'
  | 'not-a-worksheet'
  | 'own-sheet' // a summary would be written over the very sheet it was made from
  | 'own-sheet-blocked' // a table or pivot of the user's stands on a sheet of ours that is to be rewritten
  | 'notes-in-the-way' // a person's own cells stand where a sheet would be written or grow; the message names sheet and cell
  | 'stopped' // the write was stopped by its user: everything is as before
  | 'sheet-hidden' // nothing can be shown on it
  | 'too-large' // over the payload limits although cut into chunks
  | 'not-supported' // this Excel lacks the API
  | 'busy' // Excel refuses for now; try again
  | 'file-unreadable' // damaged, or no .xlsx at all
  | 'file-encrypted' // password-protected file
  | 'file-not-found'
  | 'file-unwritable' // no right to write there, no room, or another program holds the file
  | 'read-only' // this host cannot write
  | 'repair-failed' // a write failed and could not be taken back: see `written`
  | 'unexpected';

/** The only error a host throws. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;
  /** What stands changed in the sheet when a failed write could not be repaired, with its undo. */
  readonly written: UndoRecord | undefined;
  /** A Chinese sentence for the clerk that names a place, where the code alone would not help. */
  readonly says: string | undefined;

  constructor(
    code: HostErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly written?: UndoRecord; readonly says?: string } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.written = options.written;
    this.says = options.says;
  }
}

/** A cell at its place after the write, before and after it: enough to put it back, and to see whether a person has changed it since. */
export interface CellImage {
  readonly row: number;
  readonly col: number;
  readonly before: CellContent;
  readonly beforeFormat: string;
  readonly after: CellContent;
  readonly afterFormat: string;
}

/**
 * The inverse of a write, as plain data that survives a reload of the pane.
 * `structure` lists inverse edits for merges and rows, in the order in which to perform them.
 */
export interface UndoRecord {
  readonly sheet: string;
  readonly cells: readonly CellImage[];
  readonly structure: readonly Edit[];
  /** What only the adapter that wrote can read back: fonts, fills, heights. */
  readonly looks?: unknown;
  /** Another sheet's, to be undone after this one; a use case of several writes puts it here, no host does. */
  readonly next?: UndoRecord;
}

/** Why an edit was left out. */
export type RefusalReason = 'changed-since' | 'protected' | 'mixed-fonts' | 'outside';

/** An edit that was not performed; `index` points into the edits handed over. */
export interface Refusal {
  readonly index: number;
  readonly reason: RefusalReason;
}

/** `partial`: the refused edits were left out, everything else stands. */
export type ApplyOutcome =
  | { readonly kind: 'applied'; readonly undo: UndoRecord }
  | { readonly kind: 'partial'; readonly undo: UndoRecord; readonly refused: readonly Refusal[] };

/** Places that were not put back because a person has changed them since. */
export interface UndoOutcome {
  readonly restored: number;
  readonly kept: readonly CellRange[];
}

export interface ApplyOptions {
  /** Write cells that mix fonts inside their text, which flattens them; false leaves them out as refused. */
  readonly flattenMixedFonts: boolean;
}

/** How the writing of a long sheet is watched and stopped; a write that is stopped leaves the workbook as it was. */
export interface WriteOptions {
  readonly onProgress?: (written: { readonly rows: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
}

/** A cell that a name of the workbook leads to. */
export interface NamedCell {
  readonly sheet: string;
  readonly at: CellAddress;
  readonly value: CellValue;
  readonly formula?: string;
}

/** The sheet a plan was written to: its name may differ from the plan's title. */
export interface WrittenSheet {
  readonly sheet: string;
  readonly created: boolean;
}

/** A change somebody made: the user, another add-in, or this one. */
export interface ChangeNotice {
  readonly sheet: string;
  readonly range?: CellRange;
  readonly byThisAddIn: boolean;
}

/** A sheet to be read beside another: the one of ours with the key, whatever its name, else the worksheet of that name. */
export interface BesideSheet {
  /** A `SheetPlan`'s key: 「unit-directory」. */
  readonly key: string;
  readonly name: string;
}

/** A sheet with what a use case has to know of its workbook. */
export interface SheetInWorkbook {
  readonly grid: Grid;
  /** A sheet the add-in has written, not the user's. */
  readonly isOurs: boolean;
  /** As `readSettings` answers. */
  readonly settings: string | undefined;
  /** The file's name: 「分工方案.xlsx」; absent where the host does not know it. */
  readonly workbookName?: string;
  /** The sheet asked for beside it, also where that is the very sheet read; absent where nobody asked, or the workbook has none. */
  readonly beside?: Grid;
}

/** What `clearTraces` has taken out of a workbook. */
export interface ClearedTraces {
  /** Whether there was anything that `writeSettings` had kept. */
  readonly settings: boolean;
  /** How many hidden names of ours there were. */
  readonly names: number;
  /** Sheets whose marks were taken away. */
  readonly unmarked: readonly string[];
  /** Sheets whose marks stay because they are protected. */
  readonly stillMarked: readonly string[];
}

/**
 * A workbook as the use cases see it. Every method rejects with `HostError` and nothing else.
 * A failed write leaves the workbook as it was; where even the repair fails the error says what was written.
 */
export interface Host {
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Reads a sheet by name, the active one without a name. */
  readSheet(name?: string): Promise<Grid>;
  /** As `readSheet`, with all else a use case begins with: one trip to Excel where each alone would cost its own. */
  readSheetInWorkbook(name?: string, beside?: BesideSheet): Promise<SheetInWorkbook>;
  /** All or nothing but for refused edits. */
  apply(sheet: string, edits: readonly Edit[], options: ApplyOptions): Promise<ApplyOutcome>;
  undo(record: UndoRecord): Promise<UndoOutcome>;
  /**
   * Creates or rewrites the sheet with the plan's key; 「own-sheet」 where the plan's links lead to that sheet itself,
   * 「notes-in-the-way」 where the plan's block would cover cells that are not ours.
   */
  writeSheet(plan: SheetPlan, options?: WriteOptions): Promise<WrittenSheet>;
  /** The one cell a name of the workbook leads to; undefined where there is no such name, or it leads to anything else. */
  readNamedCell(name: string): Promise<NamedCell | undefined>;
  /** Shows a range and selects it. */
  select(sheet: string, range: CellRange): Promise<void>;
  /** Calls back on every change of cells until the returned function is called. */
  watch(listener: (change: ChangeNotice) => void): Promise<() => Promise<void>>;
  /** What the add-in keeps in this workbook: one text, undefined where there is none. */
  readSettings(): Promise<string | undefined>;
  writeSettings(text: string): Promise<void>;
  /**
   * Takes out everything the add-in has left beside what a person asked for: settings, hidden names, marks. Sheets we have
   * written stay, as the user's own from then on; their links lead straight to the cells.
   */
  clearTraces(): Promise<ClearedTraces>;
}
