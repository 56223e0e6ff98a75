import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/checks/rules/index';
import { PATTERNS } from '../../src/deadlines/patterns/index';
import { ROOT } from '../kit/project';

const scripts = join(ROOT, 'dist', 'scripts');
const shipped = readdirSync(scripts)
  .map((file) => readFileSync(join(scripts, file), 'utf8'))
  .join('\n');

test('the pane ships every rule and pattern', () => {
  for (const { id } of RULES) expect(shipped).toContain(id);
  for (const { id } of PATTERNS) expect(shipped).toContain(id);
});

test('the pane ships no examples', () => {
  const rows = RULES.flatMap(({ examples }) => [...examples.good, ...examples.bad]).flatMap((drawing) =>
    drawing.split('\n').filter((line) => /^\d/.test(line)),
  );
  expect(rows.length).toBeGreaterThan(RULES.length);
  expect(rows.filter((row) => shipped.includes(row))).toEqual([]);
  const readings = PATTERNS.flatMap(({ examples }) => examples.map(([text]) => text)).filter(
    (text) => text.length > 12,
  );
  expect(readings.filter((text) => shipped.includes(`'${text}'`) || shipped.includes(`"${text}"`))).toEqual([]);
});
