import { a1Range } from '../../../grid/address';
import type { PlannedCondition, PlannedLook, SheetPlan } from '../../../grid/sheet-plan';
import { DATA_BAR_COLOR } from '../../look-styles';
import { fileFormula } from '../formulas/file-formula';
import { argb } from '../styles/look-styles-editor';
import type { FormerSheet } from './former-sheet';
import { isSheetRules, keptConditions, SHEET_RULES, withPrioritiesAfter, X14, XM } from './kept-conditions';
import type { SheetChild } from './sheet-of-plan';
import { attributeMarkup } from '../package/xml-children';
import { childSpan, childSpans, escapeXml, rootSpan, sourceOf, startTagOf } from '../package/xml-outline';

/** The link of a rule to what Excel 2010 and later know about it ([MS-XLSX] 2.3.6). */
const RULE_LINK = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/**
 * The conditional formats of a plan, as elements of a worksheet part. A person's, which reach beyond our cells, stay and yield
 * to them; so do other extensions.
 */
export function conditionsOfPlan(
  { conditions = [] }: SheetPlan,
  sheet: FormerSheet,
  indexOf: (look: PlannedLook) => number,
): ReadonlyMap<SheetChild, string> {
  const { frame } = sheet.text;
  const kept = keptConditions(sheet);
  const ids = freeIds(conditions.length, [...kept.formats, ...kept.bars].join(''));
  const rules = conditions.map((condition, index) => ruleElement(condition, index, { id: ids[index] ?? '', indexOf }));
  const bars = conditions.map((condition, index) =>
    condition.kind === 'data-bar' ? barRule(condition, ids[index] ?? '') : '',
  );
  const after = (elements: readonly string[]) =>
    elements.map((xml) => withPrioritiesAfter(xml, conditions.length, kept)).join('');
  return new Map<SheetChild, string>([
    ['conditionalFormatting', rules.join('') + after(kept.formats)],
    ['extLst', extensions(frame, bars.join(''), { bars: after(kept.bars), namespaces: kept.namespaces })],
  ]);
}

interface RuleNumbers {
  /** Joins a bar with what Excel 2010 and later know of it. */
  readonly id: string;
  readonly indexOf: (look: PlannedLook) => number;
}

function ruleElement(condition: PlannedCondition, index: number, { id, indexOf }: RuleNumbers): string {
  const { area } = condition;
  const order = `priority="${index + 1}"`;
  const rule =
    condition.kind === 'formula'
      ? `<cfRule type="expression" dxfId="${indexOf(condition.look)}" ${order}><formula>${escapeXml(fileFormula(condition.formula))}</formula></cfRule>`
      : `<cfRule type="dataBar" ${order}><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${argb(DATA_BAR_COLOR)}"/></dataBar>${ruleLink(id)}</cfRule>`;
  return `<conditionalFormatting sqref="${a1Range(area)}">${rule}</conditionalFormatting>`;
}

function ruleLink(id: string): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="${RULE_LINK}"><x14:id>${id}</x14:id></ext></extLst>`;
}

/** The same bar for Excel 2010 and later: solid, as long as its share, where the old rule shades and starts at a tenth. */
function barRule({ area }: PlannedCondition, id: string): string {
  const bound = (value: number) => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${bound(0)}${bound(1)}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>`;
  const rule = `<x14:cfRule type="dataBar" id="${id}">${bar}</x14:cfRule>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}<xm:sqref>${a1Range(area)}</xm:sqref></x14:conditionalFormatting>`;
}

/** Ids need to be unique on their sheet only; `taken` is where others may stand. */
function freeIds(count: number, taken: string): readonly string[] {
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number += 1) {
    const id = `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!taken.includes(id)) ids.push(id);
  }
  return ids;
}

interface KeptBars {
  readonly bars: string;
  readonly namespaces: Readonly<Record<string, string>>;
}

function extensions(sheetXml: string, own: string, kept: KeptBars): string {
  const list = childSpan(sheetXml, rootSpan(sheetXml), 'extLst');
  const others = list
    ? childSpans(sheetXml, list)
        .filter((span) => !isSheetRules(startTagOf(sheetXml, span)))
        .map((span) => sourceOf(sheetXml, span))
    : [];
  const bars = own + kept.bars;
  const names = attributeMarkup({ 'xmlns:x14': X14, ...(kept.bars !== '' && { 'xmlns:xm': XM, ...kept.namespaces }) });
  const ours = `<ext${names} uri="${SHEET_RULES}"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
  const all = bars === '' ? others : [ours, ...others];
  return all.length === 0 ? '' : `<extLst>${all.join('')}</extLst>`;
}
