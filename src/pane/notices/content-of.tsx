import { a1Range } from '../../grid/address';
import type { Notice } from '../notice';
import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { OFFER_TEXT } from '../text/zh-cn-offers';
import { FailureWords, isOurTrouble } from '../views/failure-words';
import { type NoticeContent, type NoticeOf, type Offer, openOffer, writtenContent } from './content';
import { ignoredContent, markedContent, mendedContent, tableLostWords } from './findings';
import { columnsContent, mergesContent, noColumnsContent, summariesContent } from './offers';
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
  'summaries-written': summariesContent,
  'not-summarised': ({ result }) => ({ tone: 'warning', words: notSummarisedWords(result) }),
  'columns-written': columnsContent,
  'columns-not-written': noColumnsContent,
  'merges-changed': mergesContent,
  'no-merges': ({ way }) => ({ tone: 'success', words: OFFER_TEXT.merges.nothing[way] }),
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
  'import-written': importContent,
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

function notSummarisedWords(result: NoticeOf<'not-summarised'>['result']): string {
  const words = LATER_TEXT.notices;
  return result.kind === 'no-table'
    ? words.noTableForSummary(result.sheet)
    : words.severalTablesForSummary(result.sheet, result.count);
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

/** Of a notice read nothing is left but what was typed; of a write nothing at all. */
const STOPPED: Partial<Readonly<Record<Task['kind'], string>>> = {
  check: TEXT.states.stopped,
  'read-notice': OFFER_TEXT.notRead,
};

function stoppedContent({ task }: NoticeOf<'stopped'>): NoticeContent {
  return { tone: 'info', words: STOPPED[task] ?? TEXT.states.notStarted };
}

/** The new sheet is the user's own: it is checked like any other. */
function importContent({ sheet, rows }: NoticeOf<'import-written'>): NoticeContent {
  return {
    tone: 'success',
    words: LATER_TEXT.notices.imported(sheet, rows),
    offers: [{ kind: 'check-sheet', words: LATER_TEXT.notices.checkSheet, sheet }],
  };
}
