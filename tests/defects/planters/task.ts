import type { Role } from '../../../src/tasks/role';
import { colOf, type Draft, type DraftRow, mergeAt, rowsOfKind, textIn } from '../draft';
import type { Planter } from '../planter';

const COPIED: readonly Role[] = [
  'task',
  'requirement',
  'lead',
  'responsible',
  'cooperating',
  'lead+responsible',
  'deadline',
];

/** A row pasted once more over another one of the same task, or anywhere in a flat sheet. */
const taskDuplicate: Planter = {
  rule: 'task-duplicate',
  reach: 'cell',
  touches: ['task', 'requirement', 'deadline'],
  plant(site) {
    const { draft, random } = site;
    const cols = COPIED.map((role) => colOf(draft, role)).filter((col) => col >= 0);
    const main = Math.max(colOf(draft, 'task'), colOf(draft, 'requirement'));
    const twinsOf = (row: DraftRow) => copiesFor(draft, row, cols);
    const row = site.takeRow((one) => textIn({ row: one, col: main }) !== '' && twinsOf(one).length > 0);
    if (!row) return undefined;
    const twin = random.shuffle(twinsOf(row)).find((one) => one.group === row.group || site.claim(one));
    if (!twin) return undefined;
    for (const col of cols) if (!mergeAt(draft, { row, col })) row.cells[col] = twin.cells[col];
    return { places: [{ row, col: main }] };
  },
};

/** Earlier rows that may be pasted over a row: below the same merged cells, or in a sheet without merges. */
function copiesFor(draft: Draft, row: DraftRow, cols: readonly number[]): readonly DraftRow[] {
  const earlier = rowsOfKind(draft, 'task').slice(0, rowsOfKind(draft, 'task').indexOf(row));
  const near = draft.style.layout === 'flat' ? earlier : earlier.filter(({ group }) => group === row.group);
  return near.filter((twin) =>
    cols.every((col) => {
      const [one, other] = [mergeAt(draft, { row, col }), mergeAt(draft, { row: twin, col })];
      return one === other;
    }),
  );
}

export const TASK_PLANTERS: readonly Planter[] = [taskDuplicate];
