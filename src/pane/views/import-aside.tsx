import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { DraftRow, DraftSentence } from '../../notices/draft/import-draft';
import { cutEnd } from '../change-excerpt';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import { EntryBox, type ImportEntryProps } from './import-entry-box';
import { useScreenStyles } from '../parts/screen-styles';

const useStyles = makeStyles({
  open: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorderActive}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  words: { flex: '1 1 130px', minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Words on a button's name. */
const NAMED_CHARS = 20;

/** A sentence of 待人工处理: taken in, put away, or left open. */
export function OpenSentence({ sentence: entry, ...props }: ImportEntryProps & { readonly sentence: DraftSentence }) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = IMPORT_TEXT.entry;
  const { text, reason, because } = entry.sentence;
  const name = cutEnd(text, NAMED_CHARS);
  const tabIndex = props.isActive ? 0 : -1;
  const edit = (kind: 'take-in' | 'dismiss' | 'reopen') => () => {
    props.actions.onEdit({ kind, entry: entry.id });
  };
  if (entry.isDismissed) {
    return (
      <EntryBox {...props} entry={entry.id} label={`${words.dismissed}：${text}`}>
        <div className={styles.line}>
          <span className={`${styles.words} ${shared.secondary}`}>
            {words.dismissed}：{name}
          </span>
          <Button size="small" tabIndex={tabIndex} aria-label={words.reopenName(name)} onClick={edit('reopen')}>
            {words.reopen}
          </Button>
        </div>
      </EntryBox>
    );
  }
  return (
    <EntryBox {...props} entry={entry.id} label={`${words.unplaced}：${text}`}>
      <div className={styles.open}>
        <div className={styles.words}>
          <span className={styles.name}>{words.unplaced}</span> {text}
        </div>
        <div className={shared.secondary}>{words.reason(reason, because)}</div>
        <div className={styles.line}>
          <Button size="small" tabIndex={tabIndex} aria-label={words.takeInName(name)} onClick={edit('take-in')}>
            {words.takeIn}
          </Button>
          <Button size="small" tabIndex={tabIndex} aria-label={words.dismissName(name)} onClick={edit('dismiss')}>
            {words.dismissed}
          </Button>
        </div>
      </div>
    </EntryBox>
  );
}

/** A row that is 不入表, in its place, with its way back. */
export function LeftOutRow({ row, ...props }: ImportEntryProps & { readonly row: DraftRow }) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = IMPORT_TEXT.entry;
  const { task, requirement, isOptional } = row.cells;
  const text = task.text === '' ? requirement.text : task.text;
  const name = cutEnd(text, NAMED_CHARS);
  const tabIndex = props.isActive ? 0 : -1;
  const takeIn = () => {
    props.actions.onEdit({ kind: 'take-in', entry: row.id });
  };
  return (
    <EntryBox {...props} entry={row.id} label={`${words.leftOut}：${text}`}>
      <div className={styles.line}>
        {isOptional && (
          <Checkbox
            label={words.report}
            aria-label={words.takeInName(name)}
            checked={false}
            input={{ tabIndex }}
            onChange={takeIn}
          />
        )}
        <span className={`${styles.words} ${shared.secondary}`}>
          {words.leftOut}：{name}
        </span>
        {!isOptional && (
          <Button size="small" tabIndex={tabIndex} aria-label={words.takeInName(name)} onClick={takeIn}>
            {words.takeIn}
          </Button>
        )}
      </div>
    </EntryBox>
  );
}
