import type { FrameLine } from './frame-line';

/** Between 「一、」 and 「（一）」. */
const ARTICLE_STEP = 1.5;
const TITLE = /^[^。;:,]{2,20}$/;

/** Articles that stand in sections, 「一、总则」 over 「第一条」, are a level below them; without sections over them they are as high. */
export function inSections(lines: readonly FrameLine[]): readonly FrameLine[] {
  const first = lines.findIndex(({ form }) => form === 'article');
  if (first < 0 || !isSection(lines[first - 1])) return lines;
  return lines.map((line) => (line.form === 'article' ? { ...line, level: ARTICLE_STEP } : line));
}

function isSection(line: FrameLine | undefined): boolean {
  return line?.form === 'mark' && line.level === 1 && TITLE.test(line.title);
}
