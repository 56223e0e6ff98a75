import type { EvidenceBlock } from '../notices/draft/evidence';
import type { TextSpan } from '../text/text-span';
import { withoutBlanks } from '../text/blanks';

/** The shown words of a place in the source. */
export function wordsOf(blocks: readonly EvidenceBlock[], span: TextSpan | undefined): string {
  if (!span) return '';
  return shown(blocks)
    .filter(({ offset }) => span.start <= offset && offset < span.end)
    .map(({ char }) => char)
    .join('');
}

/** The first place at which the shown words stand as typed; white space does not count. */
export function findWords(blocks: readonly EvidenceBlock[], typed: string): TextSpan | undefined {
  const wanted = withoutBlanks(typed);
  if (wanted === '') return undefined;
  const chars = shown(blocks).filter(({ char }) => withoutBlanks(char) !== '');
  const at = chars
    .map(({ char }) => char)
    .join('')
    .indexOf(wanted);
  const first = chars[at]?.offset;
  const last = chars[at + wanted.length - 1]?.offset;
  return at < 0 || first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** Every UTF-16 unit that is shown, with its place. */
function shown(blocks: readonly EvidenceBlock[]): readonly { readonly char: string; readonly offset: number }[] {
  return blocks.flatMap(({ pieces }) =>
    pieces.flatMap(({ text, offsets }) => offsets.map((offset, at) => ({ char: text.charAt(at), offset }))),
  );
}
