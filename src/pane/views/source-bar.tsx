import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { SheetInfo } from '../../app/assistant';
import { a1Range } from '../../grid/address';
import { DisclosureMark } from '../parts/disclosure-mark';
import type { CheckState } from '../pane-state';
import { TEXT } from '../text/zh-cn';

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  sheet: { flex: '1 1 130px', minWidth: 0 },
  part: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  unsure: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  last: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginLeft: 'auto' },
});

/** Which sheet and table the check is about, and the button that starts it. */
export function SourceBar(props: {
  readonly sheets: readonly SheetInfo[];
  /** The sheet the user has settled on; undefined follows Excel's active sheet. */
  readonly sheet: string | undefined;
  readonly check: CheckState;
  readonly isRecognitionOpen: boolean;
  readonly isBusy: boolean;
  /** Id of the sheet picker, for those who send the focus there. */
  readonly pickerId: string;
  readonly onSheet: (sheet: string | undefined) => void;
  readonly onCheck: () => void;
  readonly onRecognition: () => void;
}) {
  const styles = useStyles();
  const { check } = props;
  const checked = check.kind === 'done' && check.outcome.kind === 'checked' ? check.outcome : undefined;
  const unsure = checked?.table.columns.filter(({ confidence }) => confidence === 'unsure').length ?? 0;
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Select
          className={styles.sheet}
          aria-label={TEXT.source.sheet}
          id={props.pickerId}
          value={props.sheet ?? ''}
          onChange={(_, { value }) => {
            props.onSheet(value === '' ? undefined : value);
          }}
        >
          <SheetOptions sheets={props.sheets} sheet={props.sheet} />
        </Select>
        <Button appearance="primary" disabledFocusable={props.isBusy} onClick={props.onCheck}>
          {TEXT.source.check}
        </Button>
      </div>
      {checked && (
        <div className={styles.row}>
          <Button
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.part, unsure > 0 && styles.unsure)}
            aria-expanded={props.isRecognitionOpen}
            onClick={props.onRecognition}
          >
            <span>
              <DisclosureMark isOpen={props.isRecognitionOpen} />
              {unsure > 0 ? TEXT.recognition.unsureTitle(unsure) : TEXT.source.range(a1Range(checked.table.range))}
            </span>
          </Button>
          {check.kind === 'done' && (
            <span className={styles.last}>{TEXT.source.lastCheck(check.at, checked.report.rowCount)}</span>
          )}
        </div>
      )}
    </div>
  );
}

function SheetOptions({
  sheets,
  sheet,
}: {
  readonly sheets: readonly SheetInfo[];
  readonly sheet: string | undefined;
}) {
  const choices = sheets
    .filter(({ kind, isVisible, isOurs }) => kind === 'worksheet' && isVisible && isOurs !== true)
    .map(({ name }) => name);
  const missing = sheet !== undefined && !choices.includes(sheet) ? [sheet] : [];
  return (
    <>
      <option value="">{TEXT.source.activeSheet(sheets.find(({ isActive }) => isActive)?.name)}</option>
      {[...missing, ...choices].map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </>
  );
}
