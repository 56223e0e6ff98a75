import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    // At 200 % the tabs take two lines, not their words.
    flexWrap: 'wrap',
    flexShrink: 0,
    // Excel's own menu lies over the top right corner: 34×32 px on a Mac.
    paddingRight: '34px',
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    // Contrast themes draw transparent borders too.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  selected: {
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** One tab: its id and its words. */
export interface TabChoice<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

/** A row of tabs after the ARIA pattern: arrow keys move and select. Panels are `panel-<id>`, tabs `tab-<id>`. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly TabChoice<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = props.tabs.findIndex(({ id }) => id === props.selected);
    const next = (index + step + props.tabs.length) % props.tabs.length;
    const tab = props.tabs[next];
    if (tab) props.onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={props.label} className={styles.list} onKeyDown={move}>
      {props.tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={id === props.selected ? `panel-${id}` : undefined}
          aria-selected={id === props.selected}
          tabIndex={id === props.selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === props.selected && styles.selected)}
          onClick={() => {
            props.onSelect(id);
          }}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
