import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { edited, redone, startHistory, undone } from '../../notices/draft/draft-history';
import type { DraftEdit } from '../../notices/draft/edit-draft';
import { draftCounts, finishedRows } from '../../notices/draft/finish-draft';
import { sheetDraft } from '../../notices/sheet/sheet-draft';
import { changedEntry } from '../import-entries';
import type { ImportedNotice } from '../importing';
import { Announcer } from '../parts/announcer';
import { useScreenStyles } from '../parts/screen-styles';
import { TEXT } from '../text/zh-cn';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import type { AssistantSession } from '../use-assistant';
import { useScreenKeys } from '../use-screen-keys';
import { ImportList } from './import-list';
import { OfferFoot } from './offer-foot';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  // One line: the pane is low. The whole title is a tooltip, and on the sheet.
  first: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  other: { flexShrink: 0 },
  undated: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    // Beside its button at 350 px, above it at 200 %.
    '& > :first-child': { flex: '1 1 150px', minWidth: 0 },
  },
  aside: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  reports: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** A notice in two columns, its words and the rows made of them, until it is written. */
export function ImportPreview(props: { readonly session: AssistantSession; readonly imported: ImportedNotice }) {
  const { session, imported } = props;
  const { notice, origin, written } = imported;
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = IMPORT_TEXT.preview;
  const [said, setSaid] = useState('');
  const [seeks, setSeeks] = useState(0);
  const [shown, setShown] = useState<{ readonly entry: number | undefined }>();
  const countsId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [notice]);
  const start = useMemo(() => startHistory(notice), [notice]);
  const history = imported.history ?? start;
  const { draft } = history;
  const counts = useMemo(() => draftCounts(draft), [draft]);
  const isWritten = written === draft || (written === 'as-read' && history === start);
  const hasEdits = history.past.length > 0 && !isWritten;
  const canWrite = session.state.activity.kind === 'idle' && counts.rows > 0;
  const change = (next: typeof history, sentence: string) => {
    if (next === history) return;
    setSaid(sentence);
    session.onImport({ import: 'drafted', history: next });
  };
  const edit = (made: DraftEdit) => {
    change(edited(history, made), saidOf(made));
  };
  const travel = (next: typeof history, sentence: string) => {
    if (next !== history) setShown({ entry: changedEntry(draft, next.draft) });
    change(next, sentence);
  };
  const undo = () => {
    travel(undone(history), IMPORT_TEXT.said.undone(history.past.length - 1));
  };
  const redo = () => {
    travel(redone(history), IMPORT_TEXT.said.redone(history.future.length - 1));
  };
  const write = () => {
    if (!canWrite) return;
    session.ask({ kind: 'write-import', draft: sheetDraft(notice, finishedRows(draft)) });
  };
  const onKeyDown = useScreenKeys({ onCtrlEnter: write });
  return (
    <section className={shared.screen} aria-label={TEXT.tabs.import} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <div className={styles.first}>
          <h2
            ref={heading}
            tabIndex={-1}
            // It has the focus once a notice is read: what came of it is told with it.
            aria-describedby={countsId}
            title={notice.title.text}
            className={mergeClasses(shared.heading, styles.title)}
          >
            {notice.title.text === '' ? words.noTitle : notice.title.text}
          </h2>
          <OtherButton
            words={words.other}
            hasEdits={hasEdits}
            onSay={setSaid}
            onOther={() => {
              session.onImport({ import: 'closed' });
            }}
          />
        </div>
        <div id={countsId} role="status" className={shared.secondary}>
          {words.counts(counts)}
          {fromWords(origin)}
        </div>
        {notice.undated !== undefined && (
          <Undated
            rows={notice.undated}
            hasEdits={hasEdits}
            onSay={setSaid}
            onFillYear={() => {
              session.onImport({ import: 'reopened' });
            }}
          />
        )}
        <div className={styles.aside}>
          {counts.reports > 0 && (
            <Checkbox
              className={styles.reports}
              label={words.reports(counts.reportsIn, counts.reports)}
              checked={counts.reportsIn === counts.reports || (counts.reportsIn === 0 ? false : 'mixed')}
              onChange={() => {
                edit({ kind: 'set-reports', isIn: counts.reportsIn < counts.reports });
              }}
            />
          )}
          {counts.unplaced > 0 && (
            <Button
              size="small"
              onClick={() => {
                setSeeks(seeks + 1);
              }}
            >
              {words.nextOpen}
            </Button>
          )}
        </div>
      </div>
      <ImportList
        draft={draft}
        rowCount={counts.rows}
        onEdit={edit}
        onUndo={undo}
        onRedo={redo}
        onSay={(sentence, isAfterEdit) => {
          setSaid((before) => (isAfterEdit ? before + sentence : sentence));
        }}
        seeks={seeks}
        shown={shown}
      />
      <Announcer sentence={said} />
      <OfferFoot
        session={session}
        write={writeWords(counts.rows, isWritten)}
        canWrite={canWrite}
        onWrite={write}
        isMine={({ kind }) => kind === 'write-import'}
      >
        <Button size="small" disabledFocusable={history.past.length === 0} onClick={undo}>
          {words.undo}
        </Button>
        <Button size="small" disabledFocusable={history.future.length === 0} onClick={redo}>
          {words.redo}
        </Button>
      </OfferFoot>
    </section>
  );
}

/** Times without a year, and the way to give it. */
function Undated(props: {
  readonly rows: number;
  readonly hasEdits: boolean;
  readonly onSay: (sentence: string) => void;
  readonly onFillYear: () => void;
}) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = IMPORT_TEXT.preview;
  return (
    <div className={mergeClasses(shared.secondary, styles.undated)}>
      <span role="status">{words.undated(props.rows)}</span>
      <OtherButton words={words.fillYear} hasEdits={props.hasEdits} onSay={props.onSay} onOther={props.onFillYear} />
    </div>
  );
}

/** Edits nobody has written are not given up at one click. */
function OtherButton(props: {
  readonly words: { readonly ask: string; readonly sure: string };
  readonly hasEdits: boolean;
  readonly onSay: (sentence: string) => void;
  readonly onOther: () => void;
}) {
  const { words, hasEdits, onOther } = props;
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  const isSure = isAsked && hasEdits;
  return (
    <Button
      size="small"
      className={styles.other}
      onClick={() => {
        if (!hasEdits || isSure) {
          onOther();
          return;
        }
        setAsked(true);
        props.onSay(IMPORT_TEXT.preview.sureSaid(words.sure));
      }}
      onBlur={() => {
        setAsked(false);
      }}
    >
      {isSure ? words.sure : words.ask}
    </Button>
  );
}

function fromWords({ file, encoding }: ImportedNotice['origin']): string {
  return file === undefined ? '' : IMPORT_TEXT.preview.from(file, encoding);
}

function writeWords(rows: number, isWritten: boolean): string {
  const words = IMPORT_TEXT.preview;
  if (rows === 0) return words.noRows;
  return isWritten ? words.writeAgain(rows) : words.write(rows);
}

const SAID: { readonly [Kind in Exclude<DraftEdit['kind'], 'set-reports'>]: string } = {
  'set-role': IMPORT_TEXT.said.roles,
  'add-units': IMPORT_TEXT.said.roles,
  'add-deadline': IMPORT_TEXT.said.deadline,
  'remove-deadline': IMPORT_TEXT.said.deadline,
  'leave-out': IMPORT_TEXT.said.leftOut,
  'take-in': IMPORT_TEXT.said.takenIn,
  dismiss: IMPORT_TEXT.said.dismissed,
  reopen: IMPORT_TEXT.said.reopened,
  'merge-next': IMPORT_TEXT.said.merged,
  split: IMPORT_TEXT.said.split,
};

function saidOf(edit: DraftEdit): string {
  return edit.kind === 'set-reports' ? IMPORT_TEXT.said.reports(edit.isIn) : SAID[edit.kind];
}
