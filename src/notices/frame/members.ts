import type { NoticeProgress } from '../notice';
import { type FrameLine, LINES_PER_PAUSE } from './frame-line';
import { isSigningUnit } from './recognise';

/** 「组长：」「领导小组办公室主任：」「成　员：」 */
const LABEL =
  /^[^,。;:、]{0,14}?(?:(?:总|副总)?指挥长?|副?指挥长|副?组长|组员|副?主任|副?秘书长|副?队长|队员|(?:总|副)?召集人|联络员|联系领导|顾问|成员|组成人员|成员名单)(?:\([^()]{1,12}\))?[:]/;
/** Alone, or under 「牵头单位：」, these units do the work. */
const MEMBER_UNITS = /^(?:其他|主要)?成员单位[:]/;
const MAX_LINE = 400;
const MAX_MEMBER = 40;
/** Whoever is told to do something is more than a member. */
const ASKS =
  /(?<![需主重必简纲概摘提首紧想只不])要(?![求点素闻件是么害道领])|应当|应该|必须|务必|负责(?!人|同志|干部)|牵头(?!单位|部门|领导|人)|承担|督促|督办|审定|审议|制定|报送|汇总|不得|严禁|确保|配合(?!单位|部门)|完成|(?:统筹|协调|推进|落实|指导|研究|检查)(?!办|室|中心|所|院|站|组|科|处|股|员|小组|领导)/;
/** 「王某某」, 「李某、赵某」, 「ＸＸＸ」. */
const NAMES = /^(?:[\p{Script=Han}○〇·]{2,4}|[XＸx×*]{2,4})(?:[、,](?:[\p{Script=Han}○〇·]{2,4}|[XＸx×*]{2,4}))*$/u;
const SECTION_WORDS = /任务|要求|工作$|职责|措施|目标|安排|保障|机制|步骤|原则|范围|内容|方案|制度|分工|事项/;
/** 「县财政局局长」「各乡镇主要负责人」 */
const POST =
  /(?:[局厅部科处院校所站队组区市县镇乡州省行社会股村馆园台]长|主任|主任科员|书记|主席|委员|秘书长?|主管|经理|总监|董事长?|调研员|督查专员|巡视员|干部|干事|专干|政委|参谋长|工程师|会计师|经济师|负责人|负责同志|分管领导|主要领导|领导|部门|单位|人员|代表)(?:\([^()]{1,20}\))?[、,;。]?$/;
/** 「XXX县教育局」 */
const UNKNOWN_NAME = /^[XＸx×*○]{2,4}/;
/** 「成立……领导小组，组成人员如下：」「启动应急响应时，成立某某指挥部。」 */
const LEAD_IN =
  /(?:成立|设立|组建)[^。,;:]{2,40}(?:小组|指挥部|专班|工作组)[。]$|(?:成立|设立|组建|组成|名单|成员|人员)[^。]{0,60}(?:如下|名单|组成|人员|小组|指挥部|专班)[:]$/;

/** Lines that only say who belongs to a group (领导小组), with the words that lead to them, by line number. */
export function* memberLines(
  lines: readonly FrameLine[],
  start: number,
  end: number,
  isTaken: (at: number) => boolean,
): Generator<NoticeProgress, ReadonlySet<number>> {
  const members = new Set<number>();
  let isInList = false;
  for (let at = start; at < end; at++) {
    if (at % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    const line = lines[at];
    const isMember: boolean = line !== undefined && !isTaken(at) && saysMember(line, isInList);
    const isFirst = isMember && !isInList && at > start;
    if (isFirst && isLeadIn(lines[at - 1]) && !isTaken(at - 1)) members.add(at - 1);
    if (isMember) members.add(at);
    isInList = isMember;
  }
  return members;
}

function saysMember(line: FrameLine, isInList: boolean): boolean {
  return line.block.kind === 'paragraph' && (isLabelled(line) || (isInList && isFurther(line)));
}

function isLabelled({ title }: FrameLine): boolean {
  return title.length <= MAX_LINE && beginsWithPost(title) && !ASKS.test(title);
}

/** 「组长：……」, also where the words behind it say what to do. */
export function beginsWithPost(title: string): boolean {
  return LABEL.test(title);
}

/** One person or unit a line below 「成员：」. */
function isFurther({ text, level, names }: FrameLine): boolean {
  if (MEMBER_UNITS.test(text) && !ASKS.test(text)) return true;
  if (level !== undefined || names === 'over' || text.length > MAX_MEMBER || /[。;:!?].|[:!?]$/.test(text))
    return false;
  if (ASKS.test(text) || SECTION_WORDS.test(text)) return false;
  return POST.test(text) || isSigningUnit(text) || UNKNOWN_NAME.test(text) || NAMES.test(text);
}

function isLeadIn(line: FrameLine | undefined): boolean {
  return line !== undefined && line.level === undefined && line.text.length <= 120 && LEAD_IN.test(line.text);
}

const GROUP = /小组|指挥部|专班|办公室|机构|委员会|工作组|联席会议|主任|组长|成员/;
const SET_UP =
  /(?:下设|内设)|办公室(?:设在|设于|挂靠|地点)|由[^,。;]{1,40}(?:兼任|担任)|(?:兼任|担任)[^,。;]{0,12}(?:主任|组长|成员|召集人|指挥长)|(?:变动|调整|变化)[^。]{0,30}(?:递补|替补|接任|接替|另行(?:文|发文|通知|印发))/;

/** 「领导小组下设办公室，办公室设在县水利局。」: every sentence says how a group is made up, none asks anything. */
export function isStructure({ text, level }: FrameLine): boolean {
  if (level !== undefined || text.length > MAX_LINE || ASKS.test(text) || !GROUP.test(text)) return false;
  return text
    .split(/[。;]/)
    .filter((sentence) => sentence !== '')
    .every((sentence) => SET_UP.test(sentence));
}

const MAX_GROUP_TITLE = 40;
const GROUP_TITLE =
  /小组|指挥部|委员会|专班|工作组|办公室|组织(?:机构|架构|体系|领导)|机构(?:设置|组成)|人员组成|组成人员|成员|名单|领导机构|^[^,。;:]{1,12}组$/;
/** 「加强组织领导」 is a task, whatever stands below it. */
const DONE = /^(?:切实|进一步)?(?:加强|强化|健全|完善|落实|压实|明确|建立健全|提高|严格|优化)/;

/** 「（一）成立某某领导小组」「一、人员组成」: it asks nothing where only members stand below it. */
export function isGroupTitle(title: string): boolean {
  return title.length <= MAX_GROUP_TITLE && GROUP_TITLE.test(title) && !DONE.test(title) && !ASKS.test(title);
}
