import type { CivilDate } from '../calendar/civil-date';
import type { TextSpan } from '../text/text-span';
import type { TracedText } from './traced-text';

/** A table of the source (.docx, or tab-separated lines of a pasted text), with the place of each cell in the text. */
export interface SourceTable {
  readonly span: TextSpan;
  /** `rows[row]` holds the cells that begin there, from the left. */
  readonly rows: readonly (readonly SourceCell[])[];
}

/** A cell of a source table; one that is merged stands where the merge begins. */
export interface SourceCell {
  readonly span: TextSpan;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Places inside `span` that are none of the cell's, in order: the number of a page. */
  readonly gaps?: readonly TextSpan[];
}

/** What is read: plain text, one paragraph a line, with the tables the file knows of. Every offset of a reading is one of `text`. */
export interface NoticeSource {
  readonly text: string;
  /** Absent: found in the text by its tabs. */
  readonly tables?: readonly SourceTable[];
}

/** What reading a notice is at, in this order. */
export type NoticeStep = 'lines' | 'units' | 'outline' | 'rows';

/** How far it has come; paragraphs, lines or rows are counted where their number is known. */
export interface NoticeProgress {
  readonly step: NoticeStep;
  readonly counted?: { readonly done: number; readonly of: number };
}

/** A unit as a row names it, as it stands in the text: no level is carried on. */
export interface NoticeUnit extends TracedText {
  readonly part: 'lead' | 'responsible';
  readonly kind: 'unit' | 'collective';
}

/** `task`: an item of the notice; `report`: a duty to report or file by a day, which an office may leave out. */
export type NoticeRowKind = 'task' | 'report';

/** A row of the sheet to be, every cell with its places in the source. */
export interface NoticeRow {
  /** Stable in one reading; rows made by hand get further ones. */
  readonly id: number;
  readonly kind: NoticeRowKind;
  /** Rows of kind 「report」 are optional. */
  readonly isOptional: boolean;
  /** The numbering of the notice that leads to it: 「一（二）3」; empty where there is none. */
  readonly mark: string;
  /** The heading above: 「一、以……」 without its mark. */
  readonly category: TracedText;
  /** The item's title, else the heading it stands under. */
  readonly task: TracedText;
  /** What is to be done, without title and attribution; empty for an item that is only a heading. */
  readonly requirement: TracedText;
  /** The item's own words with its title, without attribution: what the row was made of. */
  readonly body: TracedText;
  readonly units: readonly NoticeUnit[];
  /** The list of units ends in 等. */
  readonly isOpen: boolean;
  /** 分别牵头, 按职责分工: every unit answers for its own part. */
  readonly separately: boolean;
  /** The words that name the units, brackets included: 「（市教育局牵头）」; empty without any. */
  readonly attribution: TracedText;
  /** The deadline as written: 「2026年9月底前」, several joined by 「、」 where the notice gives several. */
  readonly deadlines: readonly TracedText[];
}

/** A sentence that says somebody must do something, or names a unit, and is in no row. */
export interface UnplacedSentence extends TracedText {
  readonly id: number;
  readonly reason: UnplacedReason;
  /** The words that made it stand out: 「要」, 「市教育局」. */
  readonly because: string;
}

/** `duty`: a word of duty (要, 应当, 负责); `unit`: a unit's name; `deadline`: a time by which something is due. */
export type UnplacedReason = 'duty' | 'unit' | 'deadline';

/** What a stretch of the source is when it is in no row. */
export type ResidueKind =
  | 'blank' // white space, control characters
  | 'page' // page numbers, running heads and feet
  | 'web' // navigation, metadata boxes, share buttons
  | 'markup' // Markdown and HTML marks, list marks of conversion
  | 'repeated' // the opening once more in a summary box
  | 'title'
  | 'number' // 文号, 签发人, 紧急程度
  | 'addressees' // 主送
  | 'opening' // 导语 of the plan or of a section, 总体要求
  | 'cover' // the letter before the plan
  | 'contents' // 目录
  | 'closing' // 结尾, 「特此通知」
  | 'signature' // 落款, 成文日期
  | 'imprint' // 版记: 抄送, 印发
  | 'contact' // 联系人, 电话, 邮箱
  | 'attachment' // 附件 lists and what stands in attachments without tasks
  | 'table' // a table that holds no tasks
  | 'link' // 「责任单位：」 and other words that only bind
  | 'note';

/** A stretch of the source and what became of it; the pieces of a reading are in order and cover the text without a gap. */
export type NoticePiece =
  | { readonly span: TextSpan; readonly kind: 'row'; readonly row: number }
  | { readonly span: TextSpan; readonly kind: 'heading' }
  | { readonly span: TextSpan; readonly kind: 'unplaced'; readonly sentence: number }
  | { readonly span: TextSpan; readonly kind: 'residue'; readonly residue: ResidueKind };

/** Sentences of the body: `sentences = inRows + unplaced + others`. */
export interface NoticeCounts {
  readonly sentences: number;
  readonly inRows: number;
  readonly unplaced: number;
  /** Headings, openings and closings without a duty. */
  readonly others: number;
}

/** A notice (通知、要点、方案) as read. */
export interface NoticeReading {
  readonly text: string;
  readonly title: TracedText;
  readonly documentNumber: TracedText;
  /** 主送 */
  readonly addressees: TracedText;
  readonly issueDate?: CivilDate;
  readonly planYear?: number;
  /** Rows whose time has no year while there is no `planYear` to date it; absent where there are none. */
  readonly undated?: number;
  readonly rows: readonly NoticeRow[];
  readonly unplaced: readonly UnplacedSentence[];
  readonly pieces: readonly NoticePiece[];
  readonly counts: NoticeCounts;
}

/** What the user has settled before reading. */
export interface NoticeOptions {
  readonly planYear?: number;
  readonly issueDate?: CivilDate;
}
