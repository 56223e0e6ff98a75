import type { Area } from '../model/area';
import type { Value } from './formula-values';

/** Where a formula's names and references lead. */
export interface Scope {
  readonly cells: (sheet: string | undefined, area: Area) => Value;
  readonly named: (name: string) => Value;
  /** The number of today, for TODAY(). */
  readonly today: number;
}

/** A formula, or a part of one, ready to be worked out. */
export type Term = (scope: Scope) => Value;
