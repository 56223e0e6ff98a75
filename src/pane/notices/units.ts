import { isEmptyUndo } from '../fix-words';
import { shownName } from '../parts/cell-text';
import type { DirectoryOutcome } from '../notice';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { type NoticeContent, type NoticeOf, openOffer, reasonsOf, writtenContent } from './content';

/** A name that somebody has changed meanwhile may no longer be there. */
export function unifiedContent({ target, edits, refused }: NoticeOf<'units-unified'>): NoticeContent {
  const words = LATER_TEXT.notices;
  if (edits === 0) return { tone: 'info', words: words.nothingToUnify };
  return writtenContent(words.unified(shownName(target), edits), edits, refused);
}

/** The finding is gone after the check: this is where a slip is taken back. */
export function verdictContent({ choice, verdict }: NoticeOf<'unit-verdict'>): NoticeContent {
  const words = LATER_TEXT.notices;
  if (verdict === undefined) return { tone: 'success', words: words.verdictForgotten };
  const [first = '', ...others] = choice.names;
  return {
    tone: 'success',
    words: words.differentUnits(shownName(first), others.length + 1, shownName(choice.target)),
    offers: [{ kind: 'ask', words: words.forgetVerdict, task: { kind: 'unit-verdict', choice, verdict: undefined } }],
  };
}

/** What came of writing to the 单位名录. */
export function directoryContent({ result, unit }: NoticeOf<'directory'>): NoticeContent {
  const words = LATER_TEXT.notices;
  switch (result.kind) {
    case 'directory-written':
      return directoryWritten(result, unit);
    case 'directory-complete':
      return {
        tone: 'success',
        words: unit === undefined ? words.directoryComplete : words.unitKnown(shownName(unit)),
      };
    case 'directory-unreadable':
      return {
        tone: 'warning',
        words: words.directoryUnreadable(result.sheet),
        offers: [openOffer(result.sheet)],
      };
    case 'no-units':
      return { tone: 'warning', words: words.noUnits(result.sheet) };
    case 'no-table':
      return { tone: 'warning', words: words.noTableForDirectory(result.sheet) };
    case 'several-tables':
      return { tone: 'warning', words: words.severalTables(result.count) };
  }
}

/** A sheet that was made is not taken back: sheets are never deleted. */
function directoryWritten(
  result: Extract<DirectoryOutcome, { readonly kind: 'directory-written' }>,
  unit: string | undefined,
): NoticeContent {
  const { sheet, created, added, refused, undo } = result;
  const words = LATER_TEXT.notices;
  const reasons = reasonsOf(refused);
  if (undo && isEmptyUndo(undo)) return { tone: 'warning', words: words.allRefused(reasons) };
  const done =
    unit === undefined
      ? words.directoryFilled(sheet, added, created)
      : words.unitRemembered(shownName(unit), created ? sheet : undefined);
  const left = reasons.length === 0 ? '' : words.cellsRefused(refused.length, reasons);
  return {
    tone: left === '' ? 'success' : 'warning',
    words: `${done}${left}`,
    offers: [openOffer(sheet), ...(undo ? [{ kind: 'undo', words: TEXT.notices.undo } as const] : [])],
  };
}
