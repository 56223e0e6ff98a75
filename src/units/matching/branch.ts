import { partLevel } from '../levels';
import { LOCAL_NAMES } from '../names/known-names';
import { readKnownPlaces } from '../names/read-place';

const BRANCH = '分局';
const SHORTEST_PLACE = 2;
const LONGEST_PLACE = 6;

/** A bureau's branch with its place in front, as others write it: 市公安局武陵分局 and 市公安武陵分局 → 市武陵公安分局. */
export function withPlaceInFront(name: string): string {
  if (!name.endsWith(BRANCH)) return name;
  const before = name.slice(0, -BRANCH.length);
  for (let length = Math.min(LONGEST_PLACE, before.length - SHORTEST_PLACE); length >= SHORTEST_PLACE; length--) {
    const bureau = before.slice(0, -length).replace(/局$/, '');
    const { level, body } = partLevel(`${bureau}局`);
    const isNamed = LOCAL_NAMES.has(body) && (readKnownPlaces(before.slice(-length))?.places.length ?? 0) > 0;
    if (isNamed) return level + before.slice(-length) + body.slice(0, -1) + BRANCH;
  }
  return name;
}
