import fc from 'fast-check';
import { edgeMarkingIn, isMarking, markingIn } from '../../src/text/classified';

const NOTICE = '某市人民政府办公室关于印发2026年重点工作分工方案的通知\n各县（市、区）人民政府：\n一、做好保密工作。';

test.each([
  ['机密★1年', '机密★1年'],
  ['秘　密', '秘　密'],
  ['密级：秘密', '密级：秘密'],
  ['密级：机密　　签发人：张某', '密级：机密　　签发人：张某'],
  ['000012　　绝密★启用前　　特急', '000012　　绝密★启用前　　特急'],
  ['机 密 ★ 1 年　特急', '机 密 ★ 1 年　特急'],
  ['密级\t秘密\n缓急\t特急', '秘密'],
  ['【机密】', '【机密】'],
  ['密级：\n秘密', '秘密'],
])('%j on top is a marking', (top, marking) => {
  expect(markingIn(`${top}\n${NOTICE}`)).toBe(marking);
});

test.each([
  '内部资料　注意保存',
  '密级：公开',
  '密级：',
  '开展保守国家秘密宣传教育。',
  '保护商业秘密，查处侵权案件。',
  '规范秘密级文件的管理。',
  '不得填写秘密、机密、绝密内容。',
  '2026年秘密战线纪念活动方案',
])('%j is none', (line) => {
  expect(markingIn(`${line}\n${NOTICE}\n${line}`)).toBeUndefined();
});

test('far down only one that stands alone counts', () => {
  const long = `${NOTICE}\n${'做好各项工作。\n'.repeat(30)}`;
  expect(markingIn(`${long}第3号　机密★1年`)).toBeUndefined();
  expect(markingIn(`${long}　　机密★1年\n`)).toBe('机密★1年');
  expect(markingIn(`${long}\n任务\t密级\n甲\t秘密`)).toBe('秘密');
});

test('at the edges of pages one also counts beside a name or the number of the page', () => {
  expect(edgeMarkingIn(['某市文件\n', '某公司制度汇编　　秘密　　第1页'])).toBe('秘密');
  expect(edgeMarkingIn(['某县\t机密★1年'])).toBe('机密★1年');
  expect(edgeMarkingIn(['保守秘密　人人有责', '商业 秘密', '内部资料'])).toBeUndefined();
});

test('white space makes no difference to a marking, and any text can be looked through', () => {
  const blank = fc.constantFrom('', ' ', '　', '\u200b');
  fc.assert(
    fc.property(
      fc.constantFrom('机密★1年', '密级：秘密', '绝密'),
      fc.array(blank, { maxLength: 8 }),
      (marking, blanks) => {
        const spaced = Array.from(marking, (char, index) => char + (blanks[index] ?? '')).join('');
        expect(isMarking(spaced)).toBe(true);
      },
    ),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void markingIn(`密${text}`)));
});
