import type { NoticeRow } from '../notice';
import { SIMPLIFIED, type SheetWords } from './sheet-words';

/** What stands in the two unit columns of a row. */
export interface UnitCells {
  readonly lead: string;
  readonly responsible: string;
}

type Part = keyof UnitCells;

/** The units of a row as an office writes them: joined by 「、」, an open list with its 等, a shared task with its remark. */
export function unitCells(row: NoticeRow, { shared }: SheetWords = SIMPLIFIED): UnitCells {
  const lead = namesOf(row, 'lead');
  const responsible = namesOf(row, 'responsible');
  const open = row.isOpen ? openPart(row) : undefined;
  const separate = separatePart(row, lead.length, responsible.length);
  const cellOf = (part: Part, names: readonly string[]) =>
    names.length === 0
      ? ''
      : `${names.join('、')}${open === part ? '等' : ''}${separate === part ? inBrackets(shared[part], names) : ''}`;
  return { lead: cellOf('lead', lead), responsible: cellOf('responsible', responsible) };
}

function namesOf({ units }: NoticeRow, part: Part): readonly string[] {
  return [...new Set(units.filter((unit) => unit.part === part).map(({ text }) => text))];
}

/** The list that ends in 等: the one whose last name stands before it, else the last one. */
function openPart({ units, attribution }: NoticeRow): Part | undefined {
  const named = units.find(({ text }) => attribution.text.includes(`${text}等`));
  return (named ?? units.at(-1))?.part;
}

/** Only units without somebody above them share a task: 「甲牵头，乙、丙按职责分工负责」 has its lead. */
function separatePart({ separately }: NoticeRow, leads: number, others: number): Part | undefined {
  if (!separately || (leads === 0 ? others : leads) < 2) return undefined;
  return leads === 0 ? 'responsible' : 'lead';
}

/** In brackets as wide as those of the names beside it. */
function inBrackets(words: string, names: readonly string[]): string {
  return names.some((name) => name.includes('(')) ? `(${words})` : `（${words}）`;
}
