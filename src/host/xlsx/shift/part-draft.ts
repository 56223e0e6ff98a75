import type { XmlAttributes } from '../package/xml';
import {
  attributesOf,
  childSpans,
  escapeInner,
  prefixOf,
  rootSpan,
  type Splice,
  spliced,
  startTagOf,
  textOf,
  withAttributes,
  type XmlSpan,
} from '../package/xml-outline';

/** Attributes to set; undefined takes one away. */
export type AttributeChanges = Readonly<Record<string, string | undefined>>;

/** An XML text whose elements are changed in place; what is not changed stays letter by letter. */
export interface PartDraft {
  readonly root: XmlSpan;
  children(of: XmlSpan): readonly XmlSpan[];
  attributes(of: XmlSpan): XmlAttributes;
  text(of: XmlSpan): string;
  setAttributes(of: XmlSpan, changes: AttributeChanges): void;
  /** Replaces the text of an element that holds nothing else. */
  setText(of: XmlSpan, text: string): void;
  /** Puts an empty element in front of another. */
  insertBefore(of: XmlSpan, name: string, attributes: XmlAttributes): void;
  /** Puts an empty element behind all that an element holds. */
  append(to: XmlSpan, name: string, attributes: XmlAttributes): void;
  /** Takes an element out, whatever else was changed inside it. */
  drop(of: XmlSpan): void;
}

/** The text as the changes leave it. */
export function patchXml(xml: string, patch: (draft: PartDraft) => void): string {
  const tags = new Map<number, { readonly span: XmlSpan; readonly changes: AttributeChanges }>();
  const texts = new Map<number, { readonly span: XmlSpan; readonly text: string }>();
  const inserted: Splice[] = [];
  const dropped: XmlSpan[] = [];
  const attributes = (of: XmlSpan) => attributesOf(startTagOf(xml, of));
  const text = (of: XmlSpan) => textOf(xml.slice(of.innerStart, of.innerEnd));
  patch({
    root: rootSpan(xml),
    children: (of) => childSpans(xml, of),
    attributes,
    text,
    setAttributes: (of, changes) => {
      tags.set(of.start, { span: of, changes: { ...tags.get(of.start)?.changes, ...changes } });
    },
    setText: (of, changed) => {
      if (changed !== text(of)) texts.set(of.start, { span: of, text: changed });
    },
    insertBefore: ({ start, ...of }, name, changes) => {
      const tag = `<${prefixOf(xml, { start, ...of })}${name}/>`;
      inserted.push({ start, end: start, text: withAttributes(tag, changes) });
    },
    append: (to, name, changes) => {
      const tag = `<${prefixOf(xml, to)}${name}/>`;
      inserted.push({ start: to.innerEnd, end: to.innerEnd, text: withAttributes(tag, changes) });
    },
    drop: (of) => void dropped.push(of),
  });
  return spliced(xml, [
    ...inserted,
    ...outermost(dropped).map(({ start, end }) => ({ start, end, text: '' })),
    ...[...tags.values()].filter(isOutside(dropped)).map(({ span, changes }) => ({
      start: span.start,
      end: span.innerStart,
      text: changedTag(startTagOf(xml, span), changes),
    })),
    ...[...texts.values()].filter(isOutside(dropped)).map(({ span, text: changed }) => ({
      start: span.innerStart,
      end: span.innerEnd,
      text: escapeInner(changed),
    })),
  ]);
}

/** What is set to the value it has stays as it is written. */
function changedTag(tag: string, changes: AttributeChanges): string {
  const before = attributesOf(tag);
  return withAttributes(
    tag,
    Object.fromEntries(Object.entries(changes).filter(([name, value]) => before[name] !== value)),
  );
}

/** Elements not inside another of the list. */
function outermost(spans: readonly XmlSpan[]): readonly XmlSpan[] {
  const kept: XmlSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ((kept.at(-1)?.end ?? 0) <= span.start) kept.push(span);
  }
  return kept;
}

function isOutside(dropped: readonly XmlSpan[]): (one: { readonly span: XmlSpan }) => boolean {
  const outer = outermost(dropped);
  return ({ span }) => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((outer[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    return (outer[low]?.start ?? Infinity) > span.start;
  };
}
