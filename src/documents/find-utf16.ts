import type { TextEncoding } from './document-reading';

/** Enough of a file to tell its encoding by. */
const SAMPLE_BYTES = 65_536;
/** Of the characters read so, this share must be such as stand in Chinese texts. */
const USUAL_SHARE = 0.9;

/** Blocks Chinese texts are written in: ASCII and line ends, dashes and quotes, CJK marks, Han, full width. */
const USUAL: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x09, 0x0d],
  [0xb0, 0xb7],
  [0x2010, 0x2026],
  [0x2460, 0x249b],
  [0x3000, 0x303f],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
];

/** Tells UTF-16 without a byte order mark: read with its bytes in one order, nearly all is Chinese text. */
export function findUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const [little, big] = [weigh(bytes, 1), weigh(bytes, 0)];
  if (Math.max(little.usual, big.usual) < USUAL_SHARE) return undefined;
  // Letters in the wrong order are Han too, 「n」 is 「渀」; Han in the wrong order are hardly ever letters.
  const isLittle = little.usual === big.usual ? little.ascii >= big.ascii : little.usual > big.usual;
  return isLittle ? 'UTF-16LE' : 'UTF-16BE';
}

/** Shares of usual characters and of ASCII among them; `high` is the place of the high byte in each pair. */
function weigh(bytes: Uint8Array, high: 0 | 1): { readonly usual: number; readonly ascii: number } {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  let [usual, ascii] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    const unit = (bytes[at + high] ?? 0) * 256 + (bytes[at + 1 - high] ?? 0);
    if (!USUAL.some(([first, last]) => unit >= first && unit <= last)) continue;
    usual++;
    if (unit < 0x80) ascii++;
  }
  return pairs === 0 ? { usual: 0, ascii: 0 } : { usual: usual / pairs, ascii: ascii / pairs };
}
