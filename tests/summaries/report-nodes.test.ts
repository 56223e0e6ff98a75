import fc from 'fast-check';
import { readDeadline } from '../../src/deadlines/read-deadline';
import { nodeReader } from '../../src/summaries/report-nodes';
import { date } from '../kit/dates';

const context = { planYear: 2026 };

function nodesOf(text: string, asOf = '2026-05-20') {
  const { nodes, undated } = nodeReader(2026, date(asOf), context)(readDeadline(text, context));
  return { lines: nodes.map((node) => `${node.date} ${node.words} ${node.turn}`.trim()), undated };
}

test.each([
  [
    '每季度末25日前',
    [
      '2026-03-25 每季度一次（季末25日前） 第 1 次，共 4 次',
      '2026-06-25 每季度一次（季末25日前） 第 2 次，共 4 次',
      '2026-09-25 每季度一次（季末25日前） 第 3 次，共 4 次',
      '2026-12-25 每季度一次（季末25日前） 第 4 次，共 4 次',
    ],
  ],
  [
    '每半年不少于2次',
    ['2026-06-30 每半年不少于 2 次 第 1 次，共 2 次', '2026-12-31 每半年不少于 2 次 第 2 次，共 2 次'],
  ],
  ['6月底前和12月底前', ['2026-06-30 时间节点 第 1 个，共 2 个', '2026-12-31 时间节点 第 2 个，共 2 个']],
  ['6月底前', []],
  ['全年工作', []],
  ['', []],
  ['长期坚持', []],
])('「%s」 unrolls', (text, lines) => {
  expect(nodesOf(text)).toEqual({ lines, undated: 0 });
});

test('a window bounds its turns', () => {
  const { lines } = nodesOf('2026年3月至5月每月20日前');
  expect(lines.map((line) => line.slice(0, 10))).toEqual(['2026-03-20', '2026-04-20', '2026-05-20']);
});

test('what the text calls a date is said', () => {
  expect(nodesOf('中考6月，高考7月').lines.map((line) => line.split(' ')[1])).toEqual(['中考', '高考']);
});

test('what comes round every few days is one line, with the next turn', () => {
  expect(nodesOf('每周五前').lines).toEqual(['2026-05-22 每周一次（周五前） 全年 52 次，只列下一次']);
  expect(nodesOf('每周五前', '2027-02-01').lines).toEqual(['2026-12-25 每周一次（周五前） 全年 52 次，只列最后一次']);
  expect(nodesOf('每天').lines).toEqual(['2026-05-20 每天一次 全年 365 次，只列下一次']);
});

test('a date beside a rhythm is a node of its own', () => {
  const { lines } = nodesOf('每季度报送一次，11月20日前报送总结');
  expect(lines).toHaveLength(5);
  expect(lines[3]).toMatch(/^2026-11-20/);
});

test('a rhythm without a day is counted, not guessed', () => {
  expect(nodesOf('定期')).toEqual({ lines: [], undated: 1 });
  expect(nodesOf('每两周')).toEqual({ lines: [], undated: 1 });
  expect(nodesOf('2025年3月至5月每月20日前')).toEqual({ lines: [], undated: 0 });
});

const PERIODS = [
  '每天',
  '每周',
  '每旬',
  '每半个月',
  '每月',
  '每季度',
  '每半年',
  '每年',
  '每月10日、20日',
  '每季度首月10日前',
];

test('the nodes of a year lie in it, in order, none twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PERIODS), fc.integer({ min: 2000, max: 2060 }), (text, year) => {
      const { nodes } = nodeReader(year, date(`${year}-07-01`), context)(readDeadline(text, context));
      const days = nodes.map((node) => String(node.date));
      expect(days.length).toBeGreaterThan(0);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.every((day) => day.startsWith(String(year)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
