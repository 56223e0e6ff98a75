import { suggestGroups } from '../units/matching/suggest-groups';
import type { UnitGroup, UsedName } from '../units/matching/unit-group';
import { NOTHING_KNOWN } from '../units/known-units';
import { readUnitList } from '../units/read-unit-list';
import { type NoItem, parseJsonLine } from './json-line';

/** A name as one sheet uses it. */
export interface NameLine {
  readonly sheet: string;
  readonly name: string;
  /** How often the sheet writes it. */
  readonly count: number;
  /** Texts of the cells it stands in, as far as they are known. */
  readonly cells: readonly string[];
}

/** A suggested group as plain JSON. */
export interface ClusterAnswer {
  readonly sheet: string;
  /** All its names that the sheet writes. */
  readonly names: readonly string[];
  readonly target: string;
  /** One Chinese sentence. */
  readonly reason: string;
  /** Only white space, width or punctuation differ. */
  readonly automatic: boolean;
}

/** Reads one line of names. */
export function readNameLine(line: string): NameLine | NoItem {
  const fields = parseJsonLine(line);
  if (!fields) return { because: '不是完整的 JSON' };
  const { sheet = '', name, count = 1, cells = [] } = fields;
  if (typeof sheet !== 'string' && typeof sheet !== 'number') return { because: 'sheet 要写成文字或数字' };
  if (typeof name !== 'string' || name.trim() === '') return { because: '缺少 name' };
  if (!isCount(count)) return { because: 'count 要写成正整数' };
  if (!areTexts(cells)) return { because: 'cells 要写成一组文字' };
  return { sheet: String(sheet), name, count, cells };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** Suggests which names of one sheet mean the same body. */
export function clusterNames(sheet: string, lines: readonly NameLine[]): readonly ClusterAnswer[] {
  return suggestGroups(usedNames(lines), NOTHING_KNOWN).map((group) => answerOf(sheet, group));
}

function answerOf(sheet: string, { target, targetCount, members, reason, automatic }: UnitGroup): ClusterAnswer {
  const written = members.map(({ name }) => name);
  return { sheet, names: targetCount > 0 ? [target, ...written] : written, target, reason, automatic };
}

/** One entry a name; cells are numbered by their text, and every name a text mentions stands in it. */
function usedNames(lines: readonly NameLine[]): readonly UsedName[] {
  const counts = new Map<string, number>();
  for (const { name, count } of lines) counts.set(name, (counts.get(name) ?? 0) + count);
  const cellsOf = cellsByName(lines);
  return [...counts].map(([name, count]) => ({
    name,
    count,
    cells: cellsOf.get(name) ?? new Set(),
    isCollective: readUnitList(name).mentions[0]?.kind === 'collective',
  }));
}

function cellsByName(lines: readonly NameLine[]): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = new Map<string, number>();
  const cellsOf = new Map<string, Set<number>>();
  const put = (name: string, cell: number) => {
    const cells = cellsOf.get(name);
    if (cells) cells.add(cell);
    else cellsOf.set(name, new Set([cell]));
  };
  const listed = new Set(lines.flatMap(({ name, cells }) => cells.map((text) => `${name}\n${text}`)));
  const isOneName = (text: string) => listed.has(`${text}\n${text}`);
  for (const { name, cells } of lines) {
    for (const text of cells) {
      const known = numbers.get(text);
      const cell = known ?? numbers.size;
      put(name, cell);
      if (known !== undefined) continue;
      numbers.set(text, cell);
      if (isOneName(text)) continue;
      for (const mention of readUnitList(text).mentions) {
        if (!listed.has(`${mention.name}\n${text}`)) put(mention.expanded, cell);
      }
    }
  }
  return cellsOf;
}
