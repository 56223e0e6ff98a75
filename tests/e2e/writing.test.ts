import { openWorkbenches, type Seat, type Workbenches } from '../kit/workbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await openWorkbenches();
}, 120_000);

afterAll(() => workbenches.close());

const SEATS: readonly Seat[] = ['desktop', 'web'];

test.each(SEATS)(
  'the columns of 补全 are written as formulas, follow the day, and are taken back (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=progress', async ({ page, pane, ribbon, button, type, contents, snap }) => {
      await ribbon('打开助手').click();
      const before = await contents();
      await pane.getByRole('tab', { name: '补全' }).click();
      await pane.getByRole('checkbox', { name: '截止日期' }).waitFor();
      await snap('columns');
      await button('写入 3 列').click();
      await pane.getByText(/^已在 \S+ 写入 3 列（补全 \d+ 格）。/).waitFor();
      await snap('columns-written');
      expect(Object.keys(await contents())).toEqual([...Object.keys(before), '截至日期']);
      // As of a day long past nothing can be late.
      const late = () =>
        page.evaluate(() => {
          const sheet = window.workbench.excel.book.sheets.find(({ name }) => name === '进展情况');
          return [...(sheet?.cells.values() ?? [])].filter(({ value }) => value === '已逾期').length;
        });
      await page.getByRole('tab', { name: '截至日期' }).click();
      await type('B3', '2036-01-01');
      const inTheEnd = await late();
      await type('B3', '2016-01-01');
      expect([await late(), inTheEnd > 0]).toEqual([0, true]);
      await page.getByRole('tab', { name: '进展情况' }).click();
      await button(/撤销/).first().click();
      await pane.getByText(/^已撤销/).waitFor();
      const { 截至日期: _, ...after } = await contents();
      expect(after).toEqual(before);
    }),
  120_000,
);

test.each(SEATS)(
  'merged cells are parted and merged again (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=plan', async ({ page, pane, ribbon, button, contents, snap }) => {
      await ribbon('打开助手').click();
      const before = await contents();
      const merges = () => page.evaluate(() => window.workbench.excel.book.active.merges.length);
      const count = await merges();
      await pane.getByRole('tab', { name: '补全' }).click();
      await button(/^拆分 \d+ 处$/).click();
      await pane.getByText(/^已拆分 \d+ 处合并单元格/).waitFor();
      await snap('parted');
      expect(await merges()).toBeLessThan(count);
      await button(/^恢复合并 \d+ 处$/).click();
      await pane.getByText(/^已恢复合并 \d+ 处。/).waitFor();
      expect([await contents(), await merges()]).toEqual([before, count]);
    }),
  120_000,
);

test.each<Seat>(['web'])(
  'summaries are previewed, written, told stale after an edit and refreshed together (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=progress', async ({ page, pane, ribbon, button, type, contents, snap }) => {
      await ribbon('生成汇总').click();
      await pane.getByRole('checkbox', { name: /^全选/ }).check();
      await snap('summaries');
      await button('预览').click();
      await pane.getByText('预览汇总').waitFor();
      await snap('summaries-preview');
      await button(/^写入 \d+ 张工作表$/).click();
      await pane.getByText(/^已写入 \d+ 张工作表：任务 8 项，单位任务 \d+ 项次。/).waitFor();
      await snap('summaries-written');
      const written = await contents();
      expect(Object.keys(written)).toEqual(expect.arrayContaining(['明细', '总览', '逾期与临期', '督办通知单']));
      await page.getByRole('tab', { name: '进展情况' }).click();
      await type('E6', '2026年1月底前');
      await pane.getByText(/^有 \d+ 张汇总早于表格的修改。$/).waitFor();
      await snap('summaries-stale');
      await button('全部更新').click();
      await pane.getByText(/^已写入 \d+ 张工作表/).waitFor();
      expect(Object.keys(await contents())).toEqual(Object.keys(written));
    }),
  180_000,
);

test(
  'rows come in above a task: the summary still leads to it',
  () =>
    workbenches.run('desktop', '?sample=plan', async ({ page, pane, ribbon, button, cell, selected, contents }) => {
      const plan = (await contents())['任务分解表'];
      await ribbon('生成汇总').click();
      await pane.getByRole('checkbox', { name: '按牵头单位' }).waitFor();
      await pane.getByRole('checkbox', { name: /^全选/ }).check();
      await pane.getByRole('checkbox', { name: /^全选/ }).uncheck();
      await pane.getByRole('checkbox', { name: '按牵头单位' }).check();
      await pane.getByRole('radio', { name: /^固定为/ }).check();
      await button('写入 1 张工作表').click();
      await pane.getByText(/^已写入 1 张工作表/).waitFor();
      expect(Object.keys(await contents())).toEqual(['任务分解表', '按牵头单位']);
      expect((await contents())['任务分解表']).toEqual(plan);
      await cell('C6').click();
      await ribbon('插入行').click();
      await cell('C7').getByText('2．完成市级政务大厅').waitFor();
      await page.getByRole('tab', { name: '按牵头单位' }).click();
      const row = page.getByRole('row').filter({ hasText: '2．完成市级政务大厅' }).first();
      const link = row.locator('[role="gridcell"][aria-colindex="2"]');
      await link.scrollIntoViewIfNeeded();
      await link.click();
      await cell('C7').and(page.locator('[aria-selected="true"]')).waitFor();
      expect(await selected()).toBe('C7');
    }),
  120_000,
);

test(
  'stands on a summary: it is told from a task table',
  () =>
    workbenches.run('desktop', '?sample=plan', async ({ page, pane, ribbon, button, snap }) => {
      await ribbon('生成汇总').click();
      await button(/^写入 \d+ 张工作表$/).click();
      await pane.getByText(/^已写入 \d+ 张工作表/).waitFor();
      await page.getByRole('tab', { name: '按牵头单位' }).click();
      await ribbon('检查表格').click();
      await pane.getByText('「按牵头单位」是助手写的表，不用检查。请换到任务表。').waitFor();
      await snap('own-sheet');
    }),
  120_000,
);
