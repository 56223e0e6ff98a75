import fc from 'fast-check';
import { leaderNames } from '../../src/summaries/leader-names';

test.each([
  ['', []],
  ['张三', ['张三']],
  ['张三、李四', ['张三', '李四']],
  ['张三，李四；王五\n赵六', ['张三', '李四', '王五', '赵六']],
  ['张三、张三', ['张三']],
  ['张　三、李四光', ['张三', '李四光']],
  ['张三（市委常委、副市长）、李四', ['张三（市委常委、副市长）', '李四']],
  ['张三（市委常委、李四', ['张三（市委常委', '李四']],
  ['张三）、李四', ['张三）', '李四']],
  ['、张三、', ['张三']],
])('「%s」 names %p', (text, names) => {
  expect(leaderNames(text)).toEqual(names);
});

test('every text has names without blanks around them, none twice, and nothing but separators and blanks is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('张', '三', '、', '，', '（', '）', ' ', '\n', '=', '*') }),
      (text) => {
        const names = leaderNames(text);
        expect(names.every((name) => name !== '' && name.trim() === name)).toBe(true);
        expect(new Set(names).size).toBe(names.length);
        const kept = new Set(names.join(''));
        for (const sign of text) if (!'、，\n （）'.includes(sign)) expect(kept.has(sign)).toBe(true);
      },
    ),
  );
});
