const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand between tags and in quoted attributes; characters no page may hold are left out. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** An element around texts that are markup already. */
export function element(name: string, inner: string, attributes: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

/** An element around a text of the user's: its line breaks stay, and what it says of writing direction ends with it. */
export function userText(text: string): string {
  return element('bdi', escapeHtml(text), { class: 'text' });
}

/** A table with a heading row. */
export function htmlTable(headers: readonly string[], rows: readonly (readonly string[])[], kind: string): string {
  const head = headers.map((header) => element('th', escapeHtml(header), { scope: 'col' })).join('');
  const body = rows.map((cells) => element('tr', cells.map((inner) => element('td', inner)).join('')));
  return element('table', `<thead>${element('tr', head)}</thead><tbody>\n${body.join('\n')}\n</tbody>`, {
    class: kind,
  });
}
