/** What a division of duties says of a unit; 要求 and 高度重视 belong to other sentences. */
const DUTY =
  '负责(?!人|同志)|牵头|主办|承担|履行|落实|组织|配合|协助|会同|指导|监督|督促|统筹|协调|按照|根据|做好|加强|抓好|开展|制定|建立|完成|推进|[要须](?!求|急|当前)|应(?!急|对)';
/** Any other word that can stand right behind a unit and tells what it does. */
const OTHER =
  '依法|依据|依托|依职|依照|作为|结合|围绕|通过|利用|发挥|充分|审[核批查]|受理|查处|打击|严厉|严把|打造|提供|提出|保障|支持|推动|推广|加快|加大|强化|深化|优化|细化|规范|健全|完善|构建|编制|拟订|拟定|起草|修订|研究|公布|发布|宣传|培训|检查|巡查|排查|整治|治理|清理|改造|维护|管理|监管|监测|监控|督查|督导|督办|考核|评估|评价|验收|收集|汇总|统计|报送|上报|通报|汇报|安排|部署|实施|执行|推行|处置|处理|调查|核查|核实|引导|鼓励|动员|协同|参与|参加|明确|确定|确保|压实|筹措|拨付|设立|成立|负有|主要(?!负责|领导)|具体|统一|分别|定期|及时|积极|认真|严格|全面|切实|进一步|联合|共同|各自|在|对(?!外|口|台)|以(?!及)|按|将(?!乐)|向|把|就(?!业)|可|每|于(?!都|洪)|应对';
const PREDICATE = new RegExp(`(${DUTY})|${OTHER}`, 'g');

/** A word of duty or deed in a clause. */
export interface Predicate {
  readonly index: number;
  readonly isDuty: boolean;
  /** It may stand inside a name too, 「城市管理局」「向阳镇」, so that the names may end behind it. */
  readonly mayBeInside: boolean;
}

/** Words of deed that also stand inside names: 「(城市)管理局」「(省委办公厅)督查室」; 「督促各镇」 is a deed. */
const DEEDS_IN_NAMES =
  '(?:管理|监管|监督|监测|督查|督导|督办|宣传|组织|指导|协调|统筹|推进|保障|发展|建设|统计|检查|考核|评价|评估|调查|研究|执行|规范|治理|维护|改造|培训|清理|排查|审批|审查|整治|处置|处理|安排|应对|受理|利用|支持|提供|发布|汇总|巡查|引导|动员|调查|打击|验收)';
const IN_NAMES = `${DEEDS_IN_NAMES}(?![省市县区镇乡各所本]|有关|相关)`;
const INSIDE = new RegExp(`^(?:.|${DEEDS_IN_NAMES})$`);
const NAME_END =
  '(?:[局厅科股室署队院所]|委(?![托派员])|办(?![理公法好事])|部(?![署门分位])|处(?![理置罚])|中心|小组|专班|指挥部|公司|部门|单位|机构|企业|协会|联席会议)';
const GOES_ON = new RegExp(`^${IN_NAMES}[\\u4e00-\\u9fff]{0,8}?${NAME_END}(?=$|[、（(]|${DUTY}|${OTHER})`);

/** Whether a word that may begin a duty is in the middle of a unit's name. */
export function isNameGoingOn(rest: string): boolean {
  return GOES_ON.test(rest);
}

/** The places where a unit's duty may begin, in order. */
export function* predicatesIn(clause: string): Generator<Predicate, void> {
  for (const { 0: word, 1: duty, index } of clause.matchAll(PREDICATE)) {
    yield { index, isDuty: duty !== undefined, mayBeInside: INSIDE.test(word) };
  }
}
