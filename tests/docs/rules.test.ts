import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../../scripts/docs/rules-page';

const PAGE = join(__dirname, '../../docs/rules.md');

test('docs/rules.md is what the registry says (npm run docs, or UPDATE_DOCS=1)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, rulesPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(rulesPage());
});
