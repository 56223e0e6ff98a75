import type { CellAddress } from '../../grid/address';
import { contentOf, type Edit } from '../../grid/edit';
import { cellAt, type Grid } from '../../grid/grid';
import type { TaskTable } from '../../tasks/task-table';
import { looksTraditional } from '../../text/script';
import { fold } from '../../units/fold';
import { readUnitList } from '../../units/read-unit-list';
import { withNames, withoutMentions } from '../../units/rejoin';
import { repeatedMentions } from '../../units/repeated-mentions';
import type { UnitList, UnitMention } from '../../units/unit-list';
import { oncePer } from '../once-each';
import { typedText } from '../fixes/text-fix';
import { type ListUse, type UnitUsage, unitUsage } from './unit-usage';

/** A unit cell and the text it is to hold. */
export interface RenamedCell {
  readonly at: CellAddress;
  readonly changed: string;
}

/** The edits that write `target` in every unit cell that names one of `names` (expanded, as the table reads them). */
export function renameUnits(grid: Grid, table: TaskTable, names: ReadonlySet<string>, target: string): readonly Edit[] {
  return renamedCells(grid, table, names, target).map(({ at, changed }) => ({
    kind: 'set-value',
    at,
    was: contentOf(cellAt(grid, at)),
    value: changed,
  }));
}

/**
 * The unit cells that name one of `names` with `target` in its place, in the order of the sheet. Formulas are left out; a cell
 * that would then name the target twice names it once, where nothing else hangs on the second mention.
 */
export function renamedCells(
  grid: Grid,
  table: TaskTable,
  names: ReadonlySet<string>,
  target: string,
): readonly RenamedCell[] {
  const usage = unitUsage(table);
  const uses = new Set([...names].flatMap((name) => usage.names.get(name)?.lists ?? []));
  const cells: RenamedCell[] = [];
  for (const use of uses) {
    const changed = renamed(use.list, names, inScriptOf(use, usage, table, target));
    if (changed === use.list.text) continue;
    for (const { cell } of use.cells) {
      if (typedText(grid, cell.source) === use.list.text) cells.push({ at: cell.source, changed });
    }
  }
  return cells.sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
}

/** What a text becomes: with carried prefixes left as they are, or written out where the others would change with them. */
function renamed(list: UnitList, names: ReadonlySet<string>, target: string): string {
  const short = withNames(list, replacements(list, names, target, 'as-written'));
  const own = readUnitList(list.text).mentions;
  const wanted = list.mentions.map(({ expanded }, at) => (names.has(expanded) ? target : own[at]?.expanded));
  const isShortRight = readsAs(short, list.mentions, wanted);
  const text = isShortRight ? short : withNames(list, replacements(list, names, target, 'in-full'));
  return withoutDoubled(text, target);
}

/** What stands in the place of each mention. A prefix the cell leaves out stays left out. */
function replacements(
  { mentions }: UnitList,
  names: ReadonlySet<string>,
  target: string,
  carried: 'as-written' | 'in-full',
): ReadonlyMap<UnitMention, string> {
  const changes = new Map<UnitMention, string>();
  for (const mention of mentions) {
    const { name, expanded, prefixCarried } = mention;
    const prefix = expanded.slice(0, expanded.length - name.length);
    const isLeftOut = prefixCarried && carried === 'as-written' && target.startsWith(prefix);
    if (names.has(expanded)) changes.set(mention, isLeftOut ? target.slice(prefix.length) : target);
    else if (prefixCarried && carried === 'in-full') changes.set(mention, prefix + mention.written);
  }
  return changes;
}

/** True where a text still names as many units in the same parts, each under the wanted name. */
function readsAs(text: string, before: readonly UnitMention[], wanted: readonly (string | undefined)[]): boolean {
  const { mentions } = readUnitList(text);
  return (
    mentions.length === before.length &&
    mentions.every(({ expanded, role }, at) => role === before[at]?.role && isSameName(expanded, wanted[at] ?? ''))
  );
}

function isSameName(one: string, other: string): boolean {
  return one === other || fold(one).key === fold(other).key;
}

function withoutDoubled(text: string, target: string): string {
  const list = readUnitList(text);
  const doubled = new Set(repeatedMentions(list).filter(({ expanded }) => isSameName(expanded, target)));
  if (doubled.size === 0) return text;
  const once = withoutMentions(list, [...doubled]);
  const kept = list.mentions.filter((mention) => !doubled.has(mention));
  const isRight =
    once !== undefined &&
    readsAs(
      once,
      kept,
      kept.map(({ expanded }) => expanded),
    );
  return isRight ? once : text;
}

/** In a traditional cell the target in its characters, as far as the table's own names show them. */
function inScriptOf({ list }: ListUse, usage: UnitUsage, table: TaskTable, target: string): string {
  if (!table.isTraditional && !looksTraditional(list.text)) return target;
  const characters = traditionalCharacters(usage);
  return target.replace(/./g, (character) => characters.get(character) ?? character);
}

/** The traditional characters of a table's names by the simplified ones they are read as. */
const traditionalCharacters: (usage: UnitUsage) => ReadonlyMap<string, string> = oncePer(({ lists }) => {
  const characters = new Map<string, string>();
  for (const { written, name } of lists.flatMap(({ list }) => list.mentions)) {
    const { shown } = fold(written);
    if (shown.length !== name.length || shown === name) continue;
    for (let index = 0; index < name.length; index++) {
      const read = name.charAt(index);
      const own = shown.charAt(index);
      if (own !== read && !characters.has(read)) characters.set(read, own);
    }
  }
  return characters;
});
