import { a1, a1Range } from '../../src/grid/address';
import type { PlannedRow } from '../../src/reports/sheets/planned-cells';
import { findingListPlan } from '../../src/reports/sheets/finding-list';
import { memoryHost } from '../../src/host/memory/memory-host';
import { checkedSheet, faultyPlan, HOSTILE, ignoring, PLAN, RULES } from './checked';

const line = (row: PlannedRow | undefined) => (row ?? []).map((cell) => String(cell?.value ?? '')).join('｜');
const planOf = (...input: Parameters<typeof checkedSheet>) => findingListPlan(checkedSheet(...input), RULES);

test('says what was checked, then lists every finding by place with room for what was done', () => {
  const { key, title, rows, landscape } = planOf();
  expect([key, title, landscape]).toEqual(['finding-list', '问题清单', true]);
  expect(rows.slice(0, 7).map(line)).toEqual([
    '问题清单｜｜｜｜｜｜｜｜',
    '文件：分工方案.xlsx　工作表：分工方案　截至 2026-10-01　检查方案：默认｜｜｜｜｜｜｜｜',
    expect.stringMatching(
      /^任务 2 行，运行规则 \d+ 条，未运行 \d+ 条；必须改 2，建议改 1，提示 0，已忽略 0。点「位置」跳到原表。｜/,
    ),
    '序号｜位置｜程度｜类别｜问题｜原文｜说明｜建议｜处理情况',
    '1｜E3｜必须改｜完成时限｜时限有错漏字｜2026年12底前｜时限写作「2026年12底前」，缺「月」字。｜改为「2026年12月底前」｜',
    expect.stringMatching(/^2｜C4｜必须改｜责任单位｜缺牵头单位｜｜.+｜.+｜$/),
    expect.stringMatching(/^3｜D4｜建议改｜责任单位｜.+｜市消防救援支队，｜.+｜改为「市消防救援支队」｜$/),
  ]);
  expect(rows[4]?.map((cell) => cell?.look)).toEqual([
    'number',
    'link',
    'late',
    'word',
    'text',
    'text',
    'text',
    'text',
    'text',
  ]);
});

test('header and findings are filtered, the rows above them stay in view, columns are as many as widths', () => {
  const plan = planOf();
  expect(plan.frozenRows).toBe(4);
  expect(plan.filter && a1Range(plan.filter)).toBe('A4:I7');
  expect(plan.columnWidthsChars).toHaveLength(9);
});

test('every finding leads to its cell by a name of its own, the same at the next check', () => {
  const linksOf = () => planOf().rows.flatMap((row) => row.flatMap((cell) => cell?.source ?? []));
  const links = linksOf();
  expect(links.map(({ sheet, at }) => `${sheet}!${a1(at)}`)).toEqual(['分工方案!E3', '分工方案!C4', '分工方案!D4']);
  expect(new Set(links.map(({ rowKey }) => rowKey)).size).toBe(3);
  expect(links.every(({ rowKey }) => /^[0-9a-f]{16}$/.test(rowKey))).toBe(true);
  expect(linksOf()).toEqual(links);
});

test('findings on the table as a whole lead to its header', async () => {
  const withoutDeadline = { ...PLAN, rows: PLAN.rows.map((row) => row.slice(0, 4)), colCount: 4 };
  const plan = planOf(withoutDeadline);
  const row = plan.rows.findIndex((cells) => cells[4]?.value === '缺必备的列');
  expect(plan.rows[row]?.[1]?.source?.rowKey).toMatch(/^[0-9a-f]{16}$/);
  const host = memoryHost([withoutDeadline]);
  const { sheet } = await host.writeSheet(plan);
  expect(host.linkAt(sheet, { row, col: 1 })?.at.row).toBe(1);
});

test('ignored findings follow with reason and day, then the rules that did not run with the reason', () => {
  const { findings } = checkedSheet().report;
  const ignores = ignoring(findings, '已与市消防救援支队核对。', 'D4');
  const lines = planOf(PLAN, { ignores, ruleSettings: { 'serial-gap': 'off' } }).rows.map(line);
  const at = lines.indexOf('已忽略（1）｜｜｜｜｜｜｜｜');
  expect(lines.slice(at - 1, at + 3)).toEqual([
    '',
    '已忽略（1）｜｜｜｜｜｜｜｜',
    '序号｜位置｜程度｜类别｜问题｜原文｜说明｜建议｜处理情况',
    expect.stringMatching(/^1｜D4｜建议改｜.*｜忽略理由：已与市消防救援支队核对。（2026-09-30）｜已忽略$/),
  ]);
  expect(lines.find((text) => text.startsWith('未运行的规则（'))).toBeDefined();
  expect(lines).toContainEqual(expect.stringMatching(/^\d+｜序号｜序号不连续｜｜｜已在设置中关闭｜｜｜$/));
});

test('nothing found is said, with nothing to filter', () => {
  const clean = faultyPlan(0);
  const plan = findingListPlan({ ...checkedSheet(clean), report: { ...checkedSheet().report, findings: [] } }, RULES);
  expect(plan.filter).toBeUndefined();
  expect(line(plan.rows[4])).toMatch(/^没有发现问题。/);
});

test('long file names break into lines that fit', () => {
  const { rows, merges, frozenRows } = planOf(PLAN, { file: `/任务/${'很长的文件名'.repeat(30)}.xlsx` });
  expect(frozenRows).toBeGreaterThan(4);
  expect(rows[frozenRows - 1]?.[0]?.value).toBe('序号');
  expect(merges.filter(({ top }) => top < frozenRows - 1)).toHaveLength(frozenRows - 1);
});

test('hostile texts stay texts, and the same check gives the same plan', () => {
  const plan = planOf(HOSTILE);
  const cells = plan.rows.flat().flatMap((cell) => cell ?? []);
  expect(cells.every(({ formula }) => formula === undefined)).toBe(true);
  expect(cells.some(({ value }) => typeof value === 'string' && value.startsWith('='))).toBe(true);
  expect(JSON.stringify(planOf(HOSTILE))).toBe(JSON.stringify(plan));
});
