import { readItemMark } from '../text/marks';
import { BREAK_GAP, type FoldedText, fold } from '../units/fold';
import { foldedNameKey } from '../units/name-key';
import { isDirectoryLabel } from './unit-directory-header';

/** A unit's name in a cell of a 单位名录. */
export interface DirectoryName {
  /** As written, without blanks. */
  readonly shown: string;
  /** What names are compared by: `nameKey`. */
  readonly key: string;
}

/** No unit's name is longer. */
const MAX_NAME_CHARS = 60;
/** A cell with that many characters more than a name has holds none, however many blanks stand in it. */
const MAX_FULL_NAME_CELL_CHARS = 4 * MAX_NAME_CHARS;
const LETTER = /\p{L}/u;
/** What ends or introduces something, but stands in no name: 「注：…」「填表人：」. */
const NO_NAME = /[:;。!?…\t]|^(?:合计|总计|小计|共计)|^\d{4}年/;
/** Words for an empty cell. */
const NONE = new Set(['暂无', '没有', '不变', '同上', '未变', '不详', '空缺']);

/** Reads a cell of full names: one name, its list mark left off; undefined where the text is a section's title, a note or no name. */
export function readFullName(text: string): DirectoryName | undefined {
  if (text.length > MAX_FULL_NAME_CELL_CHARS) return undefined;
  const mark = readItemMark(text);
  if (mark?.style === 'chinese' || mark?.style === 'chinese-bracket') return undefined;
  return nameOf(fold(mark ? text.slice(mark.length) : text));
}

/** Reads a cell that may hold several names: 「市发改委、市发改局」, one a line, parted by 、，；／. */
export function readNames(text: string): readonly DirectoryName[] {
  const folded = fold(text);
  const { key, shown, gaps } = folded;
  const names: DirectoryName[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number) => {
    const name = nameOf({ key: key.slice(start, end), shown: shown.slice(start, end) });
    if (name) names.push(name);
    start = end;
  };
  for (let offset = 0; offset < key.length; offset++) {
    const sign = key.charAt(offset);
    if (gaps[offset] === BREAK_GAP) {
      close(offset);
      depth = 0;
    }
    if ('([〔【'.includes(sign)) depth += 1;
    else if (')]〕】'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.has(sign)) {
      close(offset);
      start = offset + 1;
    }
  }
  close(key.length);
  return names;
}

const SEPARATORS = new Set('、,，;；/／|');

function nameOf({ key, shown }: Pick<FoldedText, 'key' | 'shown'>): DirectoryName | undefined {
  const isName =
    key.length > 1 &&
    key.length <= MAX_NAME_CHARS &&
    LETTER.test(key) &&
    !NO_NAME.test(key) &&
    !NONE.has(key) &&
    !isDirectoryLabel(key);
  return isName ? { key: foldedNameKey(key), shown } : undefined;
}
