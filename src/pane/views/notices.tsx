import { Button, makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Failure, HostErrorCode, Refusal } from '../../app/assistant';
import { a1Range, type CellRange } from '../../grid/address';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { NoticeBar, type NoticeTone } from '../parts/notice-bar';
import type { NoDates, NothingToSummarise, Notice, Task } from '../pane-state';
import { TEXT } from '../text/zh-cn';

/** Places named one by one; more are counted. */
const NAMED_PLACES = 5;

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

const useStyles = makeStyles({ dismiss: { minWidth: '24px' } });

/** What the last write, stop or jump came to. */
export function NoticeView(props: {
  readonly notice: Notice;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onAsk: (task: Task) => void;
  readonly onShow: (sheet: string, range: CellRange) => void;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const { tone, words, offers = [] } = contentOf(props.notice);
  const offered = (offer: Offer) => {
    switch (offer.kind) {
      case 'undo':
        return props.canUndo && <SmallButton onClick={props.onUndo}>{offer.words}</SmallButton>;
      case 'ask':
        return (
          <SmallButton
            onClick={() => {
              props.onAsk(offer.task);
            }}
          >
            {offer.words}
          </SmallButton>
        );
      case 'show':
        return (
          <SmallButton
            onClick={() => {
              props.onShow(offer.sheet, offer.range);
            }}
          >
            {offer.words}
          </SmallButton>
        );
      case 'diagnostics':
        return <CopyDiagnostics diagnostics={offer.diagnostics} />;
    }
  };
  return (
    <NoticeBar
      tone={tone}
      actions={
        <>
          {offers.map((offer) => (
            <Fragment key={offer.kind}>{offered(offer)}</Fragment>
          ))}
          <Button
            size="small"
            appearance="subtle"
            className={styles.dismiss}
            aria-label={TEXT.notices.dismiss}
            onClick={props.onDismiss}
          >
            ✕
          </Button>
        </>
      }
    >
      {words}
    </NoticeBar>
  );
}

/** What a notice offers to do. */
type Offer =
  | { readonly kind: 'undo'; readonly words: string }
  | { readonly kind: 'ask'; readonly words: string; readonly task: Task }
  | { readonly kind: 'show'; readonly words: string; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'diagnostics'; readonly diagnostics: string };

interface NoticeContent {
  readonly tone: NoticeTone;
  readonly words: ReactNode;
  readonly offers?: readonly Offer[];
}

function contentOf(notice: Notice): NoticeContent {
  switch (notice.kind) {
    case 'fixed':
      return writtenContent(fixedWords(notice), notice.edits, notice.refused);
    case 'undone':
      return undoneContent(notice);
    case 'summary-written':
      return {
        tone: 'success',
        words: TEXT.notices.summary(notice.sheet, notice.rows, notice.created),
        offers: [{ kind: 'show', words: TEXT.notices.openSummary, sheet: notice.sheet, range: FIRST_CELL }],
      };
    case 'summary-not-written':
      return { tone: 'warning', words: notSummarisedWords(notice.result) };
    case 'dates-written':
      return datesContent(notice);
    case 'dates-not-written':
      return datesNotWritten(notice.result);
    case 'trigger-date':
      return triggerContent(notice);
    case 'settings-saved':
      return settingsContent(notice);
    case 'stopped':
      return stoppedContent(notice.task);
    case 'not-shown':
      return { tone: 'warning', words: TEXT.notices.notShown(notice.failure.code) };
    case 'failed':
      return failedContent(notice.failure, notice.task);
  }
}

function fixedWords({ edits, title }: Extract<Notice, { readonly kind: 'fixed' }>): string {
  return title === undefined ? TEXT.notices.fixed(edits) : TEXT.notices.fixedAs(title);
}

function notSummarisedWords(result: NothingToSummarise): string {
  switch (result.kind) {
    case 'no-table':
      return TEXT.notices.noTableForSummary(result.sheet);
    case 'several-tables':
      return TEXT.notices.severalTablesForSummary(result.sheet, result.count);
    case 'column-missing':
      return TEXT.notices.noColumnForSummary(result.because);
  }
}

/** The dates may lie far to the right: they can be looked at. */
function datesContent(notice: Extract<Notice, { readonly kind: 'dates-written' }>): NoticeContent {
  const { sheet, at, cells, refused } = notice;
  const content = writtenContent(TEXT.notices.datesWritten(cells), cells, refused);
  if (cells === refused.length) return content;
  const show: Offer = { kind: 'show', words: TEXT.finding.show(a1Range(at)), sheet, range: at };
  return { ...content, offers: [show, ...(content.offers ?? [])] };
}

function datesNotWritten(result: NoDates): NoticeContent {
  if (result.kind === 'several-tables') {
    return { tone: 'warning', words: TEXT.notices.datesInSeveralTables(result.count) };
  }
  const { kind } = result;
  return { tone: kind === 'unchanged' ? 'success' : 'warning', words: TEXT.notices.datesNotWritten[kind] };
}

/** What a write came to, with its undo: all of it, or what was left out and why. */
function writtenContent(done: string, edits: number, refused: readonly Refusal[]): NoticeContent {
  if (refused.length === 0) {
    return { tone: 'success', words: done, offers: [{ kind: 'undo', words: TEXT.notices.undo }] };
  }
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  const written = edits - refused.length;
  if (written <= 0) return { tone: 'warning', words: TEXT.notices.allRefused(reasons) };
  return {
    tone: 'warning',
    words: TEXT.notices.partly(written, edits, reasons),
    offers: [{ kind: 'undo', words: TEXT.notices.undoWritten }],
  };
}

/** The finding that asked for the date is gone after the check: this is where a slip is taken back. */
function triggerContent({ trigger, date }: Extract<Notice, { readonly kind: 'trigger-date' }>): NoticeContent {
  if (date === undefined) return { tone: 'success', words: TEXT.notices.dateForgotten };
  const forget: Task = { kind: 'trigger-date', trigger, date: undefined };
  return {
    tone: 'success',
    words: TEXT.notices.dateKept(date),
    offers: [{ kind: 'ask', words: TEXT.notices.forgetDate, task: forget }],
  };
}

function settingsContent({ previous }: Extract<Notice, { readonly kind: 'settings-saved' }>): NoticeContent {
  const content: NoticeContent = { tone: 'success', words: TEXT.notices.settingsSaved };
  if (!previous) return content;
  const restore: Task = { kind: 'office-settings', settings: previous };
  return { ...content, offers: [{ kind: 'ask', words: TEXT.notices.undo, task: restore }] };
}

function failedContent(failure: Failure, task: Task): NoticeContent {
  const offers: Offer[] = [];
  if (failure.written) offers.push({ kind: 'undo', words: TEXT.notices.undoWritten });
  else if (failure.code === 'busy') offers.push({ kind: 'ask', words: TEXT.notices.retry, task });
  if (isOurTrouble(failure)) offers.push({ kind: 'diagnostics', diagnostics: failure.diagnostics });
  return { tone: 'error', words: <FailureWords failure={failure} writing={task.kind} />, offers };
}

function undoneContent({ restored, kept }: Extract<Notice, { readonly kind: 'undone' }>): NoticeContent {
  const words = restored > 0 ? TEXT.notices.undone(restored) : TEXT.notices.undoneStructure;
  if (kept.length === 0) return { tone: 'success', words };
  const places = kept.slice(0, NAMED_PLACES).map(a1Range).join('、');
  const keptWords = TEXT.notices.kept(places, kept.length > NAMED_PLACES ? kept.length : undefined);
  return { tone: 'warning', words: `${words}${keptWords}` };
}

function stoppedContent(task: Task['kind']): NoticeContent {
  return { tone: 'info', words: task === 'check' ? TEXT.states.stopped : TEXT.states.notStarted };
}

/** The sentences of a failure: what happened, what stands written, and its number where somebody may ask for it. */
export function FailureWords(props: {
  readonly failure: Failure;
  /** What was to be written, if anything. */
  readonly writing?: Task['kind'];
}) {
  const { failure, writing } = props;
  const written = failure.written
    ? TEXT.notices.written(failure.written.cells.length)
    : writing !== undefined && TEXT.notices.nothingWritten;
  return (
    <>
      {troubleWords(failure.code, writing)}
      {written}
      {isOurTrouble(failure) && TEXT.notices.errorId(failure.errorId)}
    </>
  );
}

/** What the host refused, in the words of what was to be written: not everything is written into the task table. */
function troubleWords(code: HostErrorCode, writing: Task['kind'] | undefined): string {
  if (writing === 'summary' && code === 'protected') return TEXT.notices.protectedForSummary;
  const isKeeping = writing === 'trigger-date' || writing === 'office-settings';
  return isKeeping && (code === 'protected' || code === 'read-only')
    ? TEXT.notices.protectedForSettings
    : TEXT.notices.trouble(code);
}

/** True where the sentence alone does not help: the administrator will need the diagnostics. */
export function isOurTrouble({ code }: Failure): boolean {
  return code === 'unexpected' || code === 'repair-failed' || code === 'not-supported';
}

function SmallButton(props: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button size="small" onClick={props.onClick}>
      {props.children}
    </Button>
  );
}
