import type { TextSpan } from '../../text/text-span';
import { blankGaps, showText, sliceTraced, traced, type TracedText } from '../traced-text';
import type { DraftUnit, UnitRole } from './import-draft';

/** Units in the order of the source, each place once, all of one name in its most weighty role. */
export function sortUnits(units: readonly DraftUnit[]): readonly DraftUnit[] {
  const once = new Map(units.map((unit) => [placeKey(unit), unit]));
  const roles = new Map<string, UnitRole>();
  for (const { text, role } of units) {
    if (weight(role) >= weight(roles.get(text) ?? 'none')) roles.set(text, role);
  }
  return inOrder([...once.values()]).map((unit) => withRole(unit, roles.get(unit.text) ?? unit.role));
}

/** Texts in the order of the source. */
export function inOrder<T extends TracedText>(texts: readonly T[]): readonly T[] {
  return [...texts].sort((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0));
}

/** Texts without those that stand in the very place of one before. */
export function eachPlaceOnce<T extends TracedText>(texts: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = placeKey(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** True where two texts were read from the same place. */
export function isSamePlace(one: TracedText, other: TracedText): boolean {
  return placeKey(one) === placeKey(other);
}

/** A text, or only where it stands. */
type Places = Pick<TracedText, 'spans'>;

/** True where every place of a text lies within places of another. */
export function standsIn({ spans }: Places, other: Places): boolean {
  return spans.length > 0 && spans.every((span) => other.spans.some((outer) => holds(outer, span)));
}

function holds(outer: TextSpan, { start, end }: TextSpan): boolean {
  return outer.start <= start && end <= outer.end;
}

/** The units with another role for one name, or for all. */
export function withUnitRole(
  units: readonly DraftUnit[],
  name: string | undefined,
  role: UnitRole,
): readonly DraftUnit[] {
  return units.map((unit) => (name === undefined || unit.text === name ? withRole(unit, role) : unit));
}

/**
 * The units with those that words of the source name, 「、」 between them; a name that is there already takes the role given.
 * Words without a name add nothing.
 */
export function withUnitsAt(
  units: readonly DraftUnit[],
  source: string,
  span: TextSpan,
  role: UnitRole,
): readonly DraftUnit[] {
  const named = namesAt(source, span);
  if (named.length === 0) return units;
  const names = new Set(named.map(({ text }) => text));
  const others = units.map((unit) => (names.has(unit.text) ? withRole(unit, role) : unit));
  const known = new Set(units.map(({ text }) => text));
  const added = named
    .filter(({ text }) => !known.has(text))
    .map((name): DraftUnit => ({ ...name, kind: GROUP.test(name.text) ? 'collective' : 'unit', role }));
  return added.length === 0 && others.every((unit, index) => unit === units[index])
    ? units
    : sortUnits([...others, ...added]);
}

/** Words of the source without white space, separators and stray brackets at their ends; undefined where nothing is left. */
export function wordsAt(source: string, { start, end }: TextSpan): TracedText | undefined {
  const from = Math.min(Math.max(0, Math.trunc(start) || 0), source.length);
  const to = Math.min(Math.max(from, Math.trunc(end) || 0), source.length);
  const shown = showText(source, [{ start: from, end: to }]);
  const { first, last } = trimmed(shown.text);
  return last > first ? traced(shown, blankGaps(source), first, last) : undefined;
}

/** 各镇, 有关部门, 各级各单位 */
const GROUP = /^(?:各|有关|相关)|[各有相关](?:部门|单位|镇|县)/;
const SEPARATOR = /[、，,；;。：:]/;

function namesAt(source: string, span: TextSpan): readonly TracedText[] {
  const words = wordsAt(source, span);
  if (!words) return [];
  const { text } = words;
  const names: TracedText[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (/[（(〔[]/.test(char)) depth++;
    else if (/[）)〕\]]/.test(char)) depth = Math.max(0, depth - 1);
    const isEnd = at === text.length || (depth === 0 && SEPARATOR.test(char));
    if (!isEnd) continue;
    if (at > from) names.push(sliceTraced(source, words, from, at));
    from = at + 1;
  }
  return names;
}

function trimmed(text: string): { readonly first: number; readonly last: number } {
  let first = 0;
  let last = text.length;
  while (first < last && (SEPARATOR.test(text.charAt(first)) || isStray(text.slice(first, last), 0))) first++;
  while (last > first && (SEPARATOR.test(text.charAt(last - 1)) || isStray(text.slice(first, last), last - first - 1)))
    last--;
  return { first, last };
}

/** A bracket at an end whose partner was not selected. */
function isStray(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (/[（(〔[]/.test(char)) return !/[）)〕\]]/.test(text.slice(at + 1));
  return /[）)〕\]]/.test(char) && !/[（(〔[]/.test(text.slice(0, at));
}

function withRole(unit: DraftUnit, role: UnitRole): DraftUnit {
  return unit.role === role ? unit : { ...unit, role };
}

function weight(role: UnitRole): number {
  return { none: 0, responsible: 1, lead: 2 }[role];
}

function placeKey({ spans }: TracedText): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}
