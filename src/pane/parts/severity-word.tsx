import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../findings/finding';
import { SEVERITY_WORDS } from '../text/zh-cn';

const useStyles = makeStyles({
  word: { flexShrink: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground2 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** 必须改 · 建议改 · 提示, as a word that also has a colour. */
export function SeverityWord({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.word, styles[severity])}>{SEVERITY_WORDS[severity]}</span>;
}
