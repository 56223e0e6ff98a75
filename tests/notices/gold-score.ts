import type { NoticeReading, NoticeRow } from '../../src/notices/notice';

/** A row as a reading gives it; `requirement` is the item's own words with its title. */
export interface AnswerRow {
  readonly requirement: string;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  /** Several joined by 「、」. */
  readonly deadlineText?: string;
  readonly category?: string;
  readonly task?: string;
  /** A duty to report, not an item of the notice. */
  readonly isReport?: boolean;
}

/** A row a careful clerk would make. */
export interface GoldRow {
  readonly mark: string;
  readonly category: string;
  readonly task: string;
  readonly requirement: string;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  /** As written, in order; empty where the row has none; absent where clerks would differ, which is not judged. */
  readonly deadlines?: readonly string[];
  /** A duty to report: may be in the answer or not, and is scored apart. */
  readonly optional: boolean;
}

/** What a notice of `samples/notices` says, made by hand. */
export interface Gold {
  /** From the project's folder. */
  readonly file: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly addressees: string;
  readonly issueDate: string;
  /** Absent where the title has no year: what it falls back on is not judged. */
  readonly planYear?: number;
  readonly rows: readonly GoldRow[];
}

/** Right, surplus and missing ones. */
export interface Tally {
  readonly right: number;
  readonly surplus: number;
  readonly missing: number;
}

export interface GoldScore {
  readonly rows: Tally;
  /** Pairs of role and unit over all rows that are not optional. */
  readonly units: Tally;
  /** Rows whose gold names a deadline. */
  readonly deadlines: Tally;
  /** Rows whose gold says there is none: `surplus` are those that have one all the same. */
  readonly withoutDeadline: Tally;
  /** Rows found that stand under the right category and task. */
  readonly headings: Tally;
  /** Optional rows found as reports, with their units and deadline. */
  readonly reports: Tally;
  /** One line for each difference, to be read by people. */
  readonly differences: readonly string[];
}

/** Least likeness of two requirements that are taken for the same. */
const ALIKE = 0.8;

/** The answer against the gold by the rule of the project's yardstick: best likeness first, one to one; optional rows do not count. */
export function scoreGold(gold: Pick<Gold, 'rows'>, answer: { readonly rows: readonly AnswerRow[] }): GoldScore {
  const pairs = pairUp(gold.rows, answer.rows);
  const wanted = gold.rows.flatMap((row, index) => (row.optional ? [] : [{ row, found: pairs.get(index) }]));
  const found = wanted.flatMap(({ row, found: at }) => {
    const got = at === undefined ? undefined : answer.rows[at];
    return got ? [{ row, got }] : [];
  });
  const paired = new Set(pairs.values());
  const surplus = answer.rows.filter((_, index) => !paired.has(index));
  const missing = wanted.filter((row) => row.found === undefined).map(({ row }) => row);
  const units = [
    ...found.map(({ row, got }) => compare(roles(row), roles(got))),
    ...missing.map((row) => ({ right: 0, surplus: 0, missing: roles(row).size })),
  ];
  const timed = found.filter(({ row }) => row.deadlines?.length);
  const late = timed.filter(({ row, got }) => !sameDeadline(row, got));
  const untimed = found.filter(({ row }) => row.deadlines?.length === 0);
  const invented = untimed.filter(({ got }) => got.deadlineText);
  const astray = found.filter(({ row, got }) => row.category !== got.category || row.task !== got.task);
  const unreported = gold.rows.filter(
    (row, index) => row.optional && !isReported(row, answer.rows[pairs.get(index) ?? -1]),
  );
  const optional = gold.rows.filter((row) => row.optional);
  return {
    rows: { right: found.length, surplus: surplus.length, missing: missing.length },
    units: units.reduce(add, { right: 0, surplus: 0, missing: 0 }),
    deadlines: { right: timed.length - late.length, surplus: 0, missing: late.length },
    withoutDeadline: { right: untimed.length - invented.length, surplus: invented.length, missing: 0 },
    headings: { right: found.length - astray.length, surplus: 0, missing: astray.length },
    reports: { right: optional.length - unreported.length, surplus: 0, missing: unreported.length },
    differences: [
      ...missing.map((row) => `missing row: ${head(row.requirement)}`),
      ...surplus.map((row) => `surplus row: ${head(row.requirement)} ${[...roles(row)].join(' ')}`),
      ...found.flatMap(({ row, got }) => unitDifference(row, got)),
      ...[...late, ...invented].map(({ row, got }) => deadlineDifference(row, got)),
      ...astray.map(
        ({ row, got }) => `heading: ${head(row.requirement)} got ${got.category ?? ''} / ${got.task ?? ''}`,
      ),
      ...unreported.map((row) => `report: ${head(row.requirement)}`),
    ],
  };
}

/** What is judged of a reading. */
export function answerOf({ rows }: Pick<NoticeReading, 'rows'>): { readonly rows: readonly AnswerRow[] } {
  return { rows: rows.map(answerRow) };
}

function answerRow({ kind, category, task, body, units, deadlines }: NoticeRow): AnswerRow {
  const ofPart = (part: 'lead' | 'responsible') => units.filter((unit) => unit.part === part).map(({ text }) => text);
  return {
    requirement: body.text,
    leadUnits: ofPart('lead'),
    responsibleUnits: ofPart('responsible'),
    deadlineText: deadlines.map(({ text }) => text).join('、'),
    category: category.text,
    task: task.text,
    isReport: kind === 'report',
  };
}

/** F1 in percent; nothing wanted and nothing given is 100. */
export function f1({ right, surplus, missing }: Tally): number {
  const all = 2 * right + surplus + missing;
  return all === 0 ? 100 : (200 * right) / all;
}

/** Two tallies as one. */
export function add(one: Tally, other: Tally): Tally {
  return {
    right: one.right + other.right,
    surplus: one.surplus + other.surplus,
    missing: one.missing + other.missing,
  };
}

/** Index of the answer's row for each index of the gold's. */
function pairUp(gold: readonly GoldRow[], answer: readonly AnswerRow[]): ReadonlyMap<number, number> {
  const answered = answer.map((row) => bigrams(row.requirement));
  const likeness = gold.flatMap((row, at) => {
    const own = bigrams(row.requirement);
    return answered.map((other, to) => ({ at, to, alike: dice(own, other) }));
  });
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, to } of likeness.filter(({ alike }) => alike >= ALIKE).sort((a, b) => b.alike - a.alike)) {
    if (pairs.has(at) || taken.has(to)) continue;
    pairs.set(at, to);
    taken.add(to);
  }
  return pairs;
}

function normal(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function bigrams(text: string): ReadonlyMap<string, number> {
  const shown = normal(text);
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < shown.length; at++) {
    const pair = shown.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0);
  const all = size(one) + size(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** 「牵头:市教育局」 */
function roles(row: Pick<AnswerRow, 'leadUnits' | 'responsibleUnits'>): ReadonlySet<string> {
  return new Set([
    ...row.leadUnits.map((unit) => `牵头:${normal(unit)}`),
    ...row.responsibleUnits.map((unit) => `责任:${normal(unit)}`),
  ]);
}

function compare(wanted: ReadonlySet<string>, got: ReadonlySet<string>): Tally {
  const right = [...wanted].filter((role) => got.has(role)).length;
  return { right, surplus: got.size - right, missing: wanted.size - right };
}

function unitDifference(row: GoldRow, got: AnswerRow): readonly string[] {
  const wanted = roles(row);
  const given = roles(got);
  const missing = [...wanted].filter((role) => !given.has(role)).map((role) => `-${role}`);
  const surplus = [...given].filter((role) => !wanted.has(role)).map((role) => `+${role}`);
  return missing.length + surplus.length
    ? [`units: ${head(row.requirement)} ${[...missing, ...surplus].join(' ')}`]
    : [];
}

/** Words that bind deadlines or lead up to one do not matter. */
function bareDeadline(text: string): string {
  return normal(text).replace(/^[于在到]|[、,;并]|完成$/g, '');
}

function sameDeadline(row: GoldRow, got: AnswerRow): boolean {
  const wanted = (row.deadlines ?? []).map(bareDeadline).join('');
  return bareDeadline((got.deadlineText ?? '').split('、').map(bareDeadline).join('')) === bareDeadline(wanted);
}

function isReported(row: GoldRow, got: AnswerRow | undefined): boolean {
  if (!got?.isReport || !sameDeadline(row, got)) return false;
  const units = compare(roles(row), roles(got));
  return units.surplus + units.missing === 0;
}

function deadlineDifference(row: GoldRow, got: AnswerRow): string {
  const wanted = row.deadlines?.join('、') || 'none';
  return `deadline: ${head(row.requirement)} wanted ${wanted}, got ${got.deadlineText || 'none'}`;
}

function head(text: string): string {
  return `「${text.length > 24 ? `${text.slice(0, 24)}…` : text}」`;
}
