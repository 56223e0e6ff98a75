import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import webpack from 'webpack';
import type { ExcelOptions } from '../../workbench/host/excel';
import type { SheetDraft } from '../../workbench/host/model/draft';

const ROOT = join(__dirname, '../..');

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** The built pages in a real browser, with an emulated Excel around them. */
export interface BuiltPages {
  /** Opens the pane over a workbook; without sheets the page is alone, as in any browser. */
  open(options: OpenOptions): Promise<OpenedPane>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly sheets?: readonly SheetDraft[];
  readonly excel?: ExcelOptions;
  /** What the ribbon button adds to the address: 「?do=check」. */
  readonly query?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
}

/** A pane, and what it should never have done. */
export interface OpenedPane {
  readonly page: Page;
  /** Errors on the console and requests outside the own origin. */
  readonly complaints: readonly string[];
}

/** Excel's pane at 1366×768. */
const PANE = { width: 350, height: 378 };

/** Serves `dist/` and starts the browser; `npm test` has built the one and found or installed the other. */
export async function openBuiltPages(): Promise<BuiltPages> {
  const [server, excelScript, browser] = await Promise.all([
    serve(join(ROOT, 'dist')),
    bundleScript('./workbench/page/excel-in-page.ts'),
    launch(),
  ]);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    async open({ sheets, excel = {}, query = '', colorScheme = 'light', size = PANE }) {
      const context = await browser.newContext({ viewport: size, colorScheme, locale: 'zh-CN' });
      const page = await context.newPage();
      const complaints = listen(page, origin);
      if (sheets) {
        await page.addInitScript(excelScript);
        await page.addInitScript(`excelInPage.open(${JSON.stringify(sheets)}, ${JSON.stringify(excel)})`);
      }
      await page.goto(`${origin}/taskpane.html${query}`);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function listen(page: Page, origin: string): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}

/** Starts the browser the machine has. */
export function launch(): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, [join(ROOT, 'scripts/browser.mjs')], { encoding: 'utf8' });
  if (executablePath === '') throw new Error('no browser found: npm test installs or names one');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!path.startsWith(folder) || !existsSync(path)) response.writeHead(404).end();
    else {
      const type = MIME[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(readFileSync(path));
    }
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve(server);
    });
  });
}

/** A script and what it imports, for a page; the entry is a path in the project, beginning with 「./」. */
export async function bundleScript(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'script-for-page-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: ROOT,
    entry,
    output: { path: folder, filename: 'script.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
  return readFileSync(join(folder, 'script.js'), 'utf8');
}
