import { isField } from '../levels';
import { abbreviates } from './abbreviates';
import type { NamedBody } from '../names/named-body';
import { listIn, type SheetUnit } from './sheet-units';
import type { BodyWord, SpelledBody } from './spell-body';

/** Ways of writing a body without its prefix: the sheet's units by `UnitIdentity.body`. */
export type UnitsByBody = ReadonlyMap<string, readonly SheetUnit[]>;

/** Names compared with one name; a sheet that has more of one kind numbers its bodies. */
const MOST_COMPARED = 200;

/** For each body the other bodies it may be: the tables give both names to one, or one abbreviates the other. */
export function relatedBodies(units: UnitsByBody): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>(Array.from(units.keys(), (body) => [body, new Set()]));
  const relate = (one: string, other: string) => {
    if (one === other) return;
    related.get(one)?.add(other);
    related.get(other)?.add(one);
  };
  for (const same of byNamedBody(units).values()) for (const one of same) for (const other of same) relate(one, other);
  for (const [stub, company] of companiesWithoutEnding(units)) relate(stub, company);
  const longNames = byBeginning(units);
  for (const [body, spelled] of spelledBodies(units)) {
    for (const key of beginningsOfShort(spelled)) {
      for (const long of longNames.get(key)?.slice(0, MOST_COMPARED) ?? []) {
        if (fitOwners(spelled, long.spelled) && abbreviates(spelled, long.spelled)) relate(body, long.body);
      }
    }
  }
  return related;
}

/** Shorter ones without a level are as likely places: 白云山, 白云山公司. */
const SURE_STUB = 4;

/** 国投集团 for 「市国投」; 市水务 is rather the department. */
function companiesWithoutEnding(units: UnitsByBody): (readonly [string, string])[] {
  const companies = new Map<string, string[]>();
  for (const [body, { headKinds, stem }] of spelledBodies(units)) {
    if (headKinds.includes('公司')) listIn(companies, stem).push(body);
  }
  return [...units].flatMap(([body, used]) => {
    const isStub = used.some(
      ({ identity: { kind, spelled } }) => spelled.head === '' && (kind !== '' || body.length >= SURE_STUB),
    );
    return isStub && !isField(body) ? (companies.get(body) ?? []).map((company) => [body, company] as const) : [];
  });
}

interface LongName {
  readonly body: string;
  readonly spelled: SpelledBody;
}

function spelledBodies(units: UnitsByBody): (readonly [string, SpelledBody])[] {
  return Array.from(units, ([body, [first]]) => [body, first?.identity.spelled] as const).filter(
    (entry): entry is readonly [string, SpelledBody] => entry[1] !== undefined,
  );
}

function byNamedBody(units: UnitsByBody): ReadonlyMap<NamedBody | string, readonly string[]> {
  const names = new Map<NamedBody | string, string[]>();
  for (const [body, used] of units) {
    for (const named of new Set(used.flatMap(({ identity }) => [...identity.named]))) listIn(names, named).push(body);
  }
  return names;
}

/** Names by what their abbreviations may begin with. */
function byBeginning(units: UnitsByBody): ReadonlyMap<string, readonly LongName[]> {
  const names = new Map<string, LongName[]>();
  for (const [body, spelled] of spelledBodies(units)) {
    for (const key of beginningsOfLong(spelled)) listIn(names, key).push({ body, spelled });
  }
  return names;
}

function beginningsOfShort({ headKinds, head, words, stem }: SpelledBody): readonly string[] {
  const [first] = words;
  const beginning = first?.kind === 'number' ? first.text : stem.charAt(0);
  return kindsOf(head, headKinds).map((kind) => `${kind} ${beginning}`);
}

function beginningsOfLong({ headKinds, head, words }: SpelledBody): ReadonlySet<string> {
  const last = words.findIndex(({ kind }) => kind !== 'empty');
  const first = words.slice(0, last < 0 ? words.length : last + 1).flatMap(beginningsOfWord);
  const beginnings = first.length === 0 ? [''] : first;
  return new Set(kindsOf(head, headKinds).flatMap((kind) => beginnings.map((beginning) => `${kind} ${beginning}`)));
}

function beginningsOfWord({ kind, text }: BodyWord): readonly string[] {
  if (kind === 'number') return [text];
  return kind === 'unknown' || text.length <= 2 ? [text.charAt(0)] : Array.from(text);
}

function kindsOf(head: string, kinds: readonly string[]): readonly string[] {
  return kinds.length > 0 ? kinds : [head];
}

/** Offices whose owner may be left unsaid: 委宣传部, 政府金融办, 公安局交警支队; an owner's 办公室 is nothing without it. */
const MAY_BE_UNSAID = new Set(['委', '政府', '公安局']);

function fitOwners(one: SpelledBody, other: SpelledBody): boolean {
  if (one.owner === other.owner) return true;
  const owner = one.owner === '' ? other.owner : other.owner === '' ? one.owner : '';
  return MAY_BE_UNSAID.has(owner) && one.stem !== '';
}
