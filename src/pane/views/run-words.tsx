import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type CheckReport, SWITCHED_OFF } from '../../findings/check-report';
import { ruleText } from '../finding-list';
import type { RuleTexts } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';

const useStyles = makeStyles({
  ran: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  clean: { fontWeight: tokens.fontWeightSemibold },
  notRun: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, fontWeight: tokens.fontWeightRegular },
});

/** 「检查了 82 行、71 条规则；4 条因没有『配合单位』列未运行。」, with the rules that did not run one by one on demand. */
export function RunWords({ report, rules }: { readonly report: CheckReport; readonly rules: RuleTexts }) {
  const styles = useStyles();
  const { rulesNotRun, findings } = report;
  const sentence = runWords(report);
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

/** Rules the office has switched off are told apart from those that had nothing to look at. */
function runWords({ rowCount, rulesRun, rulesNotRun, findings }: CheckReport): string {
  const missing = rulesNotRun.filter(({ because }) => because !== SWITCHED_OFF);
  const reasons = [...new Set(missing.map(({ because }) => because))];
  const parts = [
    ...(missing.length > 0
      ? [TEXT.findings.notRun(missing.length, reasons.length === 1 ? reasons[0] : undefined)]
      : []),
    ...(missing.length < rulesNotRun.length ? [CHECKED_TEXT.switchedOff(rulesNotRun.length - missing.length)] : []),
  ];
  const words = findings.length === 0 ? TEXT.findings.clean : TEXT.findings.ran;
  return words(rowCount, rulesRun.length, parts);
}
