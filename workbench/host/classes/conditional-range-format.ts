import { invalidOperation } from '../api-error';
import { type ApiClass, type ApiStates, type Property, object } from '../api-class';
import { type LookKey, type LookValue, withLook } from '../model/look';
import { refuseIfProtected } from '../session';

type FormatState = ApiStates['ConditionalFormat'];

export const conditionalRangeFormat: ApiClass<FormatState> = {
  objects: {
    Fill: (state) => object('ConditionalRangeFill', state),
    Font: (state) => object('ConditionalRangeFont', state),
  },
};

/** One part of the look of a format; null where it leaves the cell's own. */
function part(key: LookKey): Property<FormatState> {
  const lookOf = ({ format: { rule } }: FormatState) => {
    if (!('look' in rule)) throw invalidOperation('the format has no look');
    return rule;
  };
  return {
    get: (state) => lookOf(state).look[key] ?? null,
    set: (state, value) => {
      refuseIfProtected(state.sheet);
      const rule = lookOf(state);
      state.format.rule = { ...rule, look: withLook(rule.look, key, value as LookValue) };
    },
  };
}

export const conditionalRangeFill: ApiClass<FormatState> = { properties: { Color: part('fill/color') } };

export const conditionalRangeFont: ApiClass<FormatState> = {
  properties: {
    Bold: part('font/bold'),
    Color: part('font/color'),
    Italic: part('font/italic'),
    Strikethrough: part('font/strikethrough'),
    Underline: part('font/underline'),
  },
};
