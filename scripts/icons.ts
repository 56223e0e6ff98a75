/** Draws the ribbon's icons into assets/ (`npm run icons`); the PNGs are committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAWINGS, ICON_SIZES } from './icons/drawings';
import { encodePng } from './icons/png';

for (const [name, draw] of Object.entries(DRAWINGS)) {
  for (const size of ICON_SIZES) {
    writeFileSync(join(import.meta.dirname, '..', 'assets', `${name}-${size}.png`), encodePng(draw(size)));
  }
}
