import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef } from 'react';
import type { Finding } from '../../findings/finding';
import { a1Range, isSingleCell } from '../../grid/address';
import type { FindingEntry, GroupEntry, ListEntry } from '../finding-list';
import { markLineBreaks } from '../parts/cell-text';
import { DisclosureMark } from '../parts/disclosure-mark';
import { SeverityWord } from '../parts/severity-word';
import { TouchedWord } from '../parts/touched-word';
import { TEXT } from '../text/zh-cn';
import type { ListCursor } from '../use-findings-view';
import { useVirtualRows } from '../use-virtual-rows';

const GROUP_HEIGHT_PX = 30;
const FINDING_HEIGHT_PX = 46;

const useStyles = makeStyles({
  list: {
    flex: '1 1 0',
    minHeight: '120px',
    overflowY: 'auto',
    outlineStyle: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  all: { position: 'relative', width: '100%' },
  item: {
    position: 'absolute',
    top: 0,
    left: 0,
    boxSizing: 'border-box',
    width: '100%',
    overflow: 'hidden',
    padding: `0 ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected },
  // The list itself keeps the focus; its ring is drawn around the active line.
  ring: {
    ':focus-visible [data-active=true]': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  group: { display: 'flex', alignItems: 'center', fontWeight: tokens.fontWeightSemibold },
  finding: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0, height: '20px' },
  stretch: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  original: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  place: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: {
    minWidth: 0,
    height: '24px',
    marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
});

/** What the list can be told to do. Moving keeps the focus in the list. */
export interface FindingListActions {
  readonly onMove: (index: number) => void;
  readonly onShow: (finding: Finding) => void;
  readonly onOpen: (position: number) => void;
  readonly onToggle: (group: string, isOpen: boolean) => void;
  readonly onFixGroup: (group: string) => void;
}

/** The findings by category, drawn only where they are in view; a tree after the ARIA pattern, one tab stop. */
export function FindingList(
  props: FindingListActions & {
    readonly entries: readonly ListEntry[];
    readonly count: number;
    readonly activeIndex: number;
    /** Another one whenever the user moves: only then the list scrolls to the active line. */
    readonly cursor: ListCursor;
    /** Whether its cells were edited since the check. */
    readonly isTouched: (finding: Finding) => boolean;
    /** True where the user comes back to the list from a screen opened from it. */
    readonly takesFocus: boolean;
    /** Categories that can be mended at one click. */
    readonly fixableGroups: ReadonlySet<string>;
  },
) {
  const { entries, activeIndex, cursor, takesFocus } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useVirtualRows(scroller, entries.length, (index) =>
    entries[index]?.kind === 'group' ? GROUP_HEIGHT_PX : FINDING_HEIGHT_PX,
  );
  useEffect(() => {
    rows.measure();
  }, [rows, entries]);
  const scrollToActive = useEffectEvent(() => {
    rows.scrollToIndex(activeIndex);
  });
  useEffect(() => {
    scrollToActive();
  }, [cursor]);

  useEffect(() => {
    if (takesFocus) scroller.current?.focus();
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const handled = handleKey(event.key, props);
    if (handled) event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={TEXT.findings.list}
      aria-description={TEXT.findings.keys}
      aria-activedescendant={entries.length > 0 ? `${id}-${activeIndex}` : undefined}
      tabIndex={0}
      className={mergeClasses(styles.list, styles.ring)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const entry = entries[index];
          if (!entry) return null;
          const isActive = index === activeIndex;
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="treeitem"
              data-active={isActive}
              aria-selected={isActive}
              {...treeItemProps(entry, props.count)}
              className={mergeClasses(
                styles.item,
                entry.kind === 'group' ? styles.group : styles.finding,
                isActive && styles.active,
              )}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onClick={() => {
                props.onMove(index);
                if (entry.kind === 'group') props.onToggle(entry.group, !entry.isOpen);
                else props.onShow(entry.finding);
              }}
            >
              {entry.kind === 'group' ? (
                <GroupLine entry={entry} onFix={props.fixableGroups.has(entry.group) ? props.onFixGroup : undefined} />
              ) : (
                <FindingLines entry={entry} isTouched={props.isTouched(entry.finding)} onOpen={props.onOpen} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type KeyProps = FindingListActions & { readonly entries: readonly ListEntry[]; readonly activeIndex: number };

/** What a key does in the list; false where it is not the list's. */
function handleKey(key: string, props: KeyProps): boolean {
  const last = props.entries.length - 1;
  switch (key) {
    case 'ArrowDown':
      props.onMove(Math.min(props.activeIndex + 1, last));
      return true;
    case 'ArrowUp':
      props.onMove(Math.max(props.activeIndex - 1, 0));
      return true;
    case 'Home':
      props.onMove(0);
      return true;
    case 'End':
      props.onMove(last);
      return true;
    default: {
      const entry = props.entries[props.activeIndex];
      return entry?.kind === 'group' ? handleGroupKey(key, entry, props) : handleFindingKey(key, entry, props);
    }
  }
}

function handleGroupKey(key: string, { group, isOpen }: GroupEntry, props: FindingListActions): boolean {
  const wanted = { ArrowRight: true, ArrowLeft: false, Enter: !isOpen, ' ': !isOpen }[key];
  if (wanted === undefined) return false;
  props.onToggle(group, wanted);
  return true;
}

function handleFindingKey(key: string, entry: FindingEntry | undefined, props: FindingListActions): boolean {
  if (!entry) return false;
  if (key === 'Enter') props.onShow(entry.finding);
  else if (key === ' ') props.onOpen(entry.position);
  else return false;
  return true;
}

function treeItemProps(entry: ListEntry, count: number) {
  return entry.kind === 'group'
    ? { 'aria-level': 1, 'aria-expanded': entry.isOpen }
    : { 'aria-level': 2, 'aria-posinset': entry.position, 'aria-setsize': count };
}

function GroupLine(props: { readonly entry: GroupEntry; readonly onFix: ((group: string) => void) | undefined }) {
  const styles = useStyles();
  const { group, title, count, isOpen } = props.entry;
  return (
    <>
      <span className={styles.stretch}>
        <DisclosureMark isOpen={isOpen} />
        {TEXT.findings.group(title, count)}
      </span>
      {props.onFix && (
        <Button
          size="small"
          appearance="subtle"
          tabIndex={-1}
          className={styles.quiet}
          aria-label={TEXT.findings.fixGroupName(title)}
          onClick={(event) => {
            event.stopPropagation();
            props.onFix?.(group);
          }}
        >
          {TEXT.findings.fixGroup}
        </Button>
      )}
    </>
  );
}

function FindingLines({
  entry,
  isTouched,
  onOpen,
}: {
  readonly entry: FindingEntry;
  readonly isTouched: boolean;
  readonly onOpen: (position: number) => void;
}) {
  const styles = useStyles();
  const { finding, title, position } = entry;
  const place = a1Range(finding.at);
  return (
    <>
      <span className={styles.line}>
        <SeverityWord severity={finding.severity} />
        <span className={styles.stretch}>{title}</span>
        {isTouched && <TouchedWord />}
        <span className={styles.place}>{place}</span>
      </span>
      <span className={styles.line}>
        <span className={mergeClasses(styles.stretch, styles.original)}>
          {finding.original === '' || !isSingleCell(finding.at) ? finding.message : markLineBreaks(finding.original)}
        </span>
        <Button
          size="small"
          appearance="transparent"
          tabIndex={-1}
          className={styles.quiet}
          aria-label={TEXT.findings.openName(title, place)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(position);
          }}
        >
          {TEXT.findings.open}
        </Button>
      </span>
    </>
  );
}
