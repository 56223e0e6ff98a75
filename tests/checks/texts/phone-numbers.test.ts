import fc from 'fast-check';
import { faultyPhones, withLostZero } from '../../../src/checks/texts/phone-numbers';

test.each([
  '13900000001',
  '１３９０００００００１',
  '139 0000 0001',
  '139-0000-0001',
  '+86 13900000001',
  '0086-13900000001',
  '013900000001',
  '0999-8000001',
  '（0999）8000001',
  '010-80000001',
  '010 80000001',
  '8000001',
  '80000001转8012',
  '0999-8000001-8012',
  '80000001 分机：12',
  '400-000-0001',
  '12345',
  '610001',
  '95588',
  '13900000001、8000002',
  '13900000001/610001',
  '13900000001\n13900000002',
  '13900000001 13900000002',
  '010 80000001 13900000002',
  '办公室：0999-8000001，值班室8000002',
  '周明远 13900000001',
  '139****0001',
  '139XXXX0001',
  'zhou@example.com',
  '微信同号13900000001',
  '+852 2000 0001',
  '2号楼301室',
  '无',
  '—',
  '',
])('「%s」 can be dialled, or is no number', (text) => {
  expect(faultyPhones(text)).toEqual([]);
});

test.each([
  ['1390000001', '有 10 位，手机号应为 11 位'],
  ['139000000012', '有 12 位，手机号应为 11 位'],
  ['139 0000 001', '有 10 位，手机号应为 11 位'],
  ['12900000001', '不是手机号段'],
  ['0999-80001', '有 9 位，带区号的电话应为 10 至 12 位'],
  ['010-8000000011', '有 13 位，像是几个号码连在了一起'],
  ['1390000000113900000002', '有 22 位，像是几个号码连在了一起'],
  ['800000012', '有 9 位，不像电话号码'],
  ['周明远1390000001', '有 10 位，手机号应为 11 位'],
])('「%s」: %s', (text, fault) => {
  expect(faultyPhones(text).map((found) => found.fault)).toEqual([fault]);
});

test('of several numbers the faulty one is named', () => {
  expect(faultyPhones('13900000001、1390000002；8000003')).toEqual([
    { written: '1390000002', fault: '有 10 位，手机号应为 11 位' },
  ]);
});

test.each([
  [9998000002, '09998000002'],
  [1080000001, '01080000001'],
  [13900000001, undefined],
  [8000001, undefined],
  [1.5, undefined],
  [-9998000002, undefined],
])('%s as a number has lost the zero of %s', (value, lost) => {
  expect(withLostZero(value)).toBe(lost);
});

test('any text is read, the longest too', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(faultyPhones(text))));
  for (const part of ['1', '(', '-', ' ', '1 ', '转', '139-']) {
    expect(faultyPhones(part.repeat(32_767 / part.length))).toEqual([]);
  }
});
