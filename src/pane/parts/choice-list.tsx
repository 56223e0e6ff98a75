import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useScreenStyles } from './screen-styles';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  item: {
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  state: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  about: { overflowWrap: 'anywhere' },
});

/** Something that can be ticked. */
export interface ChoiceItem {
  readonly id: string;
  readonly title: string;
  /** How it stands in the workbook, or why it cannot be had. */
  readonly state: string;
  readonly about: string;
  readonly isDisabled: boolean;
  /** Beside the tick: what else can be done with it. */
  readonly action?: ReactNode;
}

/** A legend, a box for all of them where wanted, and a box each with its state and what it is. */
export function ChoiceList(props: {
  readonly legend: string;
  readonly items: readonly ChoiceItem[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
  readonly all?: {
    readonly label: string;
    readonly checked: boolean | 'mixed';
    readonly onChange: () => void;
  };
}) {
  const { all } = props;
  const styles = useStyles();
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{props.legend}</legend>
      {all && <Checkbox className={styles.box} label={all.label} checked={all.checked} onChange={all.onChange} />}
      {props.items.map((item) => (
        <ChoiceRow
          key={item.id}
          item={item}
          isTicked={!item.isDisabled && props.ticked.has(item.id)}
          onTick={() => {
            props.onTick(item.id);
          }}
        />
      ))}
    </fieldset>
  );
}

function ChoiceRow(props: { readonly item: ChoiceItem; readonly isTicked: boolean; readonly onTick: () => void }) {
  const { title, state, about, isDisabled, action } = props.item;
  const styles = useStyles();
  const shared = useScreenStyles();
  const id = useId();
  return (
    <div className={styles.item}>
      <div className={styles.line}>
        <Checkbox
          className={styles.box}
          label={title}
          aria-describedby={id}
          checked={props.isTicked}
          disabled={isDisabled}
          onChange={props.onTick}
        />
        {action}
      </div>
      <div id={id}>
        {state !== '' && <div className={styles.state}>{state}</div>}
        <div className={`${shared.secondary} ${styles.about}`}>{about}</div>
      </div>
    </div>
  );
}
