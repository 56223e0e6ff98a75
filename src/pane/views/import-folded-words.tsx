import { cutEnd } from '../change-excerpt';

/** Of a long text the beginning, as long as nobody has turned to it. */
const FOLDED_CHARS = 60;

/** Words, cut where they are folded. The beginning stays its own node: what is being selected in it is not lost when the rest comes. */
export function FoldedWords({ text, isFolded }: { readonly text: string; readonly isFolded: boolean }) {
  const cut = cutEnd(text, FOLDED_CHARS);
  if (cut === text) return text;
  const beginning = cut.slice(0, -1);
  return (
    <>
      {beginning}
      {isFolded ? '…' : text.slice(beginning.length)}
    </>
  );
}
