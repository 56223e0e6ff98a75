import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type DraftEdit, nextRow } from '../../notices/draft/edit-draft';
import type { DraftEntry, ImportDraftState } from '../../notices/draft/import-draft';
import { listedEntries } from '../import-entries';
import { type ImportKey, importKey } from '../import-keys';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import { useVirtualRows } from '../use-virtual-rows';
import { ImportEntry } from './import-entry';
import type { ImportActions } from './import-entry-box';

const ROW_HEIGHT_PX = 180;
const LINE_HEIGHT_PX = 60;

const useStyles = makeStyles({
  list: {
    flex: '1 1 0',
    minHeight: '140px',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  all: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', left: 0, boxSizing: 'border-box', width: '100%' },
});

/** Where the focus is to go once it is drawn: an entry, or a cell of it. */
interface Target {
  readonly entry: number;
  readonly cell?: string | undefined;
  /** An edit moves it there: what was done is said first. */
  readonly isAfterEdit?: boolean;
}

/** The entries of a draft, drawn only where they are in view; one of them is a tab stop, with its cells. */
export function ImportList(props: {
  readonly draft: ImportDraftState;
  /** Rows that are in. */
  readonly rowCount: number;
  readonly onEdit: (edit: DraftEdit) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSay: (sentence: string, isAfterEdit: boolean) => void;
  /** Each further one asks for the next sentence of 待人工处理. */
  readonly seeks: number;
  /** What 撤销 or 重做 has changed is to be seen; undefined: nothing that is still there. */
  readonly shown: { readonly entry: number | undefined } | undefined;
}) {
  const { draft, rowCount, seeks, shown } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => listedEntries(draft), [draft]);
  const [active, setActive] = useState<number>();
  const [editing, setEditing] = useState<number>();
  const [target, setTarget] = useState<Target>();
  const found = entries.findIndex(({ entry }) => entry.id === active);
  const activeIndex = Math.max(0, found);
  // What was unfolded stays so: nothing moves away under the mouse.
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const activeId = entries[activeIndex]?.entry.id;
  if (activeId !== undefined && !unfolded.has(activeId)) setUnfolded(new Set([...unfolded, activeId]));
  const rows = useVirtualRows(
    scroller,
    entries.length,
    (index) => (entries[index]?.entry.kind === 'row' ? ROW_HEIGHT_PX : LINE_HEIGHT_PX),
    { kept: activeIndex, keyOf: (index) => entries[index]?.entry.id ?? index },
  );
  const isAfterEdit = useRef(false);
  useEffect(() => {
    if (!target) return;
    isAfterEdit.current = target.isAfterEdit === true;
    focusOn(scroller.current, target);
    isAfterEdit.current = false;
  }, [target]);
  // A row that unfolds pushes down the cell that was clicked.
  useEffect(() => {
    const cell = scroller.current?.querySelector('[data-cell]:focus');
    if (scroller.current && cell) bringIntoView(scroller.current, cell);
  }, [active]);
  const goTo = (index: number, cell?: string) => {
    const next = entries[index];
    if (!next) return;
    rows.scrollToIndex(index);
    setActive(next.entry.id);
    setTarget({ entry: next.entry.id, cell });
  };
  const seek = () => {
    const open = entries.flatMap(({ entry }, index) => (isOpen(entry) ? [index] : []));
    const next = open.find((index) => index > found) ?? open[0];
    if (next !== undefined) goTo(next);
  };
  const hasKeys = useRef(false);
  const show = (entry: number | undefined) => {
    const index = entries.findIndex((one) => one.entry.id === entry);
    const next = index < 0 ? activeId : entry;
    if (next === undefined) return;
    rows.scrollToIndex(Math.max(index, 0));
    setActive(next);
    // Whoever pressed Ctrl+Z goes where it took effect; whoever pressed the button stays there.
    if (hasKeys.current && !isWithin(scroller.current, next)) setTarget({ entry: next, isAfterEdit: true });
    hasKeys.current = false;
  };
  const closeEditing = (entry: number) => {
    setEditing(undefined);
    setTarget({ entry });
  };
  const act = (key: ImportKey): boolean => {
    const { entry, cell } = key;
    switch (key.kind) {
      case 'move':
        goTo(Math.min(Math.max(0, activeIndex + key.step), entries.length - 1), cell);
        return true;
      case 'edit':
        if (entries[activeIndex]?.entry.kind !== 'row') return false;
        setEditing(entry);
        return true;
      case 'close':
        if (editing === undefined && cell === undefined) return false;
        closeEditing(entry);
        return true;
      case 'undo':
      case 'redo':
        hasKeys.current = true;
        if (key.kind === 'undo') props.onUndo();
        else props.onRedo();
        return true;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = importKey(event, entries.length);
    if (!key || !act(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const edit = (made: DraftEdit) => {
    // What was edited may be gone: whoever used the keyboard goes on from its place.
    if ('entry' in made && MOVES[made.kind]) setTarget({ entry: made.entry, isAfterEdit: true });
    if (made.kind === 'leave-out' || made.kind === 'merge-next' || made.kind === 'split') setEditing(undefined);
    props.onEdit(made);
  };
  const latest = useRef({ edit, closeEditing, seek, show, onSay: props.onSay });
  useEffect(() => {
    latest.current = { edit, closeEditing, seek, show, onSay: props.onSay };
  });
  useEffect(() => {
    if (seeks > 0) latest.current.seek();
  }, [seeks]);
  useEffect(() => {
    if (shown) latest.current.show(shown.entry);
  }, [shown]);
  const actions = useMemo(
    (): ImportActions => ({
      onActive: setActive,
      onCell: (entry, cell) => {
        setActive(entry);
        setTarget({ entry, cell });
      },
      onEditing: (entry, isOpen) => {
        if (isOpen) setEditing(entry);
        else latest.current.closeEditing(entry);
      },
      onEdit: (made) => {
        latest.current.edit(made);
      },
      onSay: (sentence) => {
        latest.current.onSay(sentence, isAfterEdit.current);
      },
    }),
    [],
  );
  return (
    <div ref={scroller} className={styles.list} onKeyDown={onKeyDown}>
      <ul
        aria-label={IMPORT_TEXT.preview.list}
        aria-description={IMPORT_TEXT.preview.keys}
        className={styles.all}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const listed = entries[index];
          if (!listed) return null;
          const { entry } = listed;
          return (
            <li
              key={entry.id}
              ref={rows.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={entries.length}
              className={styles.item}
              // Not moved by a transform: what sticks in a row to the list's end would not be seen there.
              style={{ top: start }}
            >
              <ImportEntry
                listed={listed}
                source={draft.reading.text}
                rowCount={rowCount}
                isActive={index === activeIndex}
                isFolded={!unfolded.has(entry.id) && editing !== entry.id}
                isEditing={editing === entry.id}
                canMerge={editing === entry.id && entry.kind === 'row' && nextRow(draft.entries, entry) !== undefined}
                actions={actions}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** 待人工处理: nobody has decided on it. */
function isOpen(entry: DraftEntry): boolean {
  return entry.kind === 'sentence' && !entry.isDismissed;
}

/** Edits whose button goes with them. */
const MOVES: Partial<Readonly<Record<DraftEdit['kind'], true>>> = {
  'leave-out': true,
  'take-in': true,
  dismiss: true,
  reopen: true,
  'merge-next': true,
  split: true,
  'add-units': true,
  'add-deadline': true,
  'remove-deadline': true,
};

/** The focus is in the entry already. */
function isWithin(list: HTMLElement | null, entry: number): boolean {
  return list?.querySelector(`[data-entry="${String(entry)}"]`)?.contains(document.activeElement) === true;
}

function focusOn(list: HTMLElement | null, { entry, cell }: Target): void {
  const element = list?.querySelector<HTMLElement>(`[data-entry="${String(entry)}"]`);
  const inside = cell === undefined ? undefined : element?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
  const found = inside ?? element;
  if (!list || !found) return;
  found.focus();
  bringIntoView(list, found);
}

/** What is higher than the list is read from its beginning. */
function bringIntoView(list: HTMLElement, element: Element): void {
  const view = list.getBoundingClientRect();
  const { top, bottom, height } = element.getBoundingClientRect();
  if (top < view.top || height > view.height) list.scrollTop += top - view.top;
  else if (bottom > view.bottom) list.scrollTop += bottom - view.bottom;
}
