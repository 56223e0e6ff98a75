import type { CellAddress, CellRange } from '../grid/address';
import type { Edit } from '../grid/edit';

/** 必须改 · 建议改 · 提示, in the words of the command line's JSON. */
export type Severity = 'error' | 'warning' | 'hint';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** One way to mend a finding. `safe` cannot change meaning; `review` wants a person's decision. */
export interface Fix {
  /** What the button says: 改为「2016年12月底前」. */
  readonly title: string;
  readonly safety: 'safe' | 'review';
  readonly edits: readonly Edit[];
}

/** How one piece of a cell's text was understood: 「2016年9月底前」 → 「截止 2016-09-30」. */
export interface UnderstoodPiece {
  /** As written. */
  readonly text: string;
  readonly meaning: string;
  /** What makes it uncertain or was supplied by the document, in few words each. */
  readonly doubts: readonly string[];
}

/** A name that seems to mean the same body as another, and where the sheet writes it. */
export interface UnitVariant {
  readonly name: string;
  /** Mentions on the sheet. */
  readonly count: number;
  /** Up to three cells that write it, in the order of the sheet. */
  readonly samples: readonly CellAddress[];
}

/** Names on a sheet that seem to mean one body (疑似同一单位), for a person to settle. */
export interface UnitVariants {
  /** What is proposed for all of them. */
  readonly target: string;
  /** Why they seem to be one: one Chinese sentence. */
  readonly reason: string;
  /** The target first where the sheet writes it, then the others. */
  readonly members: readonly UnitVariant[];
}

/** One thing the receiver of the sheet would send back, as data. */
export interface Finding {
  /** Id of the rule, kebab-case. */
  readonly rule: string;
  readonly severity: Severity;
  readonly at: CellRange;
  /** Key of the task row, 「」 for findings on the table as a whole. */
  readonly rowKey: string;
  /** The cell's text as written, cut to a readable length. */
  readonly original: string;
  /** One plain Chinese sentence: what is wrong here. */
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** How the text was read, piece by piece, where that helps to judge the finding. */
  readonly understood?: readonly UnderstoodPiece[];
  /** The event whose date would settle the finding: 「市人大公开报告后」. */
  readonly trigger?: string;
  /** Names that seem to mean one body: the finding is settled by unifying them or telling them apart. */
  readonly variants?: UnitVariants;
  /** Survives re-checks and inserted rows; changes with the text. */
  readonly fingerprint: string;
}
