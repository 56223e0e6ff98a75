import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DraftEdit } from '../../notices/draft/edit-draft';
import type { TextSpan } from '../../text/text-span';
import { IMPORT_TEXT } from '../text/zh-cn-import';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

/** What words of the source can be made of: a unit in a role, or a time. */
export function AddWords(props: {
  readonly entry: number;
  readonly span: TextSpan;
  readonly onEdit: (edit: DraftEdit) => void;
}) {
  const { entry, span, onEdit } = props;
  const styles = useStyles();
  const words = IMPORT_TEXT.edit;
  const edits: readonly (readonly [string, DraftEdit])[] = [
    [words.asLead, { kind: 'add-units', entry, span, role: 'lead' }],
    [words.asResponsible, { kind: 'add-units', entry, span, role: 'responsible' }],
    [words.asDeadline, { kind: 'add-deadline', entry, span }],
  ];
  return (
    <div className={styles.buttons}>
      {edits.map(([title, edit]) => (
        <Button
          key={title}
          size="small"
          onClick={() => {
            onEdit(edit);
          }}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}
