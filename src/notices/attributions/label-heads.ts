import type { TextSpan } from '../../text/text-span';

/** What stands behind a label: units, a time, who answers for it in person, whom to call, or what is to be done. */
export type LabelKind = 'unit' | 'deadline' | 'person' | 'contact' | 'other';

/** The words of a label with brackets and colon: 「责任单位：」「【完成时限】」. */
export interface LabelHead extends TextSpan {
  readonly kind: LabelKind;
}

const ROLE =
  '(?:牵头|主办|承办|主责|主体责任|责任|负责|落实|实施|执行|配合|协办|协同|协助|协作|参与|参加|会办|支持|经办|主管|整改|督办|承接|监管|指导|监督|督导|验收|建设)';
const PLACE = '(?:单位|部门|科室|处室|股室|机构|主体|局室|局办|站所|车间|学院|班组)';
const UNIT = `(?:第一|共同|总|主要|其[他它]|具体|省级|市级|县级|区级|校内)?${ROLE}(?:[及和与/、]?${ROLE}|[（(]${ROLE}[）)])?(?:${PLACE}(?:[（(]${PLACE}[）)])?|方)(?:及分工|[及和与/、]责任人|[（(]责任人[）)])?`;
const COLON = '(?=[：:])';
const DIVISION = `(?:部门|责任|任务|职责|工作)分工${COLON}`;
const SHORT_UNIT = `(?:牵头|主办|承办|配合|协办|责任|负责|落实)${COLON}`;
const DEADLINE =
  '(?:(?:完成|办理|整改|落实|办结|推进|实施|计划|拟|要求|预计|销号|验收|任务){0,2}(?:时限|期限)(?:要求|安排|节点)?|(?:完成|办理|整改|落实|办结|推进|实施|销号|验收){1,2}(?:时间(?:节点|进度|表|要求|安排)?)|(?:完成|时间)节点)';
const PERSON =
  '(?:(?:责任|分管|牵头|包保|包联|主管|主要|包抓|挂牌|挂钩|挂点|挂联|督办|包案|负责){1,2}(?:[省市县区镇校院])?(?:级)?领导|[省市县区镇乡校院]级(?:责任|分管|牵头|包保|包联|包案|督办|挂钩)?领导|(?:第一|具体|直接|主要|项目|单位|部门|分管|牵头)?(?:责任|负责|经办)人(?:员)?(?:及(?:联系)?(?:电话|方式))?|牵头人|(?:主要|分管|具体)?负责同志)';
const CONTACT = '(?:联系(?:人|领导|方式)(?:及(?:联系)?(?:电话|方式))?|(?:联系)?电话|(?:电子)?(?:邮箱|信箱)|传真)';
const OTHER =
  '(?:备?注|说明|(?:整改|工作|总体|主要|年度|具体|重点|阶段|阶段性|任务|存在|基本|反馈|目标|完成|推进|落实|考核|最新|预期){0,2}(?:目标|措施|任务|要求|内容|标准|问题|情况|成果|成效|举措|步骤|事项|来源|依据|进度|进展|清单|名称|项目))';
/** 「成员单位：」 in a line of its own, as below 「牵头单位：」; in a sentence the words belong to a group. */
const MEMBERS = '(?:其他|其它|主要)?成员单位';
/** 「适用范围：」「政策有效期：」: a further field, which begins a clause and names nobody. */
const FIELD =
  '(?<=^|[。！？!?；;，,、】）)〕（(〔\\s])[\\u4e00-\\u9fff]{0,6}?(?:范围|对象|区域|地点|有效期|依据|方式|类别|类型|资金|经费|渠道|指标|条件|政策|金额|规模|频次|载体)(?=[：:])';
const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  ['unit', new RegExp(`^(?:${UNIT}|${MEMBERS}|${SHORT_UNIT.replace(COLON, '')}|${DIVISION.replace(COLON, '')})$`)],
  ['deadline', new RegExp(`^${DEADLINE}$`)],
  ['person', new RegExp(`^${PERSON}$`)],
  ['contact', new RegExp(`^${CONTACT}$`)],
  ['other', new RegExp(`^${OTHER}$`)],
];
/** 「牵头单位为市教育局」 */
const BEING = '[为是](?=[省市县区州各国校])';
const WORDS = `(?:${UNIT}|^${MEMBERS}${COLON}|${SHORT_UNIT}|${DIVISION}|${DEADLINE}|${PERSON}|${CONTACT}|${OTHER}|${FIELD})`;
/** Behind 「各」「确定」 the words are part of the sentence; behind the mark 「1、」 they begin it. */
const BEGINS = '(?<![各为由和与及等定确按对向的该将于]|(?<!^[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?)、)';
const HEAD = new RegExp(`[【［\\[]${WORDS}[】］\\]][：:]?|${BEGINS}(?:${WORDS}[：:]|${UNIT}${BEING})`, 'g');
/** Shorter words may end others: 「市场主体责任：」. */
const SHORTEST_INSIDE = 4;
const SIGNS = /[【［[\]］】：:]|[为是]$/g;
const PART_SIGNS = /[。！？!?；;，,、】）)〕（(〔\s]/;

/** Most texts have no sign of a label. */
const MAY_HOLD_HEAD = /[：:【［[]|[为是][省市县区州各国校]/;

/** The labels of a text in order; short ones count only where a clause begins. Linear. */
export function findHeads(text: string): readonly LabelHead[] {
  if (!MAY_HOLD_HEAD.test(text)) return [];
  return [...text.matchAll(HEAD)].flatMap(({ 0: written, index }): readonly LabelHead[] => {
    const words = written.replace(SIGNS, '');
    const kind = KINDS.find(([, form]) => form.test(words))?.[0] ?? 'other';
    const isAtClause = index === 0 || PART_SIGNS.test(text.charAt(index - 1)) || /^[【［[]/.test(written);
    const isShort = words.length < SHORTEST_INSIDE || kind === 'contact';
    if ((isShort || /[为是]$/.test(written)) && !isAtClause && kind !== 'deadline') return [];
    return [{ kind, start: index, end: index + written.length }];
  });
}
