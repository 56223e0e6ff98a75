import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { requestedFile, responseHeaders } from '../../scripts/serve/static-files';
import { launch } from '../kit/browser';
import { bundleScript } from '../kit/bundle-script';
import { buildEmptyPage } from './empty-fluent/build';
import { median } from './measure';

/** Milliseconds from the request for a page to its first control that can be used, medians. */
export interface ReadyTimes {
  readonly emptyMs: number;
  /** The pane with office.js and the emulated Excel. */
  readonly paneMs: number;
  /** The part of it that office.js alone takes: an empty page that waits for `Office.onReady`. */
  readonly officeMs: number;
}

/** Notes when the first button is there that is neither hidden nor disabled, as of the next frame. */
const WATCH = `new MutationObserver((_, observer) => {
  const button = document.querySelector('button:not([disabled])');
  if (!button || button.offsetParent === null) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.readyMs = performance.now(); }, 0));
}).observe(document, { childList: true, subtree: true });`;

const OFFICE_PAGE = `<!doctype html><div id="root"></div><script src="/office-js/office.js"></script>
<script>Office.onReady(() => { document.getElementById('root').innerHTML = '<button>就绪</button>'; });</script>`;

/** Opens the empty page, the office page and the pane in turn, `rounds` times each, every time with an empty cache. */
export async function measureReady(root: string, rounds: number): Promise<ReadyTimes> {
  const empty = await buildEmptyPage(root);
  const servers = await Promise.all([serve(empty, {}), serve(join(root, 'dist'), { '/office.html': OFFICE_PAGE })]);
  const [emptyOrigin = '', paneOrigin = ''] = servers.map(
    (server) => `http://localhost:${(server.address() as AddressInfo).port}`,
  );
  const excel = `${await bundleScript(root, './tests/bench/excel-in-page.ts')};excelInPage.open([{ name: 'Sheet1', rows: [['序号']] }], {})`;
  const browser = await launch(root);
  const pages = {
    emptyMs: { url: `${emptyOrigin}/index.html`, script: excel },
    officeMs: { url: `${paneOrigin}/office.html`, script: excel },
    paneMs: { url: `${paneOrigin}/taskpane.html`, script: excel },
  };
  const times: Record<keyof typeof pages, number[]> = { emptyMs: [], officeMs: [], paneMs: [] };
  for (let round = -1; round < rounds; round++) {
    for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
      const time = await readyTime(browser, pages[name].url, pages[name].script);
      if (round >= 0) times[name].push(time);
    }
  }
  await browser.close();
  for (const server of servers) server.close();
  return { emptyMs: median(times.emptyMs), officeMs: median(times.officeMs), paneMs: median(times.paneMs) };
}

async function readyTime(browser: Browser, url: string, script: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 600 } });
  const page = await context.newPage();
  await page.addInitScript(`${script}\n${WATCH}`);
  await page.goto(url);
  const ready = await page.waitForFunction('window.readyMs');
  const time = (await ready.jsonValue()) as number;
  await context.close();
  return time;
}

function serve(folder: string, pages: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const page = pages[address];
    const file = requestedFile(folder, address);
    if (page !== undefined) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    else if (file === undefined || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, responseHeaders(file)).end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      resolve(server);
    });
  });
}
