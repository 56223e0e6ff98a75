/**
 * Makes a fresh clone ready: `npm ci` when the installed packages do not match the lock file and,
 * with --browser, a Chromium for the browser tests. Node's built-ins only, because nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.zerenbiao-installed');

function requireNode20() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`需要 Node.js 20 或更新的版本，当前是 ${process.versions.node}。请到 nodejs.org 安装后重试。`);
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(process.version).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('正在安装依赖（npm ci），首次约需一分钟……');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('依赖没有装好。请确认能访问 npm 源后重试：npm ci');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function prepareBrowser() {
  if (findBrowser() !== undefined) return;
  if (!installBrowser() || findBrowser() === undefined) {
    fail('测试需要 Chrome、Chromium 或 Edge 浏览器，请先安装其中一个（或用环境变量 CHROME_PATH 指出它的位置）后重试。');
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

requireNode20();
installPackages();
if (process.argv.includes('--browser')) prepareBrowser();
