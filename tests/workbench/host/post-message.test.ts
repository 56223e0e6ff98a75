import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { ownCredentials } from '../../../scripts/serve/own-certificate';
import { requestedFile, responseHeaders } from '../../../scripts/serve/static-files';
import { PROFILES } from '../../../workbench/host/profiles';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { launch } from '../../kit/browser';
import { bundleScript } from '../../kit/bundle-script';
import { complaintsOf } from '../../kit/page-faults';
import { ROOT } from '../../kit/project';

const SHEET: SheetDraft = {
  name: '分工方案',
  rows: [
    ['2026年重点工作责任分解表'],
    ['序号', '工作任务', '牵头单位', '完成时限'],
    [1, '公开权力清单', '市编办', '2026年12底前'],
    [2, '编制办事指南', '市发展改革委', '2026年6月底前'],
  ],
};

let browser: Browser;
let servers: readonly Server[] = [];
let hostUrl: string;
let paneUrl: string;

beforeAll(async () => {
  const credentials = await ownCredentials(join(ROOT, '.cache/certificates'));
  const serve = async (answer: (path: string) => readonly [Buffer | string, object]) => {
    const server = createServer({ ...credentials }, (request, response) => {
      const [content, headers] = answer(request.url ?? '/');
      response.writeHead(200, { ...headers }).end(content);
    });
    await new Promise<void>((listening) => server.listen(0, listening));
    servers = [...servers, server];
    return `https://localhost:${(server.address() as AddressInfo).port}`;
  };
  const script = await bundleScript(ROOT, './tests/kit/web-excel.ts');
  const html = { 'content-type': 'text/html; charset=utf-8' };
  hostUrl = await serve(() => [`<!doctype html><body><script>${script}</script></body>`, html]);
  paneUrl = await serve((path) => {
    const file = requestedFile(join(ROOT, 'dist'), path);
    return [readFileSync(file ?? ''), responseHeaders(file ?? '')];
  });
  browser = await launch(ROOT);
}, 120_000);

afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

interface Stage {
  readonly page: Page;
  readonly pane: Frame;
  readonly complaints: readonly string[];
}

/** Opens the built pane, as it is, in an Excel on the web. */
async function openOnTheWeb(options: object = {}): Promise<Stage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(hostUrl);
  await page.evaluate(
    ([sheet, url, excel]) => {
      window.openOnTheWeb([sheet], url, excel);
    },
    [SHEET, `${paneUrl}/taskpane.html`, { profile: PROFILES.web, ...options }] as const,
  );
  const pane = await (await page.waitForSelector('iframe')).contentFrame();
  if (!pane) throw new Error('the pane has no page');
  return { page, pane, complaints };
}

async function check(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: '检查表格' }).click();
  await pane.getByText(/^检查了 2 行/).waitFor({ timeout: 20_000 });
}

test('the built pane checks the sheet in Excel on the web', async () => {
  const { page, pane, complaints } = await openOnTheWeb();
  await check(pane);
  expect(await pane.evaluate(() => String(Office.context.platform))).toBe('OfficeOnline');
  expect(await pane.getByText('2026年12底前').first().isVisible()).toBe(true);
  expect(await page.evaluate(() => window.webExcel.log.length)).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
}, 60_000);

test('what the user types reaches the pane as an event', async () => {
  const { page, pane } = await openOnTheWeb();
  await check(pane);
  const before = await page.evaluate(() => {
    window.webExcel.type('分工方案', 'D3', '2026年12月底前');
    return window.webExcel.log.length;
  });
  // The pane follows edits: it reads the sheet again by itself.
  await page.waitForFunction((count) => window.webExcel.log.length > count, before, { timeout: 20_000 });
}, 60_000);

test('requests take as long as the latency says', async () => {
  const { page, pane } = await openOnTheWeb();
  await check(pane);
  await page.evaluate(() => {
    window.webExcel.setLatency(400);
  });
  const milliseconds = await pane.evaluate(async () => {
    const start = performance.now();
    await Excel.run(async (context) => {
      await context.sync();
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    return performance.now() - start;
  });
  expect(milliseconds).toBeGreaterThanOrEqual(390);
}, 60_000);

test('settings are saved into the workbook', async () => {
  const { page, pane } = await openOnTheWeb();
  await check(pane);
  const status = await pane.evaluate(
    () =>
      new Promise((resolve) => {
        Office.context.document.settings.set('主题', { dark: true });
        Office.context.document.settings.saveAsync((result) => {
          resolve(String(result.status));
        });
      }),
  );
  expect(status).toBe('succeeded');
  expect(await page.evaluate(() => [...window.webExcel.book.settings])).toEqual([['主题', '{"dark":true}']]);
}, 60_000);

test('messages of other frames and other origins are not heard, nor any after the pane is closed', async () => {
  const { page, pane } = await openOnTheWeb();
  await check(pane);
  const requests = () => page.evaluate(() => window.webExcel.log.length);
  const before = await requests();
  const call = JSON.stringify({
    _messageType: 0,
    _actionName: 'executeMethod',
    _conversationId: 'x',
    _correlationId: 1,
    _data: {
      DdaMethod: { DispatchId: 93 },
      ArrayData: ['', 0, '', '', '{"Actions":[{"Id":1,"ActionType":8,"Name":"","ObjectPathId":1}],"ObjectPaths":{}}'],
    },
  });
  // A frame on the host's own origin speaks up, then the host page itself.
  await page.evaluate((text) => {
    const stranger = document.createElement('iframe');
    stranger.srcdoc = `<script>parent.postMessage(${JSON.stringify(text)}, '*')<\/script>`;
    document.body.append(stranger);
    window.postMessage(text, '*');
  }, call);
  await page.waitForTimeout(300);
  expect(await requests()).toBe(before);
  await pane.evaluate((text) => {
    parent.postMessage(text, '*');
  }, call);
  await page.waitForFunction((count) => window.webExcel.log.length > count, before);
  await page.evaluate(() => {
    window.closePane();
  });
  await pane.evaluate((text) => {
    parent.postMessage(text, '*');
  }, call);
  await page.waitForTimeout(300);
  expect(await requests()).toBe(before + 1);
}, 60_000);
