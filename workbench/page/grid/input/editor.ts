import type { CellAddress } from '../../../../src/grid/address';
import type { Sheet } from '../../../host/model/workbook';

/** The two places a cell can be edited in. */
export interface EditorFields {
  /** Lies over the cell; empty and unseen while nothing is edited, so that Chinese input methods have somewhere to type. */
  readonly inCell: HTMLTextAreaElement;
  readonly inBar: HTMLTextAreaElement;
}

/** The editing of one cell. */
export interface Editing {
  readonly sheet: Sheet;
  readonly at: CellAddress;
  /** What the cell held; nothing is written when nothing has changed. */
  readonly original: string;
  /** Begun by typing over the cell: arrows then end it, as in Excel; after F2 they move in the text. */
  readonly isTypedOver: boolean;
}

/** What editing does to Excel. */
export interface EditorActions {
  /** Excel enters or leaves cell-edit mode. */
  readonly setEditing: (isEditing: boolean) => void;
  readonly write: (editing: Editing, text: string) => void;
  /** Editing has begun or ended, or its text has grown. */
  readonly changed: () => void;
}

/** Edits one cell at a time. */
export interface Editor {
  editing(): Editing | undefined;
  begin(editing: Editing, text: string): void;
  /** Writes the text; nothing to do where no cell is edited. */
  commit(): void;
  cancel(): void;
  /** Takes over what has been typed into one of the fields. */
  follow(field: HTMLTextAreaElement): void;
}

/** Makes the editor of a spreadsheet. */
export function makeEditor({ inCell, inBar }: EditorFields, actions: EditorActions): Editor {
  let now: Editing | undefined;
  const end = () => {
    now = undefined;
    inCell.value = '';
    actions.setEditing(false);
    actions.changed();
  };
  return {
    editing: () => now,
    begin(editing, text) {
      if (now) return;
      now = editing;
      if (inCell.value !== text) inCell.value = text;
      if (inBar.value !== text) inBar.value = text;
      actions.setEditing(true);
      actions.changed();
    },
    commit() {
      if (!now) return;
      if (inCell.value !== now.original) actions.write(now, inCell.value);
      end();
    },
    cancel() {
      if (now) end();
    },
    follow(field) {
      const other = field === inCell ? inBar : inCell;
      if (other.value !== field.value) other.value = field.value;
      actions.changed();
    },
  };
}

/** Puts a line break where the cursor stands, as Alt+Enter does. */
export function breakLine(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}
