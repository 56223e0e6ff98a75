import type { Meaning } from '../pattern';

/** What a sentence says before the event itself: who is to act, and in what way. */
const ACTOR = /^.*(?:应当|应该|应|必须|须|要|请|可以?|务必|并|需|按(?:照|有关)?(?:要求|规定))(?:自|于|在|从)/;
const EVENT_AT_END =
  /((?:(?:特别)?(?:重大|较大|紧急|突发|一般|、|和|及|或|以上)){0,6}(?:事件|事故|灾害|灾情|险情|疫情|舆情|投诉|举报|申请|案件|问题|隐患))(?:发生)?$/;
const AFTER_EVENT = /([^,;。:!?]{2,40}(?:之日起?|次日起?|当日起?|以后|之后|后|起))[,:]?$/;
const ABOUT = /^(?:并|且|同时|对于?|在|自|从|于|应在|应自|如|若|凡|遇有?|发生|严格执行|执行|落实)+/;
/** How far before an expression its event is looked for. */
const NEAR = 60;

/** A trigger without the words that only say who must act: 「有关单位应当在接到报告后」 → 「接到报告后」. */
export function trimTrigger(meaning: Meaning): Meaning {
  if (meaning.kind !== 'relative' || meaning.trigger === undefined) return meaning;
  const trigger = meaning.trigger.replace(ACTOR, '');
  return trigger.length < 2 ? meaning : { ...meaning, trigger };
}

/**
 * The event an amount of time counts from, by the words before it: 「突发事件发生后，应在24小时内」 → 「突发事件发生后」,
 * 「重大突发事件最迟5小时内发布」 → 「重大突发事件」. Undefined where they name none.
 */
export function triggerBefore(words: string): string | undefined {
  const near = words.slice(-NEAR).replace(/(?<![….\s])[….\s]+$/, '');
  const after = AFTER_EVENT.exec(near)?.[1];
  const event = after ?? EVENT_AT_END.exec(near.replace(/[,]$/, ''))?.[1];
  const trigger = event?.replace(ABOUT, '').replace(/^[、和及或]+/, '');
  return trigger !== undefined && trigger.length > 1 ? trigger : undefined;
}
