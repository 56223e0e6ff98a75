import { isOn, type XmlAttributes } from '../../../src/host/xlsx/package/xml';
import { type Area, parseArea } from '../../host/model/area';
import type { ConditionalRule } from '../../host/model/workbook';
import { type Palette, colorOf } from './colors';
import { CELL_OPERATORS, TEXT_OPERATORS } from './look-words';
import type { Styles } from './read-styles';

/** A conditional format as the file has it; the lowest priority wins. */
export interface ReadRule {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
  readonly priority: number;
}

/** Takes the parser events inside `conditionalFormatting` elements. */
export interface RulesReader {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  /** In the order in which they win. */
  result(): readonly ReadRule[];
}

/** What has been read of one `cfRule`. */
interface RawRule {
  readonly attributes: XmlAttributes;
  readonly formulas: string[];
  readonly bounds: { readonly type: string; readonly value: string | undefined }[];
  readonly colors: string[];
}

/** Reads rules; formulas get their leading 「=」. */
export function rulesReader(styles: Styles): RulesReader {
  const rules: ReadRule[] = [];
  let areas: readonly Area[] = [];
  let raw: RawRule | undefined;
  let formula: string | undefined;
  return {
    open: (name, attributes) => {
      if (name === 'conditionalFormatting') areas = areasOf(attributes['sqref']);
      else if (name === 'cfRule') raw = { attributes, formulas: [], bounds: [], colors: [] };
      else if (name === 'formula') formula = '';
      else if (raw) readScale(raw, name, attributes, styles.palette);
    },
    text: (text) => {
      if (formula !== undefined) formula += text;
    },
    close: (name) => {
      if (name === 'formula' && formula !== undefined) {
        raw?.formulas.push(`=${formula}`);
        formula = undefined;
      } else if (name === 'cfRule' && raw) {
        if (areas.length > 0) rules.push(ruleOf(raw, areas, styles));
        raw = undefined;
      }
    },
    result: () => [...rules].sort((a, b) => a.priority - b.priority),
  };
}

/** Areas of a list of addresses; what is none is passed over. */
export function areasOf(sqref: string | undefined): readonly Area[] {
  return (sqref ?? '').split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}

function readScale(raw: RawRule, name: string, attributes: XmlAttributes, palette: Palette): void {
  if (name === 'cfvo') raw.bounds.push({ type: attributes['type'] ?? '', value: attributes['val'] });
  else if (name === 'color') raw.colors.push(colorOf(attributes, palette) ?? '#000000');
}

function ruleOf(raw: RawRule, areas: readonly Area[], styles: Styles): ReadRule {
  const { stopIfTrue, priority } = raw.attributes;
  return {
    areas,
    rule: kindOf(raw, styles),
    stopIfTrue: isOn(stopIfTrue),
    priority: Number(priority ?? 0),
  };
}

function kindOf(raw: RawRule, styles: Styles): ConditionalRule {
  const { type = '', operator = '', text, dxfId } = raw.attributes;
  const look = (dxfId === undefined ? undefined : styles.conditional[Number(dxfId)]) ?? {};
  const [formula] = raw.formulas;
  if (type === 'expression' && formula !== undefined) return { kind: 'formula', formula, look };
  const cellOperator = type === 'cellIs' ? CELL_OPERATORS[operator] : undefined;
  if (cellOperator !== undefined) return { kind: 'cell-value', operator: cellOperator, formulas: raw.formulas, look };
  const textOperator = TEXT_OPERATORS[type];
  if (textOperator !== undefined && text !== undefined) {
    return { kind: 'contains-text', operator: textOperator, text, look };
  }
  return drawnKind(type, raw);
}

function drawnKind(type: string, { bounds, colors }: RawRule): ConditionalRule {
  const [color] = colors;
  if (type === 'colorScale') return { kind: 'color-scale', colors };
  if (type !== 'dataBar' || color === undefined) return { kind: 'other', type };
  return { kind: 'data-bar', color, ...numberAt('min', bounds[0]), ...numberAt('max', bounds[1]) };
}

function numberAt(
  key: 'min' | 'max',
  bound: RawRule['bounds'][number] | undefined,
): { readonly min?: number; readonly max?: number } {
  return bound?.type === 'num' && bound.value !== undefined ? { [key]: Number(bound.value) } : {};
}
