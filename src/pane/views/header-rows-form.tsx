import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useId, useState } from 'react';
import { MAX_ROWS } from '../../grid/address';
import { TEXT } from '../text/zh-cn';

const MAX_HEADER_ROWS = 5;

const useStyles = makeStyles({
  form: { margin: 0, padding: 0, border: 'none', textAlign: 'left' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  field: { display: 'flex', flexDirection: 'column', fontSize: tokens.fontSizeBase200 },
  number: { width: '84px' },
  invalid: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** Lets the user point out the header rows by Excel's own row numbers; hands them on zero-based. */
export function HeaderRowsForm(props: {
  /** Zero-based; empty where none are known. */
  readonly headerRows: readonly number[];
  readonly onApply: (headerRows: readonly number[]) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const [first, setFirst] = useState(rowText(props.headerRows[0]));
  const [last, setLast] = useState(rowText(props.headerRows.at(-1)));
  const [isInvalid, setInvalid] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const headerRows = readHeaderRows(first, last);
    setInvalid(headerRows === undefined);
    if (headerRows) props.onApply(headerRows);
  };
  const field = (label: string, key: string, value: string, onChange: (value: string) => void) => (
    <label className={styles.field} htmlFor={`${id}-${key}`}>
      {label}
      <Input
        id={`${id}-${key}`}
        className={styles.number}
        inputMode="numeric"
        value={value}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? `${id}-invalid` : undefined}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </label>
  );
  return (
    <form onSubmit={onSubmit}>
      <fieldset className={styles.form}>
        <legend className={styles.legend}>{TEXT.headerRows.legend}</legend>
        <div className={styles.fields}>
          {field(TEXT.headerRows.first, 'first', first, setFirst)}
          {field(TEXT.headerRows.last, 'last', last, setLast)}
          <Button type="submit">{TEXT.headerRows.apply}</Button>
        </div>
        {isInvalid && (
          <div id={`${id}-invalid`} role="alert" className={styles.invalid}>
            {TEXT.headerRows.invalid}
          </div>
        )}
      </fieldset>
    </form>
  );
}

function rowText(row: number | undefined): string {
  return row === undefined ? '' : String(row + 1);
}

/** An empty last row means the first one alone. */
function readHeaderRows(first: string, last: string): readonly number[] | undefined {
  const from = readRow(first);
  const to = last.trim() === '' ? from : readRow(last);
  if (from === undefined || to === undefined || to < from || to - from >= MAX_HEADER_ROWS) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function readRow(text: string): number | undefined {
  const row = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return row >= 1 && row <= MAX_ROWS ? row - 1 : undefined;
}
