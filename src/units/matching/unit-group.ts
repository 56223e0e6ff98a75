/** A name as the cells of one sheet use it. */
export interface UsedName {
  /** With its prefix carried on, as `UnitMention.expanded` gives it. */
  readonly name: string;
  /** How many mentions write it so. */
  readonly count: number;
  /** Which cells it stands in, by any numbering: two names in one cell are two bodies. */
  readonly cells: ReadonlySet<number>;
  readonly isCollective: boolean;
}

/**
 * How a name differs from the target: `writing` white space, line breaks, width, punctuation; `short` one abbreviates the other;
 * `prefix` only the level prefix; `misspelt` one character; `settled` the office has said so (单位名录 or a verdict).
 */
export type UnitRelation = 'writing' | 'short' | 'prefix' | 'misspelt' | 'settled';

/** A name that seems to mean the group's body. */
export interface UnitGroupMember {
  readonly name: string;
  readonly count: number;
  readonly relation: UnitRelation;
}

/** Names of one sheet that seem to mean one body. A suggestion: only `automatic` ones may be unified without a person. */
export interface UnitGroup {
  /** What to write: the 单位名录's full name, else the sheet's own majority form; need not be among the sheet's names. */
  readonly target: string;
  /** How often the sheet writes the target itself; 0 for a full name only the 单位名录 has. */
  readonly targetCount: number;
  /** The other names, most frequent first; never empty. */
  readonly members: readonly UnitGroupMember[];
  /** One Chinese sentence: why they seem to be one. */
  readonly reason: string;
  /** All members differ from the target in writing only. */
  readonly automatic: boolean;
}
