import { type CivilDate, civilDate, daysBetween } from '../calendar/civil-date';
import { mainPart } from './main-part';
import { nextPoint } from './next-point';
import { amountWords, periodWords } from './period-words';
import type { DeadlinePart, DeadlineReading, StatusContext, StatusReading } from './reading';

type PartOf<Kind extends DeadlinePart['kind']> = Extract<DeadlinePart, { kind: Kind }>;

/**
 * Where a task stands as of a day, with the sentence that explains it. A task that is done is 已完成 whatever its deadline;
 * between a strict and a generous reading it stays 临期; recurring work is never overdue by itself.
 */
export function deadlineStatus(
  reading: DeadlineReading | undefined,
  context: StatusContext,
  isDone: boolean,
): StatusReading {
  if (isDone) return { status: '已完成', reason: '完成情况已填为完成' };
  if (!reading || reading.text.trim() === '') return { status: '无法判断', reason: '没有填写完成时限' };
  const main = mainPart(reading);
  if (!main) return { status: '无法判断', reason: '完成时限没有读懂' };
  return isDated(main) ? statusOfDates(reading, context) : statusOfPart(main, context);
}

function isDated(part: DeadlinePart): boolean {
  return (part.kind === 'by' || part.kind === 'range' || part.kind === 'relative') && part.due !== undefined;
}

/** One date or several: only after the last one is the task overdue. */
function statusOfDates(reading: DeadlineReading, context: StatusContext): StatusReading {
  const { asOf, soonDays } = context;
  const passed = reading.dueDates.filter((date) => date < asOf).length;
  const next = reading.dueDates[passed];
  if (next === undefined) return statusAfterLast(reading, asOf);
  const daysLeft = daysBetween(asOf, next);
  const start = passed === 0 ? startOf(reading.parts) : undefined;
  if (start !== undefined && asOf < start) {
    return { status: '未开始', reason: `${start} 开始，截止 ${next}`, daysLeft, decidedBy: next };
  }
  const reason = `${passedWords(passed)}${dueWords(next, daysLeft)}`;
  return { status: daysLeft <= soonDays ? '临期' : '未到期', reason, daysLeft, decidedBy: next };
}

function statusAfterLast({ due, latest }: DeadlineReading, asOf: CivilDate): StatusReading {
  const last = latest ?? due;
  if (last === undefined) return { status: '无法判断', reason: '没有可以核对的日期' };
  const daysLeft = daysBetween(asOf, last);
  if (daysLeft < 0)
    return { status: '已逾期', reason: `截止 ${last}，已逾期 ${-daysLeft} 天`, daysLeft, decidedBy: last };
  const reason = `「前」有两种理解：${due ?? last} 已过，按 ${last} 算${daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`}`;
  return { status: '临期', reason, daysLeft, decidedBy: last };
}

/** The day work begins, where the cell holds one stretch of time. */
function startOf(parts: readonly DeadlinePart[]): CivilDate | undefined {
  const ranges = parts.filter((part) => part.kind === 'range');
  return ranges.length === 1 && parts.every((part) => !isDated(part) || part.kind === 'range')
    ? ranges[0]?.start
    : undefined;
}

function passedWords(passed: number): string {
  if (passed === 0) return '';
  return passed === 1 ? '第1节点已过，' : `前${passed}个节点已过，`;
}

function dueWords(due: CivilDate, daysLeft: number): string {
  return daysLeft === 0 ? `截止 ${due}，今天到期` : `截止 ${due}，还有 ${daysLeft} 天`;
}

function statusOfPart(part: DeadlinePart, context: StatusContext): StatusReading {
  switch (part.kind) {
    case 'by':
    case 'range':
      return { status: '无法判断', reason: '时限没有写年份，也不知道文件是哪一年的' };
    case 'year':
      return statusOfYear(part, context);
    case 'recurring':
      return statusOfRhythm(part, context, part.at, part.start);
    case 'minfreq':
      return statusOfRhythm(part, context, undefined, undefined);
    case 'relative':
      return { status: '待触发', reason: triggerWords(part) };
    case 'start':
      return statusOfStart(part, context.asOf);
    case 'conditional':
      return { status: '待触发', reason: `要等「${part.trigger}」才有日期` };
    case 'open':
      return { status: '长期', reason: '长期工作，没有截止日期' };
    case 'asap':
      return part.flags.includes('vague')
        ? { status: '无法判断', reason: `「${part.text}」没有写明日期` }
        : { status: '立即', reason: `「${part.text}」要求立即办理，没有截止日期` };
  }
}

/** Whole-year work is standing work until the last days of its year, and overdue only in the next. */
function statusOfYear(part: PartOf<'year'>, { asOf, soonDays, planYear }: StatusContext): StatusReading {
  const due = part.due ?? (planYear === undefined ? undefined : civilDate(planYear, 12, 31));
  if (due === undefined) return { status: '无法判断', reason: '全年工作，但不知道是哪一年' };
  const daysLeft = daysBetween(asOf, due);
  const decided = { daysLeft, decidedBy: due };
  if (daysLeft < 0) return { status: '已逾期', reason: `全年工作，${due} 已过 ${-daysLeft} 天`, ...decided };
  const reason = `全年工作，${dueWords(due, daysLeft)}`;
  return { status: daysLeft < soonDays ? '临期' : '长期', reason, ...decided };
}

/** Standing work with a next date; rhythms that never leave the window (每周) stay 长期. */
function statusOfRhythm(
  { period }: PartOf<'recurring'> | PartOf<'minfreq'>,
  { asOf, soonDays }: StatusContext,
  at: string | undefined,
  start: CivilDate | undefined,
): StatusReading {
  if (period === 'P?') return { status: '无法判断', reason: '「定期」没有写明多久一次' };
  if (start !== undefined && asOf < start) return { status: '未开始', reason: `从 ${start} 起` };
  const next = nextPoint(period, at, asOf);
  const words = `${periodWords(period)}都要做`;
  if (next === undefined) return { status: '长期', reason: words };
  const daysLeft = daysBetween(asOf, next);
  const isSoon = daysLeft <= soonDays && !/^P(?:T|\d+D|1W)/.test(period);
  return {
    status: isSoon ? '临期' : '长期',
    reason: `${words}，下一次${dueWords(next, daysLeft)}`,
    daysLeft,
    decidedBy: next,
  };
}

function statusOfStart({ start }: PartOf<'start'>, asOf: CivilDate): StatusReading {
  if (start === undefined) return { status: '无法判断', reason: '不知道从哪一年开始' };
  if (asOf < start)
    return { status: '未开始', reason: `从 ${start} 起`, daysLeft: daysBetween(asOf, start), decidedBy: start };
  return { status: '长期', reason: `从 ${start} 起，没有截止日期` };
}

function triggerWords({ trigger, amount, unit }: PartOf<'relative'>): string {
  const length = amountWords(amount, unit);
  return trigger === undefined ? `${length}内，没有写明从何时算起` : `要有「${trigger}」的日期才能算出 ${length}的期限`;
}
