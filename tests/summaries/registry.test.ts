import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SUMMARIES } from '../../src/summaries/sheets/index';

test('every file of the folder is a listed summary', () => {
  const files = readdirSync(join(__dirname, '../../src/summaries/sheets')).filter((file) => file !== 'index.ts');
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(SUMMARIES.map((summary) => summary.id).sort());
});
