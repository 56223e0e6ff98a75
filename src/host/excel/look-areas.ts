import { type CellRange, a1Range } from '../../grid/address';
import type { PlannedLook, SheetPlan } from '../../grid/sheet-plan';

/** Characters one list of addresses may have: Excel takes 8,192, counted after it has spelt them out its own way. */
const MAX_ADDRESS_CHARS = 4000;

/** For every look the cells that have it, as lists of addresses Excel takes in one call. */
export function lookAddresses(plan: SheetPlan): ReadonlyMap<PlannedLook, readonly string[]> {
  const areas = new Map<PlannedLook, CellRange[]>();
  for (const { look, area } of rectangles(plan)) {
    const known = areas.get(look);
    if (known) known.push(area);
    else areas.set(look, [area]);
  }
  return new Map([...areas].map(([look, list]) => [look, addressLists(list)]));
}

/** What says how late a task is would stand in the wrong rows. */
const STAND_INS: Partial<Readonly<Record<PlannedLook, PlannedLook>>> = {
  late: 'word',
  soon: 'word',
  coming: 'word',
  done: 'word',
};

/**
 * Looks for a long block that gets its contents back but whose own looks were too many to keep: those of the plan that was
 * to be written over it, without colours of statuses. Right until the sheet is written again, which brings all of them.
 */
export function standInLooks(plan: SheetPlan, block: CellRange): ReadonlyMap<PlannedLook, readonly string[]> {
  const rows = Array.from({ length: block.bottom + 1 }, (_, row) =>
    (plan.rows[Math.min(row, plan.rows.length - 1)] ?? [])
      .slice(0, block.right + 1)
      .map((cell) => cell && { ...cell, look: STAND_INS[cell.look] ?? cell.look }),
  );
  return lookAddresses({ ...plan, rows });
}

interface Rectangle {
  readonly look: PlannedLook;
  area: CellRange;
}

/** Stretches of equal look in a row, joined with the same stretch of the row above. */
function rectangles(plan: SheetPlan): readonly Rectangle[] {
  const all: Rectangle[] = [];
  let above = new Map<string, Rectangle>();
  plan.rows.forEach((cells, row) => {
    const here = new Map<string, Rectangle>();
    for (const { look, left, right } of stretches(cells.map((cell) => cell?.look))) {
      const key = `${look} ${left} ${right}`;
      const open = above.get(key);
      if (open) open.area = { ...open.area, bottom: row };
      const rectangle = open ?? { look, area: { top: row, left, bottom: row, right } };
      if (!open) all.push(rectangle);
      here.set(key, rectangle);
    }
    above = here;
  });
  return all;
}

function stretches(looks: readonly (PlannedLook | undefined)[]) {
  const found: { look: PlannedLook; left: number; right: number }[] = [];
  looks.forEach((look, col) => {
    const last = found.at(-1);
    if (look === undefined) return;
    if (last && last.look === look && last.right === col - 1) last.right = col;
    else found.push({ look, left: col, right: col });
  });
  return found;
}

/** Areas as lists of addresses Excel takes in one call. */
export function addressLists(areas: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of areas.map(a1Range)) {
    if (list.length + address.length + 1 > MAX_ADDRESS_CHARS) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? address : `,${address}`;
  }
  return list === '' ? lists : [...lists, list];
}
