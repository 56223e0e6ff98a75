import type { Role } from '../../src/tasks/role';
import type { Draft, DraftPlace } from './draft';
import type { Site } from './site';

/** A finding of another rule that the same defect must bring about. */
export interface Companion extends DraftPlace {
  readonly rule: string;
}

/** What has been planted: where its rule must speak, and who else may. */
export interface Planted {
  /** The top left cell of every finding that must be there. */
  readonly places: readonly DraftPlace[];
  readonly companions?: readonly Companion[];
}

/**
 * Plants one kind of defect as a clerk would make it. `wide` ones change a column or the whole table and go first; columns
 * they touch are closed to others. `alone` ones leave no table for anybody else.
 */
export interface Planter {
  readonly rule: string;
  readonly reach: 'cell' | 'wide' | 'alone';
  /** The columns it changes. */
  readonly touches: readonly Role[];
  /** True where the sheet has what the defect needs. */
  fits?(draft: Draft): boolean;
  /** Undefined where no free place is left. */
  plant(site: Site): Planted | undefined;
}

/** What was planted, with its rule. */
export interface PlantedDefect extends Planted {
  readonly rule: string;
}
