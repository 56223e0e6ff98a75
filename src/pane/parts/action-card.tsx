import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { TEXT } from '../text/zh-cn';
import { useScreenStyles } from './screen-styles';

const useStyles = makeStyles({
  card: {
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  about: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** Something the add-in can write into the workbook: what it is, what it does, and the button that does it. */
export function ActionCard(props: {
  readonly title: string;
  readonly about: string;
  readonly action: string;
  /** Something is at work, this or another task. */
  readonly isBusy: boolean;
  /** Said while this very action is at work, else 「」. */
  readonly status: string;
  /** Gives up what is waiting; absent where nothing can be given up. */
  readonly onStop: (() => void) | undefined;
  readonly onAct: () => void;
}) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const headingId = useId();
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <h2 id={headingId} className={shared.heading}>
        {props.title}
      </h2>
      <p className={styles.about}>{props.about}</p>
      <Button appearance="primary" disabledFocusable={props.isBusy} onClick={props.onAct}>
        {props.action}
      </Button>
      <p role="status">{props.status}</p>
      {props.onStop && <Button onClick={props.onStop}>{TEXT.states.stop}</Button>}
    </section>
  );
}
