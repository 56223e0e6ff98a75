/** What a terminal would obey instead of showing it: control characters, and signs that turn the direction of writing. */
const ORDERS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A cell's text on one line, line breaks shown as 「↵」, what a terminal would obey left out, cut to a readable length. */
export function oneLine(text: string, maxChars: number): string {
  const line = text
    .trim()
    .replace(/(?<!\s)[^\S\r\n]*[\r\n]\s*/g, '↵')
    .replace(ORDERS, '');
  const chars = Array.from(line.slice(0, 2 * maxChars + 2));
  return chars.length > maxChars ? `${chars.slice(0, maxChars).join('')}…` : line;
}
