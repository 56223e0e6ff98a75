import type { UnitDirectory } from './unit-directory';

/** What a person has found about pairs of names, by their `pairKey`. */
export interface UnitVerdicts {
  /** 同一单位 */
  readonly same: ReadonlySet<string>;
  /** 不是同一单位 */
  readonly different: ReadonlySet<string>;
}

/** What the office has settled about units; it goes before every guess. */
export interface KnownUnits {
  /** Absent where the workbook has no 单位名录. */
  readonly directory?: UnitDirectory;
  readonly verdicts: UnitVerdicts;
}

/** An office that has settled nothing. */
export const NOTHING_KNOWN: KnownUnits = { verdicts: { same: new Set(), different: new Set() } };
