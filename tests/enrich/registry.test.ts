import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DERIVED_COLUMNS } from '../../src/enrich/columns/index';

test('every file of the folder is a listed column', () => {
  const files = readdirSync(join(__dirname, '../../src/enrich/columns')).filter((file) => file !== 'index.ts');
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(
    DERIVED_COLUMNS.map((column) => column.id).sort(),
  );
});
