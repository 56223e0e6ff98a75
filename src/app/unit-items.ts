import { type Role, UNIT_ROLES } from '../tasks/role';
import { partOfColumn, partsOf } from '../tasks/task-units';
import { readUnitList } from '../units/read-unit-list';
import { isJsonLine, type ItemId, type NoItem, readIdAndText } from './json-line';

/** One unit cell out of a document. */
export interface UnitItem {
  readonly id: ItemId;
  readonly text: string;
  /** What its column is for, one of the roles that name units. */
  readonly role?: Role;
}

/** A unit as an answer gives it. */
export interface AnsweredMention {
  /** Exactly as the cell writes it. */
  readonly written: string;
  /** Without white space, the level of the first unit carried on. */
  readonly name: string;
  /** Null where neither the cell nor its column says it. */
  readonly role: 'lead' | 'responsible' | null;
  readonly collective: boolean;
}

/** What a unit cell says, as plain JSON. */
export interface UnitAnswer {
  readonly id: ItemId;
  readonly mentions: readonly AnsweredMention[];
  /** The list ends in 等. */
  readonly open: boolean;
}

/** Reads one input line: a JSON item where it begins with 「{」, else the line itself is the cell's text. */
export function readUnitItem(line: string): UnitItem | NoItem {
  if (!isJsonLine(line)) return { id: null, text: line };
  const item = readIdAndText(line);
  if ('because' in item) return item;
  const { id, text, fields } = item;
  const given = fields['role'] ?? undefined;
  if (given === undefined) return { id, text };
  const role = UNIT_ROLES.find((candidate) => candidate === given);
  return role ? { id, text, role } : { because: `role 只能是 ${UNIT_ROLES.join('、')}` };
}

/** Splits one cell; what the cell says of roles goes before its column's. */
export function answerUnits({ id, text, role }: UnitItem): UnitAnswer {
  const list = readUnitList(text);
  const parts = partsOf(list, role && partOfColumn(role, false));
  return {
    id,
    mentions: list.mentions.map((mention, index) => ({
      written: mention.written,
      name: mention.expanded,
      role: parts[index] ?? null,
      collective: mention.kind === 'collective',
    })),
    open: list.isOpen,
  };
}

/** The same in Chinese words: 「牵头 市财政局；各镇街（一类单位）；……等」. */
export function describeUnits({ mentions, open }: UnitAnswer): string {
  const words = mentions.map(
    ({ name, role, collective }) => `${role ? `${PART_WORDS[role]} ` : ''}${name}${collective ? '（一类单位）' : ''}`,
  );
  return [...words, ...(open ? ['等（未列全）'] : [])].join('；') || '没有单位';
}

const PART_WORDS = { lead: '牵头', responsible: '责任' } as const;
