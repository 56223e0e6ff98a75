import { a1Range } from '../../../grid/address';
import type { PlannedCondition, PlannedLook, SheetPlan } from '../../../grid/sheet-plan';
import { DATA_BAR_COLOR } from '../../look-styles';
import { fileFormula } from '../formulas/file-formula';
import { argb } from '../styles/look-styles-editor';
import type { SheetChild } from './sheet-of-plan';
import { childSpan, childSpans, escapeXml, rootSpan, sourceOf, startTagOf, attributesOf } from '../package/xml-outline';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** What Excel 2010 and later know about the rules of a sheet, and the link to it from a rule ([MS-XLSX] 2.3.6). */
const SHEET_RULES = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const RULE_LINK = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** The conditional formats of a plan, as elements of a worksheet part; other extensions of `sheetXml` stay. */
export function conditionsOfPlan(
  { conditions = [] }: SheetPlan,
  sheetXml: string,
  indexOf: (look: PlannedLook) => number,
): ReadonlyMap<SheetChild, string> {
  const rules = conditions.map((condition, index) => ruleElement(condition, index, indexOf));
  const bars = conditions.map((condition, index) => (condition.kind === 'data-bar' ? barRule(condition, index) : ''));
  return new Map<SheetChild, string>([
    ['conditionalFormatting', rules.join('')],
    ['extLst', extensions(sheetXml, bars.join(''))],
  ]);
}

function ruleElement(condition: PlannedCondition, index: number, indexOf: (look: PlannedLook) => number): string {
  const { area } = condition;
  const order = `priority="${index + 1}"`;
  const rule =
    condition.kind === 'formula'
      ? `<cfRule type="expression" dxfId="${indexOf(condition.look)}" ${order}><formula>${escapeXml(fileFormula(condition.formula))}</formula></cfRule>`
      : `<cfRule type="dataBar" ${order}><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${argb(DATA_BAR_COLOR)}"/></dataBar>${ruleLink(index)}</cfRule>`;
  return `<conditionalFormatting sqref="${a1Range(area)}">${rule}</conditionalFormatting>`;
}

function ruleLink(index: number): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="${RULE_LINK}"><x14:id>${ruleId(index)}</x14:id></ext></extLst>`;
}

/** The same bar for Excel 2010 and later: solid, as long as its share, where the old rule shades and starts at a tenth. */
function barRule({ area }: PlannedCondition, index: number): string {
  const bound = (value: number) => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${bound(0)}${bound(1)}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>`;
  const rule = `<x14:cfRule type="dataBar" id="${ruleId(index)}">${bar}</x14:cfRule>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}<xm:sqref>${a1Range(area)}</xm:sqref></x14:conditionalFormatting>`;
}

/** Ids need to be unique on their sheet only. */
function ruleId(index: number): string {
  return `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
}

function extensions(sheetXml: string, bars: string): string {
  const list = childSpan(sheetXml, rootSpan(sheetXml), 'extLst');
  const others = list
    ? childSpans(sheetXml, list)
        .filter((span) => attributesOf(startTagOf(sheetXml, span))['uri']?.toUpperCase() !== SHEET_RULES.toUpperCase())
        .map((span) => sourceOf(sheetXml, span))
    : [];
  const ours = `<ext xmlns:x14="${X14}" uri="${SHEET_RULES}"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
  const all = bars === '' ? others : [ours, ...others];
  return all.length === 0 ? '' : `<extLst>${all.join('')}</extLst>`;
}
