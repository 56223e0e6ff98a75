import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  screen: {
    flex: '1 1 0',
    minHeight: '120px',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

/** A screen that is one sentence, with what can be done next. */
export function PlainScreen(props: {
  readonly sentence: ReactNode;
  readonly hint?: string | undefined;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <p role="status" className={styles.sentence}>
        {props.sentence}
      </p>
      {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
      {props.children}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
