import type { PackageParts } from './package-parts';
import { type RichText, richTextReader } from './rich-text';

/** Reads the table of texts that cells point into, in order. */
export function readSharedStrings(parts: PackageParts, part: string): readonly RichText[] {
  const texts: RichText[] = [];
  const item = richTextReader();
  parts.read(part, {
    open: (name, attributes) => {
      if (name === 'si') item.begin();
      else item.open(name, attributes);
    },
    text: (text) => {
      item.text(text);
    },
    close: (name) => {
      if (name === 'si') texts.push(item.end());
      else item.close(name);
    },
  });
  return texts;
}
