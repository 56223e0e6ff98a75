import { a1Range } from '../../src/grid/address';
import { applyEdits } from '../../src/grid/apply-edits';
import type { Grid } from '../../src/grid/grid';
import { checkGrid } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';

const HEADER = '序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限 | 完成情况';

function found(rows: string, asOf = '2016-10-01'): readonly string[] {
  const { grid } = drawSheet(`2016年重点工作分工表\n${HEADER}\n${rows.trim()}`);
  return checkGrid(grid, { asOf: date(asOf) }).findings.map(
    ({ rule, at, message }) => `${a1Range(at)} ${rule} ${message}`,
  );
}

test('an overdue deadline over several rows is reported once, for the rows that are not done', () => {
  expect(
    found(`
1 | 治理扬尘 | 工地围挡 | 市住建局 | 2016年8月底前 | 已完成
^ | ^ | 道路洒水 | ^ | ^ | 正在推进
^ | ^ | 渣土密闭 | ^ | ^ | `),
  ).toEqual([
    'E3 deadline-overdue 时限「2016年8月底前」截止 2016-08-31，到 2016-10-01 已逾期 31 天（第 4—5 行）。',
    'F5 progress-missing-overdue 这项任务截止 2016-08-31，到 2016-10-01 已逾期，完成情况空着。',
  ]);
});

test('a deadline inherited over blank cells is neither missing nor reported twice', () => {
  const findings = found(`
1 | 治理扬尘 | 工地围挡 | 市住建局 | 2016年8月底前 |
^ | ^ | 道路洒水 | ^ |  |
^ | ^ | 渣土密闭 | ^ |  |
2 | 治理噪声 | 设置禁鸣 | 市公安局 | 2016年12月底前 |
^ | ^ | 夜间巡查 | ^ |  |`);
  expect(findings.filter((finding) => finding.includes('deadline-overdue'))).toHaveLength(1);
  expect(findings.filter((finding) => finding.includes('deadline-missing'))).toEqual([]);
  expect(findings.filter((finding) => finding.includes('blank-means-above'))).toEqual([
    'E4:E5 blank-means-above E4:E5 空白，按与上方 E3「2016年8月底前」相同理解。',
    'E7 blank-means-above E7 空白，按与上方 E6「2016年12月底前」相同理解。',
  ]);
});

test('what is wrong in a merged cell, or missing from one, is said once', () => {
  expect(
    found(`
1 | 治理扬尘 | 工地围挡 | 市住建局、 | 2016年 12月底前 |
^ | ^ | 道路洒水 | ^ | ^ |
2 | 治理噪声 | 设置禁鸣 |  | 2016年12月底前 |
^ | ^ | 夜间巡查 | ^ | ^ |`).filter((finding) => !finding.includes('stray-space')),
  ).toEqual([
    'D3 unit-trailing-punctuation 单位后面多了标点「、」。',
    'D5 lead-unit-missing 「牵头单位」没有填写，这项任务不知由哪个单位牵头负责。',
  ]);
});

test('a whole-year task is in order until its year is over', () => {
  const rows = '1 | 治理扬尘 | 工地围挡 | 市住建局 | 全年工作 |';
  expect(found(rows, '2016-10-01')).toEqual([]);
  expect(found(rows, '2016-12-20')).toEqual([]);
  expect(found(rows, '2017-01-05')).toEqual([expect.stringContaining('E3 deadline-overdue')]);
});

/** The first fix of the given rule, performed. */
function mended(rows: string, rule: string): Grid {
  const { grid } = drawSheet(`${HEADER}\n${rows.trim()}`);
  const fix = checkGrid(grid).findings.find((finding) => finding.rule === rule)?.fixes[0];
  return applyEdits(grid, fix?.edits ?? []);
}

const texts = (grid: Grid) => grid.rows.map((row) => Array.from(row, (cell) => cell?.text ?? '').join('|'));

test('a split row lies inside the merges around it, and draws the others down', () => {
  const grid = mended(
    `
1 | 治理扬尘 | 1．工地围挡 | 市住建局 | 2016年12月底前 |
^ | ^ | 2．道路洒水\\n3．渣土密闭 | 市城管局 | ^ | 一半
^ | ^ | 4．裸土覆盖 | 市住建局 | ^ |
2 | 治理噪声 | 1．设置禁鸣 | 市公安局 | 2016年12月底前 |
3 | 治理油烟 | 1．安装净化器 | 市城管局 | 2016年12月底前 |`,
    'two-items-in-one-cell',
  );
  expect(texts(grid).slice(2, 5)).toEqual([
    '||2．道路洒水|市城管局||一半',
    '||3．渣土密闭',
    '||4．裸土覆盖|市住建局||',
  ]);
  expect(grid.merges.map(a1Range).sort()).toEqual(['A2:A5', 'B2:B5', 'D3:D4', 'E2:E5']);
});

test('where nothing is merged, a split row repeats what holds for both items', () => {
  const grid = mended(
    `
1 | 治理扬尘 | 1．工地围挡 | 市住建局 | date:2016-12-31 | 未开始
2 | 治理扬尘 | 2．道路洒水\\n3．渣土密闭 | 市城管局 | date:2016-12-31 | 一半
3 | 治理噪声 | 4．设置禁鸣 | 市公安局 | 2016年12月底前 |
4 | 治理噪声 | 5．夜间巡查 | 市公安局 | 2016年12月底前 |
5 | 治理油烟 | 6．安装净化器 | 市城管局 | 2016年12月底前 |`,
    'two-items-in-one-cell',
  );
  expect(texts(grid).slice(2, 4)).toEqual([
    '2|治理扬尘|2．道路洒水|市城管局|2016/12/31|一半',
    '|治理扬尘|3．渣土密闭|市城管局|42735',
  ]);
  expect(grid.rows[3]?.[4]?.numberFormat).toBe('yyyy/m/d');
  expect(grid.merges).toEqual([]);
});

test('what lies under an area merged from the left is no blank to be filled', () => {
  const { grid } = drawSheet(`2016年重点工作分工表
${HEADER}
1 | 治理扬尘 | 工地围挡 | 市住建局 | 2016年12月底前 |
^ | ^ | 道路洒水 | 市城管局 | < |
^ | ^ | 渣土密闭 | 市公安局 | 2016年11月底前 |`);
  const filled = checkGrid(grid).findings.filter(({ rule }) => rule === 'blank-means-above');
  expect(filled).toEqual([]);
});
