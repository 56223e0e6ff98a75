import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { a1 } from '../../grid/address';
import type { History, HistoryStep } from '../history';
import { type Obstacle, obstaclesTo, stepsFrom } from '../obstacles';
import { useScreenStyles } from '../parts/screen-styles';
import { stepWords } from '../step-words';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import { useScreenKeys } from '../use-screen-keys';

/** Cells named one by one, and steps; more are counted. */
const NAMED_CELLS = 5;
const NAMED_STEPS = 3;

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  what: { flex: '1 1 0', minWidth: 0 },
  short: { minWidth: 0, flexShrink: 0 },
  obstacle: { margin: `${tokens.spacingVerticalXXS} 0` },
});

interface HistoryActions {
  readonly isBusy: boolean;
  /** Puts back steps in the order given. */
  readonly onUndo: (steps: History) => void;
}

/** 修改记录: what was written in this session, the last write first, each to be put back while nothing later would lose by it. */
export function HistoryScreen(props: HistoryActions & { readonly history: History; readonly onBack: () => void }) {
  const { history } = props;
  const words = CHECKED_TEXT.history;
  const styles = useStyles();
  const shared = useScreenStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // A step that is put back loses its button: the focus comes back here.
  useEffect(() => {
    heading.current?.focus();
  }, [history]);
  const onKeyDown = useScreenKeys({ onEscape: props.onBack });
  return (
    <section className={shared.screen} onKeyDown={onKeyDown}>
      <div className={shared.page}>
        <h2 ref={heading} tabIndex={-1} className={shared.heading}>
          {words.title}
        </h2>
        <div className={shared.secondary}>{words.about}</div>
        <ol className={styles.list} reversed>
          {[...history].reverse().map((step) => (
            <li key={step.id} className={styles.item}>
              <Step {...props} step={step} />
            </li>
          ))}
        </ol>
      </div>
      <div className={shared.foot}>
        <Button size="small" onClick={props.onBack}>
          {TEXT.finding.back}
        </Button>
      </div>
    </section>
  );
}

function Step({
  step,
  history,
  isBusy,
  onUndo,
}: HistoryActions & { readonly step: HistoryStep; readonly history: History }) {
  const words = CHECKED_TEXT.history;
  const styles = useStyles();
  const shared = useScreenStyles();
  const what = stepWords(step);
  const obstacles = step.isUndone ? [] : obstaclesTo(history, step);
  const all = stepsFrom(history, step);
  return (
    <>
      <span className={styles.line}>
        <span className={styles.what}>
          {`${step.at} ${what}`}
          <div className={shared.secondary}>{step.record.sheet}</div>
        </span>
        {step.isUndone && <span className={shared.secondary}>{words.undone}</span>}
        {!step.isUndone && obstacles.length === 0 && (
          <Button
            size="small"
            className={styles.short}
            aria-label={words.undoName(step.at, what)}
            disabledFocusable={isBusy}
            onClick={() => {
              onUndo([step]);
            }}
          >
            {TEXT.notices.undo}
          </Button>
        )}
      </span>
      {obstacles.length > 0 && (
        <>
          <Obstacles obstacles={obstacles} />
          <Button
            size="small"
            aria-label={words.undoFromName(step.at, what, all.length)}
            disabledFocusable={isBusy}
            onClick={() => {
              onUndo(all);
            }}
          >
            {words.undoFrom(all.length)}
          </Button>
        </>
      )}
    </>
  );
}

function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const styles = useStyles();
  const shared = useScreenStyles();
  // Two marks of one minute read the same.
  const sentences = [...new Set(obstacles.map(obstacleWords))];
  const more = sentences.length - NAMED_STEPS;
  return (
    <div className={mergeClasses(shared.secondary, styles.obstacle)}>
      {sentences.slice(0, NAMED_STEPS).map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
      {more > 0 && CHECKED_TEXT.history.moreObstacles(more)}
    </div>
  );
}

function obstacleWords({ step, loss, cells }: Obstacle): string {
  const words = CHECKED_TEXT.history.obstacle;
  const what = stepWords(step);
  if (loss === 'cells') return words.cells(step.at, what, cells.slice(0, NAMED_CELLS).map(a1), cells.length);
  return words[loss](step.at, what);
}
