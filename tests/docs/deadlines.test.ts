import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlinePatternsPage } from '../../scripts/docs/deadlines-page';

const PAGE = join(__dirname, '../../docs/deadlines.md');

test('docs/deadlines.md is what the registry says (npm run docs, or UPDATE_DOCS=1)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, deadlinePatternsPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(deadlinePatternsPage());
});
