/** Finds a Chromium-family browser for the browser tests, or installs Debian's. Node's built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/** Path of the browser, undefined where there is none. CHROME_PATH goes before every guess. */
export function findBrowser() {
  const places = [process.env.CHROME_PATH, ...(PLACES[process.platform] ?? [])];
  return places.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** On Debian and its kin, as root: installs chromium and a Chinese font. False elsewhere. */
export function installBrowser() {
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!isDebianRoot) return false;
  console.error('正在安装 Chromium 和中文字体（apt-get）……');
  const run = (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run(['update']);
  return run(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']).status === 0;
}

// Run by itself it prints the path, for the tests.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(findBrowser() ?? '');
