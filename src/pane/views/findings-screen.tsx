import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import type { CheckReport } from '../../findings/check-report';
import type { Severity } from '../../findings/finding';
import { countBySeverity, ruleText } from '../finding-list';
import type { RuleTexts } from '../pane-state';
import { TEXT } from '../text/zh-cn';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: '200px' },
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  count: { minWidth: 0 },
  ran: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  clean: { fontWeight: tokens.fontWeightSemibold },
  notRun: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, fontWeight: tokens.fontWeightRegular },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  push: { marginLeft: 'auto' },
});

/** What a check found: counts that filter, the list (as children), and what can be done with it. */
export function FindingsScreen(props: {
  readonly report: CheckReport;
  readonly rules: RuleTexts;
  readonly only: Severity | undefined;
  readonly fixable: number;
  readonly canWrite: boolean;
  readonly canUndo: boolean;
  readonly onFilter: (only: Severity | undefined) => void;
  readonly onPreview: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onUndo: () => void;
  readonly onWriteSummary: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { report, only } = props;
  const hasFindings = report.findings.length > 0;
  return (
    <div className={styles.screen} onKeyDown={props.onKeyDown}>
      <div className={styles.head}>
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
        <RunWords report={report} rules={props.rules} />
      </div>
      {hasFindings && props.children}
      <div className={styles.foot}>
        {hasFindings ? (
          <>
            <span>{props.fixable > 0 ? TEXT.findings.fixable(props.fixable) : TEXT.findings.nothingFixable}</span>
            {props.fixable > 0 && (
              <Button size="small" appearance="primary" disabled={!props.canWrite} onClick={props.onPreview}>
                {TEXT.findings.preview}
              </Button>
            )}
          </>
        ) : (
          <Button appearance="primary" disabled={!props.canWrite} onClick={props.onWriteSummary}>
            {TEXT.summary.write}
          </Button>
        )}
        {props.canUndo && (
          <Button size="small" className={styles.push} onClick={props.onUndo}>
            {`↶ ${TEXT.notices.undo}`}
          </Button>
        )}
      </div>
    </div>
  );
}

/** 「检查了 82 行、71 条规则；4 条因没有『配合单位』列未运行。」, with the rules that did not run one by one on demand. */
function RunWords({ report, rules }: { readonly report: CheckReport; readonly rules: RuleTexts }) {
  const styles = useStyles();
  const { rowCount, rulesRun, rulesNotRun, findings } = report;
  const reasons = [...new Set(rulesNotRun.map(({ because }) => because))];
  const words = findings.length === 0 ? TEXT.findings.clean : TEXT.findings.ran;
  const sentence = words(rowCount, rulesRun.length, rulesNotRun.length, reasons.length === 1 ? reasons[0] : undefined);
  const className = mergeClasses(styles.ran, findings.length === 0 && styles.clean);
  if (rulesNotRun.length === 0) {
    return (
      <div role="status" className={className}>
        {sentence}
      </div>
    );
  }
  return (
    <details className={className}>
      <summary>
        <span role="status">{sentence}</span>
      </summary>
      <ul className={styles.notRun}>
        {rulesNotRun.map(({ rule, because }) => (
          <li key={rule}>{TEXT.findings.ruleNotRun(ruleText(rules, rule).title, because)}</li>
        ))}
      </ul>
    </details>
  );
}
