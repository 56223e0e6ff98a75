import fc from 'fast-check';
import { findDamage } from '../../src/text/damage';

test.each([
  ['市發(fā)改委', 'pinyin-artefact', '(fā)', ''],
  ['制定方案?;鶎诱', 'mojibake', '?;鶎', undefined],
  ['考核范疇??绮块T公開', 'mojibake', '??绮', undefined],
  ['å·¥ä½œä»»åŠ¡', 'mojibake', 'å·¥ä½œä»»åŠ¡', undefined],
  ['锟斤拷', 'mojibake', '锟斤拷', undefined],
  ['财政局锛屽', 'mojibake', '锛屽', undefined],
  ['财\u0007政局', 'control-character', '\u0007', ''],
  ['财政局_x000D_', 'control-character', '_x000D_', ''],
  ['财\ufffd局', 'replacement-character', '\ufffd', undefined],
  ['\uf0b7公开', 'private-use', '\uf0b7', undefined],
  ['财\ud800政', 'mojibake', '\ud800', undefined],
])('%j is damaged: %s', (text, kind, piece, repaired) => {
  expect(
    findDamage(text).map((damage) => [damage.kind, text.slice(damage.span.start, damage.span.end), damage.repaired]),
  ).toEqual([[kind, piece, repaired]]);
});

test.each([
  '怎么办?市政府答复如下',
  '做到了吗？；是',
  '合作（PPP）项目',
  '第一行\n第二行\t栏',
  '𠮷野家',
  'café',
  '面积≥5㎡',
  'https://a.gov.cn/?id=1;b',
])('「%s」 is not damaged', (text) => {
  expect(findDamage(text)).toEqual([]);
});

test('damage on another line changes nothing', () => {
  const unit = fc.constantFrom(
    ...Array.from('發(fā)（jia）?;鶎éä½·锛烫锟斤拷鐨_x000D\u0007\u009f\ufffd\uf0b7\ud800\uffff 市'),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(findDamage(`${text}\n\ufffd`).slice(0, -1)).toEqual(findDamage(text));
    }),
  );
});

test('pieces come in order and apart, on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const { span } of findDamage(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
