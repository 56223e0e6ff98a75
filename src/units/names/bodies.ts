import { BODY_GROUPS } from './body-groups';
import { CENTRAL_NAMES, TOWN_BODY_NAMES } from './known-names';
import type { FormerName, NamedBody, UnitLevel } from './named-body';

/** All bodies of the tables. */
export const BODIES: readonly NamedBody[] = BODY_GROUPS.flatMap(({ bodies }) => bodies);

/** A body, and a name it once had. */
export interface OnceCalled {
  readonly body: NamedBody;
  readonly former: FormerName;
}

const TODAY = grouped(BODIES.flatMap((body) => [body.name, ...body.otherNames].map((name) => [name, body] as const)));
const ONCE = grouped(
  BODIES.flatMap((body) => body.formerNames.map((former) => [former.name, { body, former }] as const)),
);
/** A place alone stands for its government: 「湘潭县」. */
const OF_A_PLACE = '人民政府';

function grouped<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [name, value] of entries) {
    const same = groups.get(name);
    if (same) same.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

/**
 * Today's bodies a name without prefix may mean: several for 「文旅局」, none for a former or unknown name. Two names may be one
 * body where they share one; without any in common they are two.
 */
export function bodiesCalled(body: string): readonly NamedBody[] {
  return TODAY.get(body || OF_A_PLACE) ?? [];
}

/** Today's bodies that had a name before a reform. */
export function bodiesOnceCalled(body: string): readonly OnceCalled[] {
  return ONCE.get(body) ?? [];
}

/** Full names of the bodies a former name meant in its time: 环保局 → 环境保护局. Two former names that share one were one body. */
export function formerBodiesCalled(body: string): readonly string[] {
  return [...new Set(bodiesOnceCalled(body).map(({ former }) => former.fullName))];
}

/**
 * Full names of the bodies that had taken over a former name before a year began; empty while the name was valid, where it is
 * somebody's name today, and where its end is not known.
 */
export function successorsOf(body: string, year: number): readonly string[] {
  if (bodiesCalled(body).length > 0) return [];
  const names = bodiesOnceCalled(body).flatMap(({ body: heir, former: { until } }) =>
    until !== undefined && until < year ? [nameIn(heir, until, year)] : [],
  );
  return [...new Set(names)];
}

/** What a body was called in a year after one of its names ended: 扶贫办 (2021) was 乡村振兴局 until 2023. */
function nameIn({ name, formerNames }: NamedBody, ended: number, year: number): string {
  const next = formerNames.find(
    ({ from, until }) => from !== undefined && Math.abs(from - ended) <= 1 && until !== undefined && until >= year,
  );
  return next?.name ?? name;
}

const FORM_LEVELS: readonly (readonly [RegExp, readonly UnitLevel[]])[] = [
  [/^最高人民|总局$|总署$/, ['central']],
  [/^高(?:级人民法)?院$|(?:消防|救援|交警|警察|武警)总队$/, ['province']],
  [/^中(?:级人民法)?院$|^军分区$/, ['city']],
  [/办公厅$/, ['province', 'city']],
  [/厅$/, ['province']],
];
/** 办公厅 alone may be a ministry's. */
const ANY_LEVEL = /^办公厅$/;

/** The levels a body's form of name fits: 厅 is provincial, 中级人民法院 a city's, 教育部 the State's. Undefined where it fits every level. */
export function levelOfForm(body: string): readonly UnitLevel[] | undefined {
  if (CENTRAL_NAMES.has(body)) return ['central'];
  if (TOWN_BODY_NAMES.has(body)) return ['town'];
  return ANY_LEVEL.test(body) ? undefined : FORM_LEVELS.find(([form]) => form.test(body))?.[1];
}
