import type { Summary } from '../summary';
import { byLeadUnit } from './by-lead-unit';
import { byLeader } from './by-leader';
import { byResponsibleUnit } from './by-responsible-unit';
import { detail } from './detail';

/** Every summary sheet, in the order in which the user is offered them. */
export const SUMMARIES: readonly Summary[] = [byLeadUnit, byResponsibleUnit, byLeader, detail];
