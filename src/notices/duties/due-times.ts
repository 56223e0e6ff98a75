import { readBodyDeadlines } from '../../deadlines/body/read-body';
import type { DeadlinePart } from '../../deadlines/reading';
import type { TextSpan } from '../../text/text-span';

/** The times by which something is due in some words, without subjects and verbs: 「于6月5日前」「每季度末」. */
export function dueTimes(words: string): readonly TextSpan[] {
  return readBodyDeadlines(words, {})
    .parts.filter(isDue)
    .map(({ span }) => trimTime(words, span))
    .filter(({ start, end }) => end > start);
}

function isDue(part: DeadlinePart): boolean {
  switch (part.kind) {
    case 'by':
    case 'range':
    case 'relative':
      return true;
    case 'recurring':
    case 'minfreq':
      return part.period !== 'P?';
    case 'year':
    case 'start':
    case 'conditional':
    case 'asap':
    case 'open':
      return false;
  }
}

const EVENT =
  /^[^，,。0-9]{0,40}?(?=(?:在|于|自|从|收到|接到|本?(?:通知|方案|文件|意见|办法|通报)[^，,]{0,4}[印下]发)[^，,]*[后起内])/;
const ASKING = /^(?:请|望|要|应当?|须|务必|需){1,3}/;
const DEEDS = ['报送', '上报', '填报', '反馈', '提交', '完成', '报备', '报告', '报'];

/** 「请各县区在通知印发后10日内」 → 「在通知印发后10日内」; 「9月5日前报送」 → 「9月5日前」. */
function trimTime(words: string, { start, end }: TextSpan): TextSpan {
  const own = words.slice(start, end);
  const lead = (EVENT.exec(own)?.[0] || ASKING.exec(own)?.[0])?.length ?? 0;
  const tail = DEEDS.find((deed) => own.endsWith(deed))?.length ?? 0;
  return { start: start + lead, end: end - tail };
}
