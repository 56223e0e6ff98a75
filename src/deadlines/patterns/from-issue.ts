import { type DeadlinePattern, sticky } from '../pattern';

/** Only this document's own issue; 「自企业登记之日起」 is an event like others. */
export const fromIssue: DeadlinePattern = {
  id: 'from-issue',
  title: '即日起、自印发之日起',
  cue: /起/,
  pattern: sticky(
    '(?:自|从)?((?:即日|现在)起|(?:(?:本|此)?(?:通知|方案|意见|要点|办法|规定|文件|清单|计划))?(?:印发|下发|发布|发文)之日起)(?:施行|实施|执行|开始|生效)?(?!至|到)',
  ),
  read: ([, trigger = '']) => ({ kind: 'start-of-issue', trigger }),
  examples: [
    ['即日起', '从 2016-04-20 起（按文件推定年份）'],
    ['自印发之日起施行', '从 2016-04-20 起（按文件推定年份）'],
    ['即日起每周五前', '从 2016-04-20 起，每周一次（周五前）（按文件推定年份）'],
  ],
  nearMisses: ['自收到之日起', '起草即日', '自2016年起'],
};
