import fc from 'fast-check';
import { blankGaps, joinTraced, shownText, showText, sliceTraced, traced } from '../../src/notices/traced-text';

const whole = (source: string) => traced(showText(source, [{ start: 0, end: source.length }]), blankGaps(source));

test('white space vanishes, but for one blank between half-width words', () => {
  expect(whole('推进国资国企改革信息公开 。').text).toBe('推进国资国企改革信息公开。');
  expect(whole('　　做好\n 审批、核\n\n准').text).toBe('做好审批、核准');
  expect(whole('开发 Android  App 两款').text).toBe('开发Android App两款');
  expect(whole('于202\n6年3月 5 日，Open\nOffice 4 5').text).toBe('于2026年3月5日，Open Office 4 5');
});

test('control characters vanish as well, and U+0085 ends a line', () => {
  expect(whole('做好\u0007审\0批、\u009b核\uffff准').text).toBe('做好审批、核准');
  expect(whole('于202\u00856年 Open\u0085Office').text).toBe('于2026年Open Office');
  expect(whole('做\u0007好').spans).toEqual([{ start: 0, end: 3 }]);
});

test('places hold white space but no residue', () => {
  const source = '做好审批、核\n- 2 -\n准、备案';
  const text = traced(
    showText(source, [
      { start: 0, end: 6 },
      { start: 13, end: 17 },
    ]),
    blankGaps(source),
  );
  expect(text.text).toBe('做好审批、核准、备案');
  expect(text.spans).toEqual([
    { start: 0, end: 6 },
    { start: 13, end: 17 },
  ]);
  expect(sliceTraced(source, text, 4, 8)).toEqual({
    text: '、核准、',
    spans: [
      { start: 4, end: 6 },
      { start: 13, end: 15 },
    ],
  });
});

test('two texts are joined in the order given', () => {
  const source = '第一句。第二句。';
  const [first, second] = [sliceTraced(source, whole(source), 0, 4), sliceTraced(source, whole(source), 4)];
  expect(joinTraced(source, first, second)).toEqual(whole(source));
  expect(joinTraced(source, second, first).text).toBe('第二句。第一句。');
});

test('every slice says exactly what its places show', () => {
  const texts = fc.string({ unit: fc.constantFrom('市', '教', '。', ' ', '\n', '　', 'a', '1', '（'), maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (source, a, b) => {
      const text = whole(source);
      const slice = sliceTraced(source, text, Math.min(a, b), Math.max(a, b));
      expect(text.text).toBe(shownText(source, text.spans));
      expect(shownText(source, slice.spans)).toBe(slice.text);
    }),
  );
});
