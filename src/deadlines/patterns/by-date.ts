import { type DeadlinePattern, type Meaning, sticky } from '../pattern';
import { type Point, readPoint } from '../points/point';
import { BEFORE, CLOCK, DAY_NOTE, DONE_WORD, LEAD_IN, POINT } from '../words';

/** A bare year or 「本月」 is a deadline only with a word that makes it one, or alone: not in 「2017年工作要点」. */
const BOUNDARY = /^(?:$|[,;。、)])/;
const BEGINS_WORK =
  /^(?:将|要|计划|预计|拟|力争|累计|再|新增|各)?(?:基本|全面|全部)?(?:完成|启动|开工|动工|竣工|完工|建成|投产|投入|投用|通车|交付|实现|达到|达标)/;
const AIMING = /(?:到|至|止|截|力争|争取|确保|(?:迟|晚)于|(?:拟|计划|预计)[于在]?)$/;
/** 「三月内」 in words is rather an amount than a month. */
const AMOUNT_RATHER = /^[一二三四五六]月[之以]?内$/;
const HOPING = /力争|力求|争取|尽量|原则上|一般|预计|计划/;
/** Words with which the whole of a month is not meant, but its end. */
const LIMITING = /[到至止截限超]|(?:迟|晚)于|最[迟晚]|至[迟晚]/;

export const byDate: DeadlinePattern = {
  id: 'by-date',
  title: '截止到某一天、某月、某季度或某年',
  cue: /[\d一二三四五六七八九十年月季节旦宵明秋庆午末夕天日周期]/,
  pattern: sticky(
    `(已经?)?(${LEAD_IN}{0,5})(${POINT})(${DAY_NOTE}?${CLOCK}?(?:${BEFORE}|左右|前后|当[天日]|(?:日|底)?为?止(?!:)|之内|以内|内|期间)?)${DAY_NOTE}?(${DONE_WORD}?)`,
  ),
  read: (match) => {
    const words = wordsOf(match);
    const point = readPoint(words.point);
    if (!point || AMOUNT_RATHER.test(words.point + words.suffix)) return undefined;
    if (words.isPast) return { kind: 'no-deadline' };
    const isLoose = point.isBareYear || (point.isStretch && point.part.kind.startsWith('near'));
    return isLoose && !isMeant(words) ? undefined : meaningOf(point, words);
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
    ['16年12月31日17:30前', '截止 2016-12-31（年份只写了两位）'],
    ['二O一六年六月上、中旬', '截止 2016-06-20'],
    ['2016年12月31日（星期六）24时前', '截止 2016-12-31'],
    ['第三季度首月', '截止 2016-07-31（按文件推定年份）'],
    ['八一建军节前', '截止 2016-07-31（按文件推定年份）'],
    [
      '力争6月底前，最迟不超过8月底',
      '截止 2016-06-30（是争取的时间，不是最后期限、按文件推定年份）；截止 2016-08-31（按文件推定年份）',
    ],
    ['已于2016年3月开工，12月底前完成', '截止 2016-12-31（按文件推定年份）'],
    ['本周五前', '截止 2016-04-22（按文件推定年份）'],
    ['2016年完成30%，2017年累计完成70%', '截止 2016-12-31（30%）；截止 2017-12-31（累计完成70%）'],
    ['3月15日当天', '截止 2016-03-15（按文件推定年份、早于成文日期）'],
    ['下一年度1月10日前', '截止 2017-01-10（按文件推定年份）'],
    ['2016年年12月31日日前', '截止 2016-12-31'],
    ['动员部署阶段（5月）', '动员部署阶段：2016-05-01 至 2016-05-31（按文件推定年份）'],
    [
      '1.6月底前报方案；2.12月底前完成',
      '截止 2016-06-30（报方案）（按文件推定年份）；截止 2016-12-31（按文件推定年份）',
    ],
    ['2016年9月31日前', '截止 2016-09-30（没有这一天）'],
    ['国庆节前', '截止 2016-09-30（按文件推定年份）'],
    ['力争到2020年', '截止 2020-12-31'],
    ['2016年启动，2018年完成', '截止 2016-12-31（启动）；截止 2018-12-31'],
    ['1.2016年6月底前', '截止 2016-06-30'],
  ],
  nearMisses: [
    '2016年政务公开工作要点',
    '3个月内',
    '1.5亿元',
    '近年内',
    '20161年6月',
    '2016年12月35日',
    '12.3.1',
    '五一路',
    '6月第一周',
    '本月情况',
    '农历八月十五前',
    '2016年1O月底前',
    '下年级',
    '2016年前期工作',
  ],
};

interface Words {
  readonly isPast: boolean;
  readonly leadIn: string;
  readonly point: string;
  readonly suffix: string;
  readonly done: string;
  /** What stands behind the match. */
  readonly rest: string;
}

function wordsOf(match: RegExpExecArray): Words {
  const [whole, already, leadIn = '', point = '', suffix = '', done = ''] = match;
  const rest = match.input.slice(match.index + whole.length);
  return { isPast: already !== undefined, leadIn, point, suffix, done, rest };
}

function isMeant({ leadIn, suffix, done, rest }: Words): boolean {
  return suffix !== '' || done !== '' || AIMING.test(leadIn) || BEGINS_WORK.test(rest) || BOUNDARY.test(rest);
}

function meaningOf(point: Point, { leadIn, suffix, done }: Words): Meaning {
  const isBare = suffix === '' && done === '' && !LIMITING.test(leadIn);
  return {
    kind: 'by',
    point,
    isBefore: suffix.endsWith('前'),
    ...(isBare && { isBare }),
    ...(HOPING.test(leadIn) && { flags: ['aimed'] }),
  };
}
