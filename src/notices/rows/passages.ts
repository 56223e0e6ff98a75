import type { Attribution } from '../attribution';
import type { AttributedParagraph } from './outline';
import { markLength } from './mark-length';

/** A stretch of a paragraph; offsets in its text, end not included. */
export interface Passage {
  readonly paragraph: AttributedParagraph;
  readonly start: number;
  readonly end: number;
}

/** An attribution where it stands. */
export interface PlacedAttribution extends Attribution {
  readonly paragraph: AttributedParagraph;
}

/** Words between two attributions, with those that close them; none where nobody is named. */
export interface Duty {
  readonly words: readonly Passage[];
  readonly attributions: readonly PlacedAttribution[];
}

/** Marks that only bind a clause to the attribution before it. */
const BINDING_BEFORE = /^[\s;；,，。、.:：]+/;

/** The paragraphs of one node cut at their attributions. */
export function dutiesOf(paragraphs: readonly AttributedParagraph[]): readonly Duty[] {
  const cut = paragraphs.flatMap(cutParagraph);
  const merged = mergeNeighbours(cut);
  return joinLeading(merged);
}

/** The words of a paragraph before each attribution, and those behind the last. */
function cutParagraph(paragraph: AttributedParagraph): readonly Duty[] {
  const duties: Duty[] = [];
  const found = paragraph.attributions;
  if (found.some(({ form }) => form === 'inline')) return [asOneDuty(paragraph)];
  let from = 0;
  for (const attribution of found) {
    duties.push({
      words: wordsIn(paragraph, from, attribution.start),
      attributions: placed([attribution], paragraph),
    });
    from = attribution.end;
  }
  const rest = wordsIn(paragraph, from, paragraph.text.length);
  return rest.length > 0 ? [...duties, { words: rest, attributions: [] }] : duties;
}

/** Words of role in the sentence stay in it; a bracket beside them, 「……（市财政局配合）」, does not. */
function asOneDuty(paragraph: AttributedParagraph): Duty {
  const { text, attributions } = paragraph;
  const words: Passage[] = [];
  let from = 0;
  for (const { start, end } of attributions.filter(({ form }) => form !== 'inline')) {
    words.push(...wordsIn(paragraph, from, start));
    from = end;
  }
  return { words: [...words, ...wordsIn(paragraph, from, text.length)], attributions: placed(attributions, paragraph) };
}

function placed(attributions: readonly Attribution[], paragraph: AttributedParagraph): readonly PlacedAttribution[] {
  return attributions.map((attribution) => ({ ...attribution, paragraph }));
}

function wordsIn(paragraph: AttributedParagraph, from: number, end: number): readonly Passage[] {
  const words = paragraph.text.slice(from, end);
  const start = from === 0 ? 0 : from + (BINDING_BEFORE.exec(words)?.[0].length ?? 0);
  return start < end ? [{ paragraph, start, end }] : [];
}

/** 「牵头单位：…」⏎「责任单位：…」⏎「完成时限：…」 are one: attributions with no words between belong to the same words. */
function mergeNeighbours(duties: readonly Duty[]): readonly Duty[] {
  const merged: { words: readonly Passage[]; attributions: PlacedAttribution[] }[] = [];
  for (const { words, attributions } of duties) {
    const last = merged.at(-1);
    if (!last || last.attributions.length === 0 || words.length > 0) {
      merged.push({ words, attributions: [...attributions] });
      continue;
    }
    if (attributions.some(isNaming) && last.attributions[0]?.form === 'inline') {
      last.attributions = last.attributions.filter(({ form }) => form !== 'inline');
    }
    for (const attribution of attributions) last.attributions.push(attribution);
  }
  return merged;
}

/** A label below an item says who does it; then 「由市财政局配合……」 in its sentence only tells. */
function isNaming({ form, units }: Attribution): boolean {
  return form !== 'inline' && units.length > 0;
}

/**
 * Words without an attribution belong to the next that has one; where only one attribution stands in lines of its own, it is
 * for all words of the node, also for those behind it. Without any attribution every paragraph is a duty of its own.
 */
function joinLeading(duties: readonly Duty[]): readonly Duty[] {
  const attributed = duties.filter(({ attributions }) => attributions.length > 0);
  if (attributed.length === 0) return duties;
  const naming = attributed.filter(({ attributions }) => attributions.some(({ units }) => units.length > 0));
  if (naming.length <= 1 && attributed.every(({ attributions }) => attributions.every(isLine))) return [joined(duties)];
  const result: Duty[] = [];
  let waiting: Duty[] = [];
  for (const duty of duties) {
    waiting.push(duty);
    if (duty.attributions.length === 0) continue;
    result.push(joined(waiting));
    waiting = [];
  }
  return [...result, ...waiting];
}

function joined(duties: readonly Duty[]): Duty {
  return {
    words: duties.flatMap(({ words }) => words),
    attributions: duties.flatMap(({ attributions }) => attributions),
  };
}

/** 「责任单位：市教育局」 or 「（市教育局）」 as a paragraph of its own. */
function isLine({ form, start, end, paragraph }: PlacedAttribution): boolean {
  const begins = start <= markLength(paragraph);
  return begins && (form === 'label' || (form === 'bracket' && end >= paragraph.text.length - 1));
}
