import { withoutBlanks } from '../text/blanks';
import type { SheetView } from './sheet-view';

/** 「注：」「备注：1.」「填表说明：」 */
const NOTE =
  /^[（(【[*＊※★☆]{0,3}(?:注|备注|附注|說明|说明|填表说明|填报说明|备注说明|注释|注意事项|填写说明|備註|註)\d{0,2}[：:.．、】\])）]/;

/** 「填表人：」「联系电话：」「单位（盖章）：」「审核：」 */
const FOOTER =
  /^(?:填表|填报|制表|審核|审核|审批|复核|经办|联系|聯繫|报送|上报|统计|单位|部门|分管|主要|负责|日期|时间|签字|签发|盖章)[^：:]{0,12}[：:]/;

/** A date or an office alone at the end of a page: 「2020年4月24日」「市政府办公室」. */
const SIGNATURE =
  /^[^，。；,;]{0,30}(?:年\d{1,2}月(?:\d{1,2}日)?|[办室局委厅部院])[（(]?(?:印发|印|章|代章|盖章)?[）)]?$/;

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
    const texts = filled.map((col) => withoutBlanks(view.textOf(row, col)));
    if (isFooter(texts) || (filled.length <= 2 && NOTE.test(texts[0] ?? '')) || isSignature(texts, first, body)) {
      first = row;
    } else if (filled.length > 2) break;
  }
  return first;
}

function isFooter(texts: readonly string[]): boolean {
  return FOOTER.test(texts[0] ?? '') && texts.filter((text) => FOOTER.test(text)).length * 2 >= texts.length;
}

/** Only at the very end: inside the notes any row may look like one. */
function isSignature(texts: readonly string[], first: number, body: Body): boolean {
  return texts.length === 1 && first > body.bottom - 3 && SIGNATURE.test(texts[0] ?? '');
}
