import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';
import { LEAD_IN, WITHIN } from '../words';

export const twoYears: DeadlinePattern = {
  id: 'two-years',
  title: '今明两年',
  cue: /[明来]/,
  pattern: sticky(`${LEAD_IN}{0,5}今[明来][两二]年(?:${WITHIN}|间|期间)?`),
  read: () => {
    const [from, to] = [readPoint('今年'), readPoint('明年')];
    return from && to && { kind: 'range', from, to };
  },
  examples: [['今明两年内', '2016-01-01 至 2017-12-31（按文件推定年份）']],
  nearMisses: ['明年', '来年', '明后两年'],
};
