import type { DirectoryUnit } from '../../units/unit-directory';
import { nameKey } from '../../units/name-key';
import { readUnitName } from '../../units/names/read-name';
import type { CheckContext } from '../check-rule';
import { oncePer } from '../once-each';
import { knownSlips, nearestInDirectory } from './suspected-variants';
import { type NameUse, unitUsage } from './unit-usage';

/** How the table and the 单位名录 fit together. */
export interface DirectoryMatch {
  /** How many names of the table it holds. */
  readonly known: number;
  /** Names of single bodies that the 单位名录 does not hold. */
  readonly unknown: readonly NameUse[];
  /** Units that no cell names, not even in another wording. */
  readonly unused: readonly DirectoryUnit[];
}

/** Looks every name of the table up in the 单位名录; undefined where the workbook has none. */
export const directoryMatch: (context: CheckContext) => DirectoryMatch | undefined = oncePer((context) => {
  const { directory } = context.known;
  if (!directory || directory.length === 0) return undefined;
  const unitsOf = directoryIndex(directory);
  const nearest = nearestInDirectory(context);
  const slips = knownSlips(context);
  const used = new Set<DirectoryUnit>();
  const unknown: NameUse[] = [];
  let known = 0;
  for (const use of unitUsage(context.table).names.values()) {
    const units = unitsOf(use.name);
    if (units.length > 0) known++;
    else if (!use.isCollective) unknown.push(use);
    const meant = [nearest.get(use.name) ?? [], slips.get(use.name) ?? []].flat();
    for (const unit of units.length > 0 ? units : meant.flatMap(unitsOf)) used.add(unit);
  }
  return { known, unknown, unused: directory.filter((unit) => !used.has(unit)) };
});

function directoryIndex(directory: readonly DirectoryUnit[]): (name: string) => readonly DirectoryUnit[] {
  const units = new Map<string, DirectoryUnit[]>();
  for (const unit of directory) {
    const keys = [unit.fullName, ...unit.shortNames, ...unit.formerNames].flatMap(keysHeld);
    for (const key of new Set(keys)) {
      const known = units.get(key);
      if (known) known.push(unit);
      else units.set(key, [unit]);
    }
  }
  return (name) =>
    keysSought(name)
      .map((key) => units.get(key) ?? [])
      .find((found) => found.length > 0) ?? [];
}

/** A name of the 单位名录 is found as written, without its bracket, and by level and body: 佛山市财政局 as 市财政局 and 财政局. */
function keysHeld(name: string): readonly string[] {
  const { prefix, places, level = '', body } = readUnitName(name);
  const loose = [`any ${level} ${body}`, `any ${body}`];
  return [nameKey(name), prefix + body, ...loose, ...(places.length > 0 ? [] : [`bare ${level} ${body}`])];
}

/** A name with another place is another body: 广州市财政局 is none of 佛山市财政局, but of 市财政局. */
function keysSought(name: string): readonly string[] {
  const { prefix, places, level = '', body } = readUnitName(name);
  const exact = [nameKey(name), prefix + body];
  if (places.length > 0) return [...exact, `bare ${level} ${body}`];
  return [...exact, prefix === '' ? `any ${body}` : `any ${level} ${body}`];
}
