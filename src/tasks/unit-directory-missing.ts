import { nameKey } from '../units/name-key';
import type { DirectoryUnit, UnitDirectory } from '../units/unit-directory';
import { type DirectoryName, readFullName, readNames } from './unit-directory-names';
import { type DirectoryRow, JOINER } from './unit-directory-rows';

/** Names that are to be written for one unit, as they will stand in cells. */
export interface MissingNames {
  readonly shortNames: readonly string[];
  readonly formerNames: readonly string[];
}

/** What a 单位名录 lacks of a list of units. */
export interface MissingUnits {
  /** Units that need rows of their own. */
  readonly units: UnitDirectory;
  /** Further names of units that have a row, by that row. */
  readonly names: ReadonlyMap<number, MissingNames>;
}

interface Owner {
  readonly row: number | undefined;
  readonly unit: Omit<DirectoryUnit, keyof MissingNames>;
  readonly shortNames: string[];
  readonly formerNames: string[];
}

/**
 * What rows lack of some units. A name belongs to one unit only: the one that has it in full, else the one that has had it
 * first. Names that could not be read again as they are written, such as 「各县、市、区」 as one short name, are left out.
 */
export function missingUnits(rows: readonly DirectoryRow[], units: UnitDirectory): MissingUnits {
  const owners = ownersOf(rows);
  const asked = units.flatMap((unit): (readonly [DirectoryUnit, Owner])[] => {
    const fullName = fullNameToWrite(unit.fullName);
    if (!fullName) return [];
    const { shortNames, formerNames, ...rest } = unit;
    const owner = owners.get(fullName.key) ?? newOwner({ ...rest, fullName: fullName.shown });
    owners.set(fullName.key, owner);
    return [[unit, owner]];
  });
  for (const [unit, owner] of asked) {
    for (const kind of ['shortNames', 'formerNames'] as const) {
      for (const { key, shown } of unit[kind].flatMap(furtherNameToWrite)) {
        if (owners.has(key)) continue;
        owners.set(key, owner);
        owner[kind].push(shown);
      }
    }
  }
  const all = [...new Set(owners.values())];
  return {
    units: all.flatMap(({ row, unit, shortNames, formerNames }) =>
      row === undefined ? [{ ...unit, shortNames, formerNames }] : [],
    ),
    names: new Map(
      all.flatMap((owner) =>
        owner.row !== undefined && owner.shortNames.length + owner.formerNames.length > 0 ? [[owner.row, owner]] : [],
      ),
    ),
  };
}

/** Who has each name; full names go before others. */
function ownersOf(rows: readonly DirectoryRow[]): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { row, fullName } of rows) {
    if (!owners.has(fullName.key)) owners.set(fullName.key, newOwner({ fullName: fullName.shown }, row));
  }
  for (const { fullName, shortNames, formerNames } of rows) {
    const owner = owners.get(fullName.key);
    for (const { key } of [...shortNames, ...formerNames]) if (owner && !owners.has(key)) owners.set(key, owner);
  }
  return owners;
}

function newOwner(unit: Owner['unit'], row?: number): Owner {
  return { row, unit, shortNames: [], formerNames: [] };
}

function fullNameToWrite(text: string): DirectoryName | undefined {
  const name = readFullName(text);
  return name && readFullName(name.shown)?.key === name.key ? name : undefined;
}

/** A name that is still one name when others stand behind it in the same cell. */
function furtherNameToWrite(text: string): readonly DirectoryName[] {
  const names = readNames(text);
  return names[0]?.key === nameKey(text) && readNames(`${text}${JOINER}${text}`).length === 2 ? names : [];
}
