import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type FocusEvent, useEffect, useId, useRef, useState } from 'react';
import { DisclosureMark } from '../parts/disclosure-mark';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import { useScreenKeys } from '../use-screen-keys';
import { type MoreActions, MorePanel } from './more-panel';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  around: { position: 'relative' },
  more: { gap: tokens.spacingHorizontalXXS },
  push: { marginLeft: 'auto' },
  narrow: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** What is at the foot of a check's results. */
export interface FootProps {
  readonly hasFindings: boolean;
  /** Places that can be mended safely, and findings a person decides on. */
  readonly fixable: number;
  readonly toDecide: number;
  readonly canWrite: boolean;
  readonly canUndo: boolean;
  /** Writes of this session. */
  readonly written: number;
  readonly more: MoreActions;
  readonly onPreview: () => void;
  readonly onUndo: () => void;
  readonly onHistory: () => void;
  readonly onSummaries: () => void;
}

/** What can be done with the findings, or with a sheet that has none; and what was written before. */
export function FindingsFoot(props: FootProps) {
  const { canUndo, written, more } = props;
  const styles = useStyles();
  const moreId = useId();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasUndone = useRef(false);
  // The last step that is put back takes its button away.
  useEffect(() => {
    if (canUndo) return;
    if (wasUndone.current && document.activeElement === document.body) opener.current?.focus();
    wasUndone.current = false;
  }, [canUndo]);
  const close = () => {
    setMoreOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = useScreenKeys(isMoreOpen ? { onEscape: close } : {});
  // Whoever turns to the list wants to see all of it.
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setMoreOpen(false);
  };
  const panel = <MorePanel {...more} id={moreId} isOverList={props.hasFindings} />;
  return (
    <div className={styles.around} onKeyDown={onKeyDown} onBlur={onBlur}>
      {isMoreOpen && props.hasFindings && panel}
      <div className={styles.foot}>
        {props.hasFindings ? <MendActions {...props} /> : <CleanActions {...props} />}
        <Button
          size="small"
          ref={(button: HTMLButtonElement | null) => {
            opener.current = button;
          }}
          className={mergeClasses(styles.narrow, styles.more)}
          aria-expanded={isMoreOpen}
          aria-controls={isMoreOpen ? moreId : undefined}
          onClick={() => {
            setMoreOpen(!isMoreOpen);
          }}
        >
          <DisclosureMark isOpen={isMoreOpen} />
          {CHECKED_TEXT.more.open}
        </Button>
        {written > 0 && (
          <Button
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.narrow, styles.push)}
            aria-label={CHECKED_TEXT.history.openName(written)}
            onClick={props.onHistory}
          >
            {CHECKED_TEXT.history.open(written)}
          </Button>
        )}
        {canUndo && (
          <Button
            size="small"
            className={styles.narrow}
            onClick={() => {
              wasUndone.current = true;
              props.onUndo();
            }}
          >
            {`↶ ${TEXT.notices.undo}`}
          </Button>
        )}
      </div>
      {isMoreOpen && !props.hasFindings && panel}
    </div>
  );
}

function MendActions({ fixable, toDecide, canWrite, onPreview }: FootProps) {
  const words = fixable > 0 || toDecide === 0 ? fixableWords(fixable) : CHECKED_TEXT.toDecide(toDecide);
  return (
    <>
      <span>{words}</span>
      {fixable + toDecide > 0 && (
        <Button size="small" appearance="primary" disabled={!canWrite} onClick={onPreview}>
          {TEXT.findings.preview}
        </Button>
      )}
    </>
  );
}

function fixableWords(fixable: number): string {
  return fixable > 0 ? TEXT.findings.fixable(fixable) : TEXT.findings.nothingFixable;
}

function CleanActions({ more, onSummaries }: FootProps) {
  return (
    <>
      <Button
        appearance="primary"
        disabled={more.isBusy}
        onClick={() => {
          more.onReport('self-check');
        }}
      >
        {CHECKED_TEXT.more.selfCheck}
      </Button>
      <Button onClick={onSummaries}>{CHECKED_TEXT.more.summaries}</Button>
    </>
  );
}
