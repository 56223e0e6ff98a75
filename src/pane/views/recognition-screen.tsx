import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { CheckedTable } from '../../app/assistant';
import { a1Range, columnLetters } from '../../grid/address';
import { ROLE_NAMES, type Role } from '../../tasks/role';
import type { TableColumn } from '../../tasks/task-table';
import { CONFIDENCE_WORDS, TEXT } from '../text/zh-cn';
import { useScreenStyles } from '../parts/screen-styles';
import { useScreenKeys } from '../use-screen-keys';
import { HeaderRowsForm } from './header-rows-form';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  columns: { margin: 0, padding: 0, listStyleType: 'none' },
  column: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  name: { flex: '1 1 110px', minWidth: 0, overflowWrap: 'anywhere' },
  role: { flex: '0 1 150px' },
  confidence: { fontSize: tokens.fontSizeBase200 },
  unsure: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** 「表格识别」: what we take the table for, all of it correctable. */
export function RecognitionScreen(props: {
  readonly table: CheckedTable;
  readonly onRole: (col: number, role: Role) => void;
  readonly onHeaderRows: (headerRows: readonly number[]) => void;
  readonly onBack: () => void;
}) {
  const { table } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const onKeyDown = useScreenKeys({ onEscape: props.onBack });
  return (
    <section aria-label={TEXT.recognition.title} className={shared.page} onKeyDown={onKeyDown}>
      <h2 className={shared.heading}>{TEXT.recognition.title}</h2>
      <dl className={styles.facts}>
        <dt className={styles.label}>{TEXT.recognition.table}</dt>
        <dd className={styles.value}>{a1Range(table.range)}</dd>
        <dt className={styles.label}>{TEXT.recognition.document}</dt>
        <dd className={styles.value}>{table.document.reason}</dd>
      </dl>
      <HeaderRowsForm key={table.headerRows.join()} headerRows={table.headerRows} onApply={props.onHeaderRows} />
      <h3 className={shared.section}>{TEXT.recognition.columns}</h3>
      <div className={shared.secondary}>{TEXT.recognition.correcting}</div>
      <ul className={styles.columns}>
        {table.columns.map((column) => (
          <ColumnRow key={column.col} column={column} onRole={props.onRole} />
        ))}
      </ul>
      <Button onClick={props.onBack}>{TEXT.finding.back}</Button>
    </section>
  );
}

const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];

function ColumnRow(props: { readonly column: TableColumn; readonly onRole: (col: number, role: Role) => void }) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const { col, label, role, confidence, reason } = props.column;
  const isUnsure = confidence === 'unsure';
  const name = TEXT.recognition.column(columnLetters(col), label || TEXT.recognition.unlabelled);
  return (
    <li className={styles.column}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.confidence, isUnsure && styles.unsure)}>
          {CONFIDENCE_WORDS[confidence]}
        </span>
        <Select
          className={styles.role}
          aria-label={name}
          value={isUnsure ? '' : role}
          onChange={(_, { value }) => {
            const chosen = ROLES.find((known) => known === value);
            if (chosen) props.onRole(col, chosen);
          }}
        >
          {isUnsure && <option value="">{TEXT.recognition.choose}</option>}
          {ROLES.map((known) => (
            <option key={known} value={known}>
              {ROLE_NAMES[known]}
            </option>
          ))}
        </Select>
      </div>
      <div className={shared.secondary}>{reason}</div>
    </li>
  );
}
