import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeReading } from '../../src/deadlines/describe';
import { matchPatterns } from '../../src/deadlines/match-patterns';
import { normaliseDeadline } from '../../src/deadlines/normalise';
import { PATTERNS } from '../../src/deadlines/patterns';
import { readDeadline } from '../../src/deadlines/read-deadline';
import { date } from '../kit/dates';

const context = { planYear: 2016, issueDate: date('2016-04-20') };
const folder = join(__dirname, '../../src/deadlines/patterns');

test('every file of the folder is listed, and named after its pattern', () => {
  const files = readdirSync(folder)
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''));
  expect(PATTERNS.map(({ id }) => id).sort()).toEqual(files.sort());
});

describe.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))('%s', (name, { pattern, read, ...rest }) => {
  test.each(rest.examples)('reads 「%s」 as %s', (text, reading) => {
    expect(describeReading(readDeadline(text, context))).toBe(reading);
  });

  test('has examples that no other pattern reads so, and near misses worth a look', () => {
    const others = PATTERNS.filter(({ id }) => id !== name);
    const idle = rest.examples.filter(([text]) => {
      const { text: normal } = normaliseDeadline(text);
      return JSON.stringify(matchPatterns(normal)) === JSON.stringify(matchPatterns(normal, others));
    });
    expect(idle).toEqual([]);
    expect(rest.nearMisses.filter((text) => !rest.cue.test(normaliseDeadline(text).text))).toEqual([]);
  });

  test.each(rest.nearMisses.map((text) => [text]))('does not match 「%s」', (text) => {
    const { text: normal } = normaliseDeadline(text);
    for (let at = 0; at < normal.length; at++) {
      pattern.lastIndex = at;
      const match = pattern.exec(normal);
      expect(match && read(match)).toBeFalsy();
    }
  });
});

/** Words that between them begin, fill and end every pattern. */
const WORDS = [
  ...[
    '2016年',
    '6',
    '12月',
    '底',
    '前',
    '31日',
    '每',
    '周',
    '月',
    '季度',
    '一',
    '十',
    '五',
    '两',
    '次',
    '至',
    '、',
    '3个',
    '工作日',
    '内',
  ],
  ...[
    '自',
    '收到',
    '之日',
    '起',
    '后',
    '按',
    '要求',
    '承诺',
    '时限',
    '全年',
    '年内',
    '至少',
    '不少于',
    '视情',
    '有条件时',
    '因地制宜',
  ],
  ...[
    '立说立行',
    '马上',
    '同步',
    '抓紧',
    '持续',
    '动态更新',
    '定期',
    '隔周',
    '双月',
    '岁末',
    '中秋',
    '上半年',
    '“十三五”期间',
    '报',
    '调度',
  ],
];

test('no pattern matches in a text without its cue', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), (normal, { id, pattern, cue }) => {
      for (let at = 0; at < normal.length; at++) {
        pattern.lastIndex = at;
        const match = pattern.exec(normal);
        expect([id, match?.[0], match === null || cue.test(normal)]).toEqual([id, match?.[0], true]);
      }
    }),
    { numRuns: 4000 },
  );
});
