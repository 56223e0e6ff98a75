import type { Attribution, LeadRule } from '../attribution';
import type { Paragraph } from '../paragraph';
import { underRule } from './lead-rule';
import { readAttributions } from './read-attributions';

const known = new WeakMap<Paragraph, readonly Attribution[]>();

/** The attributions of a paragraph, read once however many steps ask: those in running text only where there are no others. */
export function attributionsOf(paragraph: Paragraph): readonly Attribution[] {
  const before = known.get(paragraph);
  if (before) return before;
  const all = readAttributions(paragraph.text);
  const set = all.filter(({ form }) => form !== 'inline');
  const found = set.length > 0 ? set : all;
  known.set(paragraph, found);
  return found;
}

/** Reads paragraphs in the order of the notice: 「列第一位的为牵头单位，下同」 holds for the lists of all paragraphs behind it. */
export function attributionsInOrder(): (paragraph: Paragraph) => readonly Attribution[] {
  let rule: LeadRule | undefined;
  return (paragraph) =>
    attributionsOf(paragraph).map((attribution) => {
      if (attribution.leadRule?.isForAll) rule = attribution.leadRule;
      return underRule(paragraph.text, attribution, rule);
    });
}
