import { type DeadlinePattern, sticky } from '../pattern';
import { readAmount } from '../rhythms/periods';
import { AMOUNT } from '../words';

/** Said of a task, a length of time is how long it may take; said of a document or an office, it limits nothing. */
const LASTS =
  '(?:为期|历时|工期|公[示告]时?[期间]?|周期|(?<!保存|保管|留存|有效|使用|借阅)期限|(?:进驻|督[查察导]|公示|征求意见|活动|整治|办理|答复|考察)时[间长]|时[间长](?=一般|大?约|为))';
const ABOUT = '(?:一般|原则上?|预计|计划|大?约|最多|最长|至少)';
const IS = '(?:为|是|不少于|不低于|不得?少于|不得?超过|不准超过|:)';

/** 「公示期不少于5个工作日」「工期42个月」「可续延15日」: how long, without saying from when. */
export const duration: DeadlinePattern = {
  id: 'duration',
  title: '为期多久（没有说从何时算起）',
  cue: /[期时示告最可不]/,
  pattern: sticky(
    `(?:${ABOUT}?${LASTS}${ABOUT}{0,2}${IS}{0,2}${ABOUT}?|${ABOUT}{0,2}(?:可|可以)?(?:再|续)?(?:延长|续延|顺延|延期)|(?<![^(,;。])不少于)`,
    `(?<!\\d)(${AMOUNT})(?:左右|以上)?(?:的?时间)?(?![一-鿿]{0,4}(?:以上|规划|年))`,
  ),
  read: ([, amountText = '']) => {
    const amount = readAmount(amountText);
    return amount && { kind: 'relative', ...amount, isFromIssue: false };
  },
  examples: [
    ['公示期不少于5个工作日', '5 个工作日内（没有写明起算时间）'],
    ['为期约3个月', '3 个月内（没有写明起算时间）'],
    ['计划工期18个月', '18 个月内（没有写明起算时间）'],
    ['可续延15日', '15 日内（没有写明起算时间）'],
  ],
  nearMisses: ['有效期3年', '任期5年', '保存期限10年', '不少于3次', '近期'],
};
