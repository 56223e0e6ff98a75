import type { CivilDate } from '../calendar/civil-date';
import { amountWords, isEvent, periodWords } from './rhythms/period-words';
import type { DeadlineFlag, DeadlinePart, DeadlineReading } from './reading';

type PartOf<Kind extends DeadlinePart['kind']> = Extract<DeadlinePart, { kind: Kind }>;

/** What a flag says to a clerk, in few words. */
export const FLAG_NAMES: Readonly<Record<DeadlineFlag, string>> = {
  'year-inferred': '按文件推定年份',
  'year-unknown': '不知道是哪一年',
  'ambiguous-before': '「前」有两种理解',
  'typo-fixed': '有错字，已按原意理解',
  'invalid-day': '没有这一天',
  'before-issue': '早于成文日期',
  'calendar-unknown': '没有当年的放假安排，按周一至周五推算',
  vague: '没有写明日期',
  'two-digit-year': '年份只写了两位',
  'serial-number': '像是日期变成了数字',
  'zero-lost': '也可能是 10 月',
  'end-before-start': '结束早于开始',
  aimed: '是争取的时间，不是最后期限',
  'trigger-dated': '按填写的日期推算',
  'season-dated': '按设置的起止日期',
  'rest-unread': '还有没读懂的文字',
};

/** How a deadline was understood, in one Chinese line: 「截止 2016-12-31；每季度一次」. */
export function describeReading(reading: DeadlineReading): string {
  return reading.parts.length === 0 ? '没有时限' : reading.parts.map(describePart).join('；');
}

/** One part in Chinese, with what it is for and what makes it uncertain. */
function describePart(part: DeadlinePart): string {
  const doubts = doubtsOf(part);
  return `${meaningOf(part)}${doubts.length > 0 ? `（${doubts.join('、')}）` : ''}`;
}

/** What a part means, with what it is for: 「中考：截止 2016-03-31」. */
export function meaningOf(part: DeadlinePart): string {
  const label = part.label === undefined ? '' : `${part.label}：`;
  const action = part.action === undefined ? '' : `（${part.action}）`;
  return `${label}${partWords(part)}${action}`;
}

/** What makes a part uncertain, or came from elsewhere than its text, in few words each. */
export function doubtsOf(part: DeadlinePart): readonly string[] {
  return part.flags.filter((flag) => flag !== 'vague').map((flag) => FLAG_NAMES[flag]);
}

function partWords(part: DeadlinePart): string {
  switch (part.kind) {
    case 'by':
      return `截止 ${orUnknown(part.due)}${latestWords(part.latest)}`;
    case 'range':
      return `${orUnknown(part.start)} 至 ${orUnknown(part.due)}${latestWords(part.latest)}`;
    case 'year':
      return `全年工作，至 ${orUnknown(part.due)}`;
    case 'recurring':
      return rhythmWords(part);
    case 'minfreq':
      return minimumWords(part);
    case 'relative':
      return relativeWords(part);
    case 'start':
      return `从 ${orUnknown(part.start)} 起`;
    case 'conditional':
      return eventWords(part);
    case 'asap':
      return part.flags.includes('vague') ? `「${part.text}」没有写明日期` : '立即';
    case 'open':
      return '长期';
  }
}

function orUnknown(date: CivilDate | undefined): string {
  return date ?? '？';
}

function latestWords(latest: CivilDate | undefined): string {
  return latest === undefined ? '' : `，宽限理解 ${latest}`;
}

function relativeWords(part: PartOf<'relative'>): string {
  const { trigger, amount, unit, isBefore, from, due } = part;
  const length = amountWords(amount, unit);
  if (trigger === undefined) {
    return isBefore ? `提前 ${length}（没有写明是什么事）` : `${length}内（没有写明起算时间）`;
  }
  const dated = from && due ? `，从${dayGiven(part)} ${from} 算到 ${due}` : '';
  return `「${trigger}」${length}${isBefore ? '' : '内'}${dated}`;
}

/** Which day an amount of time was counted from: the issue date, or one that the office has given or the text names. */
function dayGiven({ flags, trigger = '' }: PartOf<'relative'>): string {
  if (flags.includes('trigger-dated')) return '填写的';
  if (flags.includes('season-dated')) return '设置的';
  return /\d/.test(trigger) ? '' : '成文日期';
}

function eventWords({ trigger, from, due }: PartOf<'conditional'>): string {
  if (due !== undefined) return `「${trigger}」，截止 ${due}`;
  if (from !== undefined) return `「${trigger}」，填写为 ${from}`;
  return isEvent(trigger) ? `待「${trigger}」` : `「${trigger}」没有写明日期`;
}

function rhythmWords({ start, due, period, at }: PartOf<'recurring'>): string {
  const words = periodWords(period);
  const once = words === '定期' || hasSeveralDays(period, at) ? '' : '一次';
  return `${windowWords(start, due)}${words}${once}${at === undefined ? '' : `（${at}）`}`;
}

/** 「每月5日、20日」, unlike 「每季度（3、6、9、12月）」 with one for each turn. */
function hasSeveralDays(period: string, at = ''): boolean {
  return /[、,，和及]/.test(at) && !/^P[36]M$/.test(period);
}

function minimumWords({ start, due, period, minCount }: PartOf<'minfreq'>): string {
  return `${windowWords(start, due)}${periodWords(period)}不少于 ${minCount} 次`;
}

function windowWords(start: CivilDate | undefined, due: CivilDate | undefined): string {
  if (start === undefined) return due === undefined ? '' : `到 ${due}，`;
  return due === undefined ? `从 ${start} 起，` : `${start} 至 ${due}，`;
}
