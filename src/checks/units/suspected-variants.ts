import type { UnitGroup, UnitGroupMember, UnitRelation } from '../../units/matching/unit-group';
import { fold } from '../../units/fold';
import { nameKey } from '../../units/name-key';
import { remarkOf, withoutRemark } from '../../units/recognise';
import type { DirectoryUnit } from '../../units/unit-directory';
import type { CheckContext } from '../check-rule';
import { oncePer } from '../once-each';
import { renamedBodies } from './renamed-bodies';
import { rightSpellings } from './misspelt-names';
import { unitGroups, unitUsage } from './unit-usage';

/** A group with those of its members that one rule speaks of. */
export interface SuspectedBody {
  readonly group: UnitGroup;
  readonly members: readonly UnitGroupMember[];
}

/** Relations a reader takes for another way of writing the body; a lost prefix and a slip of the pen have rules of their own. */
const WRITINGS: readonly UnitRelation[] = ['writing', 'short', 'settled'];

/**
 * Bodies the table writes in several ways. A former name is left to `unit-renamed`; a body with one writing only, which the
 * 单位名录 calls differently, is none of them.
 */
export const variantBodies: (context: CheckContext) => readonly SuspectedBody[] = oncePer((context) => {
  const renamed = renamedBodies(context);
  return unitGroups(context).flatMap((group) => {
    const members = group.members.filter(
      ({ name, relation }) =>
        WRITINGS.includes(relation) &&
        !renamed.has(name) &&
        !isSecondNameOnly(name, group.target) &&
        !areNeighbours(name, group.target),
    );
    const writings = members.length + (group.targetCount > 0 ? 1 : 0);
    return members.length > 0 && writings > 1 ? [{ group, members }] : [];
  });
});

/** 市政府办公室（市政府督查室） beside 市政府办公室: the bracket says which of its names is meant, and is no other way of writing. */
function isSecondNameOnly(name: string, target: string): boolean {
  const [one, other] = [fold(name).key, fold(target).key];
  return (
    (remarkOf(one) === undefined) !== (remarkOf(other) === undefined) && withoutRemark(one) === withoutRemark(other)
  );
}

/** 规划处 and 综合规划处, 财务科 and 计划财务科: offices of many bodies, and of one body two. */
const OFFICE = /[处科股]$/;
const BODY_BEFORE = /[局委办厅部院校司会团]$/;

function areNeighbours(name: string, target: string): boolean {
  const [short = '', long = ''] = [fold(name).key, fold(target).key].sort((a, b) => a.length - b.length);
  if (!OFFICE.test(short) || short === long || !long.endsWith(short)) return false;
  return !BODY_BEFORE.test(long.slice(0, -short.length));
}

/** The names `unit-name-variant` speaks of: no other rule says the same of them. */
const variantNames: (context: CheckContext) => ReadonlySet<string> = oncePer((context) =>
  namesOf(variantBodies(context)),
);

/** Bodies whose name somewhere has a wrong character, as far as the names of the table tell. */
export const misspeltBodies: (context: CheckContext) => readonly SuspectedBody[] = oncePer((context) => {
  const renamed = renamedBodies(context);
  return unitGroups(context).flatMap((group) => {
    const members = group.members.filter(({ name, relation }) => relation === 'misspelt' && !renamed.has(name));
    return members.length > 0 ? [{ group, members }] : [];
  });
});

/** Names that are slips of the pen for ones every office knows, with those, where the table does not show the right one. */
export const knownSlips: (context: CheckContext) => ReadonlyMap<string, readonly string[]> = oncePer((context) => {
  const told = new Set([...variantNames(context), ...namesOf(misspeltBodies(context))]);
  const listed = new Set((context.known.directory ?? []).flatMap(namesIn).map(nameKey));
  const slips = [...unitUsage(context.table).names.values()].flatMap(({ name, isCollective }) => {
    const right = isCollective || told.has(name) || listed.has(nameKey(name)) ? [] : rightSpellings(name);
    return right.length > 0 ? [[name, right] as const] : [];
  });
  return new Map(slips);
});

function namesIn({ fullName, shortNames, formerNames }: DirectoryUnit): readonly string[] {
  return [fullName, ...shortNames, ...formerNames];
}

/** Names that a rule about wrong or uneven names speaks of. */
export function namesToldOtherwise(context: CheckContext): ReadonlySet<string> {
  return new Set([
    ...variantNames(context),
    ...namesOf(misspeltBodies(context)),
    ...knownSlips(context).keys(),
    ...renamedBodies(context).keys(),
  ]);
}

function namesOf(bodies: readonly SuspectedBody[]): ReadonlySet<string> {
  return new Set(bodies.flatMap(({ members }) => members.map(({ name }) => name)));
}

/** The 单位名录's full name a name seems to mean, where the table writes the body in no other way. */
export const nearestInDirectory: (context: CheckContext) => ReadonlyMap<string, string> = oncePer((context) => {
  const fullNames = new Set((context.known.directory ?? []).map(({ fullName }) => nameKey(fullName)));
  return new Map(
    unitGroups(context)
      .filter(({ target }) => fullNames.has(nameKey(target)))
      .flatMap(({ target, members }) => members.map(({ name }) => [name, target] as const)),
  );
});
