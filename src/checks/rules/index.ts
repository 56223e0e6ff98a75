import type { CheckRule } from '../check-rule';
import { deadlineAmbiguous } from './deadlines/deadline-ambiguous';
import { deadlineBeforeIssue } from './deadlines/deadline-before-issue';
import { deadlineContradictsText } from './deadlines/deadline-contradicts-text';
import { deadlineEndBeforeStart } from './deadlines/deadline-end-before-start';
import { deadlineImpossible } from './deadlines/deadline-impossible';
import { deadlineLineBreak } from './deadlines/deadline-line-break';
import { deadlineMissing } from './deadlines/deadline-missing';
import { deadlineMisspelt } from './deadlines/deadline-misspelt';
import { deadlineOnRestDay } from './deadlines/deadline-on-rest-day';
import { deadlineOutsidePlan } from './deadlines/deadline-outside-plan';
import { deadlineOverdue } from './deadlines/deadline-overdue';
import { deadlineSoon } from './deadlines/deadline-soon';
import { deadlineTriggerUnknown } from './deadlines/deadline-trigger-unknown';
import { deadlineTypeMixed } from './deadlines/deadline-type-mixed';
import { deadlineUnreadable } from './deadlines/deadline-unreadable';
import { deadlineVague } from './deadlines/deadline-vague';
import { deadlineWordingMixed } from './deadlines/deadline-wording-mixed';
import { deadlineYearMissing } from './deadlines/deadline-year-missing';
import { serialDuplicate } from './numbering/serial-duplicate';
import { serialGap } from './numbering/serial-gap';
import { serialMissing } from './numbering/serial-missing';
import { serialStray } from './numbering/serial-stray';
import { twoItemsInOneCell } from './numbering/two-items-in-one-cell';
import { blankMeansAbove } from './table/blank-means-above';
import { blankRowInside } from './table/blank-row-inside';
import { formulaError } from './table/formula-error';
import { requiredColumnMissing } from './table/required-column-missing';
import { straySpace } from './table/stray-space';
import { tableMissing } from './table/table-missing';
import { textDamaged } from './table/text-damaged';
import { taskDuplicate } from './task/task-duplicate';
import { leadUnitMissing } from './units/lead-unit-missing';
import { responsibleUnitMissing } from './units/responsible-unit-missing';
import { unitBracketUnbalanced } from './units/unit-bracket-unbalanced';
import { unitLineBreak } from './units/unit-line-break';
import { unitPrefixMissing } from './units/unit-prefix-missing';
import { unitRepeated } from './units/unit-repeated';
import { unitTrailingPunctuation } from './units/unit-trailing-punctuation';

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
  twoItemsInOneCell,
  taskDuplicate,
  leadUnitMissing,
  responsibleUnitMissing,
  unitLineBreak,
  unitTrailingPunctuation,
  unitBracketUnbalanced,
  unitRepeated,
  unitPrefixMissing,
  deadlineMissing,
  deadlineUnreadable,
  deadlineMisspelt,
  deadlineImpossible,
  deadlineEndBeforeStart,
  deadlineAmbiguous,
  deadlineYearMissing,
  deadlineBeforeIssue,
  deadlineOutsidePlan,
  deadlineContradictsText,
  deadlineVague,
  deadlineTriggerUnknown,
  deadlineLineBreak,
  deadlineTypeMixed,
  deadlineWordingMixed,
  deadlineOverdue,
  deadlineSoon,
  deadlineOnRestDay,
];
