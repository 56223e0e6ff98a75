import { addDays, type CivilDate, civilDate, daysBetween } from '../calendar/civil-date';
import { mainPart } from './main-part';
import { amountWords, dueWords, isEvent } from './rhythms/period-words';
import type { DeadlinePart, DeadlineReading, StatusContext, StatusReading } from './reading';
import { statusOfRhythm } from './rhythms/rhythm-status';

type PartOf<Kind extends DeadlinePart['kind']> = Extract<DeadlinePart, { kind: Kind }>;

/** After that many days without progress, work that was due at once (立行立改) is worth a question. */
const DAYS_FOR_AT_ONCE = 30;

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
  const mayHaveDate =
    part.kind === 'by' || part.kind === 'range' || part.kind === 'relative' || part.kind === 'conditional';
  return mayHaveDate && part.due !== undefined;
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

function statusAfterLast({ due, latest, flags }: DeadlineReading, asOf: CivilDate): StatusReading {
  const last = latest ?? due;
  if (last === undefined) return { status: '无法判断', reason: '没有可以核对的日期' };
  const daysLeft = daysBetween(asOf, last);
  const decided = { daysLeft, decidedBy: last };
  if (daysLeft < 0) return { status: '已逾期', reason: `截止 ${last}，已逾期 ${-daysLeft} 天`, ...decided };
  const doubtful = flags.includes('ambiguous-before') ? '「前」' : '时限';
  const reason = `${doubtful}有两种理解：${due ?? last} 已过，按 ${last} 算${daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`}`;
  return { status: '临期', reason, ...decided };
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

function statusOfPart(part: DeadlinePart, context: StatusContext): StatusReading {
  switch (part.kind) {
    case 'by':
    case 'range':
      return { status: '无法判断', reason: '时限没有写年份，也不知道文件是哪一年的' };
    case 'year':
      return statusOfYear(part, context);
    case 'recurring':
    case 'minfreq':
      return statusOfRhythm(part, context);
    case 'relative':
      return { status: '待触发', reason: triggerWords(part) };
    case 'start':
      return statusOfStart(part, context.asOf);
    case 'conditional':
      return statusOfEvent(part, context.asOf);
    case 'open':
      return { status: '长期', reason: '长期工作，没有截止日期' };
    case 'asap':
      return statusOfAtOnce(part, context);
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

function statusOfStart({ start }: PartOf<'start'>, asOf: CivilDate): StatusReading {
  if (start === undefined) return { status: '无法判断', reason: '不知道从哪一年开始' };
  if (asOf < start)
    return { status: '未开始', reason: `从 ${start} 起`, daysLeft: daysBetween(asOf, start), decidedBy: start };
  return { status: '长期', reason: `从 ${start} 起，没有截止日期` };
}

/** An event whose day is known gives no last day: before it nothing is to be done, behind it the work is open. */
function statusOfEvent({ trigger, from }: PartOf<'conditional'>, asOf: CivilDate): StatusReading {
  if (from === undefined)
    return { status: '待触发', reason: isEvent(trigger) ? `要等「${trigger}」才有日期` : `「${trigger}」没有写明日期` };
  const daysLeft = daysBetween(asOf, from);
  if (daysLeft > 0)
    return { status: '未开始', reason: `「${trigger}」填写为 ${from}，还有 ${daysLeft} 天`, daysLeft, decidedBy: from };
  return { status: '立即', reason: `「${trigger}」填写为 ${from}，可以办理，没有写明截止日期` };
}

/** Never overdue by itself; a month after the issue date the reason asks for the progress. */
function statusOfAtOnce(part: PartOf<'asap'>, { asOf, issueDate }: StatusContext): StatusReading {
  const isLong = issueDate !== undefined && asOf > addDays(issueDate, DAYS_FOR_AT_ONCE);
  const reminder = isLong ? `；印发已 ${daysBetween(issueDate, asOf)} 天，请核实进展` : '';
  return part.flags.includes('vague')
    ? { status: '无法判断', reason: `「${part.text}」没有写明日期${reminder}` }
    : { status: '立即', reason: `「${part.text}」要求立即办理，没有截止日期${reminder}` };
}

function triggerWords({ trigger, amount, unit, isBefore, from }: PartOf<'relative'>): string {
  const length = amountWords(amount, unit);
  if (trigger === undefined) return isBefore ? `提前 ${length}，没有写明是什么事` : `${length}内，没有写明从何时算起`;
  return unit === '小时' || unit === '分钟' || from !== undefined
    ? `「${trigger}」${length}内，不按日期计算`
    : `要有「${trigger}」的日期才能算出 ${length}的期限`;
}
