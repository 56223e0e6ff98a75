import { openWorkbenches, type Seat, type Workbenches } from '../kit/workbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await openWorkbenches();
}, 120_000);

afterAll(() => workbenches.close());

test.each<Seat>(['desktop', 'web'])(
  'names of one body are unified, told apart and listed in the 单位名录 (%s)',
  (seat) =>
    workbenches.run(seat, '?sample=units', async ({ page, pane, ribbon, button, contents, snap }) => {
      const card = pane.getByRole('region', { name: '疑似同一单位' });
      const open = (place: string) => button(new RegExp(`^单位名称不统一.* ${place}：查看详情$`)).click();
      const before = await contents();
      await ribbon('检查表格').click();
      await pane.getByText(/^检查了 24 行/).waitFor();

      await open('C6');
      await card.getByRole('checkbox', { name: '市发展改革委（5 处）' }).waitFor();
      await card.getByRole('button', { name: '定位到 C7' }).click();
      await page.locator('[data-address="C7"][aria-selected="true"]').waitFor();
      await snap('units-card');
      await pane.getByRole('combobox', { name: '统一为' }).selectOption({ label: '市发展和改革委员会' });
      await button('统一为「市发展和改革委员会」（修改 6 处）').click();
      await pane.getByText('已统一为「市发展和改革委员会」，修改 6 处。').waitFor();
      expect(JSON.stringify(await contents())).not.toContain('市发展改革委');
      await button('撤销').first().click();
      await pane.getByText(/^已撤销，恢复了 6 个单元格。$/).waitFor();
      expect(await contents()).toEqual(before);

      await button('返回').click();
      await open('C11');
      await button('不是同一单位').click();
      await pane.getByText('已记住：「市住房和城乡建设局」与「市住房城乡建设局」不是同一单位，不再提示。').waitFor();
      await button('返回').click();
      await button(/ D11：查看详情$/).waitFor();
      expect(await button(/^单位名称不统一.* C11：查看详情$/).count()).toBe(0);

      await pane.getByRole('tab', { name: '设置' }).click();
      await button('从本表生成单位名录').click();
      await pane.getByText(/^已新建工作表「单位名录」，写入 \d+ 个单位。$/).waitFor();
      await pane.getByText('已确认同一单位 2 对、不同单位 1 对').waitFor();
      await button('复制名录').scrollIntoViewIfNeeded();
      await snap('unit-directory');
      await button('补充缺少的单位').click();
      await pane.getByText('单位名录已包含这张表里的所有单位，没有改动。').waitFor();

      await pane.getByRole('tab', { name: '补全' }).click();
      for (const column of ['截止日期', '状态', '剩余天数'])
        await pane.getByRole('checkbox', { name: column }).uncheck();
      for (const column of ['牵头单位（规范）', '责任单位（规范）']) {
        await pane.getByRole('checkbox', { name: column }).check();
      }
      await button('写入 2 列').click();
      await pane.getByText(/^已在 \S+ 写入 2 列（补全 \d+ 格）。$/).waitFor();
      await snap('standard-units');
    }),
  120_000,
);
