import { dutiesOf } from './passages';
import type { AttributedParagraph, OutlineNode } from './outline';
import { markLength } from './mark-length';
import { readTitle } from './title';

/**
 * Nodes in which the bracket of a heading, 「一、加强收费监管（牵头单位：市发展改革委）」, stands for all below it: there 「由市教育局牵头，……」 in
 * a sentence only tells.
 */
export function underTitles(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.map((node) => {
    const [first, ...others] = node.paragraphs;
    if (first?.over) return belowUnits(node);
    if (!first || !isNamedTitle(first)) return { ...node, children: underTitles(node.children) };
    return { ...node, paragraphs: [first, ...others.map(withoutTold)], children: node.children.map(untold) };
  });
}

const SIGNS = /^[，,。；;：:、\s]*$/;

/** 「一、抢险组。由县水利局牵头，县公安局参加。」: a name and the sentence that says who does it, and nothing else. */
export function saysOnlyWho(paragraph: AttributedParagraph): boolean {
  const { text, attributions } = paragraph;
  const first = attributions[0];
  const last = attributions.at(-1);
  if (!first || !last || attributions.some(({ form }) => form !== 'inline')) return false;
  const { start, end, isTitle } = readTitle(paragraph);
  if (!isTitle || end <= start || first.start <= end) return false;
  return SIGNS.test(text.slice(end, first.start)) && SIGNS.test(text.slice(last.end));
}

/** A title and who does it, with nothing behind. */
function isNamedTitle(paragraph: AttributedParagraph): boolean {
  if (saysOnlyWho(paragraph)) return true;
  const set = paragraph.attributions.some(({ form, units }) => form !== 'inline' && units.length > 0);
  if (!set) return false;
  const words = dutiesOf([paragraph]).flatMap((duty) => duty.words);
  const [title] = words;
  return words.length === 1 && title !== undefined && readTitle(paragraph, title.end).isWhole;
}

function untold(node: OutlineNode): OutlineNode {
  return { ...node, paragraphs: node.paragraphs.map(withoutTold), children: node.children.map(untold) };
}

function withoutTold(paragraph: AttributedParagraph): AttributedParagraph {
  const attributions = paragraph.attributions.filter(({ form }) => form !== 'inline');
  return attributions.length === paragraph.attributions.length ? paragraph : { ...paragraph, attributions };
}

/** Below 「（一）市教育局」 only 「由市公安局牵头，……」 and 「市公安局：……」 say more than they tell. */
function belowUnits(node: OutlineNode): OutlineNode {
  return { ...node, paragraphs: node.paragraphs.map(withoutHelpers), children: node.children.map(belowUnits) };
}

function withoutHelpers(paragraph: AttributedParagraph): AttributedParagraph {
  const { text, attributions } = paragraph;
  const told = attributions.filter(
    ({ form, start }) => form !== 'inline' || text.charAt(start) === '由' || start <= markLength(paragraph) + 1,
  );
  return told.length === attributions.length ? paragraph : { ...paragraph, attributions: told };
}
