import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { ROOT } from '../kit/project';
import { type OnStage, type Workbenches, openWorkbenches } from '../kit/workbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await openWorkbenches();
}, 120_000);

afterAll(() => workbenches.close());

/** Opens the drawer 「工作台」. */
async function drawerOf({ page }: OnStage) {
  await page.getByRole('button', { name: '工作台' }).click();
  return page.getByRole('complementary', { name: '工作台' });
}

describe.each(['desktop', 'web'] as const)('%s', (seat) => {
  test('the ribbon checks the sample that is open', async () => {
    await workbenches.run(seat, '?sample=plan', async (stage) => {
      await stage.cell('B5').getByText('推进高频事项“一窗办理”').waitFor();
      await stage.ribbon('检查表格').click();
      await stage.pane.getByText(/^检查了 21 行/).waitFor();
      await stage.pane.getByText('表中有空行').click();
      await stage.page.waitForFunction(() => window.workbench.excel.book.active.selection.row === 14);
      expect(await stage.page.evaluate(() => window.workbench.requests.length)).toBeGreaterThan(0);
    });
  }, 60_000);
});

test('another version starts the pane anew, with the same workbook', async () => {
  await workbenches.run('desktop', '?sample=clean', async (stage) => {
    await stage.ribbon('打开助手').click();
    await stage.button('检查表格').waitFor();
    await stage.page.evaluate(() => {
      const { excel } = window.workbench;
      excel.type(excel.book.active.name, 'J1', '记号');
    });
    const tools = await drawerOf(stage);
    await tools.getByLabel('版本').selectOption({ label: 'Excel 2019（零售版）（ExcelApi 1.8）' });
    await stage.pane.getByText(/当前 Excel 版本不支持本插件/).waitFor();
    await tools.getByLabel('版本').selectOption({ label: 'Excel 2024（ExcelApi 1.17）' });
    await stage.button('检查表格').waitFor();
    expect(await stage.page.evaluate(() => JSON.stringify([...window.workbench.excel.book.active.cells]))).toContain(
      '记号',
    );
  });
}, 60_000);

test('an Excel that does not answer is waited for; the drawer shows what was asked and what failed', async () => {
  await workbenches.run('desktop', '?sample=clean', async (stage) => {
    await stage.ribbon('打开助手').click();
    await stage.button('检查表格').waitFor();
    const tools = await drawerOf(stage);
    await tools.getByLabel('Excel 不响应').check();
    await stage.button('检查表格').click();
    await stage.page.waitForTimeout(300);
    expect(await stage.pane.getByText(/上次/).count()).toBe(0);
    await tools.getByLabel('Excel 不响应').uncheck();
    await stage.pane.getByText(/上次 .* 7 行/).waitFor();
    await tools
      .getByText(/Range.*读/)
      .first()
      .waitFor();
    await tools.getByRole('button', { name: '设置故障' }).click();
    await stage.button('检查表格').click();
    await tools.getByText('出错：被拒绝').first().waitFor();
  });
}, 60_000);

test('files are opened, saved, and refused with a sentence', async () => {
  await workbenches.run('desktop', '?sample=none', async (stage) => {
    const choose = stage.page.getByLabel('打开工作簿');
    await choose.setInputFiles(join(ROOT, 'samples/progress-2026.xlsx'));
    await stage.page.getByRole('heading', { name: 'progress-2026' }).waitFor();
    await choose.setInputFiles({ name: '旧.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
    await stage.page
      .getByRole('alert')
      .getByText(/^没有打开「旧\.xlsx」：这不是 \.xlsx 工作簿/)
      .waitFor();
    await stage.page.getByRole('button', { name: '知道了' }).click();
    const [download] = await Promise.all([stage.page.waitForEvent('download'), stage.ribbon('另存为').click()]);
    expect(download.suggestedFilename()).toBe('progress-2026.xlsx');
    const saved = openWorkbook(readFileSync(await download.path()));
    const original = openWorkbook(readFileSync(join(ROOT, 'samples/progress-2026.xlsx')));
    const texts = (file: typeof saved) => file.readSheet().rows.map((row) => row.map((cell) => cell?.value));
    expect(texts(saved)).toEqual(texts(original));
  });
}, 60_000);

test('the pane has Excel’s width, which the keyboard changes, and closes', async () => {
  await workbenches.run('desktop', '?sample=clean', async (stage) => {
    await stage.ribbon('打开助手').click();
    const aside = stage.page.getByRole('complementary', { name: '任务窗格' });
    const width = async () => (await aside.boundingBox())?.width;
    expect(await width()).toBe(350);
    const splitter = stage.page.getByRole('separator', { name: '任务窗格宽度' });
    await splitter.press('ArrowLeft');
    expect(await width()).toBe(360);
    const place = await splitter.boundingBox();
    await stage.page.mouse.move((place?.x ?? 0) + 3, 400);
    await stage.page.mouse.down();
    await stage.page.mouse.move((place?.x ?? 0) - 87, 400);
    await stage.page.mouse.move((place?.x ?? 0) + 93, 400, { steps: 4 });
    await stage.page.mouse.up();
    expect(await width()).toBe(320);
    await splitter.press('Home');
    expect(await width()).toBe(350);
    await stage.page.getByRole('button', { name: '关闭任务窗格' }).click();
    await aside.waitFor({ state: 'hidden' });
  });
}, 60_000);
