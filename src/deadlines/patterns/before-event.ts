import { type DeadlinePattern, sticky } from '../pattern';

/** 「复文公开前」「主汛期前」; words that hold a date are left to the dates. */
export const beforeEvent: DeadlinePattern = {
  id: 'before-event',
  title: '某事之前',
  cue: /前/,
  pattern: sticky(
    '(?:在|于)?((?:(?:19|20)\\d{2}年)?(?:[^,;。:\\d年月日季旬底末前每]|(?<=[雨旱旺淡冬夏春秋榨])季(?!度)|(?<=节假?)日|年度(?=考|评|审|检)){2,30}?|[节会])(?:之前|以前|(?<![目提当此之以空]|(?<![节假])日)前(?![期列景往来进沿瞻提后置台]))',
  ),
  read: ([, event = '']) => ({ kind: 'conditional', trigger: `${event}前` }),
  examples: [
    ['复文公开前', '待「复文公开前」'],
    ['雨季来临前', '待「雨季来临前」'],
    ['主汛期前', '待「主汛期前」'],
    ['年度考核前', '待「年度考核前」'],
    ['重大节日前', '待「重大节日前」'],
    ['2016年秋季学期开学前', '待「2016年秋季学期开学前」'],
  ],
  nearMisses: ['提前', '6月底前', '前期工作'],
};
