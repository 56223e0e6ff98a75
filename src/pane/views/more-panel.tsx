import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReportKind } from '../../app/assistant';
import { useScreenStyles } from '../parts/screen-styles';
import { CHECKED_TEXT } from '../text/zh-cn-checked';

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    bottom: '100%',
    left: 0,
    right: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
});

/** What else can be done with the findings: marks on the sheet, and reports. */
export interface MoreActions {
  /** Findings shown, which would be marked. */
  readonly shown: number;
  readonly isProtected: boolean;
  readonly isBusy: boolean;
  readonly onMark: () => void;
  readonly onUnmark: () => void;
  readonly onReport: (report: ReportKind) => void;
}

/** 更多, opened. */
export function MorePanel(props: MoreActions & { readonly id: string }) {
  const { shown, isProtected, isBusy } = props;
  const words = CHECKED_TEXT.more;
  const styles = useStyles();
  const shared = useScreenStyles();
  const noteId = useId();
  const canMark = !isProtected && !isBusy;
  const note = isProtected ? { 'aria-describedby': noteId } : {};
  return (
    <div id={props.id} role="group" aria-label={words.title} className={styles.panel}>
      <Button size="small" disabledFocusable={!canMark || shown === 0} {...note} onClick={props.onMark}>
        {words.mark(shown)}
      </Button>
      <Button size="small" disabledFocusable={!canMark} {...note} onClick={props.onUnmark}>
        {words.unmark}
      </Button>
      {(['finding-list', 'self-check'] as const).map((report) => (
        <Button
          key={report}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            props.onReport(report);
          }}
        >
          {words.report(report)}
        </Button>
      ))}
      {isProtected && (
        <span id={noteId} className={shared.secondary}>
          {words.protected}
        </span>
      )}
    </div>
  );
}
