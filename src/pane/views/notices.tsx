import { Button, makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { EnrichChoice, Failure, Refusal } from '../../app/assistant';
import { a1Range, type CellRange } from '../../grid/address';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { shownName } from '../parts/cell-text';
import { NoticeBar, type NoticeTone } from '../parts/notice-bar';
import type { DirectoryOutcome, NoColumns, NothingToSummarise, Notice, Task } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { FailureWords, isOurTrouble } from './failure-words';

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
            aria-label={LATER_TEXT.notices.dismiss}
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
        words: LATER_TEXT.notices.summary(notice.sheet, notice.rows, notice.created),
        offers: [openOffer(notice.sheet)],
      };
    case 'summary-not-written':
      return { tone: 'warning', words: notSummarisedWords(notice.result) };
    case 'columns-written':
      return columnsContent(notice);
    case 'columns-not-written':
      return { tone: notice.result.kind === 'unchanged' ? 'success' : 'warning', words: noColumnsWords(notice) };
    case 'units-unified':
      return unifiedContent(notice);
    case 'unit-verdict':
      return verdictContent(notice);
    case 'directory':
      return directoryContent(notice.result, notice.unit);
    case 'trigger-date':
      return triggerContent(notice);
    case 'settings-saved':
      return settingsContent(notice);
    case 'stopped':
      return stoppedContent(notice.task);
    case 'not-shown':
      return { tone: 'warning', words: LATER_TEXT.notices.notShown(notice.failure.code) };
    case 'failed':
      return failedContent(notice.failure, notice.task);
  }
}

function fixedWords({ edits, title }: Extract<Notice, { readonly kind: 'fixed' }>): string {
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
function columnsContent(notice: Extract<Notice, { readonly kind: 'columns-written' }>): NoticeContent {
  const { choice, sheet, at, cells, refused } = notice;
  const content = writtenContent(LATER_TEXT.notices.columnsWritten[choice](cells), cells, refused);
  if (cells === refused.length) return content;
  const show: Offer = { kind: 'show', words: TEXT.finding.show(a1Range(at)), sheet, range: at };
  return { ...content, offers: [show, ...(content.offers ?? [])] };
}

function noColumnsWords({ choice, result }: { readonly choice: EnrichChoice; readonly result: NoColumns }): string {
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

/** A name that somebody has changed meanwhile may no longer be there. */
function unifiedContent({
  target,
  edits,
  refused,
}: Extract<Notice, { readonly kind: 'units-unified' }>): NoticeContent {
  const words = LATER_TEXT.notices;
  if (edits === 0) return { tone: 'info', words: words.nothingToUnify };
  return writtenContent(words.unified(shownName(target), edits), edits, refused);
}

/** The finding is gone after the check: this is where a slip is taken back. */
function verdictContent({ choice, verdict }: Extract<Notice, { readonly kind: 'unit-verdict' }>): NoticeContent {
  const words = LATER_TEXT.notices;
  if (verdict === undefined) return { tone: 'success', words: words.verdictForgotten };
  const [first = '', ...others] = choice.names;
  const said = verdict === 'different' ? words.differentUnits : words.sameUnit;
  return {
    tone: 'success',
    words: said(shownName(first), others.length + 1, shownName(choice.target)),
    offers: [{ kind: 'ask', words: words.forgetVerdict, task: { kind: 'unit-verdict', choice, verdict: undefined } }],
  };
}

/** `unit` is the one that was to be remembered, if it was only one. */
function directoryContent(result: DirectoryOutcome, unit: string | undefined): NoticeContent {
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
  const done =
    unit === undefined ? words.directoryFilled(sheet, added, created) : words.unitRemembered(shownName(unit));
  const reasons = reasonsOf(refused);
  return {
    tone: reasons.length === 0 ? 'success' : 'warning',
    words: reasons.length === 0 ? done : `${done}${words.cellsRefused(refused.length, reasons)}`,
    offers: [openOffer(sheet), ...(undo ? [{ kind: 'undo', words: TEXT.notices.undo } as const] : [])],
  };
}

function openOffer(sheet: string): Offer {
  return { kind: 'show', words: LATER_TEXT.notices.openSheet, sheet, range: FIRST_CELL };
}

/** What a write came to, with its undo: all of it, or what was left out and why. */
function writtenContent(done: string, edits: number, refused: readonly Refusal[]): NoticeContent {
  if (refused.length === 0) {
    return { tone: 'success', words: done, offers: [{ kind: 'undo', words: TEXT.notices.undo }] };
  }
  const reasons = reasonsOf(refused);
  const written = edits - refused.length;
  if (written <= 0) return { tone: 'warning', words: LATER_TEXT.notices.allRefused(reasons) };
  return {
    tone: 'warning',
    words: LATER_TEXT.notices.partly(written, edits, reasons),
    offers: [{ kind: 'undo', words: LATER_TEXT.notices.undoWritten }],
  };
}

function reasonsOf(refused: readonly Refusal[]): readonly Refusal['reason'][] {
  return [...new Set(refused.map(({ reason }) => reason))];
}

/** The finding that asked for the date is gone after the check: this is where a slip is taken back. */
function triggerContent({ trigger, date }: Extract<Notice, { readonly kind: 'trigger-date' }>): NoticeContent {
  if (date === undefined) return { tone: 'success', words: LATER_TEXT.notices.dateForgotten };
  const forget: Task = { kind: 'trigger-date', trigger, date: undefined };
  return {
    tone: 'success',
    words: LATER_TEXT.notices.dateKept(date),
    offers: [{ kind: 'ask', words: LATER_TEXT.notices.forgetDate, task: forget }],
  };
}

function settingsContent({ previous }: Extract<Notice, { readonly kind: 'settings-saved' }>): NoticeContent {
  const content: NoticeContent = { tone: 'success', words: LATER_TEXT.notices.settingsSaved };
  if (!previous) return content;
  const restore: Task = { kind: 'office-settings', settings: previous };
  return { ...content, offers: [{ kind: 'ask', words: TEXT.notices.undo, task: restore }] };
}

function failedContent(failure: Failure, task: Task): NoticeContent {
  const offers: Offer[] = [];
  if (failure.written) offers.push({ kind: 'undo', words: LATER_TEXT.notices.undoWritten });
  else if (failure.code === 'busy') offers.push({ kind: 'ask', words: TEXT.states.retry, task });
  if (isOurTrouble(failure)) offers.push({ kind: 'diagnostics', diagnostics: failure.diagnostics });
  return { tone: 'error', words: <FailureWords failure={failure} writing={task.kind} />, offers };
}

function undoneContent({ restored, kept }: Extract<Notice, { readonly kind: 'undone' }>): NoticeContent {
  const words = restored > 0 ? LATER_TEXT.notices.undone(restored) : LATER_TEXT.notices.undoneStructure;
  if (kept.length === 0) return { tone: 'success', words };
  const places = kept.slice(0, NAMED_PLACES).map(a1Range).join('、');
  const keptWords = LATER_TEXT.notices.kept(places, kept.length > NAMED_PLACES ? kept.length : undefined);
  return { tone: 'warning', words: `${words}${keptWords}` };
}

function stoppedContent(task: Task['kind']): NoticeContent {
  return { tone: 'info', words: task === 'check' ? TEXT.states.stopped : TEXT.states.notStarted };
}

function SmallButton(props: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button size="small" onClick={props.onClick}>
      {props.children}
    </Button>
  );
}
