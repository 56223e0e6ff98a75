import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Errors on a page's console and errors nobody caught, as they come in. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  return complaints;
}

/** What axe finds in a page and in its frames, each by itself. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    if (frame.isDetached() || (frame.url() === 'about:blank' && frame.parentFrame())) continue;
    await frame.evaluate(AXE);
    const ids = await frame.evaluate<string[]>(
      'axe.run({ iframes: false }).then((result) => result.violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`))',
    );
    found.push(...ids);
  }
  return found;
}
