import { execFileSync } from 'node:child_process';
import { bundleScript } from '../kit/bundle-script';
import { ROOT } from '../kit/project';

let script: string;

beforeAll(async () => {
  script = await bundleScript(ROOT, './tests/kit/read-everything.ts');
}, 60_000);

/** What the script prints where the clock stands in a zone; its first line names the zone it found. */
function printedIn(zone: string): { readonly found: string | undefined; readonly lines: readonly string[] } {
  const printed = execFileSync(process.execPath, ['-'], {
    input: script,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const [found, ...lines] = printed.split('\n');
  return { found, lines };
}

test('readings, statuses and workdays are the same in every time zone', () => {
  const here = printedIn('UTC');
  expect(here.found).toBe('UTC');
  expect(here.lines.length).toBeGreaterThan(1000);
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia']) {
    const there = printedIn(zone);
    expect(there.found).toBe(zone);
    expect(there.lines).toEqual(here.lines);
  }
}, 60_000);
