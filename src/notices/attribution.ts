import type { TextSpan } from '../text/text-span';

/** A unit an attribution names; offsets in the paragraph's text. */
export interface AttributedUnit extends TextSpan {
  readonly part: 'lead' | 'responsible';
  readonly kind: 'unit' | 'collective';
}

/** How a list shows who leads without saying so of anybody: its first name, or the names before its first comma. */
export interface LeadRule {
  readonly leads: 'first' | 'before-comma';
  /** 下同: the lists behind it keep the rule. */
  readonly isForAll: boolean;
}

/** Words of a paragraph that say who does it (责任归属); offsets in the paragraph's text. */
export interface Attribution extends TextSpan {
  /**
   * `bracket`: 「（市教育局牵头）」; `label`: 「责任单位：……」 on a line or at a sentence's end; `inline`: 「由市教育局牵头，……」, whose words
   * stay in the requirement.
   */
  readonly form: 'bracket' | 'label' | 'inline';
  readonly units: readonly AttributedUnit[];
  /** The list ends in 等. */
  readonly isOpen: boolean;
  /** 分别牵头, 按职责分工. */
  readonly separately: boolean;
  /** Deadlines inside it: 「（市教育局，6月底前）」, 「完成时限：……」. */
  readonly deadlines: readonly TextSpan[];
  /** 「列第一位的为牵头单位，下同」 inside it; `units` follow it already. */
  readonly leadRule?: LeadRule;
}

/** A duty to report, file or publish by a day, in prose around the items (报送节点); offsets in the paragraph's text. */
export interface ReportDuty extends TextSpan {
  /** What is to be handed in: 「年度工作落实情况」; the whole duty where that cannot be told. */
  readonly object: TextSpan;
  /** Who must do it: 「各镇、各部门」; empty where nobody is named. */
  readonly units: readonly AttributedUnit[];
  readonly deadlines: readonly TextSpan[];
}
