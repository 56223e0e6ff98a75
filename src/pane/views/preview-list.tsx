import { Checkbox, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import type { PlannedChange } from '../../app/assistant';
import type { Finding } from '../../findings/finding';
import { a1, a1Range } from '../../grid/address';
import { ruleText } from '../finding-list';
import type { FixPicks } from '../fix-choices';
import { rewriting } from '../fix-words';
import { CellText } from '../parts/cell-text';
import { ChangedText } from '../parts/changed-text';
import type { RuleTexts } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import { useVirtualRows } from '../use-virtual-rows';

const LIKELY_HEIGHT_PX = 80;
const HEADING_HEIGHT_PX = 30;

const useStyles = makeStyles({
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
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  entry: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}` },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  texts: { paddingLeft: '32px' },
  because: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
  },
  way: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** A line of the preview. */
export type PreviewEntry =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'change'; readonly change: PlannedChange }
  | { readonly kind: 'choice'; readonly finding: Finding };

interface PreviewTicks {
  /** Safe changes that are left out. */
  readonly left: ReadonlySet<PlannedChange>;
  readonly picks: FixPicks;
  readonly onToggle: (change: PlannedChange) => void;
  readonly onPick: (finding: Finding, fix: number | undefined) => void;
}

/** The lines of the preview, drawn only where they are in view. */
export function PreviewList(
  props: PreviewTicks & { readonly entries: readonly PreviewEntry[]; readonly rules: RuleTexts },
) {
  const { entries } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows(scroller, entries.length, (index) =>
    entries[index]?.kind === 'heading' ? HEADING_HEIGHT_PX : LIKELY_HEIGHT_PX,
  );
  return (
    <div ref={scroller} className={styles.list}>
      <ul className={styles.all} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            <li
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className={mergeClasses(styles.item, entry.kind !== 'heading' && styles.entry)}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Entry {...props} entry={entry} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Entry({ entry, ...props }: PreviewTicks & { readonly entry: PreviewEntry; readonly rules: RuleTexts }) {
  const styles = useStyles();
  switch (entry.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{entry.words}</h3>;
    case 'change': {
      const { change } = entry;
      return (
        <Ticked
          place={a1(change.at)}
          because={change.because.join('、')}
          isTicked={!props.left.has(change)}
          onTick={() => {
            props.onToggle(change);
          }}
        >
          <ChangedText original={change.original} changed={change.changed} />
        </Ticked>
      );
    }
    case 'choice':
      return <Choice {...props} finding={entry.finding} />;
  }
}

/** A finding to decide on: with several ways to mend it, choosing one ticks it. */
function Choice({
  finding,
  rules,
  picks,
  onPick,
}: Pick<PreviewTicks, 'picks' | 'onPick'> & { readonly finding: Finding; readonly rules: RuleTexts }) {
  const styles = useStyles();
  const { fixes } = finding;
  const place = a1Range(finding.at);
  const picked = picks.get(finding);
  const shown = fixes[picked ?? 0];
  const rewritten = shown && rewriting(shown);
  return (
    <Ticked
      place={place}
      because={ruleText(rules, finding.rule).title}
      isTicked={picked !== undefined}
      onTick={() => {
        onPick(finding, picked === undefined ? 0 : undefined);
      }}
    >
      <div className={styles.pair}>
        {!rewritten && (
          <>
            <span className={styles.because}>{TEXT.preview.original}</span>
            <CellText text={finding.original} />
          </>
        )}
        <span className={styles.because}>{CHECKED_TEXT.preview.way}</span>
        {fixes.length === 1 ? (
          <span className={styles.way}>{fixes[0]?.title}</span>
        ) : (
          <Select
            size="small"
            className={styles.way}
            aria-label={CHECKED_TEXT.preview.wayName(place)}
            value={String(picked ?? 0)}
            onChange={(_, { value }) => {
              onPick(finding, Number(value));
            }}
          >
            {fixes.map((fix, index) => (
              <option key={index} value={String(index)}>
                {fix.title}
              </option>
            ))}
          </Select>
        )}
      </div>
      {rewritten && <ChangedText {...rewritten} />}
    </Ticked>
  );
}

function Ticked(props: {
  readonly place: string;
  readonly because: string;
  readonly isTicked: boolean;
  readonly onTick: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <>
      <Checkbox
        aria-label={TEXT.preview.choose(props.place)}
        label={
          <>
            {props.place} <span className={styles.because}>{props.because}</span>
          </>
        }
        checked={props.isTicked}
        onChange={props.onTick}
      />
      <div className={styles.texts}>{props.children}</div>
    </>
  );
}
