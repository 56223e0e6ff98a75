import { type OnStage, openWorkbenches, type Seat, type Workbenches } from '../kit/workbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await openWorkbenches();
}, 120_000);

afterAll(() => workbenches.close());

/** A story of a clerk, told in both seats. */
function story(title: string, query: string, steps: (stage: OnStage) => Promise<void>): void {
  test.each<Seat>(['desktop', 'web'])(`${title} (%s)`, (seat) => workbenches.run(seat, query, steps), 120_000);
}

async function check({ ribbon, pane }: OnStage): Promise<void> {
  await ribbon('检查表格').click();
  await pane.getByText(/^检查了 21 行/).waitFor();
}

story('opens the sample, checks it from the ribbon and reads the counts', '?sample=plan', async (stage) => {
  const { pane, ribbon, button, snap } = stage;
  await ribbon('打开助手').click();
  await pane.getByText('尚未检查。').waitFor();
  await snap('unchecked');
  await check(stage);
  for (const words of [/^必须改 ?\d+$/, /^建议改 ?\d+$/, /^提示 ?\d+$/]) {
    const count = Number(/\d+/.exec((await button(words).first().textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);
  }
  await snap('findings');
});

story('jumps from the list to the cell and opens a finding', '?sample=plan', async (stage) => {
  const { pane, button, cell, selected, snap } = stage;
  await check(stage);
  await pane.getByText('文字有损坏').first().click();
  await cell('C20').and(stage.page.locator('[aria-selected="true"]')).waitFor();
  expect(await selected()).toBe('C20');
  await button(/^文字有损坏 C20/).click();
  await pane.getByText('为什么').waitFor();
  await snap('finding');
});

story('edits a cell: what it touches waits for the check that follows by itself', '?sample=plan', async (stage) => {
  const { pane, type } = stage;
  await check(stage);
  await type('F7', '2026年12月底前');
  await pane.getByText('待复核').first().waitFor();
  await pane.getByText('时限有错漏字').waitFor({ state: 'detached' });
  await pane.getByText('待复核').first().waitFor({ state: 'detached' });
  expect(await pane.getByText(/个单元格被改动/).count()).toBe(0);
});

story('mends everything that is safe, and takes it back to the cell', '?sample=plan', async (stage) => {
  const { pane, button, contents, snap } = stage;
  await check(stage);
  const before = await contents();
  await button('预览并修改').click();
  await snap('preview');
  await button(/^修改 \d+ 处$/).click();
  await pane.getByText(/^已修改 \d+ 处。$/).waitFor();
  expect(await contents()).not.toEqual(before);
  await snap('fixed');
  await button(/撤销/).first().click();
  await pane.getByText(/^已撤销，恢复了 \d+ 个单元格。$/).waitFor();
  expect(await contents()).toEqual(before);
  await snap('undone');
});

story('a protected sheet is checked and stays as it is', '?sample=plan', async (stage) => {
  const { page, pane, button, snap } = stage;
  await page.evaluate(() => {
    window.workbench.excel.book.active.isProtected = true;
  });
  await check(stage);
  await pane.getByText('工作表受保护，只能检查不能修改。').waitFor();
  expect(await button('预览并修改').isEnabled()).toBe(false);
  await snap('protected');
});

story('a cell being edited is waited for', '?sample=plan', async (stage) => {
  const { page, pane, ribbon, button, cell, snap } = stage;
  await ribbon('打开助手').click();
  await button('检查表格').waitFor();
  await cell('C5').dblclick();
  await button('检查表格').click();
  await pane.getByText(/^Excel 正在编辑单元格/).waitFor();
  await snap('editing');
  await page.getByRole('textbox', { name: '单元格内容' }).press('Escape');
  await pane.getByText(/^检查了 21 行/).waitFor();
});

story('an Excel that does not answer is named as the cause', '?sample=plan', async (stage) => {
  const { page, pane, ribbon, button, snap } = stage;
  await ribbon('打开助手').click();
  await button('检查表格').waitFor();
  await page.evaluate(() => {
    window.workbench.setAnswering(false);
  });
  await button('检查表格').click();
  await pane.getByText(/^正在等待 Excel 响应/).waitFor();
  await snap('silent');
  await page.evaluate(() => {
    window.workbench.setAnswering(true);
  });
  await pane.getByText(/^检查了 21 行/).waitFor();
});

story('a check without findings, and a sheet without a table', '?sample=clean', async (stage) => {
  const { page, pane, ribbon, snap } = stage;
  await ribbon('检查表格').click();
  await pane.getByText(/^✓ 7 行全部通过/).waitFor();
  await snap('none');
  await page.evaluate(() => {
    for (const cell of window.workbench.excel.book.active.cells.values()) cell.value = '说明';
  });
  await ribbon('检查表格').click();
  await pane.getByText(/^这张表里没有找到任务清单的表头/).waitFor();
  await snap('no-table');
});

story('a sheet in traditional script loads its dictionary, from here', '?sample=traditional', async (stage) => {
  await stage.ribbon('检查表格').click();
  await stage.pane.getByText(/^检查了 5 行/).waitFor();
});

story('an Excel that is too old gets the page that says so', '?sample=clean&profile=excel2019', async (stage) => {
  await stage.ribbon('检查表格').click();
  await stage.pane.getByText(/当前 Excel 版本不支持本插件/).waitFor();
  await stage.pane.getByText(/ExcelApi 1\.8，需要 1\.13/).waitFor();
  await stage.snap('too-old');
});

test(
  'a browser without Excel gets it too',
  () =>
    workbenches.runAlone('taskpane.html', async (page) => {
      await page.getByText(/没有连接到 Excel/).waitFor();
    }),
  60_000,
);

test(
  'without office.js the pane says after a while what keeps it',
  () =>
    workbenches.run('desktop', '?sample=clean', async ({ page, pane, ribbon }) => {
      await page.route('**/office-js/office.js', (route) =>
        route.fulfill({ body: '', contentType: 'text/javascript' }),
      );
      await ribbon('打开助手').click();
      await pane.getByText(/^正在等待 Excel 响应.*office\.js/).waitFor();
    }),
  60_000,
);
