import { type CellRange, rangeContains } from '../../../grid/address';
import {
  attributesOf,
  childSpan,
  childSpans,
  rootSpan,
  sourceOf,
  startTagOf,
  textOf,
  withAttributes,
} from '../package/xml-outline';
import { areasOf } from '../shift/relative-formula';
import type { FormerSheet } from './former-sheet';

export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** What Excel 2010 and later know about the rules of a sheet ([MS-XLSX] 2.3.6). */
export const SHEET_RULES = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** Conditional formats that stay, as elements. */
export interface KeptConditions {
  readonly formats: readonly string[];
  /** Those among the sheet's extensions. */
  readonly bars: readonly string[];
  /** Namespaces their prefixes stand for, as attributes. */
  readonly namespaces: Readonly<Record<string, string>>;
}

/**
 * A person's conditional formats. Ours never reach beyond the block they were written for, not even when rows or columns are
 * inserted: what does is a person's. What lies inside is replaced with the block.
 */
export function keptConditions({ text: { frame }, former, block }: FormerSheet): KeptConditions {
  const ours = [block, ...(former ? [former] : [])];
  const isKept = (sqref: string) => areasOf(sqref).some((area) => !ours.some((one) => covers(one, area)));
  const root = rootSpan(frame);
  const formats = childSpans(frame, root).filter(({ name }) => name === 'conditionalFormatting');
  const list = childSpan(frame, root, 'extLst');
  const rules = list && childSpans(frame, list).find((span) => isSheetRules(startTagOf(frame, span)));
  const groups = rules ? childSpans(frame, rules) : [];
  const around = [...(rules ? [rules] : []), ...groups].flatMap((span) =>
    Object.entries(attributesOf(startTagOf(frame, span))),
  );
  return {
    namespaces: Object.fromEntries(around.filter(([name]) => name.startsWith('xmlns:'))),
    formats: formats
      .filter((span) => isKept(attributesOf(startTagOf(frame, span))['sqref'] ?? ''))
      .map((span) => sourceOf(frame, span)),
    bars: groups
      .flatMap((group) => childSpans(frame, group))
      .filter((span) => {
        const sqref = childSpan(frame, span, 'sqref');
        return sqref !== undefined && isKept(textOf(frame.slice(sqref.innerStart, sqref.innerEnd)));
      })
      .map((span) => sourceOf(frame, span)),
  };
}

/** Whether the start tag is that of the extension that holds conditional formats. */
export function isSheetRules(startTag: string): boolean {
  return attributesOf(startTag)['uri']?.toUpperCase() === SHEET_RULES.toUpperCase();
}

function covers(outer: CellRange, { top, left, bottom, right }: CellRange): boolean {
  return rangeContains(outer, { row: top, col: left }) && rangeContains(outer, { row: bottom, col: right });
}

const RULE_TAG = /<(?:[\w.-]+:)?cfRule\s[^>]*>/g;

/** The element with its rules behind `count` others, and in the order they have among each other. */
export function withPrioritiesAfter(xml: string, count: number, { formats, bars }: KeptConditions): string {
  const priorities = [...formats, ...bars].flatMap((one) => (one.match(RULE_TAG) ?? []).flatMap(priorityOf));
  const first = priorities.reduce((least, one) => Math.min(least, one), Infinity);
  if (first > count) return xml;
  return xml.replace(RULE_TAG, (tag) =>
    priorityOf(tag).reduce((text, old) => withAttributes(text, { priority: String(old + count + 1 - first) }), tag),
  );
}

function priorityOf(tag: string): readonly number[] {
  const { priority } = attributesOf(tag);
  return priority === undefined ? [] : [Number(priority)];
}
