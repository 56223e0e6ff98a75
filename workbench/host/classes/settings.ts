import { invalidArgument } from '../api-error';
import { type ApiStates, type Argument, type Session, isApiObject, object } from '../api-class';
import type { Json } from '../protocol';
import { keyedCollection, keyedValue } from './keyed-values';

/** One store for `workbook.settings` and `Office.context.document.settings`; values are kept as JSON. */
const values = {
  mapOf: (_state: unknown, { book }: Session) => book.settings,
  kept: (value: Argument) => {
    if (value === undefined || isApiObject(value)) throw invalidArgument('value of a setting');
    return JSON.stringify(value);
  },
  answered: (value: string) => JSON.parse(value) as Json,
};

export const setting = keyedValue<ApiStates['Setting'], string>(values);

export const settingCollection = keyedCollection<undefined, string>(values, (_none, key) => object('Setting', { key }));
