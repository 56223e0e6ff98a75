import type { Planter } from '../planter';
import { DEADLINE_PLANTERS } from './deadlines';
import { NUMBERING_PLANTERS } from './numbering';
import { PEOPLE_PLANTERS } from './people';
import { PROGRESS_PLANTERS } from './progress';
import { SAFETY_PLANTERS } from './safety';
import { STRUCTURE_PLANTERS } from './structure';
import { TABLE_PLANTERS } from './table';
import { TASK_PLANTERS } from './task';
import { TEXT_PLANTERS } from './texts';
import { UNIT_PLANTERS } from './units';

/** Every way a defect is planted; a rule may have several. */
export const PLANTERS: readonly Planter[] = [
  ...TABLE_PLANTERS,
  ...STRUCTURE_PLANTERS,
  ...TEXT_PLANTERS,
  ...NUMBERING_PLANTERS,
  ...TASK_PLANTERS,
  ...UNIT_PLANTERS,
  ...DEADLINE_PLANTERS,
  ...PROGRESS_PLANTERS,
  ...PEOPLE_PLANTERS,
  ...SAFETY_PLANTERS,
];

/** Rules without a planter, and why. */
export const NOT_PLANTED: Readonly<Record<string, string>> = {};
