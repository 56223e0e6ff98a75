import { invalidArgument } from '../api-error';
import {
  type ApiClass,
  type ApiStates,
  type Argument,
  type Property,
  type Session,
  object,
  textOf,
} from '../api-class';
import type { DocumentProperties, Scalar } from '../model/workbook';
import { type KeyedValues, keyedCollection, keyedValue } from './keyed-values';

/** Characters of a custom property's key and value outside of the web (quirks.ts: properties-trimmed). */
const MAX_CHARS = 255;

function text(part: keyof DocumentProperties): Property<undefined> {
  return {
    get: (_none, { book }) => book.properties[part],
    set: (_none, value, { book }) => {
      book.properties[part] = textOf(value);
    },
  };
}

export const documentProperties: ApiClass<undefined> = {
  properties: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Manager: text('manager'),
    Company: text('company'),
    Category: text('category'),
    Keywords: text('keywords'),
    Comments: text('comments'),
  },
  objects: { Custom: () => object('CustomPropertyCollection', undefined) },
};

function trimmed(value: string, { profile }: Session): string {
  return profile.entrance === 'messages' ? value : value.slice(0, MAX_CHARS);
}

const values = {
  mapOf: (_state: unknown, { book }: Session) => book.customProperties,
  keptKey: trimmed,
  kept: (value: Argument, session: Session): Scalar => {
    if (typeof value === 'string') return trimmed(value, session);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    throw invalidArgument('value of a custom property');
  },
} satisfies KeyedValues<unknown, Scalar>;

const TYPES = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;

const item = keyedValue<ApiStates['CustomProperty'], Scalar>(values);

export const customProperty: ApiClass<ApiStates['CustomProperty']> = {
  ...item,
  properties: {
    ...item.properties,
    Type: {
      get: ({ key }, { book }) => TYPES[typeof book.customProperties.get(key) as keyof typeof TYPES],
    },
  },
};

export const customPropertyCollection = keyedCollection<undefined, Scalar>(values, (_none, key) =>
  object('CustomProperty', { key }),
);
