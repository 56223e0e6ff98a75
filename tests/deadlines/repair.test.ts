import { readDeadline } from '../../src/deadlines/read-deadline';
import { repairDeadlineText } from '../../src/deadlines/repair';

function repaired(text: string): readonly (readonly [string, string])[] {
  return repairDeadlineText(text, readDeadline(text, { planYear: 2016 })).map(
    ({ text: corrected, flag }) => [corrected, flag] as const,
  );
}

test.each([
  ['2016年12底前完成', '2016年12月底前完成', 'typo-fixed'],
  ['2016年12底前\n完成', '2016年12月底前\n完成', 'typo-fixed'],
  ['２０１６年１２\n底前完成', '２０１６年１２月\n底前完成', 'typo-fixed'],
  ['每季度，2016年12底前完成；长期坚持', '每季度，2016年12月底前完成；长期坚持', 'typo-fixed'],
  ['2016年12月低前完成', '2016年12月底前完成', 'typo-fixed'],
  ['2016年9月31日前', '2016年9月30日前', 'invalid-day'],
  ['2015年2月30日', '2015年2月28日', 'invalid-day'],
  ['2016年9月１日至\n9月31日', '2016年9月１日至\n9月30日', 'invalid-day'],
  ['九月三十一日前', '九月三十日前', 'invalid-day'],
  ['2016.11.31', '2016.11.30', 'invalid-day'],
])('「%s」 becomes 「%s」', (text, corrected, flag) => {
  expect(repaired(text)).toEqual([[corrected, flag]]);
});

test.each(['2016年12月底前完成', '全年工作', '建设中', ''])('「%s」 needs no repair', (text) => {
  expect(repaired(text)).toEqual([]);
});

test('a repaired text reads without the flag, and to the same date', () => {
  for (const text of ['2016年12底前完成', '2016年9月31日前']) {
    const before = readDeadline(text, {});
    const [repair] = repairDeadlineText(text, before);
    const after = readDeadline(repair?.text ?? '', {});
    expect(after.flags).toEqual([]);
    expect(after.due).toBe(before.due);
  }
});
