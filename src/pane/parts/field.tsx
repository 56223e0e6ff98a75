import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { OFFERED_DATES } from '../offered-dates';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  label: { overflowWrap: 'anywhere' },
  input: { flex: '1 1 130px', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  invalid: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

const INPUT_PROPS = {
  date: { type: 'date', ...OFFERED_DATES },
  number: { inputMode: 'numeric' },
  text: {},
} as const;

/** A labelled date, number or name, with what it is good for or what is wrong with it. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string | undefined;
  readonly type: 'date' | 'number' | 'text';
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Beside the input: what is done with it. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <div className={styles.line}>
        <Input
          id={id}
          className={styles.input}
          {...INPUT_PROPS[props.type]}
          value={props.value}
          aria-invalid={props.wrong !== undefined}
          aria-describedby={noteId}
          onChange={(_, { value }) => {
            props.onChange(value);
          }}
        />
        {props.children}
      </div>
      <FieldNote id={noteId} hint={props.hint} wrong={props.wrong} />
    </div>
  );
}

/** What a field is good for, or what is wrong with it, said at once. */
export function FieldNote(props: {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly wrong: string | undefined;
}) {
  const styles = useStyles();
  const isWrong = props.wrong !== undefined;
  return (
    <span id={props.id} role={isWrong ? 'alert' : undefined} className={isWrong ? styles.invalid : styles.hint}>
      {props.wrong ?? props.hint}
    </span>
  );
}
