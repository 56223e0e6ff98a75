import { withoutBlanks } from '../text/blanks';
import { toHalfWidth } from '../text/width';
import { type ProgressUnit, readProgress } from './progress';

/** Something a cell of 完成情况 or 状态 says in so many words; prose around it makes no claim. */
export interface ProgressClaim {
  readonly says: 'done' | 'open' | 'not-begun';
  /** As written. */
  readonly words: string;
  /** Present where the claim is a number. */
  readonly percent?: number;
}

const CLAUSE_ENDS = /[,。;、()!?:]+/;

/** A share as the whole clause: 「60%」「完成率为100%」; 「已完成60%」 says how much, not that it is done. */
const SHARE =
  /^(?:已|累计|目前|总体|整体)?(?:完成|完成率|完成比例|进度|完成进度|总进度|工作进度|任务完成率)?(?:为|达|达到|约)?(\d{1,3}(?:\.\d{1,4})?)%$/;
const FINISHED =
  /^(?:任务|工作|整改|事项)?(?:已|均|全部|全面|提前|超额|按期|按时|如期|圆满|顺利){0,3}(?:完成|办结|办毕|销号|完毕|竣工|完工|整改到位|落实到位|完成整改|完成任务)$/;

/** 「持续推进」「长期坚持」「进展顺利」 are left out: finished work may go on, and go well. */
const UNFINISHED =
  /^(?:目前|现|仍|还)?(?:正在(?:推进|办理|整改|实施|进行|开展|建设|施工|落实)中?|(?:推进|办理|整改|实施|进行|建设|施工)中|(?:正常|有序|按序时|序时|加快|稳步|顺利)推进|(?:推进|进展|进度)(?:缓慢|滞后|较慢|偏慢)|(?:未|尚未|没有)(?:完成|办结|销号|完工|竣工|整改到位)|(?:欠|慢|未达)进度|(?:慢|欠)序时(?:进度)?|滞后|在建)$/;
const NOT_BEGUN = /^(?:目前|尚|还|仍)?(?:未|没有)(?:启动|开始|开工|开展|动工|实施|着手)(?:实施|建设)?$/;

/** Claims are short; a long text tells a story. */
const MOST_CHARS = 400;

/** The clauses of a text, each with its claim where it is one and nothing else. */
function clausesOf(text: string): readonly (ProgressClaim | undefined)[] {
  const clauses = toHalfWidth(withoutBlanks(text)).split(CLAUSE_ENDS);
  return clauses.filter((clause) => clause !== '').map(readClause);
}

function readClause(words: string): ProgressClaim | undefined {
  const share = SHARE.exec(words)?.[1];
  if (share !== undefined) return shareClaim(Number(share), words);
  if (FINISHED.test(words)) return { says: 'done', words };
  if (UNFINISHED.test(words)) return { says: 'open', words };
  return NOT_BEGUN.test(words) ? { says: 'not-begun', words } : undefined;
}

function shareClaim(percent: number, words: string): ProgressClaim | undefined {
  if (percent > 100) return undefined;
  if (percent === 100) return { says: 'done', words, percent };
  return { says: percent === 0 ? 'not-begun' : 'open', words, percent };
}

/** What a cell says above all: its first clause, where that is a claim and nothing after it takes it back. */
export function claimOf(text: string, unit: ProgressUnit): ProgressClaim | undefined {
  if (text.length > MOST_CHARS) return undefined;
  const { percent, state } = readProgress(text, unit);
  if (unit === 'percent' && percent !== undefined && !/[^\d.\s％%]/.test(text))
    return shareClaim(percent, `${percent}%`);
  const [first, ...others] = clausesOf(text);
  if (!first) return undefined;
  if (first.says === 'done') return state === 'done' ? first : undefined;
  return others.some((claim) => claim?.says === 'done') ? undefined : first;
}

/** Two claims of one cell that cannot both be true; only where the cell says nothing else that could explain them. */
export function contradictionIn(text: string): readonly [ProgressClaim, ProgressClaim] | undefined {
  if (text.length > MOST_CHARS || text.trim().includes('\n')) return undefined;
  const claims: ProgressClaim[] = [];
  for (const claim of clausesOf(text)) {
    if (!claim) return undefined;
    claims.push(claim);
  }
  for (const one of claims) {
    const other = claims.find((claim) => contradict(one, claim));
    if (other) return [one, other];
  }
  return undefined;
}

/** True where one claim says done and the other not, or one not begun and the other a share. Two shares may measure two things. */
export function contradict(one: ProgressClaim, other: ProgressClaim): boolean {
  if (one.percent !== undefined && other.percent !== undefined) return false;
  if ((one.says === 'done') !== (other.says === 'done')) return true;
  return isBegunAfterAll(one, other) || isBegunAfterAll(other, one);
}

function isBegunAfterAll(one: ProgressClaim, other: ProgressClaim): boolean {
  return one.says === 'not-begun' && other.says === 'open' && other.percent !== undefined;
}
