import { Button, makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Failure, Refusal } from '../../app/assistant';
import { a1Range } from '../../grid/address';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { NoticeBar, type NoticeTone } from '../parts/notice-bar';
import type { NothingToSummarise, Notice } from '../pane-state';
import { TEXT } from '../text/zh-cn';

/** Places named one by one; more are counted. */
const NAMED_PLACES = 5;

const useStyles = makeStyles({ dismiss: { minWidth: '24px' } });

/** What the last write, stop or jump came to. */
export function NoticeView(props: {
  readonly notice: Notice;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const { tone, words, offers = [] } = contentOf(props.notice);
  const offered = (offer: Offer) => {
    switch (offer.kind) {
      case 'undo':
        return props.canUndo && <SmallButton onClick={props.onUndo}>{offer.words}</SmallButton>;
      case 'retry':
        return <SmallButton onClick={props.onRetry}>{TEXT.notices.retry}</SmallButton>;
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
  | { readonly kind: 'retry' }
  | { readonly kind: 'diagnostics'; readonly diagnostics: string };

interface NoticeContent {
  readonly tone: NoticeTone;
  readonly words: ReactNode;
  readonly offers?: readonly Offer[];
}

function contentOf(notice: Notice): NoticeContent {
  switch (notice.kind) {
    case 'fixed':
      return writtenContent(TEXT.notices.fixed(notice.edits), notice.edits, notice.refused);
    case 'undone':
      return { tone: notice.kept.length === 0 ? 'success' : 'warning', words: undoneWords(notice) };
    case 'summary-written':
      return { tone: 'success', words: TEXT.notices.summary(notice.sheet, notice.rows, notice.created) };
    case 'summary-not-written':
      return { tone: 'warning', words: notSummarisedWords(notice.result) };
    case 'dates-written':
      return writtenContent(TEXT.notices.datesWritten(notice.cells), notice.cells, notice.refused);
    case 'dates-not-written':
      return datesNotWritten(notice.because);
    case 'stopped':
      return { tone: 'info', words: notice.task === 'check' ? TEXT.states.stopped : TEXT.states.notStarted };
    case 'not-shown':
      return { tone: 'warning', words: `${TEXT.notices.notShown}${TEXT.notices.trouble(notice.failure.code)}` };
    case 'failed':
      return failedContent(notice.failure);
  }
}

function notSummarisedWords(result: NothingToSummarise): string {
  return result.kind === 'no-table'
    ? TEXT.notices.noTableForSummary(result.sheet)
    : TEXT.notices.noColumnForSummary(result.because);
}

function datesNotWritten(because: keyof typeof TEXT.notices.datesNotWritten): NoticeContent {
  return { tone: because === 'up-to-date' ? 'success' : 'warning', words: TEXT.notices.datesNotWritten[because] };
}

/** What a write came to, with its undo: all of it, or what was left out and why. */
function writtenContent(done: string, edits: number, refused: readonly Refusal[]): NoticeContent {
  if (refused.length === 0) {
    return { tone: 'success', words: done, offers: [{ kind: 'undo', words: TEXT.notices.undo }] };
  }
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  const written = edits - refused.length;
  return {
    tone: 'warning',
    words: TEXT.notices.partly(written, edits, reasons),
    offers: written > 0 ? [{ kind: 'undo', words: TEXT.notices.undoWritten }] : [],
  };
}

function failedContent(failure: Failure): NoticeContent {
  const offers: Offer[] = [];
  if (failure.written) offers.push({ kind: 'undo', words: TEXT.notices.undoWritten });
  else if (failure.code === 'busy') offers.push({ kind: 'retry' });
  if (isOurTrouble(failure)) offers.push({ kind: 'diagnostics', diagnostics: failure.diagnostics });
  return { tone: 'error', words: <FailureWords failure={failure} wasWriting />, offers };
}

function undoneWords({ restored, kept }: Extract<Notice, { readonly kind: 'undone' }>): string {
  const words = restored > 0 ? TEXT.notices.undone(restored) : TEXT.notices.undoneStructure;
  if (kept.length === 0) return words;
  const places = kept.slice(0, NAMED_PLACES).map(a1Range).join('、');
  return `${words}${TEXT.notices.kept(places, kept.length > NAMED_PLACES ? kept.length : undefined)}`;
}

/** The sentences of a failure: what happened, what stands written, and its number where somebody may ask for it. */
export function FailureWords({ failure, wasWriting }: { readonly failure: Failure; readonly wasWriting: boolean }) {
  const written = failure.written
    ? TEXT.notices.written(failure.written.cells.length)
    : wasWriting && TEXT.notices.nothingWritten;
  return (
    <>
      {TEXT.notices.trouble(failure.code)}
      {written}
      {isOurTrouble(failure) && TEXT.notices.errorId(failure.errorId)}
    </>
  );
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
