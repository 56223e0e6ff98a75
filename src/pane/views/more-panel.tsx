import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReportKind } from '../../app/assistant';
import { useScreenStyles } from '../parts/screen-styles';
import { CHECKED_TEXT } from '../text/zh-cn-checked';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Upwards over the list, which keeps its height.
  over: { position: 'absolute', bottom: '100%', left: 0, right: 0, zIndex: 1, boxShadow: tokens.shadow4 },
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

/** 更多, opened: over the list above it, where there is one. */
export function MorePanel(props: MoreActions & { readonly id: string; readonly isOverList: boolean }) {
  const { shown, isProtected, isBusy } = props;
  const words = CHECKED_TEXT.more;
  const styles = useStyles();
  const shared = useScreenStyles();
  const noteId = useId();
  const canMark = !isProtected && !isBusy;
  const note = isProtected ? { 'aria-describedby': noteId } : {};
  return (
    <div
      id={props.id}
      role="group"
      aria-label={words.title}
      className={mergeClasses(styles.panel, props.isOverList && styles.over)}
    >
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
