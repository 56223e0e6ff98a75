import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import {
  type ApiClass,
  type ApiStates,
  type Argument,
  NULL_OBJECT,
  isApiObject,
  isText,
  object,
  textOf,
} from '../api-class';
import { SHEET_COLS, isOneCell, parseArea } from '../model/area';
import { type Note, type Sheet, cellAt, cellKey } from '../model/workbook';
import { refuseIfProtected } from '../session';
import { rangeOf } from './range-area';

type NoteState = ApiStates['Note'];

/** Who signs notes that scripts write. */
const AUTHOR = '用户';

export const note: ApiClass<NoteState> = {
  properties: {
    AuthorName: { get: (state) => noteOf(state).author },
    Content: {
      get: (state) => noteOf(state).text,
      set: (state, value) => {
        refuseIfProtected(state.sheet);
        const { author } = noteOf(state);
        cellOf(state).note = { author, text: textOf(value) };
      },
    },
  },
  methods: {
    GetLocation: ({ sheet, row, col }) => rangeOf(sheet, { row, col, rows: 1, cols: 1 }),
    Delete: (state) => {
      refuseIfProtected(state.sheet);
      noteOf(state);
      delete cellOf(state).note;
    },
  },
};

export const noteCollection: ApiClass<Sheet> = {
  items: (sheet) => notesOf(sheet).map((state) => object('Note', state)),
  item: (sheet, key) => object('Note', existing(sheet, key)),
  methods: {
    GetCount: (sheet) => notesOf(sheet).length,
    GetItem: (sheet, _session, [key]) => object('Note', existing(sheet, key)),
    GetItemAt: (sheet, _session, [index]) => {
      const state = notesOf(sheet)[Number(index)];
      if (!state) throw itemNotFound('note');
      return object('Note', state);
    },
    GetItemOrNullObject: (sheet, _session, [key]) => {
      const state = placeOf(sheet, key);
      return hasNote(state) ? object('Note', state) : NULL_OBJECT;
    },
    Add: (sheet, _session, [at, content]) => {
      refuseIfProtected(sheet);
      const state = placeOf(sheet, at);
      if (hasNote(state)) throw invalidArgument('there is a note already');
      cellOf(state).note = { author: AUTHOR, text: textOf(content) };
      return object('Note', state);
    },
  },
};

/** Row by row, as Excel lists them. */
function notesOf(sheet: Sheet): readonly NoteState[] {
  return [...sheet.cells]
    .filter(([, cell]) => cell.note !== undefined)
    .map(([key]) => key)
    .sort((a, b) => a - b)
    .map((key) => ({ sheet, row: Math.floor(key / SHEET_COLS), col: key % SHEET_COLS }));
}

function existing(sheet: Sheet, key: Argument): NoteState {
  const state = placeOf(sheet, key);
  noteOf(state);
  return state;
}

/** 「A1」, 「分工方案!A1」 or a range of one cell. */
function placeOf(sheet: Sheet, at: Argument): NoteState {
  const area = isText(at) ? parseArea(at.replace(/^.*!/, '')) : areaOf(at);
  if (!area || !isOneCell(area)) throw new ApiError('InvalidCellAddress', 'The cell address is invalid.');
  return { sheet, row: area.row, col: area.col };
}

function areaOf(at: Argument) {
  return isApiObject(at) && at.kind === 'Range' ? at.state.area : undefined;
}

function hasNote({ sheet, row, col }: NoteState): boolean {
  return sheet.cells.get(cellKey(row, col))?.note !== undefined;
}

function noteOf({ sheet, row, col }: NoteState): Note {
  const found = sheet.cells.get(cellKey(row, col))?.note;
  if (!found) throw itemNotFound('note');
  return found;
}

function cellOf({ sheet, row, col }: NoteState) {
  return cellAt(sheet, row, col);
}
