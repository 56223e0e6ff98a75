/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'assets', 'unsupported');
const body = /<body>[\s\S]*<\/body>/.exec(readFileSync(join(folder, 'unsupported.html'), 'utf8'))?.[0] ?? '';

/** Runs the page's script as the page would, beside an office.js that answers this. */
function open(office?: object): void {
  document.body.innerHTML = body.replace(/<script[\s\S]*?<\/script>/g, '');
  Object.assign(window, { Office: office });
  window.eval(readFileSync(join(folder, 'unsupported.js'), 'utf8'));
}

const text = (id: string) => document.getElementById(id)?.textContent;
const diagnostics = () => document.querySelector<HTMLTextAreaElement>('#diagnostics')?.value;

/** An office.js inside an Excel that knows ExcelApi up to this set. */
const excel = (newest: number) => ({
  context: {
    diagnostics: { version: '16.0.10400.20000' },
    requirements: { isSetSupported: (_: string, set: string) => Number(set.slice(2)) <= newest },
  },
  onReady: (callback: (info: object) => void) => {
    callback({ host: 'Excel', platform: 'PC' });
  },
});

test('says what is needed although nothing of Office is there', () => {
  open();
  expect(text('sentence')).toBe('当前 Excel 版本不支持本插件，需要 Excel 2021 或 Microsoft 365。');
  expect(text('detected')).toBe('检测到：没有连接到 Excel。');
});

test('names the version and the newest set of an old Excel', () => {
  open(excel(9));
  expect(text('detected')).toBe('检测到：Excel 16.0.10400.20000；ExcelApi 1.9，需要 1.13。');
  expect(diagnostics()).toContain(
    'host: Excel\nplatform: PC\nversion: 16.0.10400.20000\nExcelApi: 1.9 (required 1.13)',
  );
});

test('opened in a browser it says that no Excel is there', () => {
  open({
    context: {},
    onReady: (callback: (info: object) => void) => {
      callback({ host: null });
    },
  });
  expect(text('detected')).toBe('检测到：没有连接到 Excel。');
});

test('copies the diagnostics, or says how to', () => {
  open();
  Object.assign(document, { execCommand: () => false });
  document.querySelector('button')?.click();
  expect(text('copied')).toBe('请按 Ctrl+C 复制。');
  Object.assign(document, { execCommand: () => true });
  document.querySelector('button')?.click();
  expect(text('copied')).toBe('已复制。');
});
