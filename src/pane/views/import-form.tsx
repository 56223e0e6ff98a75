import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ClipboardEvent, type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { MAX_DOCUMENT_BYTES } from '../../app/importing';
import type { NothingImported } from '../importing';
import { insertText } from '../insert-text';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { Field, FieldNote } from '../parts/field';
import { FilePicker } from '../parts/file-picker';
import { NoticeBar } from '../parts/notice-bar';
import { useScreenStyles } from '../parts/screen-styles';
import { TextArea } from '../parts/text-area';
import { textOfPastedTables } from '../pasted-html';
import { readWholeNumber } from '../read-whole-number';
import type { Task } from '../task';
import { readFileBytes } from '../text-files';
import { TEXT } from '../text/zh-cn';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import type { AssistantSession } from '../use-assistant';
import { useScreenKeys } from '../use-screen-keys';
import { FailureWords, isOurTrouble } from './failure-words';
import { OfferFoot } from './offer-foot';

/** What the file dialog shows first; the bytes decide. */
const ACCEPTED = '.docx,.docm,.txt,text/plain';
/** 2 MB as the browser holds text: two bytes a character. */
const MOST_PASTED_CHARS = 1024 * 1024;
/** Longer texts are put in at once: the browser's own pasting takes many seconds for thousands of lines. */
const SLOW_CHARS = 10_000;

/** Word says everything twice and more: what is larger than any notice is left to the browser. */
const MOST_PASTED_HTML_CHARS = 16 * 1024 * 1024;

const useStyles = makeStyles({
  drop: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
  label: { display: 'block', marginTop: tokens.spacingVerticalS },
  open: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

/** Where a notice is pasted, or opened as a file. */
export function ImportForm({ session }: { readonly session: AssistantSession }) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = IMPORT_TEXT.form;
  const { importing, activity } = session.state;
  const { text, year, nothing } = importing;
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const [isOver, setOver] = useState(false);
  const planYear = readWholeNumber(year, 1900, 2100);
  const isYearWrong = year.trim() !== '' && planYear === undefined;
  const canRead = activity.kind === 'idle' && !isYearWrong;
  const ask = (input: Extract<Task, { kind: 'read-notice' }>['input']) => {
    setWrong(undefined);
    session.ask({ kind: 'read-notice', input, options: planYear === undefined ? {} : { planYear } });
  };
  const read = () => {
    if (text.trim() === '') setWrong(words.nothingPasted);
    else if (canRead) ask({ kind: 'text', text });
  };
  const refuse = (because: string) => {
    // What an earlier file came to is no answer to this one.
    if (nothing) session.onImport({ import: 'closed' });
    setWrong(because);
  };
  const open = async (file: File) => {
    const isTooLarge = file.size > MAX_DOCUMENT_BYTES;
    const bytes = isTooLarge ? undefined : await readFileBytes(file);
    if (bytes) ask({ kind: 'file', name: file.name, bytes });
    else refuse(isTooLarge ? words.tooLarge(file.name) : words.notOpened(file.name));
  };
  const opened = (file: File | undefined) => {
    // Nothing in it rejects: what cannot be read is undefined.
    if (file && canRead) void open(file);
  };
  const dropped = (files: FileList) => {
    if (files.length > 1) refuse(words.oneFile(files.length));
    else if (isYearWrong) refuse(words.yearFirst);
    else opened(files[0]);
  };
  const typed = (value: string) => {
    const isTooLong = value.length > MOST_PASTED_CHARS;
    setWrong(isTooLong ? words.tooLong : undefined);
    if (!isTooLong) session.onImport({ import: 'text-typed', text: value });
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData, currentTarget } = event;
    const tables = tablesOf(clipboardData);
    const pasted = tables ?? clipboardData.getData('text/plain');
    const isSlow = pasted.length > SLOW_CHARS;
    if (!isSlow && tables === undefined) return;
    event.preventDefault();
    if (!isSlow && insertText(currentTarget, pasted)) return;
    const { value, selectionStart, selectionEnd } = currentTarget;
    typed(value.slice(0, selectionStart) + pasted.replace(/\r\n?/g, '\n') + value.slice(selectionEnd));
  };
  const onKeyDown = useScreenKeys({ onCtrlEnter: read });
  const field = useRef<HTMLTextAreaElement>(null);
  const yearBox = useRef<HTMLDivElement>(null);
  const asksYear = importing.asksYear === true;
  // Who comes from a button that is gone goes on by pasting; who comes by the tabs stays there.
  useEffect(() => {
    if (!document.activeElement?.contains(field.current)) return;
    if (asksYear) yearBox.current?.querySelector('input')?.focus();
    else field.current?.focus();
  }, [asksYear]);
  return (
    <section
      className={mergeClasses(shared.screen, isOver && styles.drop)}
      aria-label={TEXT.tabs.import}
      onKeyDown={onKeyDown}
      onDragOver={(event: DragEvent) => {
        // Words that are dragged go into the field, as anywhere.
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event: DragEvent) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        dropped(event.dataTransfer.files);
      }}
    >
      {nothing && <NothingBar nothing={nothing} />}
      <div className={shared.page}>
        <div>{isOver ? words.drop : words.about}</div>
        <label htmlFor={id} className={styles.label}>
          {words.paste}
        </label>
        <TextArea
          ref={field}
          id={id}
          rows={5}
          value={text}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-note`}
          onText={typed}
          onPaste={onPaste}
        />
        <FieldNote id={`${id}-note`} wrong={wrong} />
        <div className={styles.open}>
          <FilePicker label={words.open} accept={ACCEPTED} isDisabled={!canRead} onFile={opened} />
          <span className={shared.secondary}>{words.openHint}</span>
        </div>
        <div ref={yearBox}>
          <Field
            label={words.year}
            hint={words.yearHint}
            wrong={isYearWrong ? words.invalidYear : undefined}
            type="number"
            value={year}
            onChange={(value) => {
              session.onImport({ import: 'year-typed', year: value });
            }}
          />
        </div>
      </div>
      <OfferFoot
        session={session}
        write={words.read}
        canWrite={canRead}
        onWrite={read}
        isMine={({ kind }) => kind === 'read-notice' && activity.kind === 'busy' && activity.wait !== 'short'}
      />
    </section>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** The text of a copy with tables, each row a line; plain text has their cells in lines and no merges. */
function tablesOf(clipboard: DataTransfer): string | undefined {
  const html = clipboard.getData('text/html');
  return html.length <= MOST_PASTED_HTML_CHARS ? textOfPastedTables(html) : undefined;
}

/** Why there is nothing to look at, and what to do. */
function NothingBar({ nothing }: { readonly nothing: NothingImported }) {
  const words = IMPORT_TEXT.outcome;
  switch (nothing.kind) {
    case 'classified':
      return (
        <NoticeBar tone="error">
          <Lines of={[words.classified(nothing.marking), words.classifiedAdvice]} />
        </NoticeBar>
      );
    case 'empty':
      return <NoticeBar tone="warning">{words.empty}</NoticeBar>;
    case 'unreadable':
      return <NoticeBar tone="warning">{words.unreadable(nothing.because)}</NoticeBar>;
    case 'failed':
      return (
        <NoticeBar
          tone="error"
          actions={isOurTrouble(nothing) && <CopyDiagnostics diagnostics={nothing.diagnostics} />}
        >
          <FailureWords failure={nothing} />
        </NoticeBar>
      );
  }
}

function Lines({ of }: { readonly of: readonly ReactNode[] }) {
  return of.map((line, index) => <div key={index}>{line}</div>);
}
