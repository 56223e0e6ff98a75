import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStale } from '../../scripts/build/freshness';

const folder = mkdtempSync(join(tmpdir(), 'zerenbiao-'));
const output = join(folder, 'output.js');
const sources = join(folder, 'src');

/** Writes a file that was last changed in this second. */
function write(path: string, second: number): void {
  writeFileSync(path, '');
  utimesSync(path, second, second);
}

beforeAll(() => {
  mkdirSync(join(sources, 'deep'), { recursive: true });
  write(join(sources, 'a.ts'), 100);
  write(join(sources, 'deep', 'b.ts'), 200);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('what is missing is stale', () => {
  expect(isStale(join(folder, 'missing.js'), [sources])).toBe(true);
});

test('a change anywhere below a source counts, a missing source does not', () => {
  write(output, 150);
  expect(isStale(output, [join(sources, 'a.ts'), join(folder, 'none')])).toBe(false);
  expect(isStale(output, [sources])).toBe(true);
  write(output, 250);
  expect(isStale(output, [sources])).toBe(false);
});
