import { fold } from './fold';
import type { KnownUnits } from './known-units';

/**
 * The name an office wants for a body (规范): the 单位名录's full name where it knows the name in full, in short or as a former
 * one, else the name itself without blanks inside. Guesses are never used.
 */
export function standardNamer({ directory = [] }: KnownUnits): (name: string) => string {
  const fullNames = new Map<string, string>();
  for (const unit of directory) {
    for (const name of [...unit.formerNames, ...unit.shortNames]) fullNames.set(fold(name).key, unit.fullName);
  }
  for (const { fullName } of directory) fullNames.set(fold(fullName).key, fullName);
  return (name) => {
    const { key, shown } = fold(name);
    return fullNames.get(key) ?? shown;
  };
}
