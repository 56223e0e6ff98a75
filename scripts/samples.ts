/** Writes the workbooks of samples/ and the notice that is a Word file (`npm run samples`); they are committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES } from './samples/index';
import { WORD_NOTICE, writeWordNotice } from './samples/notice';
import { writeSample } from './samples/write-sample';

for (const sample of SAMPLES) {
  const bytes = await writeSample(sample);
  writeFileSync(join(import.meta.dirname, '..', 'samples', sample.file), bytes);
  console.log(`samples/${sample.file}  ${Math.ceil(bytes.length / 1024)} KB`);
}

writeFileSync(join(import.meta.dirname, '..', 'samples', 'notices', WORD_NOTICE), writeWordNotice());
console.log(`samples/notices/${WORD_NOTICE}`);
