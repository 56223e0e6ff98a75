const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;

/** FNV-1a over the UTF-16 code units (low byte first), 64 bits as 16 hexadecimal digits: stable over versions and machines. */
export function hashText(text: string): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (let at = 0; at < text.length * 2; at++) {
    const unit = text.charCodeAt(at >> 1);
    const mixed = low ^ (at % 2 === 0 ? unit & 0xff : unit >>> 8);
    // Long multiplication in halves of 16 bits: products of 32 bits would leave the range of quick integers.
    const lower = (mixed & 0xffff) * PRIME_LOW;
    const upper = (mixed >>> 16) * PRIME_LOW + (lower >>> 16);
    // The prime is 2^40 + 0x1b3: the first summand moves the low half eight bits up into the high one.
    high = (Math.imul(high, PRIME_LOW) + (mixed << 8) + (upper >>> 16)) | 0;
    low = (upper << 16) | (lower & 0xffff);
  }
  return hexOf(high) + hexOf(low);
}

function hexOf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
