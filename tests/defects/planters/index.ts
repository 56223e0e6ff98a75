import type { Planter } from '../planter';
import { DEADLINE_PLANTERS } from './deadlines';
import { NUMBERING_PLANTERS } from './numbering';
import { TABLE_PLANTERS } from './table';
import { TASK_PLANTERS } from './task';
import { UNIT_PLANTERS } from './units';

/** Every way a defect is planted; a rule may have several. */
export const PLANTERS: readonly Planter[] = [
  ...TABLE_PLANTERS,
  ...NUMBERING_PLANTERS,
  ...TASK_PLANTERS,
  ...UNIT_PLANTERS,
  ...DEADLINE_PLANTERS,
];

/** Rules without a planter, and why. */
export const NOT_PLANTED: Readonly<Record<string, string>> = {};
