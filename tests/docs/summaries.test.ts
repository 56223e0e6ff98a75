import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summariesPage } from '../../scripts/docs/summaries-page';

test('docs/summaries.md is what the registry says (npm run docs)', () => {
  expect(readFileSync(join(__dirname, '../../docs/summaries.md'), 'utf8')).toBe(summariesPage());
});
