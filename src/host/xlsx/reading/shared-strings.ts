import { HostError } from '../../host';
import type { PackageParts } from '../package/package-parts';
import { type RichText, richTextReader } from './rich-text';

/** More than any sheet that can be opened points to. */
const MAX_TEXTS = 3_000_000;

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
      if (name !== 'si') item.close(name);
      else if (texts.push(item.end()) > MAX_TEXTS) throw new HostError('too-large', '工作簿的文字过多，无法读取。');
    },
  });
  return texts;
}
