import type { PhysicalLine } from './physical-line';

/** Over half-width text: 「-12-」「—3—」「第3页共10页」「3/10」「Page 3 of 10」「7」. */
const PAGE_NUMBER =
  /^(?:[-—–―─·•~_]{1,4} ?\d{1,4} ?[-—–―─·•~_]{0,4}|\d{1,4} ?[-—–―─]{1,4}|第\d{1,4}页(?:[,,\/]?共\d{1,4}页)?|共\d{1,4}页[,,]?第\d{1,4}页|\d{1,4} ?\/ ?\d{1,4}|[Pp]age ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?)$/;
/** A number alone in its line is one of a page where such numbers only rise. */
const BARE_NUMBER = /^\d{1,3}$/;

/** Words that a head or foot does not hold: ends of sentences, labels, marks of a list. */
const NO_HEAD = /[。;:!?,]|^\(?[\d一二三四五六七八九十]{1,3}[)、.]/;
const MAX_HEAD = 40;

/** The lines that are page numbers, or heads and feet repeated beside them. */
export function pageResidue(lines: readonly PhysicalLine[]): ReadonlySet<PhysicalLine> {
  const pages = new Set(lines.filter(({ text }) => text.length <= 24 && PAGE_NUMBER.test(text)));
  const counted = new Map<string, number>();
  for (const { text } of lines) if (text.length <= MAX_HEAD) counted.set(text, (counted.get(text) ?? 0) + 1);
  const heads = lines.filter((line, index) => {
    const { text } = line;
    if (text.length < 3 || (counted.get(text) ?? 0) < 2 || NO_HEAD.test(text)) return false;
    const before = lines[index - 1];
    const after = lines[index + 1];
    return (
      line.isAfterFormFeed ||
      after?.isAfterFormFeed === true ||
      (before !== undefined && pages.has(before)) ||
      (after !== undefined && pages.has(after))
    );
  });
  return new Set([...pages, ...heads, ...bareNumbers(lines)]);
}

function bareNumbers(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const bare = lines.filter(({ text }) => text.length <= 3 && BARE_NUMBER.test(text));
  const isRising = bare.every(({ text }, index) => index === 0 || Number(text) > Number(bare[index - 1]?.text));
  return isRising ? bare : [];
}
