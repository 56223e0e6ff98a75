import type { Attribution, AttributedUnit } from '../../../src/notices/attribution';
import type { TextSpan } from '../../../src/text/text-span';

/** A paragraph with «…» around every attribution, and what each of them says: 「牵头 市教育局 | 责任 *各县区 | 等 | 分别 | 时限 6月底前」. */
export type AttributionExample = readonly [marked: string, ...said: readonly string[]];

/** The paragraph without its marks. */
export function unmarked(marked: string): string {
  return marked.replace(/[«»]/g, '');
}

/** The paragraph with «…» around what was found. */
export function mark(text: string, found: readonly TextSpan[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of found) {
    marked += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return marked + text.slice(at);
}

/** One attribution as one line; a group is marked with 「*」. */
export function show(text: string, { units, isOpen, separately, deadlines }: Attribution): string {
  return [
    ...units.map((unit) => showUnit(text, unit)),
    ...(isOpen ? ['等'] : []),
    ...(separately ? ['分别'] : []),
    ...deadlines.map(({ start, end }) => `时限 ${text.slice(start, end)}`),
  ].join(' | ');
}

function showUnit(text: string, { start, end, part, kind }: AttributedUnit): string {
  return `${part === 'lead' ? '牵头' : '责任'} ${kind === 'collective' ? '*' : ''}${text.slice(start, end)}`;
}
