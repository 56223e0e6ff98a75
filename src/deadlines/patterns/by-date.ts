import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../point';
import { BEFORE, CLOCK, DONE_WORD, LEAD_IN, POINT } from '../words';

/** A bare year is a deadline only with a word that makes it one, or alone: not in 「2017年工作要点」. */
const BOUNDARY = /^(?:$|[,;。、)])/;
const BEGINS_WORK = /^(?:基本|全面|全部)?(?:完成|启动|开工|动工|竣工|建成|投产|投入|实现|达到)/;
const AIMING = /(?:到|至|止|截|力争|争取|确保|不迟于|不晚于)$/;

export const byDate: DeadlinePattern = {
  id: 'by-date',
  title: '截止到某一天、某月、某季度或某年',
  cue: /[\d一二三四五六七八九十年月季节旦宵明秋庆午末]/,
  pattern: sticky(`(${LEAD_IN}{0,5})(${POINT})(${CLOCK}?(?:${BEFORE}|(?:日|底)?止|之内|以内|内|期间)?)(${DONE_WORD}?)`),
  read: (match) => {
    const [whole, leadIn = '', pointText = '', suffix = '', done = ''] = match;
    const point = readPoint(pointText);
    if (!point) return undefined;
    const rest = match.input.slice(match.index + whole.length);
    const isMeant =
      suffix !== '' || done !== '' || AIMING.test(leadIn) || BEGINS_WORK.test(rest) || BOUNDARY.test(rest);
    if (point.isBareYear && !isMeant) return undefined;
    return { kind: 'by', point, isBefore: suffix.endsWith('前') };
  },
  examples: [
    ['2016年12月底前完成', '截止 2016-12-31'],
    ['于2016年12月15日前', '截止 2016-12-15'],
    ['2016年底前\n完成', '截止 2016-12-31'],
    ['二〇一六年十月底前', '截止 2016-10-31'],
    ['2016年6月上旬', '截止 2016-06-10'],
    ['2017年第1季度完成', '截止 2017-03-31'],
    ['上半年', '截止 2016-06-30（按文件推定年份）'],
    ['年内', '截止 2016-12-31（按文件推定年份）'],
    ['6月底前', '截止 2016-06-30（按文件推定年份）'],
    ['2017年1月前完成', '截止 2016-12-31，宽限理解 2017-01-31（「前」有两种理解）'],
    ['2016-12-31', '截止 2016-12-31'],
    ['2016.9.30前', '截止 2016-09-30'],
    ['12.31前', '截止 2016-12-31（按文件推定年份）'],
    ['16年12月31日17:30前', '截止 2016-12-31'],
    ['2016年9月31日前', '截止 2016-09-30（没有这一天）'],
    ['国庆节前', '截止 2016-09-30（按文件推定年份）'],
    ['力争到2020年', '截止 2020-12-31'],
    ['2016年启动，2018年完成', '截止 2016-12-31（启动）；截止 2018-12-31'],
    ['1.2016年6月底前', '截止 2016-06-30'],
  ],
  nearMisses: ['2016年政务公开工作要点', '3个月内', '1.5亿元', '近年内', '20161年6月', '2016年12月35日'],
};
