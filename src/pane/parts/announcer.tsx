import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says a sentence to screen readers whenever it changes. */
export function Announcer({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  return (
    <div aria-live="polite" className={styles.hidden}>
      {sentence}
    </div>
  );
}
