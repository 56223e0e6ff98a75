import type { DerivedColumn } from '../derived-column';
import { dueDate } from './due-date';
import { leadUnits } from './lead-units';
import { responsibleUnits } from './responsible-units';

/** Every derived column, in the order in which they stand beside the table. */
export const DERIVED_COLUMNS: readonly DerivedColumn[] = [dueDate, leadUnits, responsibleUnits];
