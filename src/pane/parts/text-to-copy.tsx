import { makeStyles, tokens } from '@fluentui/react-components';
import { TEXT } from '../text/zh-cn';

const useStyles = makeStyles({
  byHand: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
  },
});

/** A text that could not be copied, to be copied by hand. */
export function TextToCopy({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <textarea readOnly rows={4} aria-label={TEXT.notices.copyByHand} className={styles.byHand} value={text} />;
}
