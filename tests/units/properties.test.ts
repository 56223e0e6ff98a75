import fc from 'fast-check';
import { readUnitList } from '../../src/units/read-unit-list';
import { withNames, withoutFaults } from '../../src/units/rejoin';

const NAMES = [
  '市发改委',
  '市财政局',
  '市市场监管局',
  '市人力资源社会保障局',
  '市政府办公室（市政府督查室）',
  '各县(市、区)人民政府',
  '各县、市、区政府',
  '各镇区',
  '市直有关部门',
  '市直和中央、省驻市有关单位',
  '市公安局交警支队',
  '高新区管委会',
  '东门街道',
  '国家税务总局',
  '市第一人民医院',
  '市总工会',
];
const SEPARATORS = ['、', '，', ',', '；', '、\n', '，\n\n', '、 '];

const PIECES = [
  ...NAMES,
  ...SEPARATORS,
  ...'市县区局委办（）()〔〕【】等及和由各、\n '.split(''),
  '牵头',
  '配合',
  '会同',
  '负责',
  '按职责分工',
  '牵头单位：',
  '（牵头）',
  '區(qū)',
  '街道',
  '人民政府',
  '\ud800',
  '=HYPERLINK(',
];

const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
);

const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 8 });

test('every text gives mentions and faults inside it, mentions in order and apart', () => {
  fc.assert(
    fc.property(anyCell, (text) => {
      const list = readUnitList(text);
      let from = 0;
      for (const { span, written, name } of list.mentions) {
        expect(span.start).toBeGreaterThanOrEqual(from);
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end)).toBe(written);
        expect(name).not.toBe('');
        from = span.end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
      for (const { span } of list.faults) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a list is read back from its names, whatever its separators', () => {
  fc.assert(
    fc.property(names, fc.constantFrom(...SEPARATORS), (written, separator) => {
      const list = readUnitList(written.join(separator));
      expect(list.mentions.map(({ name }) => name)).toEqual(written);
      expect(list.faults).toEqual([]);
    }),
  );
});

test('reading the names of a list joined by 、 gives the same names', () => {
  fc.assert(
    fc.property(
      names,
      fc.constantFrom('、', '，', '\n', ' 及 ', '等，', '牵头，', '（牵头）、'),
      (written, between) => {
        const once = readUnitList(written.join(between)).mentions.map(({ name }) => name);
        expect(readUnitList(once.join('、')).mentions.map(({ name }) => name)).toEqual(once);
      },
    ),
  );
});

test('mending line breaks and idle punctuation keeps the names', () => {
  const faulty = fc.tuple(names, fc.constantFrom('、', '，', '、、', ''), fc.nat(40)).map(([written, end, place]) => {
    const text = written.join('、');
    const at = place % text.length;
    return `${text.slice(0, at)}\n${text.slice(at)}${end}`;
  });
  fc.assert(
    fc.property(faulty, (text) => {
      const list = readUnitList(text);
      const mended = readUnitList(withoutFaults(list, list.faults));
      expect(mended.mentions.map(({ name }) => name)).toEqual(list.mentions.map(({ name }) => name));
      expect(mended.faults).toEqual([]);
    }),
  );
});

test('every name replaced by itself as it is written leaves the text as it was', () => {
  fc.assert(
    fc.property(anyCell, (text) => {
      const list = readUnitList(text);
      expect(withNames(list, new Map(list.mentions.map((mention) => [mention, mention.written])))).toBe(text);
    }),
  );
});

test('a name put in the place of another is read there', () => {
  const cell = fc.tuple(
    names,
    fc.constantFrom('、', '，', '；', '、\n', '牵头，', '（牵头）、', '，会同', '等部门，'),
    fc.nat(7),
    fc.constantFrom('市文化广电旅游局', '县林业局', '各街道', '中国移动某某分公司'),
  );
  fc.assert(
    fc.property(cell, ([written, separator, place, instead]) => {
      const list = readUnitList(written.join(separator));
      const index = place % list.mentions.length;
      const mention = list.mentions[index];
      const renamed = readUnitList(withNames(list, new Map(mention ? [[mention, instead]] : [])));
      expect(renamed.mentions.map(({ name }) => name)).toEqual(
        list.mentions.map(({ name }, at) => (at === index ? instead : name)),
      );
      expect(renamed.mentions.map(({ role }) => role)).toEqual(list.mentions.map(({ role }) => role));
    }),
  );
});

test.each([
  '(',
  ')',
  '（〔',
  '((a',
  '、',
  '市、',
  '各县、',
  '局\n',
  '市局',
  '街道',
  '等',
  '及',
  '牵头',
  '按职责',
  '（牵头）',
  '市 ',
  '一、',
  '（一）',
  '1）',
  '①',
  '和',
  '以及',
  '联合',
  '市教育局.',
  '市教育局做好',
  '主任',
  '党委、',
  '中央、',
  '、关',
  '有 关 ',
  '高新区\n',
  '各区、县（',
  '责任单位（',
  '列第一位',
  '市区政府',
  '团市委',
  '12月',
  '“',
  '等部门、',
  '等和',
  '9个部门',
  '。以下均需',
  '省局\n',
  '甲公司',
  '张三、',
  '新区、',
  '市直部门、单位、',
  '及某某某',
  '为的牵头',
])('a cell full of %j is read in one go', (piece) => {
  const text = piece.repeat(32_767).slice(0, 32_767);
  expect(readUnitList(text).text).toHaveLength(32_767);
});
