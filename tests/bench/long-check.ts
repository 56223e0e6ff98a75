import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { ownCredentials } from '../../scripts/serve/own-certificate';
import { serveWorkbench } from '../../scripts/workbench/server';
import '../../workbench/page/hook';
import { launch } from '../kit/browser';
import { longWorkbook } from './long-sheet';
import { median } from './measure';

const ROOT = join(import.meta.dirname, '..', '..');
const ROUNDS = 3;

/** How a check of a long sheet keeps the pane busy, in milliseconds. */
export interface LongChecks {
  /** The longest stretch of the pane's own work without a pause, on 20,000 rows. */
  readonly longestMs: number;
  /** From a click on 停止 until the pane says that it has stopped. */
  readonly stopMs: number;
  /** From an edit to the end of the check that follows by itself, on 2,000 rows. */
  readonly recheckMs: number;
}

/**
 * Opens long sheets in the real pane beside the emulated Excel, as on the web: only what the pane's own page does counts,
 * not what Excel does.
 */
export async function measureLongChecks(): Promise<LongChecks> {
  const credentials = await ownCredentials(mkdtempSync(join(tmpdir(), 'bench-certificate-')));
  const [browser, served] = await Promise.all([launch(ROOT), serveWorkbench({ root: ROOT, port: 0, credentials })]);
  const [long, short] = await Promise.all([longWorkbook(20_000), longWorkbook(2000)]);
  const longest: number[] = [];
  const stops: number[] = [];
  const rechecks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    longest.push(await withSheet(browser, served.origin, long, longestBlock));
    stops.push(await withSheet(browser, served.origin, long, timeToStop));
    rechecks.push(await withSheet(browser, served.origin, short, timeToRecheck));
  }
  await browser.close();
  await served.close();
  return { longestMs: median(longest), stopMs: median(stops), recheckMs: median(rechecks) };
}

async function withSheet(
  browser: Browser,
  origin: string,
  workbook: Uint8Array,
  measure: (page: Page, pane: Frame) => Promise<number>,
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${origin}/`);
  await page.getByRole('navigation').getByRole('button', { name: '检查表格' }).waitFor();
  await page.evaluate(async (base64) => {
    await window.workbench.whenReady;
    window.workbench.open(
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
      '长表.xlsx',
    );
  }, Buffer.from(workbook).toString('base64'));
  await page.getByRole('navigation').getByRole('button', { name: '打开助手' }).click();
  const frame = await (await page.waitForSelector('.pane-frame')).contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  await frame.getByRole('button', { name: '检查表格' }).waitFor();
  const measured = await measure(page, frame);
  await context.close();
  return measured;
}

/** Tasks of the frame itself; what the page around it does while it plays Excel is no time of the pane's. */
async function longestBlock(_: Page, pane: Frame): Promise<number> {
  await pane.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await check(pane);
  await pane.getByText(/^检查了|行全部通过/).waitFor();
  return pane.evaluate(() => Math.max(0, ...(window as unknown as { blocks: number[] }).blocks));
}

async function timeToStop(_: Page, pane: Frame): Promise<number> {
  await check(pane);
  const stop = pane.getByRole('button', { name: '停止' });
  await stop.waitFor();
  // Timed inside the page: a click from outside waits for it to be idle.
  return pane.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '停止');
    const begun = performance.now();
    button?.click();
    while (document.body.textContent.includes('正在检查')) {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    }
    return performance.now() - begun;
  });
}

/** Timed inside the pane, from the moment the edit is told to the moment nothing waits for a check any more. */
async function timeToRecheck(page: Page, pane: Frame): Promise<number> {
  await check(pane);
  await pane.getByText(/^检查了/).waitFor();
  await page.locator('[data-address="H2"]').click();
  await page.keyboard.type('尽快');
  await pane.evaluate(() => {
    const passed = new Promise<number>((resolve) => {
      let begun: number | undefined;
      new MutationObserver(() => {
        const isWaiting = document.body.textContent.includes('待复核');
        if (isWaiting) begun ??= performance.now();
        else if (begun !== undefined) resolve(performance.now() - begun);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    Object.assign(window, { passed });
  });
  await page.keyboard.press('Enter');
  return pane.evaluate(() => (window as unknown as { passed: Promise<number> }).passed);
}

async function check(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: '检查表格' }).click();
}
