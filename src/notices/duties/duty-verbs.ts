import type { TextSpan } from '../../text/text-span';

const RECEIVER =
  '(?!告|表|名|道|酬|纸|刊|销|批|警|考|价|废|复|答|馆|社|料)[^，,。；、]{1,24}?(?:办公室|办公厅|[办局委厅部处科室组会署院站]|政府|中心|公司|专班|指挥部|同志|邮箱)';
/** Words after which the verb names a thing: 报送工作, 备案制度, 反馈机制. */
const NO_THING = '(?!(?:工作)?(?:制度|机制|率|平台|系统|程序|流程|渠道|要求|口径|时限|质量)|的)';
const HAND_IN = new RegExp(
  [
    `(?<!申)(?:报送|上报|呈报|填报|报备|报至|报给|报到|报请|报交|送交|送至|送达|递交|寄送|发送至|发至|交至|汇交)${NO_THING}`,
    `(?<![申日月周季年通简电汇海举情公接])报(?=${RECEIVER})`,
    `提交${NO_THING}`,
    `(?<![已登])备案${NO_THING}`,
    // 「向市政府报告进展情况」 hands in what 「向市政府报告」 alone only tells.
    '(?<=向[^，。；]{2,20})报告(?=[^，。；]{1,30}(?:情况|进展|结果|总结))',
    '(?<=[前内底末日向]|分别|书面|及时|统一|一并|通过|[将把于][^，。；]{1,60})反馈(?!问题|机制|渠道)|反馈(?=[至给到])',
    '(?<=前|内|[将把][^，。；]{1,60})(?:交|送)(?=[省市县区我校院局][^，。；]{0,20}(?:办公室|[办局委厅部处科室组]))',
  ].join('|'),
  'g',
);
const PUBLISH = /(?<![不可信息务])(?:公开(?!招|课|选|程度|工作|栏|征)|公布|公示|发布(?!会))(?!制度|机制|平台|栏|的)/g;

/** The verbs of handing in (报送, 报备, 报……办公室) and of publishing in some words, in order. */
export function handInVerbs(words: string): readonly TextSpan[] {
  return spansOf(words, HAND_IN);
}

/** 公开, 公布, 公示, 发布. */
export function publishVerbs(words: string): readonly TextSpan[] {
  return spansOf(words, PUBLISH);
}

function spansOf(words: string, pattern: RegExp): readonly TextSpan[] {
  return [...words.matchAll(pattern)].map(({ 0: verb, index }) => ({ start: index, end: index + verb.length }));
}
