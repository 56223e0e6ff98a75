/** Ways in which the same paragraphs come into a text. */

/** Lines of so many characters, the first set in where asked; no word or number is broken. */
export function wrapped(paragraph: string, width: number, indent = ''): string {
  return brokenBy(indent + paragraph, width, () => 1);
}

/** Lines of so many columns, a Han character taking two, as a page of fixed width has them. */
export function wrappedByColumns(paragraph: string, columns: number, indent = ''): string {
  return brokenBy(indent + paragraph, columns, (char) => (/[\u1100-\uffff]/.test(char) ? 2 : 1));
}

function brokenBy(text: string, width: number, widthOf: (char: string) => number): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.match(/[!-~]+|[^!-~]/g) ?? []) {
    let wide = 0;
    for (const char of word) wide += widthOf(char);
    if (used + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += word;
    used += wide;
  }
  return [...lines, line].join('\n');
}

/** Half-width letters, digits, brackets and points as full-width ones. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** Full-width letters, digits, brackets and points as half-width ones. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
