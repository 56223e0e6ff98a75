import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PlannedChange } from '../../app/assistant';
import { a1 } from '../../grid/address';
import { ChangedText } from '../parts/changed-text';
import { TEXT } from '../text/zh-cn';
import { useScreenStyles } from '../parts/screen-styles';
import { useScreenKeys } from '../use-screen-keys';
import { useVirtualRows } from '../use-virtual-rows';

const LIKELY_HEIGHT_PX = 80;

const useStyles = makeStyles({
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  allBox: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: {
    flex: '1 1 0',
    minHeight: '100px',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  all: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    position: 'absolute',
    top: 0,
    left: 0,
    boxSizing: 'border-box',
    width: '100%',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  texts: { paddingLeft: '32px' },
  because: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** 位置 / 原文 / 改为 of every change, each with a checkbox; the button says how many will be made. */
export function PreviewScreen(props: {
  readonly changes: readonly PlannedChange[];
  readonly canWrite: boolean;
  readonly onBack: () => void;
  readonly onApply: (changes: readonly PlannedChange[]) => void;
}) {
  const { changes, canWrite } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const [left, setLeft] = useState<ReadonlySet<PlannedChange>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const chosen = changes.filter((change) => !left.has(change));
  const canApply = canWrite && chosen.length > 0;
  const apply = () => {
    if (canApply) props.onApply(chosen);
  };
  const onKeyDown = useScreenKeys({ onEscape: props.onBack, onCtrlEnter: apply });
  return (
    <section className={shared.screen} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {TEXT.preview.title}
        </h2>
        <div className={styles.hint}>{TEXT.preview.hint}</div>
        <Checkbox
          className={styles.allBox}
          label={TEXT.preview.all(chosen.length, changes.length)}
          checked={left.size === 0 || (chosen.length === 0 ? false : 'mixed')}
          onChange={() => {
            setLeft(left.size === 0 ? new Set(changes) : new Set());
          }}
        />
      </div>
      <ChangeList
        changes={changes}
        left={left}
        onToggle={(change) => {
          setLeft(toggled(left, change));
        }}
      />
      <div className={shared.foot}>
        <Button size="small" appearance="primary" disabled={!canApply} onClick={apply}>
          {TEXT.preview.apply(chosen.length)}
        </Button>
        <Button size="small" onClick={props.onBack}>
          {TEXT.finding.back}
        </Button>
      </div>
    </section>
  );
}

function ChangeList(props: {
  readonly changes: readonly PlannedChange[];
  readonly left: ReadonlySet<PlannedChange>;
  readonly onToggle: (change: PlannedChange) => void;
}) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows(scroller, props.changes.length, () => LIKELY_HEIGHT_PX);
  return (
    <div ref={scroller} className={styles.list}>
      <ul className={styles.all} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const change = props.changes[index];
          if (!change) return null;
          const place = a1(change.at);
          return (
            <li
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Checkbox
                aria-label={TEXT.preview.choose(place)}
                label={
                  <>
                    {place} <span className={styles.because}>{change.because.join('、')}</span>
                  </>
                }
                checked={!props.left.has(change)}
                onChange={() => {
                  props.onToggle(change);
                }}
              />
              <div className={styles.texts}>
                <ChangedText original={change.original} changed={change.changed} />
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
