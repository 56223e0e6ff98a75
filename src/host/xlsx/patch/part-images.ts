import { crc32 } from '../package/crc32';
import type { PackageEditor } from '../package/package-editor';
import type { PartWrite } from './undo-looks';

/** Notes what parts were before they are changed. */
export interface PartRecorder {
  readonly editor: PackageEditor;
  /** What was changed; undefined where a part went that could not simply be put back. */
  images(): readonly PartWrite[] | undefined;
}

/** An editor that changes the given one and remembers the texts it replaces. */
export function recordParts(editor: PackageEditor): PartRecorder {
  const before = new Map<string, string>();
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
        // Excel makes a new chain of calculation.
        hasLostParts ||= !/calcChain[^/]*$/i.test(part);
        editor.remove(part);
      },
    },
    images: () =>
      hasLostParts
        ? undefined
        : Array.from(before, ([part, text]) => ({ part, before: text, after: checksum(editor.text(part)) })),
  };
}

/** Puts the parts back, all or none: false where one of them was changed since. */
export function restoreParts(editor: PackageEditor, images: readonly PartWrite[]): boolean {
  const isUntouched = images.every(({ part, after }) => editor.has(part) && checksum(editor.text(part)) === after);
  if (!isUntouched) return false;
  for (const { part, before } of images) editor.write(part, before);
  return true;
}

function checksum(text: string): number {
  return crc32(new TextEncoder().encode(text));
}
