import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Activity } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import { PlainScreen } from './plain-screen';

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalM } });

/** What is being done, how far it has come, and how to end it; a write cannot be stopped half-way. */
export function ActivityScreen(props: {
  readonly activity: Exclude<Activity, { readonly kind: 'idle' }>;
  readonly onStop: () => void;
  readonly onRetry: () => void;
}) {
  const styles = useStyles();
  const { activity } = props;
  const isCheck = activity.task.kind === 'check';
  const stop = isCheck && <Button onClick={props.onStop}>{TEXT.states.stop}</Button>;
  if (activity.kind === 'held' || (activity.wasHeld && !activity.progress)) {
    return (
      <PlainScreen sentence={TEXT.states.held} actions={<Button onClick={props.onStop}>{TEXT.states.stop}</Button>} />
    );
  }
  if (activity.wait === 'silent') {
    const retry = isCheck && <Button onClick={props.onRetry}>{TEXT.states.retry}</Button>;
    return (
      <PlainScreen
        sentence={TEXT.states.silent}
        actions={
          <>
            {retry}
            {stop}
          </>
        }
      />
    );
  }
  const { progress } = activity;
  const sentence = progress ? TEXT.states.running(progress) : isCheck ? TEXT.states.reading : TEXT.states.writing;
  return (
    <PlainScreen sentence={sentence} actions={stop}>
      <div className={styles.bar}>
        {progress ? (
          <ProgressBar aria-label={TEXT.states.progress} value={progress.step - 1} max={progress.steps} />
        ) : (
          <ProgressBar aria-label={TEXT.states.progress} />
        )}
      </div>
    </PlainScreen>
  );
}
