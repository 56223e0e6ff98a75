import { fold } from './fold';
import type { KnownUnits } from './known-units';
import { foldedNameKey, nameKey } from './name-key';
import { withoutRemark } from './recognise';
import type { UnitDirectory } from './unit-directory';

/**
 * The name an office wants for a body (规范): the 单位名录's full name where it knows the name in full, in short or as a former
 * one, also with a second name in brackets behind it, else the name itself without blanks inside. Guesses are never used: a
 * short name two units share stands for neither, and a verdict that two names are one body does not say which of them to write.
 */
export function standardNamer({ directory = [] }: KnownUnits): (name: string) => string {
  const fullNames = fullNamesOf(directory);
  return (name) => {
    const { key: folded, shown } = fold(name);
    const key = foldedNameKey(folded);
    return fullNames.get(key) ?? fullNames.get(withoutRemark(key)) ?? shown;
  };
}

/** Full names by every name that stands for one unit only. */
function fullNamesOf(directory: UnitDirectory): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const shared = new Set<string>();
  for (const { fullName, shortNames, formerNames } of directory) {
    for (const name of [...shortNames, ...formerNames]) {
      const key = nameKey(name);
      if ((known.get(key) ?? fullName) !== fullName) shared.add(key);
      known.set(key, fullName);
    }
  }
  for (const key of shared) known.delete(key);
  for (const { fullName } of directory) known.set(nameKey(fullName), fullName);
  return known;
}
