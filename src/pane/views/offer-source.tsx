import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useScreenStyles } from '../parts/screen-styles';
import { OFFER_TEXT } from '../text/zh-cn-offers';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  words: { flex: '1 1 12em', overflowWrap: 'anywhere' },
  reload: { marginLeft: 'auto' },
});

/** Which table the tab is about, and the button that reads it anew. */
export function OfferSource(props: {
  readonly words: string;
  /** Somebody has changed something since. */
  readonly isOld: boolean;
  readonly onReload: () => void;
}) {
  const styles = useStyles();
  const shared = useScreenStyles();
  return (
    <div className={styles.line}>
      <span className={`${shared.secondary} ${styles.words}`}>
        {props.isOld ? `${props.words}。${OFFER_TEXT.old}` : props.words}
      </span>
      <Button className={styles.reload} size="small" appearance="subtle" onClick={props.onReload}>
        {OFFER_TEXT.reload}
      </Button>
    </div>
  );
}
