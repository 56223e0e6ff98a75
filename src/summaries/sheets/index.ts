import type { Summary } from '../summary';
import { byDeadline } from './by-deadline';
import { byLeadUnit } from './by-lead-unit';
import { byLeader } from './by-leader';
import { byResponsibleUnit } from './by-responsible-unit';
import { completion } from './completion';
import { detail } from './detail';
import { overview } from './overview';
import { followUp } from './follow-up';
import { matrix } from './matrix';
import { overdue } from './overdue';
import { reportDates } from './report-dates';

/** Every summary sheet, in the order in which the user is offered them. */
export const SUMMARIES: readonly Summary[] = [
  overview,
  byLeadUnit,
  byResponsibleUnit,
  byLeader,
  byDeadline,
  overdue,
  matrix,
  reportDates,
  completion,
  followUp,
  detail,
];
