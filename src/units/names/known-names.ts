import { BODY_GROUPS, type BodyScope } from './body-groups';
import type { NamedBody } from './named-body';
import { RECOGNISED_CURRENT, RECOGNISED_FORMER, RECOGNISED_NATIONWIDE } from './recognised-names';

function bodiesOf(scope: BodyScope): NamedBody[] {
  return BODY_GROUPS.flatMap((group) => (group.scope === scope ? group.bodies : []));
}

function currentNames({ name, otherNames }: NamedBody): string[] {
  return [name, ...otherNames];
}

function allNames(body: NamedBody): string[] {
  return [...currentNames(body), ...body.formerNames.map(({ name }) => name)];
}

/** Committees, governments and halls are names only behind a level; levels.ts knows them. */
const ONLY_BEHIND_LEVEL = new Set(['委', '党委', '委员会', '府']);
const LOCAL_BODIES = bodiesOf('local');

/** The part of `LOCAL_NAMES` that is in use today. */
export const CURRENT_LOCAL_NAMES: ReadonlySet<string> = new Set(
  [...LOCAL_BODIES.flatMap(currentNames), ...RECOGNISED_CURRENT.split(' ')].filter(
    (name) => !ONLY_BEHIND_LEVEL.has(name),
  ),
);

/** Local bodies' names without level prefix, in full and in short, former ones included. */
export const LOCAL_NAMES: ReadonlySet<string> = new Set([
  ...CURRENT_LOCAL_NAMES,
  ...LOCAL_BODIES.flatMap(({ formerNames }) => formerNames.map(({ name }) => name)),
  ...RECOGNISED_FORMER.split(' '),
]);

/** Names only the State's own bodies have or had; 人行 is also a branch. */
export const CENTRAL_NAMES: ReadonlySet<string> = centralNames();

function centralNames(): Set<string> {
  const others = new Set(
    BODY_GROUPS.flatMap(({ scope, bodies }) => (scope === 'central' ? [] : bodies.flatMap(allNames))),
  );
  return new Set(
    bodiesOf('central')
      .flatMap(allNames)
      .filter((name) => !others.has(name)),
  );
}

/** Names of streets, towns and zones, which name the kind of place themselves: 「街道办事处」「高新区管委会」. */
export const PLACE_BODY_NAMES: ReadonlySet<string> = new Set(bodiesOf('place').flatMap(allNames));

/** Those of them that are streets and towns. */
export const TOWN_BODY_NAMES: ReadonlySet<string> = new Set(
  [...PLACE_BODY_NAMES].filter((name) => /^(?:[镇乡]|街道|街办|地区办|办事处)/.test(name)),
);

/** Departments inside a body, in full and in short: 财务处, 医务科. */
export const INNER_NAMES: ReadonlySet<string> = new Set(bodiesOf('inside').flatMap(currentNames));

/** Bodies no local level stands before. */
export const NATIONWIDE_NAMES: ReadonlySet<string> = new Set([
  ...bodiesOf('central').flatMap(allNames),
  ...bodiesOf('nationwide').flatMap(allNames),
  ...RECOGNISED_NATIONWIDE.split(' '),
]);

/** Short names of party offices that are a party committee's own: 「宣传部」 is written 市委宣传部 in full. */
export const PARTY_OFFICE_NAMES: ReadonlySet<string> = partyOfficeNames();

function partyOfficeNames(): Set<string> {
  const isPartys = ({ name }: NamedBody) => name.startsWith('委') && !ONLY_BEHIND_LEVEL.has(name);
  const others = new Set(LOCAL_BODIES.filter((body) => !isPartys(body)).flatMap(currentNames));
  const names = LOCAL_BODIES.filter(isPartys).flatMap(({ otherNames }) => otherNames);
  return new Set(names.filter((name) => !name.startsWith('委') && !others.has(name)));
}
