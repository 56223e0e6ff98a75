import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { eachTextOnce } from '../../notices/traced-text';
import type { CellId } from '../../notices/draft/evidence';
import type { DraftRow, UnitRole } from '../../notices/draft/import-draft';
import { useScreenStyles } from '../parts/screen-styles';
import { IMPORT_TEXT } from '../text/zh-cn-import';
import { FoldedWords } from './import-folded-words';

const useStyles = makeStyles({
  cells: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  cell: {
    display: 'block',
    width: '100%',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '@media (forced-colors: active)': { border: '1px solid Canvas' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  lit: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  label: { color: tokens.colorNeutralForeground3 },
  task: { fontWeight: tokens.fontWeightSemibold },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  chip: {
    width: 'auto',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { border: '1px solid ButtonBorder' },
  },
  chipLit: {
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    textDecorationLine: 'underline',
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  lead: { backgroundColor: tokens.colorBrandBackground2 },
  none: { color: tokens.colorNeutralForeground3, border: `1px dashed ${tokens.colorNeutralStroke1}` },
  role: { fontWeight: tokens.fontWeightSemibold },
});

/** The cells of a row: what will stand on the sheet. */
export function ImportCells(props: {
  readonly row: DraftRow;
  readonly hasCategory: boolean;
  readonly lit: CellId | undefined;
  readonly isActive: boolean;
  readonly isFolded: boolean;
  readonly onFocus: (cell: CellId, name: string) => void;
  readonly onHover: (cell: CellId | undefined) => void;
}) {
  const { cells, units } = props.row;
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = IMPORT_TEXT.entry;
  const named = eachTextOnce(units);
  const textCell = (id: 'category' | 'task' | 'requirement', look?: string) => (
    <Cell {...props} id={id} name={words.cellName(words.cell[id], cells[id].text)}>
      <span className={styles.label}>{words.cell[id]} </span>
      <span className={look}>
        {cells[id].text === '' ? words.empty : <FoldedWords text={cells[id].text} isFolded={props.isFolded} />}
      </span>
    </Cell>
  );
  return (
    <div role="group" aria-label={words.cells} className={styles.cells}>
      {props.hasCategory && textCell('category')}
      {textCell('task', styles.task)}
      {cells.requirement.text !== '' && textCell('requirement')}
      {named.length === 0 ? (
        <span className={shared.secondary}>{words.noUnits}</span>
      ) : (
        <div className={styles.chips}>
          {BY_ROLE.map((role) =>
            named.map(
              (unit, index) =>
                unit.role === role && (
                  <Cell
                    key={unit.text}
                    {...props}
                    id={`unit-${index}`}
                    name={words.unitName(role, unit.text)}
                    chip={role}
                  >
                    <span className={styles.role}>{words.role[role]}</span> {unit.text}
                  </Cell>
                ),
            ),
          )}
        </div>
      )}
      {cells.deadlines.length === 0 ? (
        <span className={shared.secondary}>{words.noDeadline}</span>
      ) : (
        cells.deadlines.map(({ text }, index) => (
          <Cell key={index} {...props} id={`deadline-${index}`} name={words.cellName(words.cell.deadline, text)}>
            <span className={styles.label}>{words.cell.deadline} </span>
            {text}
          </Cell>
        ))
      )}
    </div>
  );
}

/** As on the sheet, whatever the order in the notice. */
const BY_ROLE: readonly UnitRole[] = ['lead', 'responsible', 'none'];

function Cell(props: {
  readonly id: CellId;
  readonly name: string;
  readonly lit: CellId | undefined;
  readonly isActive: boolean;
  /** A unit in this role. */
  readonly chip?: UnitRole;
  readonly onFocus: (cell: CellId, name: string) => void;
  readonly onHover: (cell: CellId | undefined) => void;
  readonly children: ReactNode;
}) {
  const { id, name, chip } = props;
  const styles = useStyles();
  const isLit = props.lit === id;
  return (
    <button
      type="button"
      aria-label={name}
      tabIndex={props.isActive ? 0 : -1}
      data-cell={id}
      className={mergeClasses(
        styles.cell,
        isLit && styles.lit,
        chip && styles.chip,
        chip === 'lead' && styles.lead,
        chip === 'none' && styles.none,
        chip && isLit && styles.chipLit,
      )}
      onClick={({ currentTarget }) => {
        // Safari gives no focus to a button that is clicked.
        currentTarget.focus();
      }}
      onFocus={() => {
        props.onFocus(id, name);
      }}
      // Not on entering: words that unfold under a resting mouse are nothing it points at.
      onMouseMove={() => {
        props.onHover(id);
      }}
      onMouseLeave={() => {
        props.onHover(undefined);
      }}
    >
      {props.children}
    </button>
  );
}
