import type { Summary } from '../summary';
import { byLeadUnit } from './by-lead-unit';

/** Every summary sheet, in the order in which the user is offered them. */
export const SUMMARIES: readonly Summary[] = [byLeadUnit];
