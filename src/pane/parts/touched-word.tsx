import { makeStyles, tokens } from '@fluentui/react-components';
import { CHECKED_TEXT } from '../text/zh-cn-checked';

const useStyles = makeStyles({
  word: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '14px',
  },
});

/** 待复核: the cells of a finding were edited since the check. */
export function TouchedWord() {
  const styles = useStyles();
  return <span className={styles.word}>{CHECKED_TEXT.touched}</span>;
}
