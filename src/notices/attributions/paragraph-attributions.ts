import type { Attribution } from '../attribution';
import type { Paragraph } from '../paragraph';
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
