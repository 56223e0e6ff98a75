import type { TextSpan } from '../../text/text-span';

/** What every part of a cell carries, whatever its kind. */
export interface PartFrame {
  readonly span: TextSpan;
  readonly text: string;
  readonly label?: string;
  readonly action?: string;
}
