import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { DRAWINGS, ICON_SIZES } from '../../scripts/icons/drawings';
import { encodePng } from '../../scripts/icons/png';
import { ROOT } from '../kit/project';

const cases = Object.keys(DRAWINGS).flatMap((name) => ICON_SIZES.map((size) => [name, size] as const));

/** The picture lines of a PNG that has one IDAT, as ours have; another zlib may pack the same lines differently. */
function lines(png: Buffer): Buffer {
  const at = png.indexOf('IDAT');
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
}

test.each(cases)('%s at %d pixels is committed as it is drawn', (name, size) => {
  const committed = readFileSync(join(ROOT, 'assets', `${name}-${size}.png`));
  const drawn = DRAWINGS[name]?.(size);
  expect(drawn && lines(committed).equals(lines(encodePng(drawn)))).toBe(true);
});

test('corners are transparent and the header is blue', () => {
  const { rgba, size } = DRAWINGS['check']!(32);
  const pixel = (x: number, y: number) => [...rgba.subarray((y * size + x) * 4, (y * size + x) * 4 + 4)];
  expect(pixel(0, 0)).toEqual([0, 0, 0, 0]);
  expect(pixel(8, 5)).toEqual([0x0f, 0x6c, 0xbd, 255]);
});
