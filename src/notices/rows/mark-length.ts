import { readNamedMark } from '../named-mark';
import type { Paragraph } from '../paragraph';

/** Length of the mark a paragraph begins with: 「（一）」, 「第三条」, 「问题一：」. */
export function markLength({ text, mark }: Paragraph): number {
  return mark?.length ?? readNamedMark(text)?.length ?? 0;
}
