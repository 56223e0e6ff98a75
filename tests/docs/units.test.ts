import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitsPage } from '../../scripts/docs/units-page';

const PAGE = join(__dirname, '../../docs/units.md');

test('docs/units.md is what the tables say (npm run docs, or UPDATE_DOCS=1)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, unitsPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(unitsPage());
});
