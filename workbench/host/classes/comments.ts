import { itemNotFound } from '../api-error';
import {
  type ApiClass,
  type ApiStates,
  type Argument,
  type CellPlace,
  type Property,
  object,
  textOf,
} from '../api-class';
import { oneCell } from '../model/area';
import { type Comment, type Sheet, type Workbook, cellKey } from '../model/workbook';
import { placeFrom, placesWhere } from './cell-places';
import { rangeOf } from './range-area';

/** Threaded comments can be read; scripts of ours write none. */
function read(of: (comment: Comment) => string | boolean): Property<CellPlace> {
  return { get: (place) => of(commentAt(place)) };
}

export const comment: ApiClass<CellPlace> = {
  properties: {
    Id: read(({ id }) => id),
    AuthorName: read(({ author }) => author),
    Content: read(({ text }) => text),
    Resolved: read(({ isResolved }) => isResolved),
  },
  methods: { GetLocation: ({ sheet, row, col }) => rangeOf(sheet, oneCell(row, col)) },
};

export const commentCollection: ApiClass<ApiStates['CommentCollection']> = {
  items: ({ sheet }, { book }) => placesOf(book, sheet).map((place) => object('Comment', place)),
  item: ({ sheet }, id, { book }) => object('Comment', withId(book, sheet, id)),
  methods: {
    GetCount: ({ sheet }, { book }) => placesOf(book, sheet).length,
    GetItem: ({ sheet }, { book }, [id]) => object('Comment', withId(book, sheet, id)),
    GetItemAt: ({ sheet }, { book }, [index]) => {
      const place = placesOf(book, sheet)[Number(index)];
      if (!place) throw itemNotFound('comment');
      return object('Comment', place);
    },
    GetItemByCell: ({ sheet }, { book }, [at]) => {
      const place = placeFrom(book, sheet ?? book.active, at);
      commentAt(place);
      return object('Comment', place);
    },
  },
};

function placesOf(book: Workbook, only: Sheet | undefined): readonly CellPlace[] {
  return (only ? [only] : book.sheets).flatMap((sheet) => placesWhere(sheet, (cell) => cell.comment !== undefined));
}

function withId(book: Workbook, only: Sheet | undefined, id: Argument): CellPlace {
  const found = placesOf(book, only).find((place) => commentAt(place).id === textOf(id));
  if (!found) throw itemNotFound('comment');
  return found;
}

function commentAt({ sheet, row, col }: CellPlace): Comment {
  const found = sheet.cells.get(cellKey(row, col))?.comment;
  if (!found) throw itemNotFound('comment');
  return found;
}
