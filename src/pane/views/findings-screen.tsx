import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { CheckReport } from '../../findings/check-report';
import type { Severity } from '../../findings/finding';
import { countBySeverity } from '../finding-list';
import type { RuleTexts } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import { FindingsFoot, type FootProps } from './findings-foot';
import { RunWords } from './run-words';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: '200px' },
  head: {
    outlineStyle: 'none',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  count: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** What a check found: counts that filter, the list (as children), and what can be done with it. */
export function FindingsScreen(props: {
  readonly report: CheckReport;
  readonly rules: RuleTexts;
  readonly only: Severity | undefined;
  /** The user comes back from a screen opened from here. */
  readonly takesFocus: boolean;
  readonly onFilter: (only: Severity | undefined) => void;
  readonly onIgnored: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly foot: Omit<FootProps, 'hasFindings'>;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { report, only } = props;
  const hasFindings = report.findings.length > 0;
  const head = useRef<HTMLDivElement>(null);
  // With findings the list takes the focus.
  const takesFocus = props.takesFocus && !hasFindings;
  useEffect(() => {
    if (takesFocus) head.current?.focus();
  }, [takesFocus]);
  const settled = report.ignored.length + report.unusedIgnores.length;
  return (
    <div className={styles.screen} onKeyDown={props.onKeyDown}>
      <div ref={head} tabIndex={-1} className={styles.head}>
        <div className={styles.counts}>
          {hasFindings && (
            <div role="group" aria-label={TEXT.findings.filter} className={styles.counts}>
              {countBySeverity(report.findings).map(([severity, count]) => (
                <ToggleButton
                  key={severity}
                  size="small"
                  className={styles.count}
                  checked={only === severity}
                  disabled={count === 0}
                  onClick={() => {
                    props.onFilter(only === severity ? undefined : severity);
                  }}
                >
                  {TEXT.findings.count(severity, count)}
                </ToggleButton>
              ))}
            </div>
          )}
          {settled > 0 && (
            <Button size="small" className={styles.count} onClick={props.onIgnored}>
              {CHECKED_TEXT.ignoredCount(report.ignored.length)}
            </Button>
          )}
        </div>
        <RunWords report={report} rules={props.rules} />
      </div>
      {hasFindings && props.children}
      <FindingsFoot {...props.foot} hasFindings={hasFindings} />
    </div>
  );
}
