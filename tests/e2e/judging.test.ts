import { readFileSync } from 'node:fs';
import { openWorkbenches, type Seat, type Workbenches } from '../kit/workbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await openWorkbenches();
}, 120_000);

afterAll(() => workbenches.close());

test.each<Seat>(['desktop', 'web'])(
  'what is no problem stays ignored until its text changes (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=plan', async ({ pane, ribbon, button, type, snap }) => {
      const finding = () => button(/^写明的项数与表中不符.* A1：查看详情$/);
      await ribbon('检查表格').click();
      await finding().click();
      await button('不是问题…').click();
      await snap('ignore-form');
      await pane.getByRole('textbox', { name: '为什么不是问题' }).fill('另有两项列在附件二');
      await button('忽略这一处').click();
      await pane.getByText('已忽略 1 处。').waitFor();
      await button('返回').click();
      await button('已忽略 1').click();
      await pane.getByText(/另有两项列在附件二/).waitFor();
      await snap('ignored');
      await button('返回').click();
      expect(await finding().count()).toBe(0);

      await button('检查表格').click();
      await button('已忽略 1').waitFor();
      expect(await finding().count()).toBe(0);

      // The verdict was on this title as it stood: another number is another question.
      await type('A1', '云溪市2026年优化政务服务重点任务分解表（共25项）');
      await finding().waitFor();
    }),
  120_000,
);

test('a preset goes from one workbook to another', async () => {
  let file = '';
  await workbenches.run('desktop', '?sample=plan', async ({ page, pane, ribbon, button, snap }) => {
    await ribbon('检查表格').click();
    await pane.getByText(/^检查了 21 行/).waitFor();
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByRole('combobox', { name: '方案' }).selectOption({ label: '严格' });
    await pane.getByText(/^规则开关/).click();
    await pane.getByText(/^完成时限（/).click();
    await pane.getByRole('combobox', { name: '缺完成时限' }).selectOption({ label: '不检查' });
    await snap('preset');
    await button('保存方案').click();
    await pane.getByText('检查方案已保存在本工作簿。').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button('导出为文件').click()]);
    file = readFileSync(await download.path(), 'utf8');
  });
  expect(JSON.parse(file)).toMatchObject({ preset: 'strict', rules: { 'deadline-missing': 'off' } });

  await workbenches.run('desktop', '?sample=progress', async ({ pane, ribbon, button }) => {
    await ribbon('检查表格').click();
    await pane.getByText(/^检查了 \d+ 行/).waitFor();
    expect(await pane.getByText('已在设置中关闭').count()).toBe(0);
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByText(/^规则开关/).waitFor();
    await pane
      .locator('input[type=file]')
      .setInputFiles({ name: '方案.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await pane.getByText(/^已读入方案「严格」，规则改动 1 条。/).waitFor();
    await button('保存方案').click();
    await pane.getByText('检查方案已保存在本工作簿。').waitFor();
    await pane.getByRole('tab', { name: '检查' }).click();
    await button('检查表格').click();
    await pane.getByText(/1 条已在设置中关闭/).waitFor();
  });
}, 120_000);

test.each<Seat>(['desktop', 'web'])(
  'several fixes in one go, marks, reports and a history of it all (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=plan', async ({ pane, ribbon, button, contents, snap }) => {
      const before = await contents();
      await ribbon('检查表格').click();
      await button('预览并修改').click();
      await pane.getByText(/^需要您决定（\d+）/).waitFor();
      await pane.getByRole('checkbox', { name: /F7/ }).check();
      await pane.getByRole('checkbox', { name: /C12/ }).check();
      await snap('batch');
      await button(/^修改 \d+ 处$/).click();
      await pane.getByText(/^已修改 \d+ 处。/).waitFor();
      expect(JSON.stringify(await contents())).toContain('2026年11月底前');

      await button('更多').click();
      await snap('more');
      await button(/^在表中标出/).click();
      await pane.getByText(/^已标出 \d+ 处。$/).waitFor();
      await button('生成上报前自检单').click();
      await pane.getByText('已新建工作表「上报前自检单」。').waitFor();
      expect(Object.keys(await contents())).toContain('上报前自检单');
      await button('清除标记').click();
      await pane.getByText('已清除表中的标记。').waitFor();

      await button(/^修改记录/).click();
      await snap('history');
      await button(/修改 \d+ 处 起全部撤销（3 步）$/).click();
      await pane.getByText('已撤销').first().waitFor();
      const after = await contents();
      for (const [sheet, cells] of Object.entries(before)) expect(after[sheet]).toEqual(cells);
    }),
  120_000,
);
