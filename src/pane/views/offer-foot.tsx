import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { activityWords, type Doing, isHeld } from '../activity-words';
import { useScreenStyles } from '../parts/screen-styles';
import type { PaneState } from '../pane-state';
import { isStoppable, type Task } from '../task';
import { TEXT } from '../text/zh-cn';
import type { AssistantSession } from '../use-assistant';

const useStyles = makeStyles({
  waiting: { flex: '1 0 100%', margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  bar: { flex: '1 0 100%' },
});

/** The foot of 补全 and 汇总: the main button, further ones, and how far what they asked for has come. */
export function OfferFoot(props: {
  readonly session: AssistantSession;
  readonly write: string;
  readonly canWrite: boolean;
  readonly onWrite: () => void;
  readonly isMine: (task: Task) => boolean;
  readonly children?: ReactNode;
}) {
  const { session } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const main = useRef<HTMLButtonElement>(null);
  const doing = doingOf(session.state, props.isMine);
  const canStop = doing !== undefined && mayStop(doing);
  const couldStop = useRef(false);
  // 停止 goes with what it stops.
  useEffect(() => {
    if (couldStop.current && !canStop && document.activeElement === document.body) main.current?.focus();
    couldStop.current = canStop;
  }, [canStop]);
  return (
    <div className={shared.foot}>
      <p role="status" className={styles.waiting} hidden={!doing}>
        {doing ? activityWords(doing, session.state) : ''}
      </p>
      {doing && <Progress doing={doing} />}
      <Button
        ref={(button: HTMLButtonElement | null) => {
          main.current = button;
        }}
        size="small"
        appearance="primary"
        disabledFocusable={!props.canWrite}
        onClick={props.onWrite}
      >
        {props.write}
      </Button>
      {props.children}
      {canStop && (
        <Button size="small" onClick={session.stop}>
          {TEXT.states.stop}
        </Button>
      )}
    </div>
  );
}

function doingOf({ activity }: PaneState, isMine: (task: Task) => boolean): Doing | undefined {
  return activity.kind !== 'idle' && isMine(activity.task) ? activity : undefined;
}

function mayStop(doing: Doing): boolean {
  const isStopping = doing.kind === 'busy' && doing.isStopping === true;
  return isHeld(doing) || (isStoppable(doing.task) && !isStopping);
}

function Progress({ doing }: { readonly doing: Doing }) {
  const styles = useStyles();
  const progress = doing.kind === 'busy' ? doing.progress : undefined;
  if (!progress) return null;
  const { step, steps, rows } = progress;
  const share = rows && rows.of > 0 ? rows.done / rows.of : 0;
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={TEXT.states.progress} value={step - 1 + share} max={steps} />
    </div>
  );
}
