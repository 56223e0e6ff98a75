import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { type ServedWorkbench, serveWorkbench } from '../../scripts/workbench/server';

const FILES: Readonly<Record<string, string>> = {
  'dist/taskpane.html': '<head><script src="assets/guard.js"></script></head>',
  'dist/unsupported.html': '<head><script src="office-js/office.js"></script></head>',
  'dist/assets/guard.js': '/* guard */',
  'dist/office-js/office.js': '/* office */',
  'dist/manifest.xml': '<OfficeApp/>',
  '.cache/workbench/index.html': '<title>工作台</title>',
  '.cache/workbench/workbench.js': '/* workbench */',
  'samples/plan-2026.xlsx': 'PK',
  'secret.txt': 'secret',
};

const root = mkdtempSync(join(tmpdir(), 'workbench-'));
let served: ServedWorkbench;

beforeAll(async () => {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  served = await serveWorkbench({ root, port: 0 });
});

afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks with the path exactly as written: `fetch` would tidy 「..」 away. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.origin);
    request({ host: 'localhost', port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', '.cache/workbench/index.html', 'text/html; charset=utf-8'],
  ['/?sample=plan', '.cache/workbench/index.html', 'text/html; charset=utf-8'],
  ['/workbench.js', '.cache/workbench/workbench.js', 'text/javascript; charset=utf-8'],
  ['/addin/taskpane.html?do=check', 'dist/taskpane.html', 'text/html; charset=utf-8'],
  ['/addin/assets/guard.js', 'dist/assets/guard.js', 'text/javascript; charset=utf-8'],
  ['/addin/unsupported.html', 'dist/unsupported.html', 'text/html; charset=utf-8'],
  ['/addin-desktop/taskpane.html', 'dist/taskpane.html', 'text/html; charset=utf-8'],
  ['/addin-desktop/office-js/office.js', 'dist/office-js/office.js', 'text/javascript; charset=utf-8'],
  ['/addin-desktop/manifest.xml', 'dist/manifest.xml', 'text/xml; charset=utf-8'],
  ['/samples/plan-2026.xlsx', 'samples/plan-2026.xlsx', 'application/octet-stream'],
])('%s is %s, unchanged and never kept', async (path, file, type) => {
  const { status, headers, text } = await ask(path);
  expect([status, text]).toEqual([200, FILES[file]]);
  expect(headers).toMatchObject({ 'content-type': type, 'cache-control': 'no-store' });
});

test('the desktop entrance connects before the guard, and before office.js on the static page', async () => {
  const guard = await ask('/addin-desktop/assets/guard.js');
  expect(guard.text).toMatch(/window\.parent\.workbench[\s\S]*'external'[\s\S]*\/\* guard \*\/$/);
  const page = await ask('/addin-desktop/unsupported.html');
  expect(page.text).toBe(
    '<head><script src="assets/connect.js"></script><script src="office-js/office.js"></script></head>',
  );
  expect(guard.text).toBe((await ask('/addin-desktop/assets/connect.js')).text + '/* guard */');
  expect((await ask('/addin/assets/connect.js')).status).toBe(404);
});

test('the connecting lines take the object of the page around them, and leave a pane alone in peace', async () => {
  const { text } = await ask('/addin-desktop/assets/connect.js');
  const external = { GetHostInfo: () => 'Excel' };
  const run = (window: object) => {
    runInNewContext(text, { window });
    return window;
  };
  expect(run({ parent: { workbench: { connectPane: () => external } } })).toHaveProperty('external', external);
  expect(run({ parent: {} })).not.toHaveProperty('external');
  const alone: { parent?: object } = {};
  alone.parent = alone;
  expect(run(alone)).not.toHaveProperty('external');
});

test.each([
  '/../secret.txt',
  '/addin/../../secret.txt',
  '/addin/%2e%2e/secret.txt',
  '/addin/..%2f..%2fsecret.txt',
  '/samples/%2e%2e%2fsecret.txt',
  '/addin-desktop/..%5c..%5csecret.txt',
  '/addin/%00',
  '/addin/%ff',
  '/nothing.js',
  '/samples/',
])('%s gives nothing away', async (path) => {
  const { status, text } = await ask(path);
  expect(text).not.toContain('secret');
  expect(status).toBe(404);
});

test('HEAD answers the length without the bytes; nothing else is taken', async () => {
  const head = await ask('/addin/taskpane.html', 'HEAD');
  expect([head.status, head.text]).toEqual([200, '']);
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(FILES['dist/taskpane.html'] ?? '')));
  expect((await ask('/', 'POST')).status).toBe(405);
});

test('a port that is taken is said so', async () => {
  const port = Number(new URL(served.origin).port);
  await expect(serveWorkbench({ root, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
