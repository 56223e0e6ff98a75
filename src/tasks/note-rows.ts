import { withoutBlanks } from '../text/blanks';
import type { SheetView } from './sheet-view';

/** 「注：」「备注：1.」「填表说明：」 */
const NOTE =
  /^[（(【[*＊※★☆]{0,3}(?:注|备注|附注|說明|说明|填表说明|填报说明|备注说明|注释|注意事项|填写说明|備註|註)\d{0,2}[：:.．、】\])）]/;

/** 「填表人：」「联系电话：」「单位（盖章）：」「审核：」 */
const FOOTER =
  /^(?:填表|填报|制表|審核|审核|审批|复核|经办|联系|聯繫|报送|上报|统计|单位|部门|分管|主要|负责|日期|时间|签字|签发|盖章)[^：:]{0,12}[：:]/;

/** A date alone at the end of a page, and the office above it: 「市政府办公室⏎2020年4月24日」. */
const DATE_ALONE =
  /^[（(]?(?:\d{4}|[二一][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?[）)]?$/;
const OFFICE_ALONE = /^[^，。；,;]{0,30}[办室局委厅部院会司府][（(]?(?:印发|印|章|代章|盖章)?[）)]?$/;

interface Body {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The first row of the notes under a table (注：…, 填表人, 联系电话), one past the last row where there are none.
 * Looks upwards from the end: rows of one or two cells, up to the topmost that says it is a note.
 */
export function firstNoteRow(view: SheetView, body: Body): number {
  let first = body.bottom + 1;
  for (let row = body.bottom; row >= body.top; row--) {
    const filled = view.filledCols(row, body.left, body.right);
    if (filled.length === 0) continue;
    if (isInGroup(view, row, body)) break;
    const texts = filled.map((col) => withoutBlanks(view.textOf(row, col)));
    const isNote = filled.length <= 2 && NOTE.test(texts[0] ?? '');
    if (isNote || isFooter(texts) || isSignature(texts, first <= body.bottom)) first = row;
    else if (filled.length > 2) break;
  }
  return first;
}

function isFooter(texts: readonly string[]): boolean {
  return FOOTER.test(texts[0] ?? '') && texts.filter((text) => FOOTER.test(text)).length * 2 >= texts.length;
}

function isSignature(texts: readonly string[], hasNotesBelow: boolean): boolean {
  const [only = ''] = texts;
  return texts.length === 1 && (DATE_ALONE.test(only) || (hasNotesBelow && OFFICE_ALONE.test(only)));
}

/** True where a merged area reaches down into the row: it is still part of a task. */
function isInGroup(view: SheetView, row: number, body: Body): boolean {
  for (let col = body.left; col <= body.right; col++) {
    const area = view.areaAt({ row, col });
    if (area && area.top < row) return true;
  }
  return false;
}
