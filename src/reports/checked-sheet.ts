import type { CivilDate } from '../calendar/civil-date';
import type { CheckReport } from '../findings/check-report';
import type { RuleSettings } from '../findings/ignore';
import type { CellRange } from '../grid/address';

/** What a check was made with, as its reports say it. */
export interface CheckedWith {
  readonly asOf: CivilDate;
  /** Id of the preset (检查方案): 「six-clear」. */
  readonly preset: string;
  /** 「六明确」. */
  readonly presetTitle: string;
  /** The window of 临期, in days. */
  readonly soonDays: number;
  /** What the office has set for single rules. */
  readonly rules: RuleSettings;
}

/** One sheet's check, with the file and table it belongs to. */
export interface CheckedSheet {
  /** Path or name of the file, 「」 where nobody knows it. */
  readonly file: string;
  readonly sheet: string;
  /** Absent where no table was found. */
  readonly table?: CellRange;
  readonly report: CheckReport;
  readonly settings: CheckedWith;
}

/** The preset and how many rules are set otherwise: 「六明确，另有 3 条规则按本单位设置」. */
export function presetWords({ presetTitle, rules }: CheckedWith): string {
  const changed = Object.keys(rules).length;
  return changed === 0 ? presetTitle : `${presetTitle}，另有 ${changed} 条规则按本单位设置`;
}
