import { CONTENT_TYPES } from '../package/content-types';
import { crc32 } from '../../../archive/crc32';
import type { PackageEditor } from '../package/package-editor';
import { relationsPart } from '../../../archive/part-names';
import type { PartImages, PartWrite } from './undo-looks';

/** Notes what parts were before they are changed. */
export interface PartRecorder {
  readonly editor: PackageEditor;
  /** What was changed; undefined where a part went that could not simply be put back. */
  images(): PartImages | undefined;
}

/** An editor that changes the given one and remembers the texts it replaces. */
export function recordParts(editor: PackageEditor, workbookPart: string): PartRecorder {
  const before = new Map<string, string>();
  const lists = [CONTENT_TYPES, relationsPart(workbookPart)].map((part) => ({ part, text: editor.text(part) }));
  let chain: PartWrite | undefined;
  let hasLostParts = false;
  return {
    editor: {
      ...editor,
      write: (part, content, contentType) => {
        if (editor.has(part) && !before.has(part)) before.set(part, editor.text(part));
        editor.write(part, content, contentType);
      },
      remove: (part) => {
        before.delete(part);
        // Excel makes a new chain of calculation where it cannot be put back.
        if (CHAIN.test(part) && editor.has(part)) chain = { part, before: editor.text(part) };
        hasLostParts ||= !CHAIN.test(part);
        editor.remove(part);
      },
    },
    images: () => {
      if (hasLostParts) return undefined;
      const image = (part: string, text: string) => ({ part, before: text, after: checksum(editor.text(part)) });
      const parts = Array.from(before, ([part, text]) => image(part, text));
      return { parts, chain: chain ? [chain, ...lists.map(({ part, text }) => image(part, text))] : [] };
    },
  };
}

const CHAIN = /calcChain[^/]*$/i;

/**
 * Puts the parts back, all or none: false where one of them was changed since. The chain of calculation comes back with
 * the lists that name it, where nobody has added to those.
 */
export function restoreParts(editor: PackageEditor, { parts, chain }: PartImages): boolean {
  if (!parts.every((image) => isUntouched(editor, image))) return false;
  const isChainKnown = chain.every((image) => isUntouched(editor, image));
  for (const { part, before } of [...parts, ...(isChainKnown ? chain : [])])
    editor.write(part, before, 'application/xml');
  return true;
}

/** An image that says nothing of after the write is that of a part which was taken away. */
function isUntouched(editor: PackageEditor, { part, after }: PartWrite): boolean {
  if (after === undefined) return !editor.has(part);
  return editor.has(part) && checksum(editor.text(part)) === after;
}

function checksum(text: string): number {
  return crc32(new TextEncoder().encode(text));
}
