import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Starts the browser the machine has, for the project in `root`; `npm test` has found or installed one. */
export function launch(root: string): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, [join(root, 'scripts/browser.mjs')], { encoding: 'utf8' });
  if (executablePath === '') throw new Error('no browser found: npm test installs or names one');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
