import { type DeadlinePattern, sticky } from '../pattern';
import { POINT } from '../words';

/** What looks like a time and is none: titles, document numbers, a date of issue, false friends of recurrence. */
export const mention: DeadlinePattern = {
  id: 'mention',
  title: '不是时限的日期和用语',
  cue: /[《号印发文年态常]/,
  pattern: sticky(
    `(?:《[^《》]{1,60}》|[〔\\[(]\\d{4}[〕\\])]\\d{1,5}号|${POINT}(?:印发|发文|成文)(?=$|[,;。)])|年度(?:报告|计划|总结|工作要点)|工作动态|日常(?:培训|管理|运维|监管|工作)(?!$)|上一?年度)`,
  ),
  read: () => ({ kind: 'no-deadline' }),
  examples: [
    ['2016年6月22日印发', '没有时限'],
    ['国办发〔2016〕19号', '没有时限'],
  ],
  nearMisses: ['2016年6月22日前印发'],
};
