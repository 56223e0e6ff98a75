import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsPage } from '../../scripts/docs/columns-page';

test('docs/columns.md is what the registry says (npm run docs)', () => {
  expect(readFileSync(join(__dirname, '../../docs/columns.md'), 'utf8')).toBe(columnsPage());
});
