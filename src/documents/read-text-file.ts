import type { TextEncoding } from './document-reading';
import { findUtf16 } from './find-utf16';
import { Unreadable } from './unreadable';

/** A text file as read, lines parted by 「\n」. */
export interface TextFile {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** Text of the web, and documents written as XML. */
const MARKUP = /^\s{0,1000}<(?:!doctype|!--|\?xml|html|head|body|script)/i;

const CONTROLS = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]/g;
/** A stray control sign is nothing; beyond it, one character in this many may be one or undecodable. */
const TEXT_PER_CONTROL = 50;
/** One broken character in this many others does not speak against UTF-8; in other encodings nearly all of them break. */
const SOUND_PER_BROKEN = 20;

/** Reads plain text in any encoding Chinese programs write; Unreadable 「other-format」 where the bytes are no text. */
export function readTextFile(bytes: Uint8Array): TextFile {
  const { text, encoding } = decode(bytes);
  // Old programs end a file with the sign U+001A.
  const lines = text.replace(/\r\n?|[\f\u0085\u2028\u2029]/g, '\n').replace(/\x1a$/, '');
  if (MARKUP.test(lines) || isBinary(lines)) throw new Unreadable('other-format');
  return { text: lines, encoding };
}

function decode(bytes: Uint8Array): TextFile {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { text: decodeLoosely(bytes, encoding), encoding };
  }
  const strict = bytes.includes(0) ? undefined : decodeStrictly(bytes, 'UTF-8');
  if (strict !== undefined) return { text: strict, encoding: 'UTF-8' };
  const wide = findUtf16(bytes);
  if (wide) return { text: decodeLoosely(bytes, wide), encoding: wide };
  const loose = decodeLoosely(bytes, 'UTF-8');
  if (isMostlySound(loose)) return { text: loose, encoding: 'UTF-8' };
  return { text: decodeLoosely(bytes, 'GB18030'), encoding: 'GB18030' };
}

/** A character cut off at the end is held back by `stream` and is no error. */
function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

function isMostlySound(text: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) sound++;
  }
  return broken * SOUND_PER_BROKEN < sound;
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  return ((text.match(CONTROLS)?.length ?? 0) - 1) * TEXT_PER_CONTROL > text.length;
}
