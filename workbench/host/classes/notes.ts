import { invalidArgument, itemNotFound } from '../api-error';
import { type ApiClass, type Argument, type CellPlace, NULL_OBJECT, object, textOf } from '../api-class';
import { oneCell } from '../model/area';
import { type Note, type Sheet, type Workbook, cellAt, cellKey } from '../model/workbook';
import { USER_NAME, refuseIfProtected } from '../session';
import { placeFrom, placesWhere } from './cell-places';
import { rangeOf } from './range-area';

export const note: ApiClass<CellPlace> = {
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
    GetLocation: ({ sheet, row, col }) => rangeOf(sheet, oneCell(row, col)),
    Delete: (state) => {
      refuseIfProtected(state.sheet);
      noteOf(state);
      delete cellOf(state).note;
    },
  },
};

export const noteCollection: ApiClass<Sheet> = {
  items: (sheet) => notesOf(sheet).map((state) => object('Note', state)),
  item: (sheet, key, { book }) => object('Note', existing(book, sheet, key)),
  methods: {
    GetCount: (sheet) => notesOf(sheet).length,
    GetItem: (sheet, { book }, [key]) => object('Note', existing(book, sheet, key)),
    GetItemAt: (sheet, _session, [index]) => {
      const state = notesOf(sheet)[Number(index)];
      if (!state) throw itemNotFound('note');
      return object('Note', state);
    },
    GetItemOrNullObject: (sheet, { book }, [key]) => {
      const state = placeFrom(book, sheet, key);
      return hasNote(state) ? object('Note', state) : NULL_OBJECT;
    },
    Add: (sheet, { book }, [at, content]) => {
      refuseIfProtected(sheet);
      const state = placeFrom(book, sheet, at);
      if (hasNote(state)) throw invalidArgument('there is a note already');
      cellOf(state).note = { author: USER_NAME, text: textOf(content) };
      return object('Note', state);
    },
  },
};

function notesOf(sheet: Sheet): readonly CellPlace[] {
  return placesWhere(sheet, (cell) => cell.note !== undefined);
}

function existing(book: Workbook, sheet: Sheet, key: Argument): CellPlace {
  const state = placeFrom(book, sheet, key);
  noteOf(state);
  return state;
}

function hasNote({ sheet, row, col }: CellPlace): boolean {
  return sheet.cells.get(cellKey(row, col))?.note !== undefined;
}

function noteOf({ sheet, row, col }: CellPlace): Note {
  const found = sheet.cells.get(cellKey(row, col))?.note;
  if (!found) throw itemNotFound('note');
  return found;
}

function cellOf({ sheet, row, col }: CellPlace) {
  return cellAt(sheet, row, col);
}
