const OPENERS = '（(〔[【';
const CLOSERS = '）)〕]】';
const SEPARATORS = '、，,；;/／\n\r';
/** 「王　伟」: spread to the width of three characters. */
const SPREAD_NAME = /^(\p{Script=Han})\s+(\p{Script=Han})$/u;

/**
 * The leaders a cell names, each once, in order: parted at 、 and its like, not inside brackets (「张某（常委、副市长）」). A name
 * that is spread with blanks is one name.
 */
export function leaderNames(text: string): readonly string[] {
  const pieces = piecesOf(text, true) ?? piecesOf(text, false) ?? [];
  return [...new Set(pieces.map((piece) => piece.trim().replace(SPREAD_NAME, '$1$2')).filter((name) => name !== ''))];
}

/** Undefined where brackets are minded and not all of them are closed. */
function piecesOf(text: string, mindsBrackets: boolean): readonly string[] | undefined {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  for (const sign of text) {
    if (mindsBrackets && OPENERS.includes(sign)) depth += 1;
    if (mindsBrackets && CLOSERS.includes(sign)) depth -= 1;
    if (depth < 0) return undefined;
    if (depth === 0 && SEPARATORS.includes(sign)) {
      pieces.push(piece);
      piece = '';
    } else {
      piece += sign;
    }
  }
  return depth === 0 ? [...pieces, piece] : undefined;
}
