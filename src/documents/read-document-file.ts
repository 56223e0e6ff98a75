import { isBlank } from '../text/blanks';
import type { DocumentReading, UnreadableReason } from './document-reading';
import { readDocx } from './docx/read-docx';
import { fileKind } from './file-kind';
import { MAX_DOCUMENT_BYTES, MAX_TEXT_BYTES } from './limits';
import { readTextFile } from './read-text-file';
import { Unreadable } from './unreadable';

/** Names of Word files: what bears one and is none is damaged or wrapped by a program, never plain text. */
const WORD_NAME = /\.(?:doc|docx|docm|dot|dotx|dotm|wps|wpt|pdf|rtf)$/i;

/** Reads a .docx or a text file; any bytes give a reading. The bytes decide what it is, the name only where they may be text. */
export function readDocumentFile(name: string, bytes: Uint8Array): DocumentReading {
  try {
    return readKnown(name, bytes);
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.reason);
    throw error;
  }
}

function readKnown(name: string, bytes: Uint8Array): DocumentReading {
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > MAX_DOCUMENT_BYTES) return unreadable('too-large');
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip': {
      const document = readDocx(bytes);
      if (document.text.length > MAX_TEXT_BYTES) return unreadable('too-large');
      return isBlank(document.text) ? unreadable('empty') : { kind: 'document', document, format: 'docx' };
    }
    case 'encrypted':
    case 'old-word':
      return unreadable(kind);
    case 'foreign':
      return unreadable('other-format');
    case 'unknown':
      return WORD_NAME.test(name) ? unreadable('other-format') : readText(bytes);
  }
}

function readText(bytes: Uint8Array): DocumentReading {
  if (bytes.length > MAX_TEXT_BYTES) return unreadable('too-large');
  const { text, encoding } = readTextFile(bytes);
  if (isBlank(text)) return unreadable('empty');
  return { kind: 'document', document: { text, tables: [], edges: [] }, format: 'txt', encoding };
}

function unreadable(reason: UnreadableReason): DocumentReading {
  return { kind: 'unreadable', reason };
}
