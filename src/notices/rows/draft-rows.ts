import { readNamedMark } from '../named-mark';
import type { AttributedParagraph, OutlineNode } from './outline';
import { dutiesOf, type Duty } from './passages';
import { markLength } from './mark-length';
import { readTitle } from './title';
import { saysOnlyWho, underTitles } from './title-attribution';
import { underUnits } from './under-units';

/** What a row will be made of. */
export interface RowDraft extends Duty {
  /** The headings above, the highest first. */
  readonly headings: readonly AttributedParagraph[];
  /** The paragraph with the item's mark; it may be in an earlier row. */
  readonly item: AttributedParagraph | undefined;
  /** Nothing but a heading: there is no requirement. */
  readonly isHeadingOnly: boolean;
}

type Headings = readonly AttributedParagraph[];

/** The rows of an outline, worked out as they are asked for: one for each attribution, and one for each paragraph of items without any. */
export function* draftRows(outline: readonly OutlineNode[]): Generator<RowDraft, void> {
  const nodes = underTitles(outline);
  const sharing = sharesLast(nodes);
  for (const node of nodes) yield* draftsBelow(node, [], sharing);
}

function* draftsBelow(node: OutlineNode, above: Headings, sharing: boolean): Generator<RowDraft, void> {
  const [first, ...others] = node.paragraphs;
  if (!first) return;
  if (node.children.length === 0 || isFamily(node, sharing)) {
    yield* leafRows(node, above);
    return;
  }
  if (saysMore(node, first)) yield* rowsOf(node.paragraphs, above, first);
  else yield* rowsOf(others.filter(saysSomething), [...above, first], undefined);
  for (const child of node.children) yield* draftsBelow(child, [...above, first], sharing);
}

function leafRows(node: OutlineNode, above: Headings): readonly RowDraft[] {
  const all = allParagraphs(node);
  const [first, ...others] = all;
  if (!first) return [];
  if (node.isHeading && first.attributions.length === 0 && others.some(hasWords)) {
    return rowsOf(others, [...above, first], undefined);
  }
  if (isBareHeading(node, first)) return [];
  const rows = rowsOf(all, above, first);
  return isForAll(rows, node.children.length > 0) ? [joinRows(rows)] : rows;
}

/** More than 「责任单位：……」, which names who does what the heading says. */
function hasWords(paragraph: AttributedParagraph): boolean {
  return dutiesOf([paragraph]).some(({ words }) => words.length > 0);
}

/** A heading without a number, or a chapter, asks nothing without words below. */
function isBareHeading({ isHeading, paragraphs }: OutlineNode, first: AttributedParagraph): boolean {
  if (!isHeading || paragraphs.length > 1 || first.attributions.length > 0) return false;
  return markLength(first) === 0 || readNamedMark(first.text)?.form === 'chapter';
}

/** Whether the one attribution of an item is for all its words: it stands in the title line, or the item has numbered parts. */
function isForAll(rows: readonly RowDraft[], hasParts: boolean): boolean {
  const [first] = rows;
  const named = rows.filter(namesUnits).length;
  return (
    rows.length > 1 && named === 1 && (hasParts || (first !== undefined && namesUnits(first) && isTitleOnly(first)))
  );
}

function isTitleOnly({ isHeadingOnly, item }: RowDraft): boolean {
  return isHeadingOnly || (item !== undefined && saysOnlyWho(item));
}

/** A line 「完成时限：6月底前」 names nobody. */
function namesUnits({ attributions }: RowDraft): boolean {
  return attributions.some(({ units }) => units.length > 0);
}

function joinRows(rows: readonly RowDraft[]): RowDraft {
  const [first] = rows;
  return {
    headings: first?.headings ?? [],
    item: first?.item,
    isHeadingOnly: false,
    words: rows.flatMap(({ words }) => words),
    attributions: rows.flatMap(({ attributions }) => attributions),
  };
}

function rowsOf(
  paragraphs: readonly AttributedParagraph[],
  headings: Headings,
  item: AttributedParagraph | undefined,
): readonly RowDraft[] {
  return dutiesOf(paragraphs)
    .filter(({ words }) => words.length > 0)
    .map((duty) => underUnits({ ...duty, headings, item, isHeadingOnly: isOnlyTitle(duty) }));
}

/** One paragraph that is a title and nothing else. */
function isOnlyTitle({ words }: Duty): boolean {
  const [passage, ...others] = words;
  if (!passage || others.length > 0) return words.length === 0;
  const { paragraph, start, end } = passage;
  return start === 0 && readTitle(paragraph, end).isWhole;
}

const LONGEST_LEAD_IN = 40;

/** 「会议议定：」 only leads to the items below it. */
function saysSomething({ text, attributions }: AttributedParagraph): boolean {
  return attributions.length > 0 || text.length > LONGEST_LEAD_IN || !/[:：]$/.test(text);
}

/** A parent that has a sentence of its own beside its title and the words that lead to its children. */
function saysMore({ isHeading }: OutlineNode, first: AttributedParagraph): boolean {
  if (first.attributions.length > 0) return true;
  return !isHeading && !/[:：]$/.test(first.text) && !readTitle(first).isWhole;
}

/** An item whose numbered parts share its attribution: 「（一）……（牵头单位：A）1.……2.……」, or one in a line below them all. */
function isFamily(node: OutlineNode, sharing: boolean): boolean {
  if (isDivided(node)) return false;
  const own = node.paragraphs.some(isForSection);
  const [last, ...before] = [...node.children].reverse();
  if (before.some(isNamed)) return false;
  if (!last || !isNamed(last)) return own;
  return !own && node.children.length > 1 && (endsInLine(last) || sharing);
}

/** The title names somebody, or a line of its own below it; a sentence that leads in only speaks of itself. */
function isForSection(paragraph: AttributedParagraph, index: number): boolean {
  const [attribution] = paragraph.attributions;
  return (
    attribution !== undefined &&
    (index === 0 || (attribution.form !== 'inline' && attribution.start <= markLength(paragraph)))
  );
}

function isNamed(node: OutlineNode): boolean {
  return allParagraphs(node).some(({ attributions, over }) => attributions.length > 0 || over !== undefined);
}

/** It is, or holds, a heading of units: each duty below is a row. */
function isDivided({ paragraphs, children }: OutlineNode): boolean {
  return [paragraphs, ...children.map((child) => child.paragraphs)].some(([first]) => first?.over !== undefined);
}

/** Whether the last thing said below a node is an attribution in a paragraph of its own. */
function endsInLine(node: OutlineNode): boolean {
  const paragraphs = allParagraphs(node);
  const last = paragraphs.at(-1);
  const [attribution] = last?.attributions ?? [];
  return paragraphs.length > 1 && last !== undefined && attribution?.start === 0;
}

/** Fewer groups prove nothing. */
const GROUPS = 2;

/** True where in every group of numbered parts of the notice only the last names somebody: it does so for all of them. */
function sharesLast(nodes: readonly OutlineNode[]): boolean {
  const groups = nodes.flatMap(groupsBelow).filter((group) => group.length > 1 && group.some(isNamed));
  return (
    groups.length >= GROUPS &&
    groups.every((group) => group.every((node, index) => isNamed(node) === (index === group.length - 1)))
  );
}

function groupsBelow(node: OutlineNode): readonly (readonly OutlineNode[])[] {
  return [node.children, ...node.children.flatMap(groupsBelow)].filter((group) => group.length > 0);
}

function allParagraphs(node: OutlineNode): readonly AttributedParagraph[] {
  return [...node.paragraphs, ...node.children.flatMap(allParagraphs)];
}
