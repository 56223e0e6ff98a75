import { type DeadlinePattern, sticky } from '../pattern';
import { readAmount } from '../rhythms/periods';
import { AMOUNT, BEFORE, DONE_WORD, LEAD_IN } from '../words';

const LASTING =
  /(?:有效|保存|保管|留存|试点|试用|使用|服务|建设|合同|任职|聘用|承包|租赁|贷款|质保|保质|追溯|处分|近|过去|前|连续|已|满|第|不少于|不低于)(?:期限?|为|:)*$/;
const LAST = /超过|最迟|至迟|最晚|最长/;
const LIMITING = /超过|最迟|至迟|最晚|最长|限|用|今后|未来|延|压缩|缩短/;

/** Without 「内」 only a limiting word or a cell of its own makes an amount a deadline. */
export const within: DeadlinePattern = {
  id: 'within',
  title: '若干天内（没有说从何时算起）',
  cue: /[日天时钟周期月年]/,
  pattern: sticky(
    `((?:(?:可以|可|再|经批准可?)?(?:延长|延期|顺延)(?:办理)?)?${LEAD_IN}{0,5}(?:限?期?|(?:压缩|缩短)[至到]|用|利用|通过|经过|今后|未来))(?<![\\d.第零年])(${AMOUNT})`,
    `((?:左右)?的?(?:时间内?|努力)|左右|之内|以内|内|为限)?(?!${BEFORE})(${DONE_WORD}?)`,
  ),
  read: (match) => {
    const [whole, leadIn = '', amountText = '', suffix = '', done = ''] = match;
    const before = match.input.slice(Math.max(0, match.index - 12), match.index) + leadIn;
    const amount = readAmount(amountText);
    const isLimited = LIMITING.test(leadIn) || suffix + done !== '' || whole === match.input;
    if (!amount || !isLimited || LASTING.test(before)) return undefined;
    const isLimit = LAST.test(leadIn) && !before.includes('延');
    return { kind: 'relative', ...amount, isFromIssue: false, ...(isLimit && { isLimit }) };
  },
  examples: [
    ['3个工作日内', '3 个工作日内（没有写明起算时间）'],
    ['最迟不超过6个月', '6 个月内（没有写明起算时间）'],
    ['2—3年内', '3 年内（没有写明起算时间）'],
    ['二十四小时内', '24 小时内（没有写明起算时间）'],
    ['半年内完成', '6 个月内（没有写明起算时间）'],
    ['用三年左右的时间', '3 年内（没有写明起算时间）'],
    ['压缩至60个工作日', '60 个工作日内（没有写明起算时间）'],
    ['通过3年努力', '3 年内（没有写明起算时间）'],
    ['一年零三个月内', '15 个月内（没有写明起算时间）'],
    ['延长期限不得超过30日', '30 日内（没有写明起算时间）'],
  ],
  nearMisses: [
    '第3年内',
    '5年规划',
    '2016年内',
    '有效期3年',
    '保存期限10年',
    '公示7天',
    '任期5年',
    '连续三年',
    '近3年内',
    '3年行动计划',
    '公示期不少于5个工作日',
    '1个月零5天内',
    '10日前',
  ],
};
