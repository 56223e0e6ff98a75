import { dateParts } from '../calendar/civil-date';
import type { DocumentFacts } from '../tasks/task-table';
import { fold } from '../units/fold';
import { bodiesCalled, bodiesOnceCalled, successorsOf } from '../units/names/bodies';
import type { UnitName } from '../units/names/named-body';
import { readUnitName } from '../units/names/read-name';
import type { CheckContext } from './check-rule';
import { oncePer } from './once-each';
import { type NameUse, unitUsage } from './unit-usage';

/** A name of the table that the body gave up before the document was written. */
export interface RenamedBody {
  readonly name: string;
  /** What the body is called since, prefix included; several where its work was parted. */
  readonly successors: readonly string[];
  /** The last year of the name; absent where only the 单位名录 knows it as a former one. */
  readonly until?: number;
  /** Year of the document; absent where nothing says it. */
  readonly year?: number;
}

/** The names of a table that were given up, by name: by the tables of reforms, and by the 单位名录's 曾用名. */
export const renamedBodies: (context: CheckContext) => ReadonlyMap<string, RenamedBody> = oncePer((context) => {
  const year = documentYear(context.table.document);
  const uses = [...unitUsage(context.table).names.values()].filter((use) => !use.isCollective);
  const directory = formerNamesOf(context);
  const found = uses.flatMap((use): RenamedBody[] => {
    const settled = directory.get(fold(use.name).key);
    const reform = year === undefined ? undefined : byReform(use.name, year, uses);
    if (settled === undefined) return reform ? [reform] : [];
    const isStillRight = year !== undefined && reform === undefined && endsLater(use.name, year);
    return isStillRight
      ? []
      : [{ ...reform, name: use.name, successors: [settled], ...(year !== undefined && { year }) }];
  });
  return new Map(found.map((renamed) => [renamed.name, renamed]));
});

/** The year a document speaks from: the day it was issued, else the year it plans. */
export function documentYear({ issueDate, planYear }: DocumentFacts): number | undefined {
  return issueDate === undefined ? planYear : dateParts(issueDate).year;
}

function byReform(name: string, year: number, uses: readonly NameUse[]): RenamedBody | undefined {
  const read = readUnitName(name);
  const { body, form } = withoutForm(read);
  const successors = successorsOf(body, year);
  if (successors.length === 0) return undefined;
  const until = Math.max(...lastYears(body).filter((last) => last < year));
  return { name, successors: successors.map((heir) => ownForm(read, form(heir), uses)), until, year };
}

/** 环境保护厅 is the province's 环境保护局: its successor is a 厅 too. */
function withoutForm({ body, level }: UnitName): { readonly body: string; readonly form: (heir: string) => string } {
  const asOffice = body.replace(/厅$/, '局');
  const isProvincial = level === 'province' && asOffice !== body && bodiesOnceCalled(body).length === 0;
  return isProvincial ? { body: asOffice, form: (heir) => heir.replace(/局$/, '厅') } : { body, form: (heir) => heir };
}

function lastYears(body: string): readonly number[] {
  return bodiesOnceCalled(body).flatMap(({ former }) => former.until ?? []);
}

/** True where the tables date the end of a name to the document's year or later. */
function endsLater(name: string, year: number): boolean {
  return lastYears(withoutForm(readUnitName(name)).body).some((last) => last >= year);
}

/** The successor as the sheet itself writes it, where it does; else its full name behind the same prefix. */
function ownForm({ prefix }: UnitName, successor: string, uses: readonly NameUse[]): string {
  const full = prefix + successor;
  const written = uses
    .filter(({ name }) => {
      const read = readUnitName(name);
      return read.prefix === prefix && bodiesCalled(read.body).some((body) => body.name === successor);
    })
    .sort((a, b) => b.count - a.count);
  return written.find(({ name }) => name === full)?.name ?? written[0]?.name ?? full;
}

function formerNamesOf({ known }: CheckContext): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { fullName, formerNames } of known.directory ?? []) {
    for (const former of formerNames) names.set(fold(former).key, fullName);
  }
  for (const { fullName, shortNames } of known.directory ?? []) {
    for (const name of [fullName, ...shortNames]) names.delete(fold(name).key);
  }
  return names;
}
