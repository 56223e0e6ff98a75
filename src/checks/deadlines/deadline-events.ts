import type { Season } from '../../calendar/seasons';
import type { DeadlinePart } from '../../deadlines/reading';

/** What a deadline without a date waits for: an event that will have one day, one that comes again and again, or nothing in particular. */
export type Waiting =
  | { readonly kind: 'event'; readonly trigger: string }
  /** 汛期, 采暖期: the office dates them once, in the settings. */
  | { readonly kind: 'season'; readonly season: Season }
  /** 「15个工作日内」: it does not say from when. */
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'again' }
  | { readonly kind: 'nothing' };

/** Events of every single case, and times the law has set: 「收到申请之日」「信息形成之日」「会后」「法定时限」. */
const AGAIN =
  /每|申请|申报|投诉|举报|诉求|信访|来[信访电]|发现|接到报告|法定|规定|新员工|入职|承诺|约定|信息.{0,6}(?:形成|变更|生成|产生|获取)|同步|^(?:[会灾]|会议|灾害|险情|事[故件发])(?:结束|发生)?(?:之?后|以后|之日|当日)?$/;

/** 「视情况」「按计划」: no event that anybody could date. */
const NOTHING =
  /^(?:视|按需|因地制宜|有条件)|(?:情况|需要|进展)$|^(?:上级|国家|中央|统一|有关|相关|领导|[省市县区局部]里?){0,2}的?(?:工作|既定|序时|时间)?(?:计划|规划|方案|要求|安排|部署|进度|程序|步骤|节点)$/;

/** 「待定」「另行通知」: the deadline is yet to be set. */
const UNDECIDED = /^(?:时间|日期|时限|期限)?(?:[待未暂另]定|[待未](?:通知|确定|明确)|另行(?:通知|确定|明确|安排))$/;

/** True where the cell says only that the deadline is yet to be set. */
export function isUndecided(text: string): boolean {
  return UNDECIDED.test(text.trim());
}

/** What a part waits for; undefined for parts with a date, and for those that need none. */
export function waitingOf(part: DeadlinePart): Waiting | undefined {
  if ((part.kind !== 'conditional' && part.kind !== 'relative') || part.due !== undefined) return undefined;
  if (part.kind === 'relative' && (part.unit === '小时' || part.unit === '分钟')) return { kind: 'again' };
  const { trigger } = part;
  if (trigger === undefined) return { kind: 'unsaid' };
  const season = seasonIn(trigger);
  if (season) return { kind: 'season', season };
  if (AGAIN.test(trigger)) return { kind: 'again' };
  return NOTHING.test(trigger) || isUndecided(trigger) ? { kind: 'nothing' } : { kind: 'event', trigger };
}

/** 「汛期前」「采暖期结束前」; longer triggers are events of their own (「汛期调度方案印发后」). */
function seasonIn(trigger: string): Season | undefined {
  if (trigger.length > 7) return undefined;
  if (trigger.includes('汛')) return '汛期';
  return /(?:采暖|供暖|供热)[期季]/.test(trigger) ? '采暖期' : undefined;
}
