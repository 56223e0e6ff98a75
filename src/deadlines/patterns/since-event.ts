import { type DeadlinePattern, sticky } from '../pattern';

export const sinceEvent: DeadlinePattern = {
  id: 'since-event',
  title: '从某事之日起',
  cue: /起/,
  pattern: sticky('(?:自|从)([^,;。:]{2,40}?(?:之日|当日|次日|次月|当月|之时))起'),
  read: ([, trigger = '']) => ({ kind: 'conditional', trigger }),
  examples: [['自企业登记注册之日起', '待「企业登记注册之日」']],
  nearMisses: ['自2016年起', '从起草之日算'],
};
