import { withoutBlanks } from '../../text/blanks';
import { readItemMark } from '../../text/marks';
import type { PhysicalLine } from './physical-line';
import { BUTTON, MENU_WORD, NAVIGATION, STRONG_LABEL, SUMMARY_LABEL, WEAK_LABEL } from './web-words';

/** What a line of a web page is: `repeated` holds the opening once more. */
export type WebResidue = 'web' | 'repeated';

const MAX_LINE = 200;
const MIN_MENU = 3;
/** A box of data is not interrupted by more lines than this: values that stand on lines of their own. */
const MAX_GAP = 2;
/** A line of one or two words of a menu. */
const MAX_MENU = 12;
const MAX_FOOT = 60;
const PAGE_DATE = /^(?:19|20)\d{2}[-\/]\d{1,2}[-\/]\d{1,2}(?: ?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const MIN_REPEATED = 12;
/** Where the words before a notice may stand, in lines. */
const MAX_HEAD = 60;

/** Lines of a web page around the notice: navigation, buttons, the box with 索引号 and 分类. */
export function webResidue(source: string, lines: readonly PhysicalLine[]): ReadonlyMap<PhysicalLine, WebResidue> {
  const found = new Map<PhysicalLine, WebResidue>();
  for (const line of lines) if (isNavigation(source, line)) found.set(line, 'web');
  for (const line of [...menuLines(source, lines), ...datesAbove(lines)]) found.set(line, 'web');
  for (const line of boxLines(source, lines)) if (!found.has(line)) found.set(line, kindOf(line, lines));
  for (const line of footLines(source, lines, found)) found.set(line, 'web');
  return found;
}

function isNavigation(source: string, line: PhysicalLine): boolean {
  const { text } = line;
  if (text.length > MAX_LINE || text === '') return false;
  if (NAVIGATION.test(text)) return !/[。;]$/.test(text);
  const words = wordsOf(source, line);
  if (!areOfMenu(words)) return false;
  return words.length >= MIN_MENU || words.some((word) => !MENU_WORD.test(word));
}

function areOfMenu(words: readonly string[]): boolean {
  return words.every((word) => BUTTON.test(word) || MENU_WORD.test(word));
}

/** Words of a menu below each other, one or two in a line. */
function menuLines(source: string, lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const isMenu = lines.map((line) => line.text.length <= MAX_MENU && areOfMenu(wordsOf(source, line)));
  return lines.filter((_, at) => isMenu[at] === true && (isMenu[at - 1] === true || isMenu[at + 1] === true));
}

/** 「2026-03-02 10:15」 above the first sentence is when the page was put up. */
function datesAbove(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const head = lines.slice(0, MAX_HEAD);
  const first = head.findIndex(isSentence);
  return head.slice(0, Math.max(0, first)).filter(({ text }) => PAGE_DATE.test(text));
}

/** What stands among the words of a web page below the last sentence: 「主办：……」, names of channels. */
function footLines(
  source: string,
  lines: readonly PhysicalLine[],
  found: ReadonlyMap<PhysicalLine, WebResidue>,
): readonly PhysicalLine[] {
  let last = lines.length - 1;
  for (let line = lines[last]; line && (found.has(line) || !isSentence(line)); line = lines[last]) last--;
  const foot = lines.slice(last + 1);
  const from = foot.findIndex((line) => found.has(line));
  const isFoot = last >= 0 && from >= 0 && foot.slice(from).every((line) => found.has(line) || isOfFoot(source, line));
  return isFoot ? foot.slice(from).filter((line) => !found.has(line)) : [];
}

function isSentence({ text }: PhysicalLine): boolean {
  return /[。;]/.test(text);
}

/** No mark, no attachment, no date: short words that may belong to a page. */
function isOfFoot(source: string, { text, start, end }: PhysicalLine): boolean {
  if (text.length > MAX_FOOT || source.slice(start, end).includes('\t')) return false;
  return !/^附|\d{4}年|^(?:抄送|注|备注)[:：]|牵头|负责|配合|责任|时限/.test(text) && readItemMark(text) === undefined;
}

/** The words of a line as a web page sets them apart; 「字体：大 中 小」. */
function wordsOf(source: string, { start, end }: PhysicalLine): readonly string[] {
  return source
    .slice(start, end)
    .split(/[\s|｜·•●▪/／\\\[\]【】()（）:：>《》、，,]+/)
    .filter((word) => word !== '');
}

function boxLines(source: string, lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const head = lines.slice(0, MAX_HEAD);
  const isStrong = head.map((line) => STRONG_LABEL.test(headOf(source, line)));
  const first = isStrong.indexOf(true);
  if (first < 0) return [];
  let last = first;
  for (let at = first; at < head.length; at++) {
    if (!isStrong[at] && !WEAK_LABEL.test(headOf(source, head[at]))) continue;
    if (at - last > MAX_GAP + 1 || head.slice(last + 1, at).some(isProse)) break;
    last = at;
  }
  const isLabelled = (line: PhysicalLine | undefined) => line !== undefined && WEAK_LABEL.test(headOf(source, line));
  const from = isLabelled(head[first - 1]) ? first - 1 : first;
  const lastLine = head[last];
  // 「公开时限」 with its value below: the value belongs to the box.
  const hasValueBelow =
    lastLine !== undefined && isStrong[last] === true && /^\p{Script=Han}{2,6}$/u.test(lastLine.text);
  return head.slice(from, last + (hasValueBelow ? 2 : 1));
}

/** 「索 引 号」 */
const SPACED_LABEL = /^[【[]?(?:\p{Script=Han}[^\S\n]{1,4}){1,5}\p{Script=Han}(?!\p{Script=Han})/u;

/** The first characters with their blanks: 「索引号 0085」. */
function headOf(source: string, line: PhysicalLine | undefined): string {
  const head = line ? source.slice(line.start, Math.min(line.end, line.start + 60)).trimStart() : '';
  return head.replace(SPACED_LABEL, withoutBlanks);
}

function isProse({ text }: PhysicalLine): boolean {
  return text.length > 60 && /[。;]/.test(text);
}

function kindOf(line: PhysicalLine, lines: readonly PhysicalLine[]): WebResidue {
  const label = SUMMARY_LABEL.exec(line.text);
  if (!label || line.text.length < label[0].length + MIN_REPEATED) return 'web';
  const opening = line.text.slice(label[0].length, label[0].length + MIN_REPEATED);
  return lines.some((other) => other !== line && other.text.includes(opening)) ? 'repeated' : 'web';
}
