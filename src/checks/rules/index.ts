import type { CheckRule } from '../check-rule';
import { serialDuplicate } from './numbering/serial-duplicate';
import { serialGap } from './numbering/serial-gap';
import { serialMissing } from './numbering/serial-missing';
import { serialStray } from './numbering/serial-stray';
import { blankMeansAbove } from './table/blank-means-above';
import { blankRowInside } from './table/blank-row-inside';
import { formulaError } from './table/formula-error';
import { requiredColumnMissing } from './table/required-column-missing';
import { straySpace } from './table/stray-space';
import { tableMissing } from './table/table-missing';
import { textDamaged } from './table/text-damaged';

/** The catalogue, in the order findings of one cell are listed. */
export const RULES: readonly CheckRule[] = [
  tableMissing,
  requiredColumnMissing,
  blankRowInside,
  blankMeansAbove,
  formulaError,
  textDamaged,
  straySpace,
  serialMissing,
  serialDuplicate,
  serialGap,
  serialStray,
];
