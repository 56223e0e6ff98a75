import { type CivilDate, civilDate } from './calendar/civil-date';

/** The day on this machine's calendar; for the composition roots, the core is told the day. */
export function today(): CivilDate {
  const now = new Date();
  const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!date) throw new Error('the machine has no usable date');
  return date;
}
