import { isAttributed } from './attributed';
import type { FrameLine } from './frame-line';
import { paragraphOf } from './frame-line';
import { beginsWithPost } from './members';

const MAX_TITLE = 45;
const MAX_LEAD_IN = 80;
const MAX_LOOSE_TITLE = 40;
/** 「责任单位：」 and 「整改措施：」 below a line belong to it: it is a task, not a heading. */
const LABEL = /^[\p{Script=Han}]{2,8}(?<!如下):/u;
/** What a group is for, which stands below its name. */
const DUTIES = /^(?:主要|工作|具体)?(?:职责|任务):/;
const SHORT_TITLE = /^(?:附则|总则|其他|目标)$/;
const BOX = /^专栏[\d一二三四五六七八九十]{0,3}/;

/** A marked line without words of its own: what it is about stands below. */
export function isHeadingBefore(line: FrameLine, next: FrameLine | undefined): boolean {
  if (isHeadingAnywhere(line)) return true;
  if (next === undefined || line.form !== 'mark' || !isTitle(line.title) || isAttributed(line)) return false;
  if (next.block.kind === 'table' || isDeeper(next, line)) return true;
  if (next.level !== undefined || next.names === 'all' || isLabelled(next)) return false;
  // 「（二）完成改造，投入使用。」 is a task, also where a paragraph without number stands below.
  return !(line.title.includes(',') && /[。;]$/.test(line.title));
}

function isLabelled({ text }: FrameLine): boolean {
  return LABEL.test(text) && !DUTIES.test(text) && !beginsWithPost(text);
}

function isHeadingAnywhere({ form, names, level }: FrameLine): boolean {
  return form === 'chapter' || (names === 'over' && level !== undefined);
}

function isDeeper(next: FrameLine, line: FrameLine): boolean {
  return next.level !== undefined && line.level !== undefined && next.level > line.level;
}

function isTitle(title: string): boolean {
  const bare = title.replace(/[。;:!?]$/, '');
  if (title.endsWith(':')) return title.length <= MAX_LEAD_IN && !/[;!?]/.test(bare);
  return bare.length <= MAX_TITLE && bare !== '' && !/[。;!?]/.test(bare);
}

/** A heading without a number: a short line without an end, with words of a task below it. */
export function isLooseTitle(line: FrameLine, next: FrameLine | undefined): boolean {
  const { text, level, block } = line;
  if (level !== undefined || block.kind === 'table' || next === undefined) return false;
  if (line.names === 'over') return true;
  if (text.length > MAX_LOOSE_TITLE || isAttributed(line)) return false;
  if (paragraphOf(line)?.markupLevel !== undefined || BOX.test(text)) return true;
  return isPlainTitle(text) && isBelowTitle(next);
}

function isPlainTitle(text: string): boolean {
  const bare = text.replace(/[“"《][^“”"《》]{1,30}[”"》]/g, '');
  return (text.length >= 3 || SHORT_TITLE.test(text)) && !/[,。;:!?、]/.test(bare);
}

function isBelowTitle(next: FrameLine): boolean {
  if (next.block.kind === 'table') return true;
  if (next.form === 'mark') return next.number === 1;
  return next.level === undefined ? /[。;]/.test(next.text) : next.form === 'chapter';
}
