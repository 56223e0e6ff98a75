import { dateOfSerial } from '../../calendar/civil-date';
import { type DeadlinePattern, sticky } from '../pattern';
import { readPoint } from '../points/point';

/** Day numbers of the years 2000 to 2099. */
const [FIRST, LAST] = [36_526, 73_050];

export const serialNumber: DeadlinePattern = {
  id: 'serial-number',
  title: '日期变成了数字（Excel 的日序数）',
  cue: /\d{5}/,
  pattern: sticky('(?<=^)(\\d{5})(?:\\.\\d{1,12})?(?=$)'),
  read: ([, digits = '']) => {
    const serial = Number(digits);
    const date = serial >= FIRST && serial <= LAST ? dateOfSerial(serial, false) : undefined;
    const point = date && readPoint(date);
    return point && { kind: 'by', point, isBefore: false, flags: ['serial-number'] };
  },
  examples: [
    ['42735', '截止 2016-12-31（像是日期变成了数字）'],
    ['42735.75', '截止 2016-12-31（像是日期变成了数字）'],
  ],
  nearMisses: ['42735件', '12345', '427350', '截至42735'],
};
