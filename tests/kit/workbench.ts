import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { ownCredentials } from '../../scripts/serve/own-certificate';
import { type ServedWorkbench, serveWorkbench } from '../../scripts/workbench/server';
import '../../workbench/page/hook';
import type { Scalar } from '../../workbench/host/model/workbook';
import { launch } from './browser';
import { axeFaults, complaintsOf } from './page-faults';
import { ROOT } from './project';

/** How the pane on stage reaches Excel: as on the desktop over http, as on the web over https. */
export type Seat = 'desktop' | 'web';

/** The workbench as `npm start` serves it, in a real browser. */
export interface Workbenches {
  /**
   * Opens the workbench at 「?sample=plan」, runs the steps, then asks for silence on the console, no request to another
   * origin and no axe violation, on the stage and in the pane.
   */
  run(seat: Seat, query: string, steps: (stage: OnStage) => Promise<void>): Promise<void>;
  /** Opens any page of the pane alone, as any browser does, with the same demands. */
  runAlone(path: string, steps: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** The hands and eyes of a clerk. */
export interface OnStage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** A button of the ribbon. */
  readonly ribbon: (name: string) => Locator;
  /** A button of the pane. */
  readonly button: (name: string | RegExp) => Locator;
  /** A cell of the sheet that is shown. */
  readonly cell: (address: string) => Locator;
  /** Types into a cell of the grid, as with the keyboard. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** Address of the selected cells, as the grid shows it. */
  readonly selected: () => Promise<string>;
  /** Everything cells of all sheets hold, name of the sheet first. */
  readonly contents: () => Promise<Readonly<Record<string, readonly (readonly [number, Scalar])[]>>>;
  /** Pictures of the pane in light, dark and high contrast, for people to look at; axe looks at the first two. */
  readonly snap: (state: string) => Promise<void>;
}

const SCREENSHOTS = join(ROOT, '.cache', 'screenshots');

/** Serves the workbench over http and https and starts the browser. */
export async function openWorkbenches(): Promise<Workbenches> {
  const credentials = await ownCredentials(mkdtempSync(join(tmpdir(), 'workbench-certificate-')));
  const [browser, desktop, web] = await Promise.all([
    launch(ROOT),
    serveWorkbench({ root: ROOT, port: 0 }),
    serveWorkbench({ root: ROOT, port: 0, credentials }),
  ]);
  mkdirSync(SCREENSHOTS, { recursive: true });
  const seats: Readonly<Record<Seat, ServedWorkbench>> = { desktop, web };
  return {
    async run(seat, query, steps) {
      const { context, page, complaints } = await newPage(browser, seats[seat].origin);
      await page.goto(`${seats[seat].origin}/${query}`);
      const stage = onStage(page, seat);
      await stage.ribbon('检查表格').waitFor();
      await page.evaluate(() => window.workbench.whenReady);
      await steps(stage);
      await expectQuiet(context, page, complaints);
    },
    async runAlone(path, steps) {
      const { context, page, complaints } = await newPage(browser, desktop.origin);
      await page.goto(`${desktop.origin}/addin/${path}`);
      await steps(page);
      await expectQuiet(context, page, complaints);
    },
    async close() {
      await browser.close();
      await Promise.all([desktop.close(), web.close()]);
    },
  };
}

async function newPage(browser: Browser, origin: string) {
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ viewport, locale: 'zh-CN', ignoreHTTPSErrors: true });
  // The samples are of one year: the day decides what is overdue in them.
  await context.clock.setFixedTime('2026-09-20T10:00:00');
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = complaintsOf(page);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'blob:') complaints.push(`request: ${request.url()}`);
  });
  return { context, page, complaints };
}

async function expectQuiet(context: BrowserContext, page: Page, complaints: readonly string[]): Promise<void> {
  expect({ violations: await axeFaults(page), complaints }).toEqual({ violations: [], complaints: [] });
  await context.close();
}

function onStage(page: Page, seat: Seat): OnStage {
  const pane = page.frameLocator('.pane-frame');
  const cell = (address: string) => page.locator(`[data-address="${address}"]`);
  return {
    page,
    pane,
    ribbon: (name) => page.getByRole('navigation').getByRole('button', { name }),
    button: (name) => pane.getByRole('button', { name }),
    cell,
    async type(address, text) {
      await cell(address).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    selected: () =>
      page.evaluate(() => {
        const cells = [...document.querySelectorAll('[role="gridcell"][aria-selected="true"]')];
        return cells.map((element) => element.getAttribute('data-address')).join();
      }),
    contents: () =>
      page.evaluate(() =>
        Object.fromEntries(
          window.workbench.excel.book.sheets.map((sheet) => [
            sheet.name,
            [...sheet.cells]
              .map(([key, held]) => [key, held.formula ?? held.value] as const)
              .filter(([, held]) => held !== '')
              .sort(([a], [b]) => a - b),
          ]),
        ),
      ),
    async snap(state) {
      for (const [name, media] of MODES) {
        await page.emulateMedia(media);
        await page.locator('.pane-frame').screenshot({ path: join(SCREENSHOTS, `${seat}-${state}-${name}.png`) });
        if (media.forcedColors === 'none') expect(await axeFaults(page)).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    },
  };
}

const MODES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
