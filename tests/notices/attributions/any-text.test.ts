import fc from 'fast-check';
import { readRoleLine } from '../../../src/notices/attributions/name-lines';
import { readAttributions } from '../../../src/notices/attributions/read-attributions';

const WORDS = [
  ...[
    '（',
    '）',
    '(',
    ')',
    '〔',
    '〕',
    '【',
    '】',
    '[',
    ']',
    '《',
    '》',
    '、',
    '，',
    '；',
    '。',
    '：',
    '等',
    '由',
    '各',
    ' ',
  ],
  ...[
    '责任单位：',
    '牵头单位',
    '完成时限：',
    '整改措施：',
    '责任人：',
    '牵头',
    '配合',
    '会同',
    '负责',
    '按职责分工',
    '分别',
  ],
  ...[
    '市教育局',
    '各县（市、区）人民政府',
    '财政部',
    '教务处',
    '各学院',
    '有关部门',
    '6月底前',
    '长期坚持',
    '加快推进',
  ],
];
const anyWords = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));

test('on any text attributions are in order, apart from one another, and hold their units and times', () => {
  fc.assert(
    fc.property(fc.oneof(anyWords, fc.string({ unit: 'binary' })), (text) => {
      let last = 0;
      for (const { start, end, units, deadlines } of readAttributions(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const spans of [units, deadlines]) {
          let inside = start;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(inside);
            expect(span.end).toBeGreaterThan(span.start);
            inside = span.end;
          }
          expect(inside).toBeLessThanOrEqual(end);
        }
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});

const TASK = fc.constantFrom(
  '完善体制机制。',
  '（一）加快推进项目建设。',
  '覆盖所有县（市、区）。',
  '推广PPP模式（试行）。',
);
const LIST = fc
  .uniqueArray(fc.constantFrom('市教育局', '市财政局', '各县（市、区）人民政府', '市委组织部', '高新区管委会'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((names) => ({ names, words: names.join('、') }));

test('units between any words come out as they were put in', () => {
  fc.assert(
    fc.property(
      fc.array(TASK, { maxLength: 3 }),
      LIST,
      fc.constantFrom('（L负责）', '〔L牵头〕', '(L)'),
      (tasks, list, form) => {
        const text = `${tasks.join('') || '推进。'}${form.replace('L', list.words)}`;
        const found = readAttributions(text);
        expect(found).toHaveLength(1);
        expect(found[0]?.units.map(({ start, end }) => text.slice(start, end))).toEqual(list.names);
        expect(found[0]?.end).toBe(text.length);
      },
    ),
  );
});

test.each(['（', '）', '（）', '〔(【', '由', '《', '责任单位', '牵头', '、', '6月底前', '（（）'])(
  'a text of nothing but 「%s」 is read',
  (words) => {
    expect(readAttributions(words.repeat(Math.ceil(300_000 / words.length)))).toEqual([]);
  },
);

test('words of role over and over are read in bounded time', () => {
  const words = '按职责分工'.repeat(70);
  expect(readRoleLine(`市教育局牵头，${words}甲乙负责`)).toBeUndefined();
  expect(readRoleLine(`市教育局牵头，市财政局${words}负责`)?.units).toHaveLength(2);
});
