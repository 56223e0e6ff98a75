/** The words of a text element: blanks at its ends go unless they are to be kept, line ends and tabs inside are only blanks. */
export function wordsOf(text: string, isTrimmed: boolean): string {
  return (isTrimmed ? trimmed(text) : text).replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ');
}

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlBlank(text.charAt(start))) start++;
  while (end > start && isXmlBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isXmlBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}
