import type { DerivedColumn } from '../derived-column';
import { daysLeft } from './days-left';
import { deadlineKind } from './deadline-kind';
import { dueDate } from './due-date';
import { leadUnits } from './lead-units';
import { nextDue } from './next-due';
import { period } from './period';
import { responsibleUnits } from './responsible-units';
import { status } from './status';
import { taskId } from './task-id';

/** Every derived column, in the order in which they stand beside the table. */
export const DERIVED_COLUMNS: readonly DerivedColumn[] = [
  dueDate,
  deadlineKind,
  period,
  nextDue,
  status,
  daysLeft,
  leadUnits,
  responsibleUnits,
  taskId,
];
