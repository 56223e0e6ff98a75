import { readSerial } from '../../src/checks/serials';

test.each([
  ['7', { prefix: '', number: 7, suffix: '', style: 'arabic' }],
  ['（3）', { prefix: '(', number: 3, suffix: ')', style: 'arabic' }],
  ['2.13', { prefix: '2.', number: 13, suffix: '', style: 'arabic' }],
  ['12、', { prefix: '', number: 12, suffix: '、', style: 'arabic' }],
  ['A-05', { prefix: 'A-', number: 5, suffix: '', style: 'arabic' }],
  ['十二', { prefix: '', number: 12, suffix: '', style: 'chinese' }],
  ['（一）', { prefix: '(', number: 1, suffix: ')', style: 'chinese' }],
])('%s is a serial', (text, serial) => {
  expect(readSerial(text)).toEqual(serial);
});

test.each(['', '合计', '3号', '附件', '1'.repeat(40)])('%j is none', (text) => {
  expect(readSerial(text)).toBeUndefined();
});
