import type { Summary } from '../summary';
import { byDeadline } from './by-deadline';
import { byLeadUnit } from './by-lead-unit';
import { byLeader } from './by-leader';
import { byResponsibleUnit } from './by-responsible-unit';
import { completion } from './completion';
import { detail } from './detail';
import { overview } from './overview';

/** Every summary sheet, in the order in which the user is offered them. */
export const SUMMARIES: readonly Summary[] = [
  overview,
  byLeadUnit,
  byResponsibleUnit,
  byLeader,
  byDeadline,
  completion,
  detail,
];
