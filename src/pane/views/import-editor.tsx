import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { eachTextOnce } from '../../notices/traced-text';
import type { DraftEdit } from '../../notices/draft/edit-draft';
import type { EvidenceBlock } from '../../notices/draft/evidence';
import type { DraftRow, UnitRole } from '../../notices/draft/import-draft';
import { sentenceStarts } from '../../notices/draft/sentences';
import type { TextSpan } from '../../text/text-span';
import { cutEnd } from '../change-excerpt';
import { findWords, wordsOf } from '../import-words';
import { Field } from '../parts/field';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import { AddWords } from './import-add-words';

const useStyles = makeStyles({
  editor: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
    // Beside each other at 350 px, one under the other at 200 %.
    '& > :first-child': { flex: '1 1 130px', minWidth: 0 },
    '& > :last-child': { flex: '0 0 84px' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

/** What can be changed about a row: parts of its units, words added from the source, its shape. */
export function ImportEditor(props: {
  readonly row: DraftRow;
  readonly position: number;
  readonly blocks: readonly EvidenceBlock[];
  /** What is selected in the words beside. */
  readonly selected: TextSpan | undefined;
  readonly canMerge: boolean;
  readonly onEdit: (edit: DraftEdit) => void;
}) {
  const { row, onEdit } = props;
  const { id: entry, units, cells } = row;
  const styles = useStyles();
  const words = IMPORT_TEXT.edit;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const named = eachTextOnce(units);
  return (
    <div ref={box} role="group" aria-label={words.title(props.position)} className={styles.editor}>
      {named.map(({ text, role }) => (
        <RoleChoice
          key={text}
          label={words.unitRole(text)}
          role={role}
          onRole={(chosen) => {
            onEdit({ kind: 'set-role', entry, unit: text, role: chosen });
          }}
        />
      ))}
      {named.length > 1 && (
        <RoleChoice
          label={words.all}
          role={named.every(({ role }) => role === named[0]?.role) ? named[0]?.role : undefined}
          onRole={(role) => {
            onEdit({ kind: 'set-role', entry, unit: undefined, role });
          }}
        />
      )}
      <WordsField {...props} entry={entry} />
      <SplitChoice row={row} onEdit={onEdit} />
      <div className={styles.buttons}>
        {cells.deadlines.map(({ text }, index) => (
          <Button
            key={index}
            size="small"
            onClick={() => {
              onEdit({ kind: 'remove-deadline', entry, index });
            }}
          >
            {words.removeDeadline(text)}
          </Button>
        ))}
        {props.canMerge && (
          <Button
            size="small"
            onClick={() => {
              onEdit({ kind: 'merge-next', entry });
            }}
          >
            {words.merge}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            onEdit({ kind: 'leave-out', entry });
          }}
        >
          {row.madeOf ? words.back : words.leaveOut}
        </Button>
      </div>
    </div>
  );
}

const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'none'];

function RoleChoice(props: {
  readonly label: string;
  /** Undefined: they differ. */
  readonly role: UnitRole | undefined;
  readonly onRole: (role: UnitRole) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        size="small"
        value={props.role ?? ''}
        onChange={(_, { value }) => {
          const role = ROLES.find((one) => one === value);
          if (role) props.onRole(role);
        }}
      >
        {props.role === undefined && <option value="">{IMPORT_TEXT.edit.choose}</option>}
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {IMPORT_TEXT.entry.role[role]}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Words of the source, selected beside or typed: the way without a mouse. */
function WordsField(props: {
  readonly entry: number;
  readonly blocks: readonly EvidenceBlock[];
  readonly selected: TextSpan | undefined;
  readonly onEdit: (edit: DraftEdit) => void;
}) {
  const { blocks, selected } = props;
  const words = IMPORT_TEXT.edit;
  const [typed, setTyped] = useState<string>();
  const [seen, setSeen] = useState(selected);
  // A new selection takes the place of what was typed.
  if (seen !== selected) {
    setSeen(selected);
    if (selected) setTyped(undefined);
  }
  const value = typed ?? wordsOf(blocks, selected);
  const span = typed === undefined ? selected : findWords(blocks, typed);
  const isMissing = value.trim() !== '' && span === undefined;
  const added = typed === undefined ? undefined : span;
  const canAdd = added !== undefined;
  const box = useRef<HTMLDivElement>(null);
  const show = () => {
    box.current?.scrollIntoView({ block: 'nearest' });
  };
  // In a low pane the buttons come up below the list's end.
  useEffect(() => {
    if (canAdd) show();
  }, [canAdd]);
  return (
    <div ref={box} onFocus={show}>
      <Field
        label={words.words}
        hint={words.wordsHint}
        wrong={isMissing ? words.notInSource : undefined}
        type="text"
        value={value}
        onChange={setTyped}
      />
      {added && (
        <AddWords
          entry={props.entry}
          span={added}
          onEdit={(edit) => {
            setTyped(undefined);
            props.onEdit(edit);
          }}
        />
      )}
    </div>
  );
}

const SHOWN_CHARS = 16;

function SplitChoice({ row, onEdit }: { readonly row: DraftRow; readonly onEdit: (edit: DraftEdit) => void }) {
  const styles = useStyles();
  const words = IMPORT_TEXT.edit;
  const id = useId();
  const { text } = row.cells.requirement;
  const starts = sentenceStarts(text).slice(1);
  const [chosen, setChosen] = useState<number>();
  const at = chosen !== undefined && starts.includes(chosen) ? chosen : starts[0];
  if (at === undefined) return null;
  return (
    <>
      <label htmlFor={id}>{words.splitAt}</label>
      <div className={styles.choice}>
        <Select
          id={id}
          size="small"
          value={String(at)}
          onChange={(_, { value }) => {
            setChosen(Number(value));
          }}
        >
          {starts.map((start, index) => (
            <option key={start} value={String(start)}>
              {words.sentence(index + 2, cutEnd(text.slice(start), SHOWN_CHARS))}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          onClick={() => {
            onEdit({ kind: 'split', entry: row.id, at });
          }}
        >
          {words.split}
        </Button>
      </div>
    </>
  );
}
