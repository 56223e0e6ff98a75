import type { Attribution } from '../attribution';
import { readInline } from './inline';
import { readUnitBrackets } from './unit-brackets';
import { readUnitLabels } from './unit-labels';

/**
 * Everything a paragraph says about who does it, in order and not overlapping. Words in the sentence itself (「由市教育局牵头，……」)
 * count only where no bracket and no label names a unit. Total and linear on any text.
 */
export function readAttributions(text: string): readonly Attribution[] {
  const brackets = readUnitBrackets(text);
  const labels = readUnitLabels(text, brackets);
  const set = [...brackets, ...labels].sort((a, b) => a.start - b.start);
  if (set.some(({ units }) => units.length > 0)) return set;
  const inline = readInline(text).filter(({ start, end }) => set.every((one) => end <= one.start || start >= one.end));
  return [...set, ...inline].sort((a, b) => a.start - b.start);
}
