import { escapeXml } from '../../../src/host/xlsx/package/xml-outline';
import { areaAddress, cellAddress } from '../../host/model/area';
import type { ConditionalFormat, ConditionalRule } from '../../host/model/workbook';
import { CELL_OPERATORS, TEXT_OPERATORS, fileWord } from './look-words';
import type { StyleBook } from './write-styles';
import { type Attributes, element } from './xml-text';

/** The `conditionalFormatting` elements of a sheet, in the order in which they win. */
export function rulesXml(formats: readonly ConditionalFormat[], styles: StyleBook): string {
  return formats
    .map(({ areas, rule, stopIfTrue }, index) => {
      const common = { priority: index + 1, stopIfTrue: stopIfTrue || undefined };
      const [first] = areas;
      const content = first && ruleXml(rule, cellAddress(first.row, first.col), common, styles);
      return content === undefined
        ? ''
        : element('conditionalFormatting', { sqref: areas.map(areaAddress).join(' ') }, content);
    })
    .join('');
}

/** One rule; undefined for a kind the file has no word for. `corner` is the cell formulas are written for. */
function ruleXml(rule: ConditionalRule, corner: string, common: Attributes, styles: StyleBook): string | undefined {
  switch (rule.kind) {
    case 'formula': {
      const dxfId = styles.conditionalStyle(rule.look);
      return element('cfRule', { type: 'expression', dxfId, ...common }, formulaXml(rule.formula));
    }
    case 'cell-value': {
      const operator = fileWord(CELL_OPERATORS, rule.operator);
      const attributes = { type: 'cellIs', dxfId: styles.conditionalStyle(rule.look), operator, ...common };
      return operator && element('cfRule', attributes, rule.formulas.map(formulaXml).join(''));
    }
    case 'contains-text':
      return textRuleXml(rule, corner, common, styles);
    case 'data-bar': {
      const bounds = boundXml('min', rule.min) + boundXml('max', rule.max);
      return element('cfRule', { type: 'dataBar', ...common }, element('dataBar', {}, bounds + colorXml(rule.color)));
    }
    case 'color-scale': {
      const bounds = rule.colors.map((_, at, all) => scaleBound(at, all.length));
      const content = bounds.join('') + rule.colors.map(colorXml).join('');
      return element('cfRule', { type: 'colorScale', ...common }, element('colorScale', {}, content));
    }
    case 'other':
      return otherXml(rule.type, corner, common);
  }
}

function formulaXml(formula: string): string {
  return element('formula', {}, escapeXml(formula.replace(/^=/, '')));
}

function colorXml(color: string): string {
  return element('color', { rgb: `FF${color.replace('#', '').toUpperCase()}` });
}

function boundXml(type: 'min' | 'max', value: number | undefined): string {
  return value === undefined ? element('cfvo', { type }) : element('cfvo', { type: 'num', val: value });
}

function scaleBound(at: number, count: number): string {
  if (at === 0) return element('cfvo', { type: 'min' });
  return at === count - 1 ? element('cfvo', { type: 'max' }) : element('cfvo', { type: 'percentile', val: 50 });
}

type TextRule = Extract<ConditionalRule, { readonly kind: 'contains-text' }>;

/** Excel wants the condition as a formula beside the text. */
const TEXT_TESTS: Readonly<Record<string, (cell: string, text: string, length: number) => string>> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text, length) => `LEFT(${cell},${length})=${text}`,
  endsWith: (cell, text, length) => `RIGHT(${cell},${length})=${text}`,
};

function textRuleXml(rule: TextRule, corner: string, common: Attributes, styles: StyleBook): string | undefined {
  const { text, look } = rule;
  const type = fileWord(TEXT_OPERATORS, rule.operator);
  const test = TEXT_TESTS[type ?? '']?.(corner, `"${text.replaceAll('"', '""')}"`, text.length);
  if (type === undefined || test === undefined) return undefined;
  const operator = type === 'notContainsText' ? 'notContains' : type;
  const attributes = { type, dxfId: styles.conditionalStyle(look), ...common, operator, text };
  return element('cfRule', attributes, formulaXml(test));
}

/** What a kept but not understood rule needs so that the file is valid; its own settings are gone. */
const OTHERS: Readonly<
  Record<string, (corner: string) => { readonly attributes?: Attributes; readonly content?: string }>
> = {
  duplicateValues: () => ({}),
  uniqueValues: () => ({}),
  aboveAverage: () => ({}),
  top10: () => ({ attributes: { rank: 10 } }),
  timePeriod: () => ({ attributes: { timePeriod: 'today' } }),
  iconSet: () => ({ content: iconSet() }),
  containsBlanks: (corner) => ({ content: formulaXml(`LEN(TRIM(${corner}))=0`) }),
  notContainsBlanks: (corner) => ({ content: formulaXml(`LEN(TRIM(${corner}))>0`) }),
  containsErrors: (corner) => ({ content: formulaXml(`ISERROR(${corner})`) }),
  notContainsErrors: (corner) => ({ content: formulaXml(`NOT(ISERROR(${corner}))`) }),
};

function iconSet(): string {
  const bounds = [0, 33, 67].map((val) => element('cfvo', { type: 'percent', val }));
  return element('iconSet', { iconSet: '3TrafficLights1' }, bounds.join(''));
}

function otherXml(type: string, corner: string, common: Attributes): string | undefined {
  const known = OTHERS[type]?.(corner);
  return known && element('cfRule', { type, ...common, ...known.attributes }, known.content);
}
