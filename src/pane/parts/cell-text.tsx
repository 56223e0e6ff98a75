import { makeStyles, tokens } from '@fluentui/react-components';
import { cutEnd } from '../change-excerpt';
import { TEXT } from '../text/zh-cn';

const useStyles = makeStyles({
  text: {
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  none: { color: tokens.colorNeutralForeground3 },
});

const SHOWN_CHARS = 200;

/** A cell's text as text: line breaks as ↵, never markup, long ones cut. */
export function CellText({ text }: { readonly text: string }) {
  const styles = useStyles();
  if (text === '') return <span className={styles.none}>{TEXT.finding.noOriginal}</span>;
  return <span className={styles.text}>{markLineBreaks(cutEnd(text, SHOWN_CHARS))}</span>;
}

/** A unit's name within a sentence or on a button. */
export function shownName(name: string): string {
  return markLineBreaks(cutEnd(name));
}

/** Shows every line break as 「↵」. */
export function markLineBreaks(text: string): string {
  return text.replace(/\r\n?|\n/g, '↵');
}
