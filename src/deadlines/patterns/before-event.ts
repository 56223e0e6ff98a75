import { type DeadlinePattern, sticky } from '../pattern';

/** 「复文公开前」「汛期前」; words that hold a date are left to the dates. */
export const beforeEvent: DeadlinePattern = {
  id: 'before-event',
  title: '某事之前',
  cue: /前/,
  pattern: sticky(
    '(?:在|于)?([^,;。:\\d年月日季旬底末前每]{2,30}?|[汛节会])(?:之前|以前|(?<![目提当此之以日空])前(?![期列景往来进沿瞻提后置台]))',
  ),
  read: ([, event = '']) => ({ kind: 'conditional', trigger: `${event}前` }),
  examples: [
    ['复文公开前', '待「复文公开前」'],
    ['汛前', '待「汛前」'],
    ['汛期前', '待「汛期前」'],
  ],
  nearMisses: ['提前', '6月底前', '前期工作'],
};
