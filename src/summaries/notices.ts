import type { SummaryContext } from './summary';
import { byUrgency, type Pressing, urgencyOf } from './urgency';

/** What one unit is to be reminded of. */
export interface Notice {
  /** 「」 where tasks name nobody. */
  readonly unit: string;
  /** 「牵头」 where the unit leads all of them, 「负责」 where it leads none. */
  readonly part: '牵头' | '负责' | '牵头和负责';
  /** The most pressing first. */
  readonly tasks: readonly Pressing[];
}

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 1000;

/**
 * One notice for each unit with pressing tasks, units in the table's order. Lead units answer for their tasks; the responsible ones
 * are asked only where nobody leads. Tasks that name nobody make the last notice, so that none is lost.
 */
export function* noticesOf({ details, statusOf }: SummaryContext): Generator<undefined, readonly Notice[]> {
  const led = new Set(details.flatMap(({ task, role }) => (role === '牵头' ? [task] : [])));
  const byUnit = new Map<string, { readonly tasks: Pressing[]; readonly roles: Set<string> }>();
  for (const [index, { task, unit, role, isEntry, isTask }] of details.entries()) {
    if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
    const isAsked = role === '牵头' ? isEntry : !led.has(task) && (isEntry || (isTask && role === undefined));
    const reading = statusOf(task);
    const urgency = isAsked ? urgencyOf(task, reading) : undefined;
    if (!urgency) continue;
    const notice = byUnit.get(unit) ?? { tasks: [], roles: new Set() };
    byUnit.set(unit, notice);
    notice.tasks.push({ task, urgency, reading });
    notice.roles.add(role === '牵头' ? '牵头' : '负责');
  }
  const notices = [...byUnit].map(([unit, { tasks, roles }]): Notice => {
    const part = roles.size > 1 ? '牵头和负责' : roles.has('牵头') ? '牵头' : '负责';
    return { unit, part, tasks: tasks.sort(byUrgency) };
  });
  return [...notices.filter(({ unit }) => unit !== ''), ...notices.filter(({ unit }) => unit === '')];
}
