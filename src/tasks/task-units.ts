import type { UnitList, UnitMention } from '../units/unit-list';
import { type Role, UNIT_ROLES } from './role';
import type { TaskCell, TaskUnit } from './task-table';

type UnitPart = TaskUnit['part'];

/** 「列第一位的责任单位为牵头单位」 */
const FIRST_LEADS = /(?:第一|首)位?[^。；]{0,12}(?:为|是|即|系)[^。；]{0,6}(?:牵头|主办|主责)/;

/** True where a header or note says that the unit named first leads. */
export function saysFirstLeads(text: string): boolean {
  return FIRST_LEADS.test(text);
}

/** How a column's units take part when the cell itself does not say it. */
export type ColumnPart = 'all-lead' | 'first-leads' | 'all-responsible';

/** The part of a unit column's units by its role; undefined for columns that name no units. */
export function partOfColumn(role: Role, firstLeads: boolean): ColumnPart | undefined {
  if (role === 'lead') return 'all-lead';
  if (role === 'lead+responsible') return firstLeads ? 'first-leads' : 'all-lead';
  return UNIT_ROLES.includes(role) ? 'all-responsible' : undefined;
}

/** The part of every mention of a list, in its order; undefined where neither the cell nor a column says it. */
export function partsOf(list: UnitList, part: ColumnPart | undefined): readonly (UnitPart | undefined)[] {
  const namesLead = list.mentions.some(({ role }) => role === 'lead');
  return list.mentions.map((mention, index) =>
    part || mention.role === 'unsaid' ? part && partOf(mention, index, part, namesLead) : mention.role,
  );
}

/** The units of one cell with their parts settled: what the cell says goes before what the column says. */
export function settleParts(list: UnitList, part: ColumnPart, cell: TaskCell): readonly TaskUnit[] {
  const namesLead = list.mentions.some(({ role }) => role === 'lead');
  // Spread last: engines copy into a new object many times faster than they add to a copy.
  return list.mentions.map((mention, index) => ({ part: partOf(mention, index, part, namesLead), cell, ...mention }));
}

function partOf(mention: UnitMention, index: number, part: ColumnPart, namesLead: boolean): UnitPart {
  if (mention.role !== 'unsaid') return mention.role;
  switch (part) {
    case 'all-lead':
      return namesLead ? 'responsible' : 'lead';
    case 'first-leads':
      return index === 0 && !namesLead ? 'lead' : 'responsible';
    case 'all-responsible':
      return 'responsible';
  }
}
