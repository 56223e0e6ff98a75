const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;
const TWO_32 = 0x1_0000_0000;

/** FNV-1a over the UTF-16 code units (low byte first), 64 bits as 16 hexadecimal digits: stable over versions and machines. */
export function hashText(text: string): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  const mix = (byte: number) => {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_LOW;
    // The prime is 2^40 + 0x1b3: the first summand moves the low half eight bits up into the high one.
    high = (high * PRIME_LOW + ((mixed << 8) >>> 0) + Math.floor(product / TWO_32)) >>> 0;
    low = product >>> 0;
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    mix(unit & 0xff);
    mix(unit >>> 8);
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
