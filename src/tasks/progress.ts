import { trimBlanks } from '../text/blanks';
import { toHalfWidth } from '../text/width';

/** How far a task is, as 完成情况 says in its own words. */
export type ProgressState = 'done' | 'doing' | 'not-started' | 'unreadable';

/** What a 完成情况 cell says. */
export interface ProgressReading {
  readonly state: ProgressState;
  /** The percentage, where one is named (0–100). */
  readonly percent?: number;
}

/** What a bare number means: a share of a hundred in a column of shares, nothing elsewhere. */
export type ProgressUnit = 'words' | 'percent';

const PERCENT = /(\d{1,3}(?:\.\d{1,4})?)%/;
const BARE_NUMBER = /^\d{1,9}(?:\.\d{1,9})?$/;

/** A label that says that the numbers below are shares: 「完成比例(%)」. */
const OF_SHARES = /比例|完成率|百分比|占比|进度率|[%％]/;

/** Not begun; said before anything else because the words contain those of the other states. */
const NOT_STARTED =
  /未(?:启动|开始|开工|开展|动工|实施|推进|整改|落实|进行|着手)|待(?:启动|开工|开展|实施)|没有(?:启动|开始|开展)/;

/** Work goes on, whatever has been finished already. */
const DOING =
  /正在|推进|进行|持续|未完成|未办结|未销号|未达|尚未|办理中|整改中|实施中|进展|有序|进度|按序时|慢序时|欠进度|缓慢|滞后|基本完成|部分完成|阶段性完成|序时|在建|(?:待|等待)(?:[省市县区]级?|上级|专家)?(?:验收|审批|批复|销号|核查|评审|结果|公示)|计划[于在年\d]|拟|下一步|预计|力争|争取|已(?:启动|开工|开始|开展|动工|部署|制定|印发)/;

/** 「已完成」 as a clause of its own: 「已完成方案制定」 is a step, not the end. */
const DONE =
  /(?:^|[\s,。;、:!(])(?:.{0,20}(?:月|日|年|前|任务|工作|项目|目标|事项))?(?:已|均|全部|提前|超额|按期|按时|如期|圆满|顺利){0,3}(?:完成|办结|办毕|销号|完毕|完工|竣工|整改|整改到位|落实到位)(?:任务|整改|销号|目标)?(?=[\s,。;、!)(]|并(?:已)?(?:通过|投入|交付|销号|公示)|$)/;

/** 「45个问题全部销号」「12座全部完工并通过验收」; not what is only a part of the work: 「3栋主体全部完工」. */
const ALL_DONE =
  /(?:^|[\s,。;])\d{1,6}(?![^,。;]{0,6}(?:主体|前期|基础|桩基|土建|[一首][期批]|方案))[^\d\s,。;%]{1,8}(?:均已|已)?(?:全部|全面)(?:完成|完工|建成|竣工|办结|销号|整改到位|落实到位|交付)(?=[\s,。;)]|并(?:已)?(?:通过|投入|交付|销号)|$)/;
const DONE_WORDS =
  /^(?:是|√|✓|✔|☑|完成|已完成|办结|已办结|办毕|已办毕|完工|已完工|销号|已销号|已整改|达标|已落实|结束|已结束)$/;
const NOT_DONE_WORDS = /^(?:否|×|✗|✘|未开始|未启动|无|暂无|0)$/;

/** The thing itself stands and is used: 「已投入使用」「已于5月10日通过验收」. */
const DELIVERED =
  /(?:^|[\s,。;、])(?:项目|工程)?已(?:[于在].{1,12})?(?:建成)?(?:投入使用|投入运行|投用|通过(?:竣工|综合|专家|[省市县区]级?|上级)?验收|验收合格)(?=[,。;]|$)/;

/** Finished once, and gone on with all the same: 「已完成并长期坚持」「已整改到位，持续巩固」. */
const DONE_AND_KEPT =
  /^(?:已|均|全部){0,3}(?:完成(?:整改|任务)?|办结|整改到位|整改完成|落实到位|销号)[,。;、]?(?:并|且)?(?:长期|持续|继续|常态化)(?:坚持|巩固|保持|深化|推进|抓好|做好|落实|跟踪|加强|开展|执行|监管)/;

/** 「占计划的103%」「完成年度任务的104%」: more than was planned. */
const MORE_THAN_PLANNED =
  /(?:占|达|完成|达到)[^,。;%\d]{0,8}(?:计划|任务|目标)[^,。;%\d]{0,4}的?(?:1\d\d|200)(?:\.\d{1,4})?%/;

/** An act said without its object is the task itself: 「已签订」「3月6日成功举办」; 「已召开推进会」 is a step. */
const ACTED =
  /^(?:均|全部)?(?:[于在]?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)?(?:已|成功|圆满|顺利)(?:经|全部|按期|按时|如期|成功){0,2}(?:[于在][^,。;()]{1,12})?(?:签订|制定|修订|建立|成立|组建|更新|更换|拆除|安装|采购|召开|举办|举行|印发|下发|出台|发布|公布|报送|上报|报|拨付|兑现|发放|退还|归还|追回|修复|化解|了结|挂牌|开通|通车|上线|备案|答复)(?:到位|完毕)?(?=[,。;(]|并(?:公示|印发|上报|备案)|$)/;

/** A deadline cell that says the task is over: 「已完成」「2023年底前（已完成）」; 「2024年6月底前完成」 does not. */
const OVER =
  /已(?:经|全部|提前|按期|按时|如期|[于在][^,。;()]{1,14})?(?:完成(?:整改)?|办结|整改到位|整改完成|销号)(?=[\s,。;、()]|[并且]|$)/;

/** True where a 完成时限 cell itself says that the task is finished. */
export function saysOver(deadline: string): boolean {
  return OVER.test(toHalfWidth(deadline));
}

/** How bare numbers in a column of this label are to be read. */
export function progressUnitOf(label: string): ProgressUnit {
  return OF_SHARES.test(label) ? 'percent' : 'words';
}

/** Reads 完成情况 or 状态; doubt counts as not done, so that nothing late is hidden. */
export function readProgress(text: string, unit: ProgressUnit = 'words'): ProgressReading {
  const said = toHalfWidth(trimBlanks(text));
  if (unit === 'percent' && BARE_NUMBER.test(said)) return readShare(Number(said));
  if (unit === 'percent' && isOverfulfilled(wholePercent(said))) return { state: 'done' };
  const percent = readPercent(said);
  const state = readState(said, percent);
  return percent === undefined ? { state } : { state, percent };
}

/** From here on up a share of more than a hundred is a slip rather than more than was planned. */
const MOST_OF_PLAN = 200;

/** True for 104.6 in a column of shares: more was done than planned. */
export function isOverfulfilled(share: number): boolean {
  return share > 100 && share <= MOST_OF_PLAN;
}

/** A bare number in a column of shares; up to 1 it may be a part of one or of a hundred, so that it only says that work goes on. */
function readShare(share: number): ProgressReading {
  if (share > 100) return { state: isOverfulfilled(share) ? 'done' : 'unreadable' };
  if (share > 0 && share <= 1) return { state: 'doing' };
  return { state: stateOfPercent(share), percent: share };
}

function stateOfPercent(percent: number): ProgressState {
  if (percent === 0) return 'not-started';
  return percent === 100 ? 'done' : 'doing';
}

/** The share of a text that is nothing else: 「104.6%」; NaN for others. */
function wholePercent(said: string): number {
  return said.endsWith('%') && BARE_NUMBER.test(said.slice(0, -1)) ? Number(said.slice(0, -1)) : Number.NaN;
}

function readPercent(said: string): number | undefined {
  const percent = Number(PERCENT.exec(said)?.[1] ?? Number.NaN);
  return percent <= 100 ? percent : undefined;
}

/** Done in so many words, whatever share stands behind them. */
function isAllDone(said: string): boolean {
  return saysActed(said) || ALL_DONE.test(said) || MORE_THAN_PLANNED.test(said);
}

function saysActed(said: string): boolean {
  const acted = ACTED.exec(said);
  return acted !== null && !/[未尚等待欠]/.test(said.slice(acted[0].length));
}

function readState(said: string, percent: number | undefined): ProgressState {
  if (DONE_WORDS.test(said)) return 'done';
  if (NOT_DONE_WORDS.test(said) || NOT_STARTED.test(said)) return 'not-started';
  if (DONE_AND_KEPT.test(said)) return 'done';
  if (DOING.test(said.replace(ACTED, ''))) return 'doing';
  if (isAllDone(said)) return 'done';
  if (percent !== undefined) return stateOfPercent(percent);
  if (DONE.test(said) || DELIVERED.test(said)) return 'done';
  return /完成|办理|办结|落实|整改|开展|组织|召开/.test(said) ? 'doing' : 'unreadable';
}
