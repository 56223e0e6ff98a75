/** A sheet as real offices write them (all invented), read and checked by hand. */
export interface RealStyle {
  readonly name: string;
  readonly asOf: string;
  /** Drawn as text; `«…»` stands around every cell with a finding. */
  readonly sheet: string;
  readonly roles: string;
  /** Section, first characters of the task, lead units, responsible units and deadline, parted by 「/」. */
  readonly rows: readonly string[];
  /** Rule and place of every finding. */
  readonly findings: readonly string[];
}
