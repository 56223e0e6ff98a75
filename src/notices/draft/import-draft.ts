import type { NoticeReading, NoticeRow, NoticeUnit, UnplacedSentence } from '../notice';
import type { TracedText } from '../traced-text';

/** A unit's part in a row as the user has it; `none` is 不列入. */
export type UnitRole = NoticeUnit['part'] | 'none';

/** A unit of a row; those of one name have one role. */
export interface DraftUnit extends TracedText {
  readonly kind: NoticeUnit['kind'];
  readonly role: UnitRole;
}

/** The cells of a row but its units. */
export type DraftCells = Omit<NoticeRow, 'id' | 'units'>;

/** A row before it is written. */
export interface DraftRow {
  readonly kind: 'row';
  readonly id: number;
  readonly cells: DraftCells;
  /** In the order of the source. */
  readonly units: readonly DraftUnit[];
  /** False: 不入表. */
  readonly isIn: boolean;
  /** Sentences of the notice it stands for; 0 for what a split has cut off from the middle of one. */
  readonly sentences: number;
  /** The sentence of 待人工处理 it was made of, as long as it is nothing else. */
  readonly madeOf?: UnplacedSentence;
}

/** A sentence of 待人工处理 in its place among the rows. */
export interface DraftSentence {
  readonly kind: 'sentence';
  readonly id: number;
  readonly sentence: UnplacedSentence;
  /** 不处理 */
  readonly isDismissed: boolean;
}

/** Ids are unique over rows and sentences together. */
export type DraftEntry = DraftRow | DraftSentence;

/** A reading as the user edits it before it is written; entries stand in the order of the notice. */
export interface ImportDraftState {
  readonly reading: NoticeReading;
  readonly entries: readonly DraftEntry[];
  /** The id of the next row made by hand. */
  readonly nextId: number;
}
