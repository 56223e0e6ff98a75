import { alreadyExists, invalidArgument } from '../api-error';
import { type ApiClass, NULL_OBJECT, isApiObject, isText, object, readOnly, textOf } from '../api-class';
import { readReference, referenceTo } from '../model/references';
import { type DefinedName, type Workbook, findSheet } from '../model/workbook';
import { rangeOf } from './range-area';

/** Characters a name can have, and its comment (quirks.ts: names-255). */
const MAX_CHARS = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** 「AB12」, 「R1C1」, 「C」: cells and rows have these names already. */
const CELL_LIKE = /^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|r\d*|c\d*)$/i;

export const namedItem: ApiClass<DefinedName> = {
  properties: {
    Name: readOnly((item) => item.name),
    Comment: {
      get: (item) => item.comment,
      set: (item, value, session) => {
        item.comment = textOf(value);
        session.emptyUndo();
      },
    },
    Visible: {
      get: (item) => item.visible,
      set: (item, value) => {
        if (isBroken(item.formula)) throw invalidArgument('a name that leads nowhere');
        item.visible = value === true;
      },
    },
    Formula: {
      get: (item) => item.formula,
      set: (item, value) => {
        if (isBroken(textOf(value))) throw invalidArgument('a formula that leads nowhere');
        item.formula = textOf(value);
      },
    },
  },
  methods: {
    GetRangeOrNullObject: (item, { book }) => {
      const target = readReference(item.formula);
      const sheet = target && findSheet(book, target.sheet);
      return target && sheet ? rangeOf(sheet, target.area) : NULL_OBJECT;
    },
    Delete: (item, { book }) => {
      book.names = book.names.filter((other) => other !== item);
    },
  },
};

export const namedItemCollection: ApiClass<undefined> = {
  items: (_none, { book }) => book.names.map((name) => object('NamedItem', name)),
  item: (_none, key, { book }) => {
    const found = nameCalled(book, key);
    if (!found) throw invalidArgument(`name ${key}`);
    return object('NamedItem', found);
  },
  methods: {
    GetItemOrNullObject: (_none, { book }, [key]) => {
      const found = nameCalled(book, textOf(key));
      return found ? object('NamedItem', found) : NULL_OBJECT;
    },
    Add: (_none, { book }, [name, reference, comment]) => {
      if (typeof name !== 'string' || !isName(name)) throw invalidArgument('name');
      if (typeof comment === 'string' && comment.length > MAX_CHARS) throw invalidArgument('comment');
      if (nameCalled(book, name)) throw alreadyExists(name);
      if (isText(reference) && isBroken(reference)) throw invalidArgument('a formula that leads nowhere');
      const isRange = isApiObject(reference) && reference.kind === 'Range';
      const formula = isRange ? referenceTo(reference.state.sheet.name, reference.state.area) : textOf(reference);
      const made = { name, formula, comment: typeof comment === 'string' ? comment : '', visible: true };
      book.names.push(made);
      return object('NamedItem', made);
    },
  },
};

function nameCalled(book: Workbook, key: string): DefinedName | undefined {
  const wanted = key.toLowerCase();
  return book.names.find((item) => item.name.length === key.length && item.name.toLowerCase() === wanted);
}

/** quirks.ts: broken-names */
function isBroken(formula: string): boolean {
  return /#(?:REF!|NAME\?)/.test(formula);
}

function isName(text: string): boolean {
  return text.length <= MAX_CHARS && NAME.test(text) && !CELL_LIKE.test(text);
}
