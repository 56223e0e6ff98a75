import { invalidArgument, invalidOperation, itemNotFound } from '../api-error';
import { type ApiClass, type ApiStates, type Argument, type Property, object, readOnly, textOf } from '../api-class';
import { areaAddress, areasMeet } from '../model/area';
import { type Place, fromR1C1, movedFormula, toR1C1 } from '../model/relative-formula';
import { type ConditionalFormat, type ConditionalRule, nextId } from '../model/workbook';
import type { Json } from '../protocol';
import { refuseIfProtected } from '../session';
import { clearConditionalFormats } from './conditional-formats-clear';
import { rangeOf } from './range-area';

type FormatState = ApiStates['ConditionalFormat'];
type Collection = ApiStates['ConditionalFormatCollection'];

/** What each type of the API is when it is new; anything else is kept under its name. */
const NEW_RULES: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: 'formula', formula: '', look: {} },
  CellValue: { kind: 'cell-value', operator: 'Invalid', formulas: [], look: {} },
  ContainsText: { kind: 'contains-text', operator: 'Invalid', text: '', look: {} },
  DataBar: { kind: 'data-bar', color: '#638EC6' },
  ColorScale: { kind: 'color-scale', colors: ['#F8696B', '#FFEB84', '#63BE7B'] },
};

function typeOf({ rule }: ConditionalFormat): string {
  if (rule.kind === 'other') return rule.type;
  return Object.entries(NEW_RULES).find(([, fresh]) => fresh.kind === rule.kind)?.[0] ?? rule.kind;
}

export const conditionalFormatCollection: ApiClass<Collection> = {
  items: (state) => formatsIn(state).map((format) => fetched(state, format)),
  item: (state, key) => formatOf(state, key),
  methods: {
    GetItem: (state, _session, [key]) => formatOf(state, textOf(key)),
    /** The newest wins (quirks.ts: newest-condition-first). */
    Add: (state, { book, addsConditionsLast }, [type]) => {
      const { sheet, areas } = state;
      refuseIfProtected(sheet);
      const rule = NEW_RULES[textOf(type)] ?? { kind: 'other', type: textOf(type) };
      const format: ConditionalFormat = { id: nextId(book), areas, rule, stopIfTrue: false };
      if (addsConditionsLast) sheet.conditionalFormats.push(format);
      else sheet.conditionalFormats.unshift(format);
      return fetched(state, format);
    },
    GetCount: (state) => formatsIn(state).length,
    ClearAll: ({ sheet, areas }) => {
      refuseIfProtected(sheet);
      for (const area of areas) clearConditionalFormats(sheet, area);
    },
  },
};

function formatsIn({ sheet, areas }: Collection): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => areasMeet(own, area))),
  );
}

function formatOf(state: Collection, key: string) {
  const format = formatsIn(state).find(({ id }) => id === key);
  if (!format || hasTwin(state, format)) throw itemNotFound(`conditional format ${key}`);
  return fetched(state, format);
}

function fetched({ sheet, areas: [via] }: Collection, format: ConditionalFormat) {
  return object('ConditionalFormat', { sheet, format, via: via ?? { row: 0, col: 0 } });
}

/** Whether another format of the type lies over the same cells (quirks.ts: twin-conditions). */
function hasTwin(state: Collection, format: ConditionalFormat): boolean {
  const cellsOf = ({ areas }: ConditionalFormat) => areas.map(areaAddress).join();
  return formatsIn(state).some(
    (other) => other !== format && typeOf(other) === typeOf(format) && cellsOf(other) === cellsOf(format),
  );
}

/** The part of a format its type has; asking for another is an error. */
function ruleObject(kind: ConditionalRule['kind'], make: (state: FormatState) => ReturnType<typeof object>) {
  return (state: FormatState) => {
    if (state.format.rule.kind !== kind) throw invalidOperation(`the format is no ${kind}`);
    return make(state);
  };
}

export const conditionalFormat: ApiClass<FormatState> = {
  properties: {
    Id: readOnly(({ format }) => format.id),
    Type: readOnly(({ format }) => typeOf(format)),
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        refuseIfProtected(sheet);
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const at = Math.min(Math.max(Number(value), 0), others.length);
        sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        refuseIfProtected(sheet);
        format.stopIfTrue = value === true;
      },
    },
  },
  objects: {
    Custom: ruleObject('formula', (state) => object('CustomConditionalFormat', state)),
    CellValue: ruleObject('cell-value', (state) => object('CellValueConditionalFormat', state)),
    TextComparison: ruleObject('contains-text', (state) => object('TextConditionalFormat', state)),
    DataBar: ruleObject('data-bar', (state) => object('DataBarConditionalFormat', state)),
    ColorScale: ruleObject('color-scale', (state) => object('ColorScaleConditionalFormat', state)),
  },
  methods: {
    GetRange: ({ sheet, format }) => {
      const [area] = format.areas;
      if (!area || format.areas.length > 1) throw invalidOperation('the format has several areas');
      return rangeOf(sheet, area);
    },
    GetRanges: ({ sheet, format }) => object('RangeAreas', { sheet, areas: format.areas }),
    Delete: ({ sheet, format }) => {
      refuseIfProtected(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
  },
};

type RuleOf<K extends ConditionalRule['kind']> = Extract<ConditionalRule, { readonly kind: K }>;

/** A property of the rule of one kind; `set` gives the rule as it is then. */
function ofRule<K extends ConditionalRule['kind']>(
  kind: K,
  get: (rule: RuleOf<K>) => Json,
  set: (rule: RuleOf<K>, value: Json) => RuleOf<K>,
): Property<FormatState> {
  const ruleIn = ({ format: { rule } }: FormatState): RuleOf<K> => {
    if (rule.kind !== kind) throw invalidOperation(`the format is no ${kind}`);
    // The check above is the narrowing; TypeScript cannot follow it through the type parameter.
    return rule as RuleOf<K>;
  };
  return {
    get: (state) => get(ruleIn(state)),
    set: (state, value) => {
      refuseIfProtected(state.sheet);
      state.format.rule = set(ruleIn(state), value);
    },
  };
}

type Fields = Readonly<Record<string, Argument>>;

export const customConditionalFormat: ApiClass<FormatState> = {
  objects: {
    Rule: (state) => object('ConditionalFormatRule', state),
    Format: (state) => object('ConditionalRangeFormat', state),
  },
};

type Rewrite = (formula: string, from: Place, to: Place) => string;

/** A formula is kept for the first cell of the format's areas, and spoken of for the cell it was fetched through. */
function formulaOf(toScript: Rewrite, fromScript: Rewrite): Property<FormatState> {
  const homeOf = ({ format: { areas } }: FormatState): Place => areas[0] ?? { row: 0, col: 0 };
  return {
    get: (state) => toScript(formulaRule(state).formula, homeOf(state), state.via),
    set: (state, value) => {
      refuseIfProtected(state.sheet);
      if (!textOf(value).startsWith('=')) throw invalidArgument('a formula begins with =');
      state.format.rule = { ...formulaRule(state), formula: fromScript(textOf(value), state.via, homeOf(state)) };
    },
  };
}

function formulaRule({ format: { rule } }: FormatState): RuleOf<'formula'> {
  if (rule.kind !== 'formula') throw invalidOperation('the format is no formula');
  return rule;
}

export const conditionalFormatRule: ApiClass<FormatState> = {
  properties: {
    Formula: formulaOf(movedFormula, movedFormula),
    FormulaR1C1: formulaOf(
      (formula, home) => toR1C1(formula, home),
      (formula, _via, home) => fromR1C1(formula, home),
    ),
  },
};

export const cellValueConditionalFormat: ApiClass<FormatState> = {
  properties: {
    Rule: ofRule(
      'cell-value',
      ({ operator, formulas: [formula1 = '', formula2] }) => ({ operator, formula1, formula2 }),
      (rule, value) => {
        const { operator, formula1, formula2 } = value as Fields;
        const formulas = [formula1, formula2].flatMap((formula) => (typeof formula === 'string' ? [formula] : []));
        return { ...rule, operator: textOf(operator), formulas };
      },
    ),
  },
  objects: { Format: (state) => object('ConditionalRangeFormat', state) },
};

export const textConditionalFormat: ApiClass<FormatState> = {
  properties: {
    Rule: ofRule(
      'contains-text',
      ({ operator, text }) => ({ operator, text }),
      (rule, value) => {
        const { operator, text } = value as Fields;
        return { ...rule, operator: textOf(operator), text: textOf(text) };
      },
    ),
  },
  objects: { Format: (state) => object('ConditionalRangeFormat', state) },
};

/** A bound of a data bar: a number, or whatever is lowest or highest. */
function bound(side: 'min' | 'max'): Property<FormatState> {
  const open = side === 'min' ? 'LowestValue' : 'HighestValue';
  return ofRule(
    'data-bar',
    (rule) => (rule[side] === undefined ? { type: open } : { type: 'Number', formula: String(rule[side]) }),
    (rule, value) => {
      const { type, formula } = value as Fields;
      const { [side]: _former, ...rest } = rule;
      if (type !== 'Number') return { ...rest };
      return { ...rest, [side]: Number(textOf(formula).replace(/^=/, '')) };
    },
  );
}

export const dataBarConditionalFormat: ApiClass<FormatState> = {
  properties: { LowerBoundRule: bound('min'), UpperBoundRule: bound('max') },
  objects: { PositiveFormat: (state) => object('ConditionalDataBarPositiveFormat', state) },
};

export const conditionalDataBarPositiveFormat: ApiClass<FormatState> = {
  properties: {
    FillColor: ofRule(
      'data-bar',
      (rule) => rule.color,
      (rule, value) => ({ ...rule, color: textOf(value) }),
    ),
    /** Taken and not kept (quirks.ts: chart-details). */
    GradientFill: ofRule(
      'data-bar',
      () => false,
      (rule) => rule,
    ),
  },
};

export const colorScaleConditionalFormat: ApiClass<FormatState> = {
  properties: {
    Criteria: ofRule(
      'color-scale',
      ({ colors }) => {
        const [low = '', middle = '', high] = colors;
        const maximum = { type: 'HighestValue', color: high ?? middle };
        const minimum = { type: 'LowestValue', color: low };
        return high === undefined
          ? { minimum, maximum }
          : { minimum, midpoint: { type: 'Percentile', formula: '50', color: middle }, maximum };
      },
      (rule, value) => {
        const { minimum, midpoint, maximum } = value as Readonly<Record<string, Fields | null | undefined>>;
        return { ...rule, colors: [minimum, midpoint, maximum].flatMap((one) => (one ? [textOf(one['color'])] : [])) };
      },
    ),
  },
};
