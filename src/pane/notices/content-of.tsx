import { a1Range } from '../../grid/address';
import type { NothingToSummarise, Notice } from '../notice';
import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { FailureWords, isOurTrouble } from '../views/failure-words';
import { type NoticeContent, type NoticeOf, type Offer, openOffer, writtenContent } from './content';
import { ignoredContent, markedContent, mendedContent, tableLostWords } from './findings';
import { clearedContent, preferencesContent, settingsContent } from './settings';
import { directoryContent, unifiedContent, verdictContent } from './units';

/** Places named one by one; more are counted. */
const NAMED_PLACES = 5;

type Notices = { readonly [Kind in Notice['kind']]: NoticeOf<Kind> };

const CONTENTS: { readonly [Kind in keyof Notices]: (notice: Notices[Kind]) => NoticeContent } = {
  fixed: (notice) => writtenContent(fixedWords(notice), notice.edits, notice.refused),
  mended: mendedContent,
  'table-lost': ({ result }) => ({ tone: 'warning', words: tableLostWords(result) }),
  undone: undoneContent,
  'summary-written': ({ sheet, rows, created }) => ({
    tone: 'success',
    words: LATER_TEXT.notices.summary(sheet, rows, created),
    offers: [openOffer(sheet)],
  }),
  'summary-not-written': ({ result }) => ({ tone: 'warning', words: notSummarisedWords(result) }),
  'columns-written': columnsContent,
  'columns-not-written': (notice) => ({
    tone: notice.result.kind === 'unchanged' ? 'success' : 'warning',
    words: noColumnsWords(notice),
  }),
  'units-unified': unifiedContent,
  'unit-verdict': verdictContent,
  directory: directoryContent,
  'trigger-date': triggerContent,
  'settings-saved': settingsContent,
  'preferences-saved': preferencesContent,
  ignored: ignoredContent,
  unignored: ({ count, areUnused }) => ({ tone: 'success', words: LATER_TEXT.notices.unignored(count, areUnused) }),
  'report-written': ({ report, sheet, created }) => ({
    tone: 'success',
    words: LATER_TEXT.notices.report(report, sheet, created),
    offers: [openOffer(sheet)],
  }),
  marked: markedContent,
  'traces-cleared': clearedContent,
  stopped: stoppedContent,
  'not-shown': ({ failure }) => ({ tone: 'warning', words: LATER_TEXT.notices.notShown(failure.code) }),
  failed: failedContent,
};

/** How a notice is told. */
export function contentOf<Kind extends Notice['kind']>(kind: Kind, notice: Notices[Kind]): NoticeContent {
  return CONTENTS[kind](notice);
}

function fixedWords({ edits, title }: NoticeOf<'fixed'>): string {
  return title === undefined ? LATER_TEXT.notices.fixed(edits) : LATER_TEXT.notices.fixedAs(title);
}

function notSummarisedWords(result: NothingToSummarise): string {
  switch (result.kind) {
    case 'no-table':
      return LATER_TEXT.notices.noTableForSummary(result.sheet);
    case 'several-tables':
      return LATER_TEXT.notices.severalTablesForSummary(result.sheet, result.count);
    case 'column-missing':
      return LATER_TEXT.notices.noColumnForSummary(result.because);
  }
}

/** The columns may lie far to the right: they can be looked at. */
function columnsContent(notice: NoticeOf<'columns-written'>): NoticeContent {
  const { choice, sheet, at, cells, refused } = notice;
  const content = writtenContent(LATER_TEXT.notices.columnsWritten[choice](cells), cells, refused);
  if (cells === refused.length) return content;
  const show: Offer = { kind: 'show', words: TEXT.finding.show(a1Range(at)), sheet, range: at };
  return { ...content, offers: [show, ...(content.offers ?? [])] };
}

function noColumnsWords({ choice, result }: NoticeOf<'columns-not-written'>): string {
  const words = LATER_TEXT.notices;
  switch (result.kind) {
    case 'unchanged':
      return words.columnsUnchanged[choice];
    case 'no-table':
      return words.noTable;
    case 'several-tables':
      return words.severalTables(result.count);
    case 'column-missing':
      return words.columnMissing(result.because);
  }
}

/** The finding that asked for the date is gone after the check: this is where a slip is taken back. */
function triggerContent({ trigger, date }: NoticeOf<'trigger-date'>): NoticeContent {
  if (date === undefined) return { tone: 'success', words: LATER_TEXT.notices.dateForgotten };
  const forget: Task = { kind: 'trigger-date', trigger, date: undefined };
  return {
    tone: 'success',
    words: LATER_TEXT.notices.dateKept(date),
    offers: [{ kind: 'ask', words: LATER_TEXT.notices.forgetDate, task: forget }],
  };
}

function failedContent({ failure, task, undone = 0 }: NoticeOf<'failed'>): NoticeContent {
  const offers: Offer[] = [];
  if (failure.written) offers.push({ kind: 'undo', words: LATER_TEXT.notices.undoWritten });
  else if (failure.code === 'busy') offers.push({ kind: 'ask', words: TEXT.states.retry, task });
  if (isOurTrouble(failure)) offers.push({ kind: 'diagnostics', diagnostics: failure.diagnostics });
  if (undone === 0) return { tone: 'error', words: <FailureWords failure={failure} writing={task.kind} />, offers };
  const words = (
    <>
      {LATER_TEXT.notices.undoneBefore(undone)}
      <FailureWords failure={failure} />
    </>
  );
  return { tone: 'error', words, offers };
}

function undoneContent({ steps, restored, kept }: NoticeOf<'undone'>): NoticeContent {
  const words = LATER_TEXT.notices.undone(steps, restored);
  if (kept.length === 0) return { tone: 'success', words };
  const places = kept.slice(0, NAMED_PLACES).map(a1Range).join('、');
  const keptWords = LATER_TEXT.notices.kept(places, kept.length > NAMED_PLACES ? kept.length : undefined);
  return { tone: 'warning', words: `${words}${keptWords}` };
}

function stoppedContent({ task }: NoticeOf<'stopped'>): NoticeContent {
  return { tone: 'info', words: task === 'check' ? TEXT.states.stopped : TEXT.states.notStarted };
}
