import type { CivilDate } from '../../calendar/civil-date';
import type { MatchedPiece } from '../match-patterns';
import type { Meaning } from '../pattern';
import type { DeadlinePart } from '../reading';

/**
 * What a time expression does in a sentence: it sets a deadline; it belongs to a thing that is spoken of (「月报信息」「2016年1—9月数据」);
 * or it only tells of something (「2020年3月，省政府办公厅印发了……」).
 */
export type Use = 'deadline' | 'thing' | 'told';

/** Where an expression stands: its own words, those before it in its clause, those behind it in its sentence. */
interface Place {
  readonly own: string;
  readonly before: string;
  readonly after: string;
}

/** How far the words around an expression are looked at: the work stays linear. */
const NEAR = 48;
const LONGEST_NAME = 80;

const VERB =
  '(?:(?:基本|全面|全部|如期|逐步|集中|正式|初步|再|要|应|须|将|能|已)*(?:完成|启动|开工|动工|竣工|建|投|实现|达|形成|上报|报|交|提|送|反馈|汇总|召开|举|开展|组织|进行|实施|安排|部署|公|发|印|出台|制|修|编|推|淘汰|取消|关停|清理|整|落实|答复|办|结束|起|为|是|对|由|向|把|将))';
const DATA =
  '(?:数据|情况|报表|统计|指标|产值|收入|支出|预算|决算|总结|月报|季报|年报|报告|台账|经费|补助|补贴|资金|工资|账单|业绩|成绩|考核|要点|计划|规划|方案|纲要|版|年鉴|公报|文件|通知|会议|目标|任务|工作)';
const HELD =
  '(?:印发|下发|发布|公布|颁布|通过|修订|施行|实施|批准|批复|召开|举行|举办|成立|发生|下达|建成|确定|出台|签订|开展|启动|新增|新建)';

const PAST = /去年|上一?年|上个?月|上季|同期|前年|往年|历年/;
const LIMIT = /[前底末内止]|不迟于|不晚于|最迟|截止/;
const LEADS_IN = /^(?:请|应|须|必须|要|务|力争|争取|确保|于|在|到|至|赶在|从|自|完成|截止|申报|报送)/;
const DUTY = /^[^。;]{0,40}?(?:应当?|必须|务必|须|要|请|将)/;
const ACTED_ON = new RegExp(`^[,]?${VERB}`);
const OF_DATA = new RegExp(`^(?:份|全年|度)?的?[^,。;、]{0,4}${DATA}`);
const OF_WHAT_WAS_HELD = new RegExp(`^[^,。;、]{0,14}${HELD}(?:的|以来)`);
/** 「二十日内不能作出决定的，」 names a case. */
const A_CASE = /^[^,。;]{1,24}的[,:]/;
const SINCE = /^[^,。;]{0,12}以来/;
const HAPPENED = /^[^。;]{0,40}(?<![为除])了(?!解)/;
const TOOK_PLACE = new RegExp(`^[^。;]{0,40}${HELD}`);
const TALLIED = /^[,]?(?:全[市县省区国]|我[市县省区])?(?:共|累计|总计|合计|同比)/;
const COUNTED = /^[,]?[^。;]{0,24}?(?:共有?|已|累计|总|实有|实际|达到?\d)/;
const MET_FOR = /(?:贯彻|落实|根据|按照|依据|依照|传达|学习|围绕|针对|收到)(?:了|好|落实)?$/;
const A_MEETING = /^[^,。;]{0,40}?(?:会议?|通知|文件|精神|批示|讲话|要求|意见|办法|决定)/;
const OBJECT_OF =
  /(?:公开|公布|公示|通报|报送|上报|填报|发布|汇总|统计|核算|总结|分析|审计|检查|编制|制定|部署|开展|提供|做好|完成|组织)$/;
const ISSUER = /(?:政府|办公室|办公厅|厅|局|委员会|委|党组|公司|院|处|中心|部)$/;
const FULL_DAY = /^(?:\d{4}|[一二]\S{3})年\S{1,3}月\S{1,3}日$/;
const NOT_THE_YEAR = /^(?:目标|任务|总结|计划|预算|收入|支出|经济|累计|共|实现|预计|平均|的)/;
const KEPT_UP = /(?:^|实行|坚持|要|应|并|须|进行|予以)$/;
const RATE = /^(?:一度|[^,。;]{0,8}?\d+(?:\.\d+)?(?:元|万|亿|%|小时|吨|人次?(?=的|$|[,。])|名|公里|平方|斤|毫))/;
const LASTING =
  /(?:近|过去|连续|最近|任期|届期|已|满|不足|(?:有效|保存|保管|保质|合同|租赁|服务|质保|追溯|聘用|试用)期?限?(?:为|不少于|不低于)?)$/;
const LENGTH = /(?:时间|时长|会期)(?:应|要|须|原则上|一般)*(?:控制|限制|压缩|保持)$/;
const NAMED_AFTER_RHYTHM = /^(?:日|周|旬|半月|月|季|半年|年)/;
const PRACTISED = /(?:实行|执行|建立|健全|完善|落实|坚持|推行|严格|按照)[“"]?$/;
const A_SYSTEM = /^[^,。;、]{0,10}?(?:制度|机制|办法|规定|计划)/;

/** Judges an expression by the words around it; `part` is its reading, `issueDate` the day the text was issued. */
export function useOf(
  text: string,
  piece: MatchedPiece,
  part: DeadlinePart | undefined,
  issueDate: CivilDate | undefined,
): Use {
  const place = placeOf(text, piece);
  if (isInName(text, piece)) return 'told';
  switch (piece.meaning.kind) {
    case 'by':
    case 'range':
      return useOfDate(place, piece.meaning, part, issueDate);
    case 'start':
      return useOfStart(place);
    case 'year':
      return place.before === '' && !NOT_THE_YEAR.test(place.after) ? 'deadline' : 'told';
    case 'recurring':
    case 'minfreq':
      return useOfRhythm(place, piece.meaning);
    case 'relative':
      return useOfAmount(place);
    case 'open':
      return KEPT_UP.test(place.before) ? 'deadline' : 'thing';
    case 'conditional':
    case 'season':
    case 'start-of-issue':
    case 'asap':
      return 'deadline';
    case 'no-deadline':
      return 'told';
  }
}

function placeOf(text: string, { start, end }: MatchedPiece): Place {
  return {
    own: text.slice(start, end),
    before:
      text
        .slice(Math.max(0, start - NEAR), start)
        .split(/[,;。:!?()\]]/)
        .at(-1) ?? '',
    after: text.slice(end, end + NEAR).split(/[。;!?]/)[0] ?? '',
  };
}

/** Inside 《…》. */
function isInName(text: string, { start, end }: MatchedPiece): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  const after = text.slice(end, end + LONGEST_NAME);
  const closes = after.indexOf('》');
  const opens = after.indexOf('《');
  return before.lastIndexOf('《') > before.lastIndexOf('》') && closes >= 0 && (opens < 0 || closes < opens);
}

function useOfDate(
  place: Place,
  meaning: Meaning,
  part: DeadlinePart | undefined,
  issueDate: CivilDate | undefined,
): Use {
  const { own, after, before } = place;
  if (PAST.test(own) || after.startsWith('的') || SINCE.test(after) || OF_WHAT_WAS_HELD.test(after)) return 'told';
  if (own.startsWith('截') && !own.endsWith('前') && COUNTED.test(after)) return 'told';
  if (own.endsWith('前')) return 'deadline';
  if (isTold(place, part, issueDate)) return 'told';
  if (A_CASE.test(after)) return 'thing';
  const isLimited = LIMIT.test(own) || LEADS_IN.test(own);
  if (own.endsWith('期间') && meaning.kind === 'by') return 'thing';
  if (isLimited) return 'deadline';
  if (OBJECT_OF.test(before)) return 'thing';
  if (ACTED_ON.test(after)) return 'deadline';
  if (OF_DATA.test(after)) return 'thing';
  const standsAlone = before === '' && /^(?:$|[,:)、])/.test(after);
  return standsAlone || meaning.kind === 'range' ? 'deadline' : 'thing';
}

/** A date that no 「前」 limits and of which the sentence tells, or that signs a document. */
function isTold(
  { own, before, after }: Place,
  part: DeadlinePart | undefined,
  issueDate: CivilDate | undefined,
): boolean {
  if (HAPPENED.test(after) || TALLIED.test(after)) return true;
  if (MET_FOR.test(before) && A_MEETING.test(after)) return true;
  if (FULL_DAY.test(own) && after === '' && ISSUER.test(before)) return true;
  const due = part && 'due' in part ? part.due : undefined;
  const isPast = due !== undefined && issueDate !== undefined && due < issueDate;
  return isPast && TOOK_PLACE.test(after) && !DUTY.test(after);
}

/** 「2015年以来」 tells; 「自2017年1月1日起施行」 says from when the text itself holds. */
function useOfStart({ own, after }: Place): Use {
  if (own.endsWith('来') || SINCE.test(after) || OF_WHAT_WAS_HELD.test(after) || PAST.test(own)) return 'told';
  if (after.startsWith('的') || HAPPENED.test(after)) return 'told';
  return /^(?:施行|实施|生效|执行)/.test(after) ? 'thing' : 'deadline';
}

/** 「近3年内」 is how long something has lasted, 「时间控制在30分钟内」 how long it may last. */
function useOfAmount({ before, after }: Place): Use {
  if (LENGTH.test(before)) return 'told';
  return LASTING.test(before) || A_CASE.test(after) ? 'thing' : 'deadline';
}

function useOfRhythm({ own, before, after }: Place, meaning: Meaning): Use {
  if (own.startsWith('每') && RATE.test(after)) return 'told';
  if (NAMED_AFTER_RHYTHM.test(own) && !own.endsWith('制度'))
    return PRACTISED.test(before) || A_SYSTEM.test(after) || (before === '' && after === '') ? 'deadline' : 'thing';
  const isSystem = meaning.kind === 'recurring' && meaning.period === 'P?' && A_SYSTEM.test(after);
  return isSystem ? 'thing' : 'deadline';
}
