import { namesHelpersOnly } from '../attributions/helpers-only';
import { readNameLine, readRoleLine } from '../attributions/name-lines';
import { attributionsInOrder, attributionsOf as attributionsOfParagraph } from '../attributions/paragraph-attributions';
import { readUnitHeading } from '../attributions/unit-headings';
import { readUnitSubject } from '../attributions/unit-subjects';
import type { Attribution } from '../attribution';
import type { FramePart, Paragraph } from '../paragraph';
import { markLength } from './mark-length';

/** A paragraph with the words that say who does it; those in running text only where there are no others. */
export interface AttributedParagraph extends Paragraph {
  readonly attributions: readonly Attribution[];
  /** Of a heading that names the units of what stands below: 「（一）市教育局」. */
  readonly over?: Attribution;
}

/** An item or heading of a notice with what stands below it. */
export interface OutlineNode {
  /** 1 for the highest; `UNMARKED` for text under no heading and no mark. */
  readonly level: number;
  /** A heading asks nothing by itself unless nothing stands below it. */
  readonly isHeading: boolean;
  /** The marked paragraph or heading, then its paragraphs without a mark of their own. */
  readonly paragraphs: readonly AttributedParagraph[];
  readonly children: readonly OutlineNode[];
}

/** Below every mark: nothing is nested in it. */
const UNMARKED = 9;

type Growing = Omit<OutlineNode, 'paragraphs' | 'children'> & {
  readonly paragraphs: AttributedParagraph[];
  readonly children: Growing[];
};

type BodyPart = Extract<FramePart, { readonly kind: 'heading' | 'item' }>;

/** Nests headings and items by their levels; a paragraph without a mark belongs to the node before it. */
export function outlineOf(parts: readonly FramePart[]): readonly OutlineNode[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  const attributionsOf = attributionsInOrder();
  let last: BodyPart | undefined;
  const attributed = (part: BodyPart): AttributedParagraph => {
    const { paragraph } = part;
    const found = attributionsOf(paragraph);
    const roles = isNames(part) ? readRoleLine(paragraph.text) : undefined;
    if (part.kind === 'item') return { ...paragraph, attributions: roles ? [roles] : unlabelled(part, found) };
    const over = part.names && readUnitHeading(paragraph.text, markLength(paragraph))?.attribution;
    return over ? { ...paragraph, attributions: [], over } : { ...paragraph, attributions: found };
  };
  for (const part of parts) {
    if (beginsAnew(part)) open.length = 0;
    if (!isBodyPart(part)) continue;
    const above = open.at(-1);
    const goesOn = above !== undefined && isUnmarked(part) && !endsItem(above, last, part);
    last = part;
    if (goesOn) {
      // Below a heading it is the heading's own text.
      above.paragraphs.push(attributed(part));
      continue;
    }
    nest(nodeOf(part, attributed(part)), open, roots);
  }
  return roots;
}

/** Puts a node below the last open one above its level. */
function nest(node: Growing, open: Growing[], roots: Growing[]): void {
  while ((open.at(-1)?.level ?? -1) >= node.level) open.pop();
  (open.at(-1)?.children ?? roots).push(node);
  open.push(node);
}

/** What stands behind the title of an attachment belongs to no heading before it. */
function beginsAnew(part: FramePart): boolean {
  return part.kind === 'frame' && (part.part === 'title' || part.part === 'attachment');
}

function isBodyPart(part: FramePart): part is BodyPart {
  return part.kind === 'heading' || part.kind === 'item';
}

function isNames(part: BodyPart | undefined): boolean {
  return part?.kind === 'item' && part.names === 'all';
}

/** Without marks a line of names ends what it is for, and a unit's duty is a paragraph; a label behind it still belongs there. */
function endsItem({ level }: Growing, last: BodyPart | undefined, part: BodyPart): boolean {
  const isEnded = (isNames(last) && !isNames(part)) || (last?.kind === 'item' && last.names === 'first');
  if (level !== UNMARKED || !isEnded) return false;
  return attributionsOfParagraph(part.paragraph)[0]?.start !== 0;
}

/** Each paragraph of a division of duties is an item by itself. */
function isUnmarked(part: BodyPart): boolean {
  return part.kind === 'item' && part.level === undefined && part.names !== 'first';
}

/** What a paragraph says by names alone; words of role that begin it say more than the names. */
function unlabelled(
  { paragraph, names }: Extract<BodyPart, { readonly kind: 'item' }>,
  found: readonly Attribution[],
): readonly Attribution[] {
  const start = markLength(paragraph);
  if (names === undefined || (found[0]?.start ?? Infinity) <= start) return found;
  const one = names === 'all' ? readNameLine(paragraph.text) : readUnitSubject(paragraph.text, start);
  if (!one || isToldBehind(paragraph.text, one, found[0])) return found;
  const set = names === 'all' ? [] : found.filter(({ form, units }) => form !== 'inline' && units.length > 0);
  if (set.length === 0) return [one];
  return set.every((attribution) => namesHelpersOnly(paragraph.text, attribution)) ? [one, ...set] : found;
}

/** 「抢险救援组：由县水利局牵头，……」: what stands before the colon is the name of the matter. */
function isToldBehind(text: string, { end }: Attribution, told: Attribution | undefined): boolean {
  return told !== undefined && told.form === 'inline' && told.start === end + 1 && text.charAt(told.start) === '由';
}

function nodeOf(part: BodyPart, paragraph: AttributedParagraph): Growing {
  const level = part.kind === 'heading' ? part.level : (part.level ?? UNMARKED);
  return { level, isHeading: part.kind === 'heading', paragraphs: [paragraph], children: [] };
}
