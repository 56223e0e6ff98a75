import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { excerptChange } from '../change-excerpt';
import { TEXT } from '../text/zh-cn';
import { markLineBreaks } from './cell-text';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  label: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  mark: { color: 'inherit', borderRadius: tokens.borderRadiusSmall },
  removed: { backgroundColor: tokens.colorStatusDangerBackground2, textDecorationLine: 'line-through' },
  inserted: { backgroundColor: tokens.colorStatusSuccessBackground2, textDecorationLine: 'underline' },
});

/** 原文 and 改为 one under the other, cut down to the neighbourhood of what differs, which is marked. */
export function ChangedText({ original, changed }: { readonly original: string; readonly changed: string }) {
  const styles = useStyles();
  const { before, removed, inserted, after } = excerptChange(original, changed);
  const line = (kind: 'removed' | 'inserted', middle: string, none: string, whole: string) => (
    <dd className={styles.text}>
      {whole === '' ? (
        <span className={styles.label}>{none}</span>
      ) : (
        <>
          {markLineBreaks(before)}
          {middle !== '' && <mark className={mergeClasses(styles.mark, styles[kind])}>{markLineBreaks(middle)}</mark>}
          {markLineBreaks(after)}
        </>
      )}
    </dd>
  );
  return (
    <dl className={styles.pair}>
      <dt className={styles.label}>{TEXT.preview.original}</dt>
      {line('removed', removed, TEXT.preview.noText, original)}
      <dt className={styles.label}>{TEXT.preview.changed}</dt>
      {line('inserted', inserted, TEXT.preview.emptied, changed)}
    </dl>
  );
}
