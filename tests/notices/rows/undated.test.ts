import { readNotice } from '../../../src/notices/read-notice';

const notice = (title: string, ...items: readonly string[]) => [title, '一、重点任务', ...items].join('\n');

test.each([
  ['times without a year', ['（一）整修校舍。9月底前完成。（市教育局负责）', '（二）更新课桌。（市财政局负责）'], 1],
  ['years written out', ['（一）整修校舍。2026年9月底前完成。（市教育局负责）'], undefined],
  [
    'times that need none',
    ['（一）报送信息。每月5日前报送。（市教育局负责）', '（二）修好管道。（市水利局负责）'],
    undefined,
  ],
  [
    'the same words in two rows',
    ['（一）整修校舍。6月底前完成。（市教育局负责）', '（二）补栽绿植。6月底前完成。（市园林局负责）'],
    2,
  ],
])('%s', (_, items, undated) => {
  expect(readNotice({ text: notice('市容整治工作方案', ...items) }).undated).toBe(undated);
});

test('a year in the title, or one that was typed, dates them', () => {
  const item = '（一）整修校舍。9月底前完成。（市教育局负责）';
  expect(readNotice({ text: notice('2026年市容整治工作方案', item) }).undated).toBeUndefined();
  expect(readNotice({ text: notice('市容整治工作方案', item) }, { planYear: 2026 }).undated).toBeUndefined();
});
