import { type DeadlinePattern, sticky } from '../pattern';
import { readAmount } from '../periods';
import { AMOUNT, DONE_WORD, LEAD_IN } from '../words';

/** Without 「内」 only a limiting word or a cell of its own makes an amount a deadline. */
export const within: DeadlinePattern = {
  id: 'within',
  title: '若干天内（没有说从何时算起）',
  cue: /[日天时钟周期月年]/,
  pattern: sticky(`(${LEAD_IN}{0,5}限?期?)(?<![\\d.第])(${AMOUNT})(之内|以内|内|为限)?(${DONE_WORD}?)`),
  read: (match) => {
    const [whole, leadIn = '', amountText = '', suffix = '', done = ''] = match;
    const amount = readAmount(amountText);
    const isAlone = match.index === 0 && whole.length === match.input.length;
    const isLimited = suffix !== '' || /超过|最迟|至迟|最晚|最长|限/.test(leadIn) || done !== '' || isAlone;
    return amount && isLimited ? { kind: 'relative', ...amount, isFromIssue: false } : undefined;
  },
  examples: [
    ['3个工作日内', '3 个工作日内（没有写明起算时间）'],
    ['最迟不超过6个月', '6 个月内（没有写明起算时间）'],
    ['2—3年内', '3 年内（没有写明起算时间）'],
    ['二十四小时内', '24 小时内（没有写明起算时间）'],
    ['半年内完成', '6 个月内（没有写明起算时间）'],
  ],
  nearMisses: ['第3年内', '5年规划', '2016年内'],
};
