import { type DeadlinePattern, sticky } from '../pattern';
import { MONTH_NUMBER, YEAR } from '../words';

const TERM = '(?:第?[一二三四1-4]季度|[上下]半年|全年|半年度?|季度|年度|月度)';
const MONTH = `(?:${MONTH_NUMBER}月份?|[上本当]月)`;
const PAPER = '(?:工作)?(?:总结|小结|报告|情况|数据|报表|计划|进展)(?:情况|报告)?';

/** The time a report is about is part of its name: 「12月20日前报送全年总结」, 「上半年总结7月5日前报送」. */
export const dataPeriod: DeadlinePattern = {
  id: 'data-period',
  title: '报告、数据所指的时段（不是时限）',
  cue: /[报总小情数计进]/,
  pattern: sticky(
    `(?:${YEAR})?(?:(?<=报送?|提交|上报.{0,5})(?:${TERM}(?:的?${PAPER})?|${MONTH}的?${PAPER})(?=$|[,;。、)])|` +
      `(?:${TERM}|${MONTH})的?${PAPER}(?=[应须]?[于在]?\\d{1,2}月(?:\\d{1,2}日|[底末初])前)|` +
      `(?:(?:第[一二三四1-4]|[一二三四])季度|[上下]半年)(?:经济运行|工作|进展)?(?:情况|数据|报表)(?=$|[,;。)])|${MONTH_NUMBER}月份?(?:数据|报表)(?=$|[,;。)]))`,
  ),
  read: () => ({ kind: 'no-deadline', isName: true }),
  examples: [
    ['12月20日前报送全年总结', '截止 2016-12-20（报送全年总结）（按文件推定年份）'],
    [
      '上半年总结7月5日前报送，全年总结12月25日前报送',
      '上半年总结：截止 2016-07-05（按文件推定年份）；全年总结：截止 2016-12-25（按文件推定年份）',
    ],
    ['每月3日前报上月情况', '每月一次（3日前）（报上月情况）'],
    ['第三季度经济运行情况', '没有时限'],
  ],
  nearMisses: ['上半年总结验收', '下半年报告，年底公布', '三季度总量', '报12月底前', '6月报送进展情况'],
};
