import { daysBetween } from '../../calendar/civil-date';
import { nextPoint } from './next-point';
import { dueWords, periodWords } from './period-words';
import type { DeadlinePart, StatusContext, StatusReading } from '../reading';

/** Work of several times a month is always close to its next date: it stays 长期. */
const SHORT_PERIOD = /^P(?:T|\d+D|[12]W)/;

/** Standing work with a next date: 临期 shortly before it, never overdue by itself. */
export function statusOfRhythm(
  part: Extract<DeadlinePart, { kind: 'recurring' | 'minfreq' }>,
  context: StatusContext,
): StatusReading {
  const { period, start, due } = part;
  const { asOf, soonDays } = context;
  const words = rhythmWords(part);
  if (period === 'P?') return { status: '无法判断', reason: '「定期」没有写明多久一次' };
  if (start !== undefined && asOf < start) {
    return { status: '未开始', reason: `从 ${start} 起`, daysLeft: daysBetween(asOf, start), decidedBy: start };
  }
  const next = nextPoint(part, asOf, context);
  if (next === undefined) {
    const isOver = due !== undefined && due < asOf;
    return { status: '长期', reason: isOver ? `${words}，到 ${due} 为止，请核实是否都已完成` : words };
  }
  const daysLeft = daysBetween(asOf, next);
  return {
    status: daysLeft <= soonDays && !SHORT_PERIOD.test(period) ? '临期' : '长期',
    reason: `${words}，下一次${dueWords(next, daysLeft)}`,
    daysLeft,
    decidedBy: next,
  };
}

function rhythmWords(part: Extract<DeadlinePart, { kind: 'recurring' | 'minfreq' }>): string {
  const words = periodWords(part.period);
  return part.kind === 'minfreq' ? `${words}不少于 ${part.minCount} 次` : `${words}都要做`;
}
