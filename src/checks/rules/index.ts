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
import { numberingStyleMixed } from './numbering/numbering-style-mixed';
import { serialDuplicate } from './numbering/serial-duplicate';
import { serialGap } from './numbering/serial-gap';
import { serialMissing } from './numbering/serial-missing';
import { serialStray } from './numbering/serial-stray';
import { subitemGap } from './numbering/subitem-gap';
import { twoItemsInOneCell } from './numbering/two-items-in-one-cell';
import { contactMissing } from './people/contact-missing';
import { leaderMissing } from './people/leader-missing';
import { measureMissing } from './people/measure-missing';
import { personMissing } from './people/person-missing';
import { phoneMalformed } from './people/phone-malformed';
import { targetMissing } from './people/target-missing';
import { doneDateInFuture } from './progress/done-date-in-future';
import { doneDateMissing } from './progress/done-date-missing';
import { progressContradicts } from './progress/progress-contradicts';
import { progressMissingOverdue } from './progress/progress-missing-overdue';
import { progressUnreadable } from './progress/progress-unreadable';
import { classifiedMarking } from './safety/classified-marking';
import { externalLink } from './safety/external-link';
import { blankBesideNewUnit } from './table/blank-beside-new-unit';
import { blankMeansAbove } from './table/blank-means-above';
import { blankRowInside } from './table/blank-row-inside';
import { columnRoleTwice } from './table/column-role-twice';
import { columnRoleUnknown } from './table/column-role-unknown';
import { formulaError } from './table/formula-error';
import { headerRepeated } from './table/header-repeated';
import { hiddenRowWithTask } from './table/hidden-row-with-task';
import { mergeAcrossColumns } from './table/merge-across-columns';
import { numberAsText } from './table/number-as-text';
import { punctuationMixed } from './table/punctuation-mixed';
import { requiredColumnMissing } from './table/required-column-missing';
import { scriptMixed } from './table/script-mixed';
import { statedTotalDiffers } from './table/stated-total-differs';
import { straySpace } from './table/stray-space';
import { tableMissing } from './table/table-missing';
import { textDamaged } from './table/text-damaged';
import { requirementMissing } from './task/requirement-missing';
import { taskDuplicate } from './task/task-duplicate';
import { taskMissing } from './task/task-missing';
import { taskNearlyDuplicate } from './task/task-nearly-duplicate';
import { wordingVague } from './task/wording-vague';
import { directoryUnitWithoutTask } from './units/directory-unit-without-task';
import { leadUnitMissing } from './units/lead-unit-missing';
import { noLeadAmongSeveral } from './units/no-lead-among-several';
import { responsibleUnitMissing } from './units/responsible-unit-missing';
import { roleWordsInCell } from './units/role-words-in-cell';
import { severalLeads } from './units/several-leads';
import { unitBothLeadAndResponsible } from './units/unit-both-lead-and-responsible';
import { unitBracketUnbalanced } from './units/unit-bracket-unbalanced';
import { unitCollectiveOnly } from './units/unit-collective-only';
import { unitLineBreak } from './units/unit-line-break';
import { unitListOpen } from './units/unit-list-open';
import { unitNameMisspelt } from './units/unit-name-misspelt';
import { unitNameVariant } from './units/unit-name-variant';
import { unitNotInDirectory } from './units/unit-not-in-directory';
import { unitPrefixMissing } from './units/unit-prefix-missing';
import { unitRenamed } from './units/unit-renamed';
import { unitRepeated } from './units/unit-repeated';
import { unitSeparatorMixed } from './units/unit-separator-mixed';
import { unitTrailingPunctuation } from './units/unit-trailing-punctuation';
import { unitUnseparated } from './units/unit-unseparated';
import { unitWrongLevel } from './units/unit-wrong-level';

/** The catalogue, in the order findings of one cell are listed. */
export const RULES: readonly CheckRule[] = [
  tableMissing,
  requiredColumnMissing,
  columnRoleUnknown,
  columnRoleTwice,
  headerRepeated,
  mergeAcrossColumns,
  blankRowInside,
  blankMeansAbove,
  blankBesideNewUnit,
  hiddenRowWithTask,
  formulaError,
  textDamaged,
  scriptMixed,
  straySpace,
  punctuationMixed,
  numberAsText,
  statedTotalDiffers,
  serialMissing,
  serialDuplicate,
  serialGap,
  serialStray,
  subitemGap,
  numberingStyleMixed,
  twoItemsInOneCell,
  taskMissing,
  requirementMissing,
  taskDuplicate,
  taskNearlyDuplicate,
  wordingVague,
  leadUnitMissing,
  responsibleUnitMissing,
  noLeadAmongSeveral,
  severalLeads,
  unitBothLeadAndResponsible,
  roleWordsInCell,
  unitLineBreak,
  unitTrailingPunctuation,
  unitBracketUnbalanced,
  unitUnseparated,
  unitSeparatorMixed,
  unitListOpen,
  unitCollectiveOnly,
  unitRepeated,
  unitNameMisspelt,
  unitNameVariant,
  unitPrefixMissing,
  unitRenamed,
  unitWrongLevel,
  unitNotInDirectory,
  directoryUnitWithoutTask,
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
  progressMissingOverdue,
  progressContradicts,
  doneDateMissing,
  doneDateInFuture,
  progressUnreadable,
  phoneMalformed,
  contactMissing,
  targetMissing,
  measureMissing,
  leaderMissing,
  personMissing,
  classifiedMarking,
  externalLink,
];
