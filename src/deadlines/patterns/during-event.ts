import { type DeadlinePattern, sticky } from '../pattern';

export const duringEvent: DeadlinePattern = {
  id: 'during-event',
  title: '某事期间',
  cue: /[期届]/,
  pattern: sticky(
    '(?:在|于)?((?:本届)?(?:政府)?任期内|本?届内|(?:(?:19|20)\\d{2}年)?(?:[^,;。:、\\d年月日季每]|(?<=假)日){2,12}期间|[^,;。:、\\d年月日季每限]{2,8}(?<![近短时同])期内)(?:完成)?(?=$|[,;。、()])',
  ),
  read: ([, event = '']) => ({ kind: 'conditional', trigger: event }),
  examples: [
    ['秋收期间', '待「秋收期间」'],
    ['届内完成', '待「届内」'],
    ['省两会期间', '待「省两会期间」'],
    ['节假日期间', '待「节假日期间」'],
    ['2016年暑假期间', '待「2016年暑假期间」'],
    ['森林防火期内', '待「森林防火期内」'],
  ],
  nearMisses: ['6月期间', '工作期间的安排', '短期内', '防火期内的安排'],
};
