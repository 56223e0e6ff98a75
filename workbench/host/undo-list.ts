import { type Area, hullOf, oneCell } from './model/area';
import { type CellJournal, hasChanges, openJournal, putBack } from './model/cell-journal';
import { copyOf, isSame } from './model/copy-of';
import { usedArea } from './model/used-area';
import { type Cell, type DefinedName, type Sheet, type Workbook, placeOfKey } from './model/workbook';

/** Excel keeps so many steps. */
const MAX_ENTRIES = 100;

/** The list behind Excel's 撤消 button. */
export interface UndoList {
  /** The newest is the last. */
  readonly titles: readonly string[];
  /** Does something that becomes one entry if it changes the workbook. */
  record<T>(title: string, act: () => T): T;
  /** Forgets everything, what is being recorded included (quirks.ts: undo-emptied). */
  empty(): void;
  /** Takes the newest entry back: the areas that were touched; undefined when there is nothing to undo. */
  undo(): readonly { readonly sheet: Sheet; readonly area: Area }[] | undefined;
}

/** A sheet but for its cells, which a journal keeps, and what undoing leaves alone. */
type SheetBody = Omit<Sheet, 'cells' | 'journal' | 'selection'>;

interface Entry {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly bodies: ReadonlyMap<Sheet, SheetBody>;
  readonly journals: ReadonlyMap<Sheet, CellJournal<Cell>>;
}

/** Opens an empty list over a workbook. */
export function openUndoList(book: Workbook): UndoList {
  const entries: Entry[] = [];
  /** How often the list has been emptied: a change while an entry is recorded forgets the entry too. */
  let emptied = 0;
  return {
    get titles() {
      return entries.map(({ title }) => title);
    },
    record(title, act) {
      const emptiedBefore = emptied;
      const entry = begin(book, title);
      try {
        return act();
      } finally {
        if (emptied === emptiedBefore && differs(book, entry)) entries.push(entry);
        if (entries.length > MAX_ENTRIES) entries.shift();
        for (const sheet of entry.sheets) delete sheet.journal;
      }
    },
    empty() {
      emptied += 1;
      entries.length = 0;
    },
    undo() {
      const entry = entries.pop();
      return entry && takeBack(book, entry);
    },
  };
}

function begin(book: Workbook, title: string): Entry {
  return {
    title,
    sheets: [...book.sheets],
    names: copyOf(book.names),
    bodies: new Map(book.sheets.map((sheet) => [sheet, copyOf(bodyOf(sheet))])),
    journals: new Map(book.sheets.map((sheet) => [sheet, openJournal(sheet)])),
  };
}

function bodyOf(sheet: Sheet): SheetBody {
  const { cells: _cells, journal: _journal, selection: _selection, ...body } = sheet;
  return body;
}

/** Whether anything has changed since an entry was begun; a cell that was about to change counts. */
function differs(book: Workbook, { sheets, names, bodies, journals }: Entry): boolean {
  return (
    !isSame(book.sheets, sheets) ||
    !isSame(book.names, names) ||
    sheets.some((sheet) => {
      const journal = journals.get(sheet);
      const isTouched = journal !== undefined && (hasMoved(sheet, journal) || hasChanges(journal));
      return isTouched || !isSame(bodyOf(sheet), bodies.get(sheet));
    })
  );
}

function takeBack(book: Workbook, { sheets, names, bodies, journals }: Entry) {
  const touched: { readonly sheet: Sheet; readonly area: Area }[] = [];
  for (const [sheet, journal] of journals) {
    const isWhole = hasMoved(sheet, journal);
    putBack(sheet, journal);
    const area = isWhole ? usedArea(sheet, false) : touchedArea(sheet, journal);
    if (area) touched.push({ sheet, area });
  }
  for (const [sheet, body] of bodies) {
    for (const part of Object.keys(bodyOf(sheet))) if (!(part in body)) Reflect.deleteProperty(sheet, part);
    Object.assign(sheet, body);
  }
  book.names = [...names];
  book.sheets = [...sheets];
  if (!sheets.includes(book.active)) book.active = sheets[0] ?? book.active;
  return touched;
}

/** Inserted and deleted lines give a sheet another map of cells; those that went with their line are in no list. */
function hasMoved(sheet: Sheet, journal: CellJournal<Cell>): boolean {
  return sheet.cells !== journal.cells;
}

/** The smallest area around the cells that were put back. */
function touchedArea(sheet: Sheet, { added, removed, images }: CellJournal<Cell>): Area | undefined {
  let hull: Area | undefined;
  const reach = (key: number) => {
    const { row, col } = placeOfKey(key);
    const cell = oneCell(row, col);
    hull = hull ? hullOf(hull, cell) : cell;
  };
  for (const key of [...added, ...removed.keys()]) reach(key);
  for (const [key, cell] of sheet.cells) if (images.has(cell)) reach(key);
  return hull;
}
