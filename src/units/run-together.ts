import type { NameGroups, Stretch } from './lex';
import { isBareOrgan, partLevel } from './levels';
import { CURRENT_LOCAL_NAMES } from './names/known-names';
import { standingOf } from './recognise';

/** Last characters after which another name may begin without a separator. */
const LAST = new Set('局委办厅室部会心队院社联司');
const LEVEL = new Set('省市县区州各');
const LONGEST_KNOWN = 16;
/** Parts of a body, written behind it: 市公安局市中区分局. */
const SUBORDINATE = /(?:分局|支局|支队|大队|中队|所|站|科|股|室)$/;
/** Places of the same kind in a row: 东门街道西门街道. */
const TOWN_END = /街道(?:办事处|办)?|[镇乡](?!街道|人民|政府|[镇乡])/g;
/** Longer stretches are no names and only merge on. */
const LONGEST_NAME = 60;
const SHORTEST_TOWN = 2;
const LONGEST_TOWN = 9;

/** Cuts a piece in which several names follow one another without a separator; most pieces come back whole. */
export function cutRunTogether(key: string, piece: Stretch, groups: NameGroups): readonly Stretch[] {
  if (standingOf(key.slice(piece.start, piece.end)) === 'known') return [piece];
  return cutTowns(key, piece) ?? cutBodies(key, piece, groups);
}

function cutTowns(key: string, piece: Stretch): readonly Stretch[] | undefined {
  const text = key.slice(piece.start, piece.end);
  if (/^[各全]|[()]/.test(text)) return undefined;
  const ends = Array.from(text.matchAll(TOWN_END), (match) => match.index + match[0].length);
  if (ends.length < 2 || ends.at(-1) !== text.length) return undefined;
  const towns: Stretch[] = [];
  let start = 0;
  for (const end of ends) {
    if (end - start < SHORTEST_TOWN || end - start > LONGEST_TOWN) return undefined;
    towns.push({ start: piece.start + start, end: piece.start + end });
    start = end;
  }
  return towns.every(({ start: from, end: to }) => standingOf(key.slice(from, to)) === 'shaped') ? towns : undefined;
}

function cutBodies(key: string, piece: Stretch, groups: NameGroups): readonly Stretch[] {
  const parts: Stretch[] = [];
  let start = piece.start;
  for (const end of [...beginnings(key, piece, groups), piece.end]) {
    const part = { start, end };
    const last = parts.at(-1);
    if (last && !canFollow(key.slice(last.start, last.end), key.slice(start, end))) {
      parts[parts.length - 1] = { start: last.start, end };
    } else {
      parts.push(part);
    }
    start = end;
  }
  return parts;
}

/** Places inside a piece where a name may have ended and another may begin. */
function beginnings(key: string, piece: Stretch, groups: NameGroups): number[] {
  const places: number[] = [];
  for (let index = piece.start; index < piece.end; index = groups.get(index) ?? index + 1) {
    if (index - piece.start < 2 || !endsName(key.charAt(index - 1)) || key.startsWith('社区', index - 1)) continue;
    if (LEVEL.has(key.charAt(index)) || beginsKnown(key, index, piece.end)) places.push(index);
  }
  return places;
}

function endsName(character: string): boolean {
  return LAST.has(character) || character === '府' || character === ')';
}

function beginsKnown(key: string, index: number, end: number): boolean {
  for (let length = 3; length <= LONGEST_KNOWN && index + length <= end; length++) {
    if (CURRENT_LOCAL_NAMES.has(key.slice(index, index + length))) return true;
  }
  return false;
}

function canFollow(before: string, after: string): boolean {
  if (before.length > LONGEST_NAME || after.length > LONGEST_NAME) return false;
  const ahead = partLevel(before);
  if (isBareOrgan(ahead.body) && partLevel(after).level === '') return false;
  if (/^.委$/.test(before) && /^.政府/.test(after)) return false;
  return isWholeName(before) && isWholeName(after) && !SUBORDINATE.test(after);
}

function isWholeName(name: string): boolean {
  const standing = standingOf(name);
  if (standing === 'collective') return true;
  const { level, body } = partLevel(name);
  if (standing === 'known') return level !== '' || (CURRENT_LOCAL_NAMES.has(body) && /[局委办厅部]$/.test(body));
  return standing === 'shaped' && /^[省市县区州]$/.test(level) && /[局委办厅]$/.test(name);
}
