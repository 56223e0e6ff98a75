import type { PlannedCell, SheetPlan, SourceLink } from '../grid/sheet-plan';
import {
  absoluteReference,
  isLinkName,
  rowNameOf,
  sameReference,
  sheetNameOf,
  sheetOfReference,
  topNameOf,
} from './defined-names';

/** A defined name as data. */
export interface NameImage {
  readonly name: string;
  readonly formula: string;
  /** Keys of the plans whose sheets link through the name, parted by spaces. */
  readonly comment: string;
  readonly visible: boolean;
}

/** What a plan does to our names. */
export interface NameChanges {
  readonly added: readonly NameImage[];
  readonly changed: readonly NameImage[];
  readonly removed: readonly string[];
}

/**
 * Names for exactly the linked rows of all our sheets, and for the tops of our sheets that others lead to: one that no sheet
 * links through any more is removed. Which sheets use a name stands in its comment; a sheet that is gone does not count.
 */
export function planNames(plan: SheetPlan, names: readonly NameImage[], sheets: ReadonlySet<string>): NameChanges {
  const wanted = new Map([...wantedRows(plan, sheets), ...wantedTops(plan, names, sheets)]);
  const living = livingKeys(names, sheets);
  const known = new Map(names.map((item) => [item.name, item]));
  const added: NameImage[] = [];
  const changed: NameImage[] = [];
  const removed: string[] = [];
  for (const [name, formula] of wanted) {
    const item = known.get(name);
    if (!item) added.push({ name, formula, comment: plan.key, visible: false });
    else {
      const comment = withKey(usersOf(item, living), plan.key);
      const isSame = item.comment === comment && sameReference(item.formula, formula);
      if (!isSame) changed.push({ ...item, formula, comment });
    }
  }
  for (const item of names) {
    if (!isLinkName(item.name) || wanted.has(item.name)) continue;
    const users = usersOf(item, living).filter((key) => key !== plan.key);
    // What leads nowhere any more leads nowhere for the other sheets either.
    if (users.length === 0 || sheetOfReference(item.formula) === undefined) removed.push(item.name);
    else if (users.join(' ') !== item.comment) changed.push({ ...item, comment: users.join(' ') });
  }
  return { added, changed, removed };
}

/**
 * More rows than this get no names: Excel on the web breaks on 10,000 new ones (OfficeDev/office-js issue 726) and
 * every Excel grows slow with tens of thousands (issue 3951).
 */
const MAX_NAMED_ROWS = 3000;

/**
 * Where the links of a plan lead: through names, which follow inserted rows; straight to the cells where there are too
 * many rows for names, right until rows are moved and right again when the sheet is written anew.
 */
function linkTargets(plan: SheetPlan, sheets: ReadonlySet<string>): (source: SourceLink) => string {
  const hasNames = wantedRows(plan, sheets).size > 0;
  return ({ sheet, at, rowKey }) => (hasNames ? rowNameOf(rowKey) : absoluteReference(sheet, at).slice(1));
}

/** Where the link of a planned cell leads, as a hyperlink says it, and what shows beside the pointer. */
export interface PlannedLink {
  readonly target: string;
  readonly tip: string;
}

/**
 * The links of a plan's cells: to a task, or to the top of another sheet of ours. Undefined for a cell that leads nowhere,
 * also because the sheet is not in the workbook. `names` are ours as they were before the plan is written.
 */
export function planLinks(
  plan: SheetPlan,
  names: readonly NameImage[],
  sheets: ReadonlySet<string>,
): (cell: PlannedCell) => PlannedLink | undefined {
  const targetOf = linkTargets(plan, sheets);
  const tops = wantedTops(plan, names, sheets);
  return ({ source, leadsTo }) => {
    if (source) return sheets.has(source.sheet) ? { target: targetOf(source), tip: '跳到这项任务' } : undefined;
    const top = leadsTo === undefined ? undefined : topNameOf(leadsTo);
    return top !== undefined && tops.has(top) ? { target: top, tip: '打开这张表' } : undefined;
  };
}

/**
 * Name → first cell of the sheet it stands for. A link to the name that finds the sheet would select its whole block.
 * A sheet that leads to itself, or to one that is not there, needs none.
 */
function wantedTops(
  plan: SheetPlan,
  names: readonly NameImage[],
  sheets: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const keys = new Set(plan.rows.flatMap((row) => row.flatMap((cell) => cell?.leadsTo ?? [])));
  keys.delete(plan.key);
  const written = new Map(names.map(({ name, formula }) => [name.toLowerCase(), sheetOfReference(formula)]));
  return new Map(
    [...keys].flatMap((key): (readonly [string, string])[] => {
      const sheet = written.get(sheetNameOf(key));
      if (sheet === undefined || !sheets.has(sheet)) return [];
      return [[topNameOf(key), absoluteReference(sheet, { row: 0, col: 0 })]];
    }),
  );
}

/** Name → where it should lead; a task on a sheet that is gone gets no link. None where there are too many. */
function wantedRows(plan: SheetPlan, sheets: ReadonlySet<string>): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const row of plan.rows) {
    for (const cell of row) {
      const source = cell?.source;
      if (!source || !sheets.has(source.sheet)) continue;
      wanted.set(rowNameOf(source.rowKey), absoluteReference(source.sheet, source.at));
      if (wanted.size > MAX_NAMED_ROWS) return new Map();
    }
  }
  return wanted;
}

function livingKeys(names: readonly NameImage[], sheets: ReadonlySet<string>): ReadonlySet<string> {
  const standing = new Set<string>();
  for (const { name, formula } of names) {
    const sheet = sheetOfReference(formula);
    if (sheet !== undefined && sheets.has(sheet)) standing.add(name);
  }
  return standing;
}

/** Excel cuts comments of names at 255 characters; a name of more users than fit stays for good. */
const MAX_COMMENT_CHARS = 255;
const MANY_USERS = '*';

function usersOf(item: NameImage, living: ReadonlySet<string>): readonly string[] {
  if (item.comment === MANY_USERS) return [MANY_USERS];
  return item.comment.split(' ').filter((key) => key !== '' && living.has(sheetNameOf(key)));
}

function withKey(users: readonly string[], key: string): string {
  if (users.includes(MANY_USERS)) return MANY_USERS;
  const comment = [...new Set([...users, key])].sort().join(' ');
  return comment.length > MAX_COMMENT_CHARS ? MANY_USERS : comment;
}
