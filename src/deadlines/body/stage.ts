import type { MatchedPiece } from '../match-patterns';
import type { Meaning } from '../pattern';

/** Words that name a stretch of work: what stands beside them is the time it takes, not a day it ends on. */
const STAGE = '(?:阶段|步骤?|环节|时段|(?:活动|工作|实施|整治|行动|检查|督查|选举|征集)?时间|期限)';
const STAGE_BEFORE = new RegExp(`(?:${STAGE}[^,;。]{0,12}|(?:步|阶段)[:：][^,;。()]{0,16})[(:]$`);
const STAGE_AFTER = /^(?:[,]?(?:为|是)|:)[^,;。]{0,20}?(?:阶段|时间)/;
const WHOLE_STRETCH = /(?:月份?|[上中下]旬|季度?|半年|年度?)$/;
const LIMIT = /[前底末内]|截|到|至|于|在/;

/** A month beside the name of a stage is the stretch the stage takes: 「动员部署阶段（5月）」 runs from 1 to 31 May. */
export function asStage(text: string, { meaning, start, end }: MatchedPiece): Meaning {
  if (meaning.kind !== 'by' || meaning.isBefore) return meaning;
  const own = text.slice(start, end);
  if (!WHOLE_STRETCH.test(own) || LIMIT.test(own)) return meaning;
  const isStage =
    STAGE_BEFORE.test(text.slice(Math.max(0, start - 32), start)) || STAGE_AFTER.test(text.slice(end, end + 32));
  return isStage ? { kind: 'range', from: meaning.point, to: meaning.point } : meaning;
}
