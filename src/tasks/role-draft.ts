import type { HeaderColumn } from './header-block';
import type { Confidence, Role } from './role';

/** A column with what its header says and what stands below; `isFixed` where the user has decided. */
export interface RoleDraft {
  readonly header: HeaderColumn;
  readonly role: Role;
  readonly confidence: Confidence;
  readonly reason: string;
  readonly isFixed: boolean;
  /** Texts of the first rows, blank cells left out. */
  readonly texts: readonly string[];
  /** Share (0–1) of the first rows in which the column shows no text of its own: it groups rows. */
  readonly blankShare: number;
}

/** What stands below a header cell. */
export type ColumnEvidence = Pick<RoleDraft, 'texts' | 'blankShare'>;
