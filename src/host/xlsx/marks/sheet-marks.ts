import { a1Range } from '../../../grid/address';
import type { CellMark, MarkTone } from '../../../grid/mark';
import { markAreas } from '../../mark-areas';
import { MARK_TONES, markFormulaOf, toneOfMarkFormula } from '../../mark-styles';
import { WORKSHEET_ORDER, withChildren } from '../package/ordered-children';
import { areasOf } from '../shift/relative-formula';
import {
  attributesOf,
  childSpan,
  childSpans,
  escapeInner,
  prefixOf,
  rootSpan,
  spliced,
  startTagOf,
  textOf,
  type XmlSpan,
} from '../package/xml-outline';

/** Our marks in a worksheet part given without its rows, gravest first. */
export function marksOf(frame: string): readonly CellMark[] {
  const marks = ownRules(frame).flatMap(({ format, tone }) =>
    areasOf(attributesOf(startTagOf(frame, format))['sqref'] ?? '').map((area): CellMark => ({ area, tone })),
  );
  return MARK_TONES.flatMap((tone) => marks.filter((mark) => mark.tone === tone));
}

/** Areas of one element; readers go through them one by one, and some cut long attributes. */
const MAX_AREAS = 500;

/**
 * The part, given without its rows, with these marks instead of those there. They yield to all rules of the user's, which
 * keep their text and their order.
 */
export function withMarks(frame: string, marks: readonly CellMark[], styleOf: (tone: MarkTone) => number): string {
  const bare = withoutMarks(frame);
  const prefix = prefixOf(bare, rootSpan(bare));
  let priority = highestPriority(bare);
  const elements = [...markAreas(marks)].flatMap(([tone, areas]) =>
    chunks(areas.map(a1Range)).map((refs) => {
      priority += 1;
      const formula = `<${prefix}formula>${escapeInner(markFormulaOf(tone).slice(1))}</${prefix}formula>`;
      const rule = `<${prefix}cfRule type="expression" dxfId="${styleOf(tone)}" priority="${priority}">${formula}</${prefix}cfRule>`;
      return `<${prefix}conditionalFormatting sqref="${refs.join(' ')}">${rule}</${prefix}conditionalFormatting>`;
    }),
  );
  return elements.length === 0 ? bare : withFormats(bare, elements.join(''));
}

interface OwnRule {
  /** The `conditionalFormatting` around the rule. */
  readonly format: XmlSpan;
  readonly rule: XmlSpan;
  readonly tone: MarkTone;
  /** Whether it stands alone there; Excel gathers rules over the same cells in one element. */
  readonly isAlone: boolean;
}

function ownRules(frame: string): readonly OwnRule[] {
  if (!frame.includes('zrb.mark.')) return [];
  return formatsOf(frame).flatMap((format) => {
    const children = childSpans(frame, format);
    const own = children.flatMap((rule) => {
      const formula = childSpan(frame, rule, 'formula');
      const tone = formula && toneOfMarkFormula(textOf(frame.slice(formula.innerStart, formula.innerEnd)));
      return tone === undefined ? [] : [{ format, rule, tone }];
    });
    return own.map((one) => ({ ...one, isAlone: own.length === children.length }));
  });
}

function formatsOf(frame: string): readonly XmlSpan[] {
  return childSpans(frame, rootSpan(frame)).filter(({ name }) => name === 'conditionalFormatting');
}

function withoutMarks(frame: string): string {
  const spans = new Set(ownRules(frame).map(({ format, rule, isAlone }) => (isAlone ? format : rule)));
  return spliced(
    frame,
    [...new Map([...spans].map((span) => [span.start, span])).values()].map((span) => ({ ...span, text: '' })),
  );
}

/** Rules that Excel keeps among its extensions count too. */
function highestPriority(frame: string): number {
  const rules = frame.matchAll(/<(?:[\w.-]+:)?cfRule\s[^>]*?\bpriority\s*=\s*["'](\d+)["']/g);
  return Array.from(rules, ([, priority]) => Number(priority)).reduce((most, one) => Math.max(most, one), 0);
}

/** The last of the user's formats stays in front; white space around it is not ours. */
function withFormats(frame: string, elements: string): string {
  const last = formatsOf(frame).at(-1);
  if (!last) return withChildren(frame, WORKSHEET_ORDER, new Map([['conditionalFormatting', elements]]));
  return spliced(frame, [{ start: last.end, end: last.end, text: elements }]);
}

function chunks(refs: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(refs.length / MAX_AREAS) }, (_, index) =>
    refs.slice(index * MAX_AREAS, (index + 1) * MAX_AREAS),
  );
}
