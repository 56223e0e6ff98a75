import { clean } from './clean';
import { large } from './large';
import { plan } from './plan';
import { progress } from './progress';
import type { Sample } from './sample';
import { traditional } from './traditional';
import { units } from './units';

/** Every workbook in samples/. */
export const SAMPLES: readonly Sample[] = [plan, clean, progress, traditional, units, large];
