import { dateParts } from '../../calendar/civil-date';
import { nameKey } from '../../units/name-key';
import { bodiesCalled, bodiesOnceCalled, successorsOf } from '../../units/names/bodies';
import { isLocalBody } from '../../units/levels';
import type { UnitName } from '../../units/names/named-body';
import { readUnitName } from '../../units/names/read-name';
import type { CheckContext } from '../check-rule';
import { namePartsOf } from './name-parts';
import { oncePer } from '../once-each';
import { type NameUse, unitUsage } from './unit-usage';

/** A name of the table that the body gave up before the document was written. */
export interface RenamedBody {
  readonly name: string;
  /** What the body is called since, prefix included; several where its work was parted. */
  readonly successors: readonly string[];
  /** The last year of the name; absent where only the 单位名录 knows it as a former one. */
  readonly until?: number;
}

/** The names of a table that were given up, by name: by the tables of reforms, and by the 单位名录's 曾用名. */
export const renamedBodies: (context: CheckContext) => ReadonlyMap<string, RenamedBody> = oncePer((context) => {
  const years = documentYears(context);
  const uses = [...unitUsage(context.table).names.values()].filter((use) => !use.isCollective);
  const directory = formerNamesOf(context);
  const found = uses.flatMap(({ name }): readonly RenamedBody[] => {
    const settled = directory.get(nameKey(name));
    const reform = years && byReform(name, years, uses);
    if (settled === undefined) return reform ? [reform] : [];
    const isStillRight = years && !reform && lastYears(name).some((last) => last >= years.reformed);
    return isStillRight ? [] : [{ ...reform, name, successors: [settled] }];
  });
  return new Map(found.map((renamed) => [renamed.name, renamed]));
});

/** From this month on local bodies have their new names in the year after a reform. */
const REFORMED_BY_MONTH = 7;

/** When a document speaks. */
interface DocumentYears {
  readonly year: number;
  /** A name that ended before this year is out of date: local reforms run into the spring of the year after. */
  readonly reformed: number;
}

/** By the issue date, else by the plan year; a plan for several years speaks from no later than today. */
function documentYears({ table, asOf }: CheckContext): DocumentYears | undefined {
  const { issueDate, planYear } = table.document;
  if (issueDate === undefined) {
    if (planYear === undefined) return undefined;
    const year = Math.min(planYear, dateParts(asOf).year);
    return { year, reformed: year - 1 };
  }
  const { year, month } = dateParts(issueDate);
  return { year, reformed: month < REFORMED_BY_MONTH ? year - 1 : year };
}

function byReform(name: string, { year, reformed }: DocumentYears, uses: readonly NameUse[]): RenamedBody | undefined {
  const read = namePartsOf(name);
  if (!read || isInnerOffice(read, uses)) return undefined;
  const { body, form } = withoutForm(read);
  if (successorsOf(body, reformed).length === 0) return undefined;
  const heirs = successorsOf(body, year).map(form);
  const written = heirs.flatMap((heir) => writtenForm(read, heir, uses) ?? []);
  const until = Math.max(...lastYears(name).filter((last) => last < year));
  return { name, successors: written.length > 0 ? written : heirs.map(read.around), until };
}

/** 医保办 of a hospital, 应急管理办公室 of a street: no government's office, unless the table leaves out the prefix of those too. */
function isInnerOffice({ prefix, body, level }: UnitName, uses: readonly NameUse[]): boolean {
  if (level === 'town') return true;
  return prefix === '' && /(?:办|办公室|[科处室])$/.test(body) && !uses.some(({ name }) => isBareBureau(name));
}

function isBareBureau(name: string): boolean {
  return /局$/.test(name) && readUnitName(name).prefix === '' && isLocalBody(name);
}

/** 环境保护厅 is the province's 环境保护局: its successor is a 厅 too. */
function withoutForm({ body, level }: UnitName): { readonly body: string; readonly form: (heir: string) => string } {
  const asOffice = body.replace(/厅$/, '局');
  const isProvincial = level === 'province' && asOffice !== body && bodiesOnceCalled(body).length === 0;
  return isProvincial ? { body: asOffice, form: (heir) => heir.replace(/局$/, '厅') } : { body, form: (heir) => heir };
}

/** The last years in which bodies had this name. */
function lastYears(name: string): readonly number[] {
  return bodiesOnceCalled(withoutForm(readUnitName(name)).body).flatMap(({ former }) => former.until ?? []);
}

/** A successor as the sheet itself writes it, most often first; undefined where it does not. */
function writtenForm({ prefix }: UnitName, successor: string, uses: readonly NameUse[]): string | undefined {
  const written = uses.filter(({ name }) => {
    const read = readUnitName(name);
    return (
      read.prefix === prefix &&
      (read.body === successor || bodiesCalled(read.body).some((body) => body.name === successor))
    );
  });
  return [...written].sort((a, b) => b.count - a.count)[0]?.name;
}

function formerNamesOf({ known }: CheckContext): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { fullName, formerNames } of known.directory ?? []) {
    for (const former of formerNames) names.set(nameKey(former), fullName);
  }
  for (const { fullName, shortNames } of known.directory ?? []) {
    for (const name of [fullName, ...shortNames]) names.delete(nameKey(name));
  }
  return names;
}
