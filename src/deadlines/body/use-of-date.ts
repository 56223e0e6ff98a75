import { type CivilDate, daysBetween } from '../../calendar/civil-date';
import type { DeadlinePart } from '../reading';
import { A_CASE, isAnyOf, type Place, type Use } from './place';

const VERB =
  '(?:(?:基本|全面|全部|如期|逐步|集中|正式|初步|再|要|应|须|将|能|已)*(?:完成|启动|开工|动工|竣工|建[成立设]|投[产入用]|实现|达[到标产]|形成|上报|报(?![表告道刊])|交|提[交出供请]|送|反馈|汇总|召开|举[办行]|开展|组织|进行|实施|安排|部署|公[布示开]|发[布放送出]|印[发制]|出台|制[定订]|修[订改]|编[制印]|推[出进行广]|淘汰|取消|关停|清理|整[改治]|落实|答复|办[理结毕]|结束|评选|起|为|是|对|由|向|把|将))';
const DATA =
  '(?:数据|情况|报表|统计|指标|产值|收入|支出|预算|决算|总结|月报|季报|年报|报告|台账|经费|补助|补贴|资金|工资|账单|业绩|成绩|考核|要点|计划|规划|方案|纲要|版|年鉴|公报|文件|通知|会议|目标|任务|工作)';
const HELD =
  '(?:印发|下发|发布|公布|颁布|通过|修订|施行|实施|批准|批复|召开|举行|举办|成立|发生|下达|建成|确定|出台|签订|开展|启动|新增|新建)';

const PAST = /去年|上一?年|上个?月|上季|同期|前年|往年|历年/;
/** Behind the date, whatever its form: 「2013年实施以来」. */
const SINCE = /^[^,。;]{0,12}以来/;
/** 「2020年以前的项目」; 「6月至9月的活动」 still says when. */
const OF_ITS_TIME = /^的/;
/** 「2014年修订的」「2020年以前新建的」: what the date belongs to. */
const OF_WHAT_WAS_HELD = new RegExp(`^(?![把将对由向])[^,。;、]{0,14}${HELD}的`);
/** Behind a date that nothing limits: what has been done, counted, measured. */
const TOLD_BEHIND = [
  /^[^。;]{0,40}(?<![为除])了(?!解)/,
  /^[,]?(?:全[市县省区国]|我[市县省区])?(?:共|累计|总计|合计|同比)(?!计?[\d一二三四五六七八九十]{1,4}(?:天|日|个月|个?工作日|周|年))/,
  /^[^。;]{0,44}(?:同比|环比|比上?年|可比价|增长\d)/,
];
const COUNTED = /^[,]?[^。;]{0,24}?(?:共有?|已|累计|总|实有|实际|达到?\d)/;
/** 「截至本月末项目情况」: as of when, not until when. */
const AS_OF = /^的?[^,。;、]{0,8}(?:情况|数据|进度|进展)/;
const MET_FOR = /(?:贯彻|落实|根据|按照|依据|依照|传达|学习|围绕|针对|收到)(?:了|好|落实)?$/;
const A_MEETING = /^[^,。;]{0,40}?(?:会议?|通知|文件|精神|批示|讲话|要求|意见|办法|决定)/;
const ISSUER = /(?:政府|办公室|办公厅|厅|局|委员会|委|党组|公司|院|处|中心|部)$/;
const FULL_DAY = /^(?:\d{4}|[一二]\S{3})年\S{1,3}月\S{1,3}日$/;
const DUTY = /[前请]|应当?|必须|务必|须|要|将/;
const TOOK_PLACE = new RegExp(`^[^。;]{0,40}${HELD}`);
const DAYS_LONG_AGO = 90;

const LIMIT = /[前底末内止]|不迟于|不晚于|最迟|截止|(?:完成|完毕|结束|办结|办毕|到位|报送?|上报|提交|送达|落实|销号)$/;
const LEADS_IN = /^(?:请|应|须|必须|要|务|力争|争取|确保|于|在|到|至|赶在|从|自|完成|截止|申报|报送)/;
/** Words that a date without 「于」 only describes further: 「公开2015年度上半年审计结果」. */
const OBJECT_OF =
  /(?:公开|公布|公示|通报|报送|上报|填报|发布|汇总|统计|核算|总结|分析|审计|检查|编制|制定|部署|开展|提供|做好|完成|组织|审核|核对|核查|填写|比对|落实|梳理|评估|考核|学习|研究|查阅)$/;
const ACTED_ON = new RegExp(`^[,]?${VERB}`);
const OF_DATA = new RegExp(`^(?:份|全年|度)?的?[^,。;、]{0,4}${DATA}`);

/** The use of a date or stretch of time; `part` is its reading. */
export function useOfDate(place: Place, part: DeadlinePart | undefined, issueDate: CivilDate | undefined): Use {
  const { own, after } = place;
  if (PAST.test(own) || SINCE.test(after)) return 'told';
  if (OF_ITS_TIME.test(after)) return part?.kind === 'range' ? 'thing' : 'told';
  if (own.endsWith('前')) return isOfThing(place) ? 'thing' : 'deadline';
  if (isTold(place) || isPastEvent(place, part, issueDate)) return 'told';
  return setsDeadline(place, part?.kind === 'range') ? 'deadline' : 'thing';
}

/** 「2020年以前新建的」, 「对2023年以前完工未结算的项目」: when the things are from that something is done to. */
function isOfThing({ before, after }: Place): boolean {
  if (OF_WHAT_WAS_HELD.test(after)) return true;
  return /(?:[对把将就]|针对|关于)$/.test(before) && /^[^,。;、]{1,20}的/.test(after);
}

function isTold({ own, before, after }: Place): boolean {
  if (own.startsWith('截') && (COUNTED.test(after) || AS_OF.test(after))) return true;
  if (OF_WHAT_WAS_HELD.test(after) || isAnyOf(TOLD_BEHIND, after) || (MET_FOR.test(before) && A_MEETING.test(after)))
    return true;
  return FULL_DAY.test(own) && after === '' && ISSUER.test(before);
}

/** A day before the document's issue on which something took place; nobody is told to do it. */
function isPastEvent({ own, after }: Place, part: DeadlinePart | undefined, issueDate: CivilDate | undefined): boolean {
  const due = part && 'due' in part ? part.due : undefined;
  if (!part || due === undefined || issueDate === undefined || due >= issueDate) return false;
  if (DUTY.test(own) || DUTY.test(after)) return false;
  const isNamedYear = part.kind === 'by' && !part.flags.includes('year-inferred');
  return TOOK_PLACE.test(after) || (isNamedYear && daysBetween(due, issueDate) > DAYS_LONG_AGO);
}

/** Words that lead in or limit the date, or the deed right behind it, make it a deadline. */
function setsDeadline({ own, before, after }: Place, isRange: boolean): boolean {
  if (A_CASE.test(after) || (own.endsWith('期间') && !isRange)) return false;
  if (LIMIT.test(own) || LEADS_IN.test(own)) return true;
  if (OBJECT_OF.test(before)) return false;
  if (ACTED_ON.test(after)) return true;
  if (OF_DATA.test(after)) return false;
  return isRange || (before === '' && /^(?:$|[,:)、])/.test(after));
}
