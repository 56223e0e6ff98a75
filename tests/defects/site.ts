import { anchorOf, colOf, type Draft, type DraftPlace, type DraftRow, mergeAt, rowsOfKind, textIn } from './draft';
import { isPast } from './clean-body';
import type { Random } from './random';
import type { Role } from '../../src/tasks/role';

/** Where a planter works: the sheet, chance, and what others have taken already. */
export interface Site {
  readonly draft: Draft;
  readonly random: Random;
  /** A free task row that fits; it and the tasks beside it are taken from then on. */
  takeRow(fits?: (row: DraftRow) => boolean): DraftRow | undefined;
  /** Takes a row that somebody else's defect needs as it is; false where it is taken already. */
  claim(row: DraftRow): boolean;
  /** A free cell of its own in a column, which fits. */
  takeCell(role: Role, fits?: (place: DraftPlace) => boolean): DraftPlace | undefined;
  /** A name no other planter has touched. */
  takeName(name: string): boolean;
}

export function siteOn(draft: Draft, random: Random): Site {
  const taken = new Set<number>();
  const names = new Set<string>();
  const tasks = random.shuffle(rowsOfKind(draft, 'task'));
  const takeRow: Site['takeRow'] = (fits = () => true) => {
    const row = tasks.find((one) => !taken.has(one.group) && fits(one));
    if (row) for (const group of [row.group - 1, row.group, row.group + 1]) taken.add(group);
    return row;
  };
  const claim: Site['claim'] = ({ group }) => {
    if (taken.has(group)) return false;
    taken.add(group);
    return true;
  };
  return {
    draft,
    random,
    takeRow,
    claim,
    takeCell(role, fits = () => true) {
      const col = colOf(draft, role);
      if (col < 0) return undefined;
      const row = takeRow((one) => textIn({ row: one, col }) !== '' && fits({ row: one, col }));
      return row && { row, col };
    },
    takeName(name) {
      if (names.has(name)) return false;
      names.add(name);
      return true;
    },
  };
}

/** A cell with a deadline that still lies ahead. */
export function isAhead({ row }: DraftPlace): boolean {
  return !isPast(row);
}

/** The rows a cell is merged over, itself first. */
export function rowsUnder(draft: Draft, place: DraftPlace): readonly DraftRow[] {
  const area = mergeAt(draft, place);
  if (!area) return [place.row];
  return draft.rows.slice(draft.rows.indexOf(area.top), draft.rows.indexOf(area.bottom) + 1);
}

/** What a row shows in a column, merged cells included. */
export function shownIn(draft: Draft, place: DraftPlace): string {
  return textIn(anchorOf(draft, place));
}

/** The task rows before and after a row, in its group or outside. */
export function neighbour(draft: Draft, row: DraftRow, step: 1 | -1): DraftRow | undefined {
  const next = draft.rows[draft.rows.indexOf(row) + step];
  return next?.kind === 'task' ? next : undefined;
}
