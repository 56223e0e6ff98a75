/** Writes the pages of docs/ that come out of the registries (`npm run docs`); they are committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCS } from './docs/index';

for (const [file, page] of Object.entries(DOCS)) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', file), page());
  console.log(`docs/${file}`);
}
