import type { Browser, Page } from 'playwright-core';
import type { SheetDraft } from '../../../../workbench/host/model/draft';
import { launch } from '../../../kit/browser';
import { bundleScript } from '../../../kit/bundle-script';
import { axeFaults, complaintsOf } from '../../../kit/page-faults';
import { ROOT } from '../../../kit/project';
import type {} from './in-browser/entry';

jest.setTimeout(120_000);

const ROWS = 20_000;
const HTML = `<!doctype html><html lang="zh-CN"><head><title>表格</title><style>body{margin:0}#sheet{height:100vh}</style></head>
<body><main><h1 style="position:absolute;left:-9999px">表格</h1><div id="sheet"></div></main></body></html>`;

let browser: Browser;
let script: string;
let page: Page;
let complaints: readonly string[] = [];

beforeAll(async () => {
  [script, browser] = await Promise.all([
    bundleScript(ROOT, './tests/workbench/page/grid/in-browser/entry.ts'),
    launch(ROOT),
  ]);
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

async function openPage(colorScheme: 'light' | 'dark'): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1000, height: 600 }, colorScheme, locale: 'zh-CN' });
  complaints = complaintsOf(page);
  await page.setContent(HTML);
  await page.addScriptTag({ content: script });
}

async function openLong(
  rows: number,
  others: readonly SheetDraft[] = [],
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  await openPage(colorScheme);
  await page.evaluate(
    ([count, further]) => {
      window.gridPage.openLong(count, further);
    },
    [rows, others] as const,
  );
}

const cell = (address: string) => page.locator(`[data-address="${address}"]`);
const place = () => page.getByLabel('名称框').inputValue();
const valueOf = (key: number) => page.evaluate((at) => window.gridPage.excel?.book.active.cells.get(at)?.value, key);

test('20,000 rows: to the end, select, edit, take back', async () => {
  await openLong(ROWS);
  await cell('A1').click();
  await page.keyboard.press('Control+End');
  expect([await place(), await cell('T20000').textContent()]).toEqual(['T20000', '20000-16']);
  const box = await cell('T20000').boundingBox();
  expect(box && box.y + box.height <= 600 && box.x + box.width <= 1000).toBe(true);

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('改过的任务');
  await page.keyboard.press('Enter');
  expect([await valueOf(19_999 * 16_384 + 1), await place()]).toEqual(['改过的任务', 'B20001']);
  await page.keyboard.press('Control+z');
  await expect(cell('B20000').textContent()).resolves.toBe('任务20000');

  // Only what is seen exists.
  expect(await page.locator('[role="gridcell"]').count()).toBeLessThan(1500);
  await page.evaluate(() => {
    window.gridPage.excel?.select('长表', 'D9000:E9001');
  });
  await cell('E9001').waitFor();
  expect(await page.locator('[role="gridcell"][aria-selected="true"]').allTextContents()).toEqual([
    '9000-0',
    '9000-1',
    '9001-0',
    '9001-1',
  ]);
});

test('every scrolled picture is whole, and no larger than the view', async () => {
  await openLong(ROWS);
  const cells = await page.evaluate(async () => {
    const scroller = document.querySelector('.zg-scroller');
    if (!scroller) throw new Error('nothing to scroll');
    const counts: number[] = [];
    for (let step = 1; step <= 60; step++) {
      scroller.scrollTop = step * 9973;
      scroller.dispatchEvent(new Event('scroll'));
      counts.push(document.querySelectorAll('[role="gridcell"]').length);
      const middle = document.elementFromPoint(500, 300)?.closest('[role="gridcell"]');
      if (!middle) throw new Error(`a hole at step ${step}`);
      await new Promise(requestAnimationFrame);
    }
    return counts;
  });
  expect(Math.max(...cells)).toBeLessThan(1500);
});

test('bringing a cell into view scrolls the sheet, never the drawn part of it', async () => {
  await openLong(40);
  await cell('P3').evaluate((element) => {
    element.scrollIntoView({ inline: 'center' });
  });
  await page.waitForFunction(() => !document.querySelector('[data-address="A1"]'));
  const header = await page.locator('[data-row="2"]').boundingBox();
  const shown = await cell('P3').boundingBox();
  expect([header?.x, (shown?.x ?? 0) + (shown?.width ?? 0) <= 1000]).toEqual([0, true]);
  // The frame of what is selected is gone with it.
  await expect(page.locator('.zg-active:visible').count()).resolves.toBe(0);
});

test('the last row of the largest sheet is reached, beyond what a browser can scroll', async () => {
  await openPage('light');
  await page.evaluate(() => {
    window.gridPage.open([{ name: '表', rows: [['a']] }]);
  });
  await page.getByLabel('名称框').fill('C1048576');
  await page.getByLabel('名称框').press('Enter');
  await cell('C1048576').waitFor();
  // The Enter in the name box is typed into no cell.
  await expect(page.getByLabel('单元格内容').inputValue()).resolves.toBe('');
  expect(await page.evaluate(() => document.querySelector('.zg-spacer')?.clientHeight)).toBe(15_000_000);
  const top = async () => (await cell('C1048576').boundingBox())?.y ?? 0;
  const before = await top();
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, -38);
  await page.waitForFunction(
    (y) => (document.querySelector('[data-address="C1048576"]')?.getBoundingClientRect().y ?? 0) > y,
    before,
  );
  // Two rows, not two rows times the scale of 1.33.
  expect(Math.abs((await top()) - before - 38)).toBeLessThan(2);
  await page.keyboard.press('Control+ArrowUp');
  await expect(place()).resolves.toBe('C1');
});

test('dragging selects, copying copies, a sheet keeps its place', async () => {
  await openLong(ROWS, [{ name: '汇总', rows: [['x']] }]);
  await cell('A2').hover();
  await page.mouse.down();
  await cell('C3').hover();
  await page.mouse.up();
  // The merged cells of column B widen what was dragged over.
  await expect(page.locator('.zg-place').textContent()).resolves.toBe('A1:C3');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });
  expect(copied.split('\n')[0]).toBe('1\t任务1\t按期完成并及时报送情况，形成闭环管理。');

  await page.evaluate(() => {
    const scroller = document.querySelector('.zg-scroller');
    if (scroller) scroller.scrollTop = 5000;
  });
  await page.waitForFunction(() => !document.querySelector('[data-address="A1"]'));
  const row = await page.locator('[role="rowheader"]').nth(8).textContent();
  await page.getByRole('tab', { name: '汇总' }).click();
  await expect(cell('A1').textContent()).resolves.toBe('x');
  await page.getByRole('tab', { name: '长表' }).click();
  expect(await page.locator('[role="rowheader"]').nth(8).textContent()).toBe(row);

  await page.getByRole('tab', { name: '汇总' }).dblclick();
  await page.keyboard.type('总表');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab').allTextContents()).resolves.toEqual(['长表', '总表']);
  // The Enter that ended the renaming has not begun to edit the cell that is selected.
  await page.getByRole('tab', { name: '长表' }).click();
  expect(await page.evaluate(() => window.gridPage.excel?.book.sheets[1]?.cells.get(0)?.value)).toBe('x');
});

test.each(['light', 'dark'] as const)('no accessibility faults, %s', async (colorScheme) => {
  await openLong(40, [{ name: '受保护', isProtected: true }], colorScheme);
  await cell('C3').click();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('F2');
  expect(await axeFaults(page)).toEqual([]);
});
