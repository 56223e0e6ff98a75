import { a1Range, rangesOverlap } from '../../src/grid/address';
import { overview } from '../../src/summaries/sheets/overview';
import { planOf } from './plan-kit';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局、市公安局 | 市教育局 | 2026年6月底前 | 已完成
2 | 排查隐患 | 市应急局 | 市住建局 | 2026年9月15日前 | 正在推进
3 | 组织演练 | 市教育局 | | 2026年10月5日前 |
4 | 加强宣传 | 市教育局 | | 全年工作 |
5 | 建立台账 | | 市住建局 | 2026年8月和2026年12月 |
`;

const plan = planOf(overview, PLAN);
const values = plan.rows.map((row) => row.map((cell) => cell?.value ?? ''));
const under = (header: string, count: number) => {
  const top = values.findIndex((row) => row[0] === header);
  return values.slice(top + 1, top + 1 + count);
};

test('every task stands under one status; the share that is done', () => {
  expect(under('状态', 12)).toEqual([
    ['已完成', 1, 0.2],
    ['已逾期', 1, 0.2],
    ['临期', 1, 0.2],
    ['未到期', 1, 0.2],
    ['未开始', 0, 0],
    ['长期', 1, 0.2],
    ['待触发', 0, 0],
    ['立即', 0, 0],
    ['无法判断', 0, 0],
    ['任务合计（项）', 5, ''],
    ['单位任务（项次）', 8, ''],
    ['完成率', 0.2, ''],
  ]);
});

test('lead units with most tasks first, those that name nobody last', () => {
  expect(under('牵头单位', 5)).toEqual([
    ['市应急局', 2, 1, 1, 0, 0, 0, 0],
    ['市教育局', 2, 0, 0, 1, 0, 1, 0],
    ['市公安局', 1, 1, 0, 0, 0, 0, 0],
    ['（未写牵头单位）', 1, 0, 0, 0, 1, 0, 0],
    ['合计（项次）', 6, 2, 1, 1, 1, 1, 0],
  ]);
});

test('every date in its month, months without any in between; whole-year work apart', () => {
  expect(under('月份', 12)).toEqual([
    ['2026年6月', 1, 1, 0, 0, 0, 0, 0],
    ['2026年7月', 0, 0, 0, 0, 0, 0, 0],
    ['2026年8月', 1, 0, 0, 0, 1, 0, 0],
    ['2026年9月', 1, 0, 1, 0, 0, 0, 0],
    ['2026年10月', 1, 0, 0, 1, 0, 0, 0],
    ['2026年11月', 0, 0, 0, 0, 0, 0, 0],
    ['2026年12月', 1, 0, 0, 0, 1, 0, 0],
    ['长期', 1, 0, 0, 0, 0, 1, 0],
    ['待触发', 0, 0, 0, 0, 0, 0, 0],
    ['立即', 0, 0, 0, 0, 0, 0, 0],
    ['无法判断', 0, 0, 0, 0, 0, 0, 0],
    ['合计（节点）', 6, 1, 1, 1, 2, 1, 0],
  ]);
});

test('charts cover no cell and not each other, and draw the counts beside them', () => {
  const charts = plan.charts ?? [];
  expect(charts.map(({ key, kind }) => [key, kind])).toEqual([
    ['statuses', 'doughnut'],
    ['units', 'stacked-bars'],
    ['months', 'stacked-columns'],
  ]);
  for (const { place } of charts) {
    for (let row = place.top; row <= place.bottom; row++) {
      expect((plan.rows[row] ?? []).slice(place.left, place.right + 1).filter(Boolean)).toEqual([]);
    }
  }
  const places = charts.map(({ place }) => place);
  expect(places.some((place, index) => places.slice(index + 1).some((other) => rangesOverlap(place, other)))).toBe(
    false,
  );
  const units = charts.find(({ key }) => key === 'units');
  const row = values.findIndex(([name]) => name === '市应急局');
  expect(a1Range(units?.categories ?? { top: 0, left: 0, bottom: 0, right: 0 })).toBe(`A${row + 1}:A${row + 3}`);
  expect(units?.series.map(({ title }) => title)).toEqual(['已完成', '已逾期', '临期', '长期']);
});

test('of many units the first 20 stand by name, the others together', () => {
  const rows = Array.from(
    { length: 25 },
    (_, index) => `${index + 1} | 任务${index + 1} | 第${index + 1}中学 | 全年工作`,
  );
  const many = planOf(overview, `序号 | 工作任务 | 牵头单位 | 完成时限\n${rows.join('\n')}`);
  const cells = many.rows.map((row) => row.map((cell) => cell?.value ?? ''));
  const at = cells.findIndex(([name]) => name === '其余 5 个单位');
  expect(cells.slice(at, at + 2).map((row) => row.slice(0, 2))).toEqual([
    ['其余 5 个单位', 5],
    ['合计（项次）', 25],
  ]);
  expect(many.charts?.find(({ key }) => key === 'units')?.title).toContain('前 20 个单位');
});

test('a short one prints on one page, a long one breaks between units and months', () => {
  expect([plan.isOnePage, plan.pageBreaks]).toEqual([true, undefined]);
  const rows = Array.from(
    { length: 30 },
    (_, index) => `${index + 1} | 任务${index + 1} | 第${index + 1}中学 | 2026年${(index % 12) + 1}月底前`,
  );
  const long = planOf(overview, `序号 | 工作任务 | 牵头单位 | 完成时限\n${rows.join('\n')}`);
  expect(long.isOnePage).toBeUndefined();
  expect(long.pageBreaks?.map((row) => long.rows[row]?.[0]?.value)).toEqual([
    '各月到期（有几个日期的任务，每个日期各计一次）',
  ]);
});

test('the other sheets are led to by their keys, under the names they have', () => {
  const links = plan.rows.flat().filter((cell) => cell?.leadsTo !== undefined);
  expect(links).toEqual([{ value: '明细', look: 'link', leadsTo: 'detail' }]);
});
