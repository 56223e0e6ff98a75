import type { RangeState, Session } from './api-class';
import { clear, deleteLines, insertLines, merge, unmerge } from './classes/range-structure';
import { type Area, SHEET_COLS, SHEET_ROWS, parseArea } from './model/area';
import { type Scalar, type Sheet, cellAt, findSheet } from './model/workbook';
import { writeCell } from './model/write-cell';
import { USER_NAME, refuseIfProtected } from './session';
import { createSheet, deleteSheet, freeSheetName, renameSheet, setProtected } from './sheet-list';
import type { UndoList } from './undo-list';

/**
 * What a person does with the mouse and the keys; addresses are A1, sheets go by name. Each is one entry of the undo
 * list or, where Excel cannot undo it, empties the list. What Excel refuses throws `ApiError`: AccessDenied on a
 * protected sheet.
 */
export interface UserActions {
  type(sheet: string, address: string, input: Scalar): void;
  /** Types rows of cells, from a cell on; what would lie beyond the sheet is left out. */
  paste(sheet: string, address: string, rows: readonly (readonly Scalar[])[]): void;
  /** The content of cells (the Del key). */
  clear(sheet: string, address: string): void;
  /** Whole rows (「3:4」) or columns (「B:B」) are put in before these. */
  insert(sheet: string, address: string): void;
  /** Whole rows or columns are taken out. */
  remove(sheet: string, address: string): void;
  merge(sheet: string, address: string): void;
  unmerge(sheet: string, address: string): void;
  /** Writes a note on a cell; the empty text removes it. */
  setNote(sheet: string, address: string, text: string): void;
  /** Hides whole rows or columns, or shows them. */
  setHidden(sheet: string, address: string, isHidden: boolean): void;
  setProtected(sheet: string, isProtected: boolean): void;
  /** Adds a sheet behind the last one and shows it; answers its name. */
  addSheet(name?: string): string;
  deleteSheet(sheet: string): void;
  /** Defined names and formulas follow. */
  rename(sheet: string, name: string): void;
  /** Selects cells, and shows their sheet. */
  select(sheet: string, address: string): void;
  activate(sheet: string): void;
  /** Takes back the newest entry of the undo list; false when there is none. */
  undo(): boolean;
}

/** The actions on the workbook of a session; `onDone` is called after each of them. */
export function userActions(session: Session, undoList: UndoList, onDone: () => void): UserActions {
  const { book } = session;
  const sheetCalled = (name: string): Sheet => {
    const sheet = findSheet(book, name);
    if (!sheet) throw new Error(`no such sheet: ${name}`);
    return sheet;
  };
  const placeAt = (name: string, address: string): RangeState => {
    const area = parseArea(address);
    if (!area) throw new Error(`no such place: ${name}!${address}`);
    return { sheet: sheetCalled(name), area };
  };
  const act = <T>(doIt: () => T): T => {
    try {
      return session.asUser(doIt);
    } finally {
      onDone();
    }
  };
  const edit = (title: string, doIt: () => void) => {
    act(() => {
      undoList.record(title, doIt);
    });
  };

  return {
    type(name, address, input) {
      const { sheet, area } = placeAt(name, address);
      edit(`在 ${address} 中键入“${String(input)}”`, () => {
        refuseIfProtected(sheet);
        writeCell(cellAt(sheet, area.row, area.col), input, book.date1904);
        session.changed(sheet, area);
      });
    },
    paste(name, address, rows) {
      const { sheet, area } = placeAt(name, address);
      edit('粘贴', () => {
        refuseIfProtected(sheet);
        session.changed(sheet, typeRows(sheet, area, rows, book.date1904));
      });
    },
    clear(name, address) {
      const place = placeAt(name, address);
      edit('清除', () => {
        clear(place, session, ['Contents']);
      });
    },
    insert(name, address) {
      const place = placeAt(name, address);
      edit(isRows(place.area) ? '插入行' : '插入列', () => {
        insertLines(place, session);
      });
    },
    remove(name, address) {
      const place = placeAt(name, address);
      edit(isRows(place.area) ? '删除行' : '删除列', () => {
        deleteLines(place, session);
      });
    },
    merge(name, address) {
      const place = placeAt(name, address);
      edit('合并单元格', () => {
        merge(place, session);
      });
    },
    unmerge(name, address) {
      const place = placeAt(name, address);
      edit('取消单元格合并', () => {
        unmerge(place, session);
      });
    },
    setNote(name, address, text) {
      const { sheet, area } = placeAt(name, address);
      edit(text === '' ? '删除批注' : '批注', () => {
        refuseIfProtected(sheet);
        const cell = cellAt(sheet, area.row, area.col);
        if (text === '') delete cell.note;
        else cell.note = { author: cell.note?.author ?? USER_NAME, text };
      });
    },
    setHidden(name, address, isHidden) {
      const { sheet, area } = placeAt(name, address);
      edit(isHidden ? '隐藏' : '取消隐藏', () => {
        refuseIfProtected(sheet);
        setHidden(sheet, area, isHidden);
      });
    },
    setProtected(name, isProtected) {
      const sheet = sheetCalled(name);
      act(() => {
        setProtected(session, sheet, isProtected);
      });
    },
    addSheet(name = freeSheetName(book.sheets)) {
      edit('插入工作表', () => {
        session.activate(createSheet(session, name));
      });
      return name;
    },
    deleteSheet(name) {
      const sheet = sheetCalled(name);
      act(() => {
        deleteSheet(session, sheet);
      });
    },
    rename(sheetName, name) {
      const sheet = sheetCalled(sheetName);
      act(() => {
        renameSheet(session, sheet, name);
      });
    },
    select(name, address) {
      const { sheet, area } = placeAt(name, address);
      act(() => {
        session.select(sheet, area);
      });
    },
    activate(name) {
      const sheet = sheetCalled(name);
      act(() => {
        session.activate(sheet);
      });
    },
    undo: () => act(() => takeBack(session, undoList)),
  };
}

/** Answers the area that was typed into. */
function typeRows(sheet: Sheet, { row, col }: Area, rows: readonly (readonly Scalar[])[], date1904: boolean): Area {
  const lines = rows.slice(0, SHEET_ROWS - row).map((line) => line.slice(0, SHEET_COLS - col));
  for (const [down, line] of lines.entries()) {
    for (const [right, input] of line.entries()) writeCell(cellAt(sheet, row + down, col + right), input, date1904);
  }
  const cols = Math.max(1, ...lines.map((line) => line.length));
  return { row, col, rows: Math.max(1, lines.length), cols };
}

function isRows(area: Area): boolean {
  return area.cols === SHEET_COLS;
}

function setHidden(sheet: Sheet, area: Area, isHidden: boolean): void {
  const [lines, first, count] = isRows(area)
    ? [sheet.hiddenRows, area.row, area.rows]
    : [sheet.hiddenCols, area.col, area.cols];
  for (let line = first; line < first + count; line++) {
    if (isHidden) lines.add(line);
    else lines.delete(line);
  }
}

function takeBack(session: Session, undoList: UndoList): boolean {
  const before = session.book.sheets;
  const touched = undoList.undo();
  for (const { sheet, area } of touched ?? []) session.changed(sheet, area);
  for (const sheet of before) {
    if (!session.book.sheets.includes(sheet)) session.event('deleted', sheet.id, { worksheetId: sheet.id });
  }
  return touched !== undefined;
}
