import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { activityWords, type Doing, isHeld } from '../activity-words';
import type { PaneState } from '../pane-state';
import { isStoppable } from '../task';
import { TEXT } from '../text/zh-cn';
import { PlainScreen } from './plain-screen';

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalM } });

/** What is being done, how far it has come, and how to end it, where it can be ended. */
export function ActivityScreen(props: {
  readonly activity: Doing;
  readonly sheets: PaneState['sheets'];
  readonly onStop: () => void;
  readonly onRetry: () => void;
}) {
  const { activity } = props;
  const isCheck = activity.task.kind === 'check';
  const isWaiting = isHeld(activity);
  const isSilent = !isWaiting && activity.kind === 'busy' && activity.wait === 'silent';
  const isStopping = activity.kind === 'busy' && activity.isStopping === true;
  const canStop = isWaiting || (isStoppable(activity.task) && !isStopping);
  const actions = (
    <>
      {isSilent && isCheck && <Button onClick={props.onRetry}>{TEXT.states.retry}</Button>}
      {canStop && <Button onClick={props.onStop}>{TEXT.states.stop}</Button>}
    </>
  );
  return (
    <PlainScreen sentence={activityWords(activity, props)} actions={actions}>
      {!isWaiting && !isSilent && <Progress activity={activity} />}
    </PlainScreen>
  );
}

function Progress({ activity }: { readonly activity: Doing }) {
  const styles = useStyles();
  const progress = activity.kind === 'busy' ? activity.progress : undefined;
  return (
    <div className={styles.bar}>
      <ProgressBar
        aria-label={TEXT.states.progress}
        {...(progress && { value: progress.step - 1, max: progress.steps })}
      />
    </div>
  );
}
