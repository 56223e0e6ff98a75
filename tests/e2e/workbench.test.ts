import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ownCredentials } from '../../scripts/serve/own-certificate';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { type ServedWorkbench, serveWorkbench } from '../../scripts/workbench/server';
import '../../workbench/page/hook';
import { launch } from '../kit/browser';
import { ROOT } from '../kit/project';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let plain: ServedWorkbench;
let secure: ServedWorkbench;

beforeAll(async () => {
  browser = await launch();
  plain = await serveWorkbench({ root: ROOT, port: 0 });
  const credentials = await ownCredentials(join(ROOT, '.cache/certificates'));
  secure = await serveWorkbench({ root: ROOT, port: 0, credentials });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await Promise.all([plain.close(), secure.close()]);
});

/** Opens the workbench, runs the steps, then asks for silence on the console, no foreign request, no axe violation. */
async function inWorkbench(address: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(address).origin && protocol !== 'blob:') complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  await ribbon(page, '检查表格').waitFor();
  await page.evaluate(() => window.workbench.whenReady);
  await steps(page);
  await page.evaluate(AXE);
  const violations = await page.evaluate('axe.run().then((result) => result.violations.map((found) => found.id))');
  expect({ violations, complaints }).toEqual({ violations: [], complaints: [] });
  await context.close();
}

const ribbon = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });
const pane = (page: Page) => page.frameLocator('iframe');
const drawer = async (page: Page) => {
  await page.getByRole('button', { name: '工作台' }).click();
  return page.getByRole('complementary', { name: '工作台' });
};

describe.each([
  ['over http, through window.external', () => plain],
  ['over https, by messages', () => secure],
])('%s', (_title, served) => {
  test('the ribbon checks the sample that is open', async () => {
    await inWorkbench(`${served().origin}/?sample=plan`, async (page) => {
      await page.getByRole('gridcell', { name: '推进高频事项“一窗办理”' }).first().waitFor();
      await ribbon(page, '检查表格').click();
      await pane(page)
        .getByText(/^检查了 21 行/)
        .waitFor();
      await pane(page).getByText('表中有空行').click();
      await page.waitForFunction(() => window.workbench.excel.book.active.selection.row === 14);
      expect(await page.evaluate(() => window.workbench.requests.length)).toBeGreaterThan(0);
    });
  }, 60_000);

  test('an Excel that is too old gets the page that says so', async () => {
    await inWorkbench(`${served().origin}/?profile=excel2019`, async (page) => {
      await ribbon(page, '打开助手').click();
      await pane(page)
        .getByText(/ExcelApi 1\.8，需要 1\.13/)
        .waitFor();
    });
  }, 60_000);
});

test('another version starts the pane anew, with the same workbook', async () => {
  await inWorkbench(`${plain.origin}/?sample=clean`, async (page) => {
    await ribbon(page, '打开助手').click();
    await pane(page).getByRole('button', { name: '检查表格' }).waitFor();
    await page.evaluate(() => {
      const { excel } = window.workbench;
      excel.type(excel.book.active.name, 'J1', '记号');
    });
    const tools = await drawer(page);
    await tools.getByLabel('版本').selectOption({ label: 'Excel 2019（零售版）（ExcelApi 1.8）' });
    await pane(page)
      .getByText(/当前 Excel 版本不支持本插件/)
      .waitFor();
    await tools.getByLabel('版本').selectOption({ label: 'Excel 2024（ExcelApi 1.17）' });
    await pane(page).getByRole('button', { name: '检查表格' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify([...window.workbench.excel.book.active.cells]))).toContain('记号');
  });
}, 60_000);

test('an Excel that does not answer is waited for; the drawer shows what was asked and what failed', async () => {
  await inWorkbench(`${plain.origin}/?sample=clean`, async (page) => {
    await ribbon(page, '打开助手').click();
    await pane(page).getByRole('button', { name: '检查表格' }).waitFor();
    const tools = await drawer(page);
    await tools.getByLabel('Excel 不响应').check();
    await pane(page).getByRole('button', { name: '检查表格' }).click();
    await page.waitForTimeout(300);
    expect(await pane(page).getByText(/上次/).count()).toBe(0);
    await tools.getByLabel('Excel 不响应').uncheck();
    await pane(page)
      .getByText(/上次 .* 7 行/)
      .waitFor();
    await tools
      .getByText(/Range.*读/)
      .first()
      .waitFor();
    await tools.getByRole('button', { name: '设置故障' }).click();
    await pane(page).getByRole('button', { name: '检查表格' }).click();
    await tools.getByText('出错：被拒绝').first().waitFor();
  });
}, 60_000);

test('files are opened, saved, and refused with a sentence', async () => {
  await inWorkbench(`${plain.origin}/?sample=none`, async (page) => {
    const choose = page.getByLabel('打开工作簿');
    await choose.setInputFiles(join(ROOT, 'samples/progress-2026.xlsx'));
    await page.getByRole('heading', { name: 'progress-2026' }).waitFor();
    await choose.setInputFiles({ name: '旧.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
    await page
      .getByRole('alert')
      .getByText(/^没有打开「旧\.xlsx」：这不是 \.xlsx 工作簿/)
      .waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), ribbon(page, '另存为').click()]);
    expect(download.suggestedFilename()).toBe('progress-2026.xlsx');
    const saved = openWorkbook(readFileSync(await download.path()));
    const original = openWorkbook(readFileSync(join(ROOT, 'samples/progress-2026.xlsx')));
    const texts = ({ readSheet }: typeof saved) => readSheet().rows.map((row) => row.map((cell) => cell?.value));
    expect(texts(saved)).toEqual(texts(original));
  });
}, 60_000);

test('the pane has Excel’s width, which the keyboard changes, and closes', async () => {
  await inWorkbench(`${plain.origin}/?sample=clean`, async (page) => {
    await ribbon(page, '打开助手').click();
    const aside = page.getByRole('complementary', { name: '任务窗格' });
    const width = async () => (await aside.boundingBox())?.width;
    expect(await width()).toBe(350);
    const splitter = page.getByRole('separator', { name: '任务窗格宽度' });
    await splitter.press('ArrowLeft');
    expect(await width()).toBe(360);
    const place = await splitter.boundingBox();
    await page.mouse.move((place?.x ?? 0) + 3, 400);
    await page.mouse.down();
    await page.mouse.move((place?.x ?? 0) - 87, 400);
    await page.mouse.move((place?.x ?? 0) + 93, 400, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBe(320);
    await splitter.press('Home');
    expect(await width()).toBe(350);
    await page.getByRole('button', { name: '关闭任务窗格' }).click();
    await aside.waitFor({ state: 'hidden' });
  });
}, 60_000);
