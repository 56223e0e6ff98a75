/** The path of a file as a URI reference: relative where the path is, percent-encoded, with slashes: 「报表/方案 1.xlsx」. */
export function artifactUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const isDrive = /^[A-Za-z]:\//.test(slashed);
  const head = isDrive
    ? `file:///${slashed.slice(0, 2)}`
    : slashed.startsWith('//')
      ? 'file:'
      : slashed.startsWith('/')
        ? 'file://'
        : '';
  const tail = isDrive ? slashed.slice(2) : slashed;
  return (
    head +
    tail
      .replace(/^(?:\.\/)+/, '')
      .split('/')
      .map(encoded)
      .join('/')
  );
}

/** Half of a character that takes two has no code of its own. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
