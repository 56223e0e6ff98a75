/** Writes src/units/names/places.ts, the names of China's places; it is committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { placesModule } from './places/place-names';

const text = placesModule();
writeFileSync(join(import.meta.dirname, '../src/units/names/places.ts'), text);
console.log(`src/units/names/places.ts  ${(gzipSync(text).length / 1024).toFixed(1)} KB gzip`);
