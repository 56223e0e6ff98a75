import { isLocalBody } from '../levels';
import { BODIES } from '../names/bodies';
import { identityOf, type UnitIdentity } from './identity';
import { listIn } from './sheet-units';
import { spellBody } from './spell-body';

let tableNames: ReadonlyMap<string, readonly string[]> | undefined;

function namesOfTables(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of new Set(BODIES.flatMap((body) => [body.name, ...body.otherNames]))) {
    listIn(names, charactersOf(name)).push(name);
  }
  return names;
}

function charactersOf(name: string): string {
  return Array.from(name).sort().join('');
}

/** Names of the tables in which two neighbouring words of a name stand the other way round: 农业农村局 for 农村农业局. */
export function withWordsSwapped({ evened, body, named }: UnitIdentity): readonly UnitIdentity[] {
  if (named.size > 0 || isLocalBody(body) || !evened.endsWith(body)) return [];
  tableNames ??= namesOfTables();
  const prefix = evened.slice(0, evened.length - body.length);
  return (tableNames.get(charactersOf(body)) ?? [])
    .filter((name) => areSwapped(body, name))
    .map((name) => identityOf(prefix + name));
}

function areSwapped(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const first = words.findIndex((word, index) => word !== others[index]);
  if (first < 0 || words.length !== others.length) return false;
  return words.every((word, index) => {
    if (index === first) return word === others[first + 1];
    return index === first + 1 ? word === others[first] : word === others[index];
  });
}

function wordsOf(body: string): readonly string[] {
  const { words, head } = spellBody(body);
  return [...words.map(({ text }) => text), head];
}
