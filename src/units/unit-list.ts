import type { TextSpan } from '../text/text-span';

/** What the cell itself says about a unit's part in the task; `unsaid` leaves it to the column. */
export type SaidRole = 'lead' | 'responsible' | 'unsaid';

/** One unit as a cell names it. */
export interface UnitMention {
  readonly span: TextSpan;
  /** Exactly as written, line breaks included. */
  readonly written: string;
  /** Without white space and line breaks inside, text damage undone: what the writer meant to type. */
  readonly name: string;
  /** `name` with the level prefix of the first unit carried on: 「市发改委、财政局」 → 「市财政局」. */
  readonly expanded: string;
  /** True where `expanded` differs from `name`. */
  readonly prefixCarried: boolean;
  /** A second name or a remark in brackets behind the name: 「市政府督查室」. */
  readonly bracket?: string;
  /** One body, or a collective such as 各镇区, 市直有关部门. */
  readonly kind: 'unit' | 'collective';
  readonly role: SaidRole;
}

/** Faults of writing seen while splitting, each with its place. */
export interface UnitListFault {
  readonly kind: 'line-break-inside' | 'trailing-punctuation' | 'bracket-unbalanced' | 'separator-missing';
  readonly span: TextSpan;
}

/** What a unit cell (责任单位) says. */
export interface UnitList {
  readonly text: string;
  readonly mentions: readonly UnitMention[];
  readonly faults: readonly UnitListFault[];
  /** The list ends in 等: not everybody is named. */
  readonly isOpen: boolean;
  /** 分别牵头, 分别负责, 按职责分工: every unit answers for its own part. */
  readonly separately: boolean;
  /** 「A负责，B配合」: some units do the work and others take part in it, whether or not one is called lead. */
  readonly divided: boolean;
}
