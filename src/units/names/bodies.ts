import { GOVERNMENT_BODIES, PARTY_BODIES, PEOPLES_ORGANISATIONS, STATE_ORGANS } from './local-departments';
import type { FormerName, NamedBody, UnitLevel } from './named-body';
import { NATIONAL_BODIES, NATIONWIDE_ENTERPRISES } from './national-bodies';
import { readBodies } from './read-table';

/** All bodies of the tables. */
export const BODIES: readonly NamedBody[] = [
  PARTY_BODIES,
  GOVERNMENT_BODIES,
  STATE_ORGANS,
  PEOPLES_ORGANISATIONS,
  NATIONAL_BODIES,
  NATIONWIDE_ENTERPRISES,
].flatMap(readBodies);

/** A body, and the name it once had. */
export interface OnceCalled {
  readonly body: NamedBody;
  readonly former: FormerName;
}

const TODAY = group(BODIES.flatMap((body) => [body.name, ...body.otherNames].map((name) => [name, body] as const)));
const ONCE = group(
  BODIES.flatMap((body) => body.formerNames.map((former) => [former.name, { body, former }] as const)),
);

function group<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [name, value] of entries) {
    const same = groups.get(name);
    if (same) same.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

/** Today's bodies a name without prefix may mean; several for 「文旅局」, none for a former or unknown name. */
export function bodiesCalled(body: string): readonly NamedBody[] {
  return TODAY.get(body) ?? [];
}

/** Bodies that had a name before a reform. */
export function bodiesOnceCalled(body: string): readonly OnceCalled[] {
  return ONCE.get(body) ?? [];
}

/** Full names of the bodies that had taken over a former name by a year; empty while it was valid or is somebody's name today. */
export function successorsOf(body: string, year: number): readonly string[] {
  if (bodiesCalled(body).length > 0) return [];
  const names = bodiesOnceCalled(body).flatMap(({ body: heir, former }) =>
    former.until !== undefined && former.until < year ? [nameIn(heir, former.until, year)] : [],
  );
  return [...new Set(names)];
}

/** A body's name in a year: 扶贫办 ended in 2021 and was 乡村振兴局 until 2023. */
function nameIn(body: NamedBody, after: number, year: number): string {
  const next = body.formerNames.find(
    ({ from, until }) => from !== undefined && Math.abs(from - after) <= 1 && until !== undefined && until >= year,
  );
  return next?.name ?? body.name;
}

const FORM_LEVELS: readonly (readonly [RegExp, readonly UnitLevel[]])[] = [
  [/^(?:国家|国务院|中央|最高人民)|总局$|总署$/, ['central']],
  [/^高级人民法院$|^高院$/, ['province']],
  [/^中级人民法院$|^中院$/, ['city']],
  [/^人民政府办公厅$|^政府办公厅$|^府办公厅$|^委办公厅$/, ['province', 'city']],
  [/厅$/, ['province']],
];

/** The levels a body's form of name fits: 厅 is provincial, 中级人民法院 a city's. Undefined where it fits every level. */
export function levelOfForm(body: string): readonly UnitLevel[] | undefined {
  return FORM_LEVELS.find(([form]) => form.test(body))?.[1];
}
