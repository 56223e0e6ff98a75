/** A cell's text on one line, line breaks shown as 「↵」, control characters left out, cut to a readable length. */
export function oneLine(text: string, maxChars: number): string {
  const line = text
    .trim()
    .replace(/(?<!\s)[^\S\r\n]*[\r\n]\s*/g, '↵')
    .replace(/[\u0000-\u001f\u007f\u009b]/g, '');
  const chars = Array.from(line.slice(0, 2 * maxChars + 2));
  return chars.length > maxChars ? `${chars.slice(0, maxChars).join('')}…` : line;
}
