import { invalidArgument, itemNotFound } from '../api-error';
import { type ApiClass, type ApiObject, type Argument, NULL_OBJECT, type Session, textOf } from '../api-class';
import type { Json } from '../protocol';

/** Custom properties and settings are maps behind one interface: how to come to the map, and what its values may be. */
export interface KeyedValues<S, V extends Json> {
  readonly mapOf: (state: S, session: Session) => Map<string, V>;
  /** A value as it is kept; refuses with InvalidArgument. */
  readonly kept: (value: Argument, session: Session) => V;
  readonly keptKey?: (key: string, session: Session) => string;
  /** How a kept value is answered; as it is when absent. */
  readonly answered?: (value: V) => Json;
}

/** The item class: key, value, deletion. */
export function keyedValue<S extends { readonly key: string }, V extends Json>(values: KeyedValues<S, V>): ApiClass<S> {
  const { mapOf, kept } = values;
  const answered: (value: V) => Json = values.answered ?? ((value) => value);
  return {
    properties: {
      Key: { get: ({ key }) => key },
      Value: {
        get: (state, session) => {
          const value = mapOf(state, session).get(state.key);
          if (value === undefined) throw itemNotFound(state.key);
          return answered(value);
        },
        set: (state, value, session) => {
          mapOf(state, session).set(state.key, kept(value, session));
        },
      },
    },
    methods: {
      Delete: (state, session) => {
        mapOf(state, session).delete(state.key);
      },
    },
  };
}

/** The collection class; keys ignore case and keep the spelling they were added with. */
export function keyedCollection<S, V extends Json>(
  { mapOf, kept, keptKey = (key) => key }: KeyedValues<S, V>,
  itemOf: (state: S, key: string) => ApiObject,
): ApiClass<S> {
  const find = (state: S, key: Argument, session: Session): ApiObject | undefined => {
    const wanted = textOf(key).toLowerCase();
    const found = [...mapOf(state, session).keys()].find((one) => one.toLowerCase() === wanted);
    return found === undefined ? undefined : itemOf(state, found);
  };
  const item = (state: S, key: Argument, session: Session): ApiObject => {
    const found = find(state, key, session);
    if (!found) throw itemNotFound(textOf(key));
    return found;
  };
  return {
    items: (state, session) => [...mapOf(state, session).keys()].map((key) => itemOf(state, key)),
    item,
    methods: {
      Add: (state, session, [key, value]) => {
        if (textOf(key) === '') throw invalidArgument('key');
        const map = mapOf(state, session);
        const wanted = keptKey(textOf(key), session);
        const spelt = [...map.keys()].find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? wanted;
        map.set(spelt, kept(value, session));
        return itemOf(state, spelt);
      },
      DeleteAll: (state, session) => {
        mapOf(state, session).clear();
      },
      GetCount: (state, session) => mapOf(state, session).size,
      GetItem: (state, session, [key]) => item(state, key, session),
      GetItemOrNullObject: (state, session, [key]) => find(state, key, session) ?? NULL_OBJECT,
    },
  };
}
