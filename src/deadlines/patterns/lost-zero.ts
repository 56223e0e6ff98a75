import { FULL_YEAR } from '../points/numeric-dates';
import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';

/** Excel takes 「2016.10」 for a number and shows 2016.1. */
export const lostZero: DeadlinePattern = {
  id: 'lost-zero',
  title: '「2016.10」变成数字后少了 0',
  cue: /\.1/,
  pattern: sticky(`(?<=^)(${FULL_YEAR})\\.1(?=$)`),
  read: ([, year = '']) => {
    const point = readPoint(`${year}年1月`);
    const orLater = readPoint(`${year}年10月`);
    return point && orLater && { kind: 'by', point, isBefore: false, orLater, flags: ['zero-lost'] };
  },
  examples: [['2017.1', '截止 2017-01-31，宽限理解 2017-10-31（也可能是 10 月）']],
  nearMisses: ['2017.10', '2017.1前', '12017.1', '至2017.1'],
};
