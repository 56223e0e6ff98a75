import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftEdit } from '../../notices/draft/edit-draft';
import type { CellId } from '../../notices/draft/evidence';
import type { ListedEntry } from '../import-entries';

const useStyles = makeStyles({
  entry: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: '-2px',
    // Whom a button of the mouse's leads here sees which one is meant.
    ':focus': { outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What an entry of the list is given and can ask for. */
export interface ImportEntryProps {
  readonly listed: ListedEntry;
  readonly source: string;
  /** Rows that are in. */
  readonly rowCount: number;
  /** Its place is the tab stop of the list. */
  readonly isActive: boolean;
  /** Nobody has turned to it yet: of long words the beginning is enough. */
  readonly isFolded: boolean;
  readonly isEditing: boolean;
  readonly canMerge: boolean;
  readonly actions: ImportActions;
}

/** What can be done in the list, of an entry by its id; the same functions as long as the list stands. */
export interface ImportActions {
  readonly onActive: (entry: number) => void;
  /** The focus is to go to a cell. */
  readonly onCell: (entry: number, cell: CellId) => void;
  readonly onEditing: (entry: number, isOpen: boolean) => void;
  readonly onEdit: (edit: DraftEdit) => void;
  readonly onSay: (sentence: string) => void;
}

/** The box of an entry: takes the focus, and tells the list that it has it. */
export function EntryBox(props: {
  readonly entry: number;
  readonly label: string;
  readonly isActive: boolean;
  readonly actions: ImportActions;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div
      role="group"
      aria-label={props.label}
      tabIndex={props.isActive ? 0 : -1}
      data-entry={props.entry}
      className={styles.entry}
      onFocus={(event) => {
        if (!props.isActive) props.actions.onActive(props.entry);
        if (event.target === event.currentTarget) props.actions.onSay(props.label);
      }}
    >
      {props.children}
    </div>
  );
}
