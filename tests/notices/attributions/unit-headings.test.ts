import fc from 'fast-check';
import { readUnitHeading } from '../../../src/notices/attributions/unit-headings';

/** What a heading says in short: 「牵头 市教育局 | 责任 市财政局 | sure」; undefined where it names nobody. */
function said(text: string, start = 0): string | undefined {
  const heading = readUnitHeading(text, start);
  if (!heading) return undefined;
  const units = heading.attribution.units.map(
    ({ start: from, end, part }) => `${part === 'lead' ? '牵头' : '责任'} ${text.slice(from, end)}`,
  );
  return [...units, heading.trust].join(' | ');
}

test.each([
  ['市教育局', '责任 市教育局 | sure'],
  ['市教育局：', '责任 市教育局 | sure'],
  ['市教育局、市财政局等部门', '责任 市教育局 | 责任 市财政局 | sure'],
  ['市教育局（牵头）', '牵头 市教育局 | sure'],
  ['市教育局（牵头）、市财政局（配合）', '牵头 市教育局 | 责任 市财政局 | sure'],
  ['市教育局牵头，市财政局配合', '牵头 市教育局 | 责任 市财政局 | sure'],
  ['牵头单位：市教育局；配合单位：市财政局', '牵头 市教育局 | 责任 市财政局 | sure'],
  ['市教育局职责', '责任 市教育局 | sure'],
  ['市教育局的主要任务', '责任 市教育局 | sure'],
  ['市教育局（共3项）', '责任 市教育局 | sure'],
  ['【市教育局】', '责任 市教育局 | sure'],
  ['各镇（街道）', '责任 各镇（街道） | sure'],
  ['各县（市、区）人民政府', '责任 各县（市、区）人民政府 | sure'],
  ['各成员单位', '责任 各成员单位 | shaped'],
  ['有关部门', '责任 有关部门 | shaped'],
  ['教务处、学生处', '责任 教务处 | 责任 学生处 | shaped'],
  ['社区', '责任 社区 | shaped'],
])('%s names units', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test('offsets count from the beginning of the paragraph', () => {
  expect(said('（一）市教育局', 3)).toBe('责任 市教育局 | sure');
  expect(readUnitHeading('（一）市教育局职责：', 3)?.attribution).toMatchObject({ start: 3, end: 9 });
});

test.each([
  '加强市教育局自身建设',
  '市政府办公室关于分工',
  '成员单位',
  '各成员单位职责',
  '各单位职责分工如下：',
  '职责分工',
  '企业',
  '宣传发动',
  '市教育局要加强领导',
  '市教育局制定方案',
  '《市教育局工作规则》',
  '市教育局2026年任务',
  '联系人：张某某',
  '',
])('「%s」 is no heading of units', (text) => {
  expect(said(text)).toBeUndefined();
});

test('any words are read', () => {
  const words = fc.constantFrom(
    '市教育局',
    '各镇',
    '（',
    '）',
    '【',
    '】',
    '牵头',
    '单位：',
    '职责',
    '、',
    '；',
    '的',
    '1',
    '等',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.nat(6), (parts, start) => {
      const text = parts.join('');
      const units = readUnitHeading(text, start)?.attribution.units ?? [];
      for (const unit of units) expect(unit.start).toBeGreaterThanOrEqual(start);
    }),
  );
});
