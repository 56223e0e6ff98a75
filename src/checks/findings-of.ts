import type { Finding, Severity } from '../findings/finding';
import { fingerprintNamer } from '../findings/fingerprint';
import type { RuleSettings } from '../findings/ignore';
import { topLeft } from '../grid/address';
import { cellAt, textAt } from '../grid/grid';
import { hashText } from '../text/hash';
import type { CheckRule, Report, SheetContext } from './check-rule';
import { PRESETS } from './presets';

/** Something a rule has said, with the rule's place in the registry. */
export interface RuleReport {
  readonly rule: CheckRule;
  readonly order: number;
  readonly report: Report;
}

/** A cell may hold 32,767 characters; a finding shows as many as a reader takes in. */
const MOST_CHARS_SHOWN = 200;

/** Findings between two chances to stop. */
const FINDINGS_PER_PAUSE = 500;

/** Turns what the rules said into findings: by row, column, registry order, each with its fingerprint. */
export function* findingsOf(
  reports: readonly RuleReport[],
  context: SheetContext,
  settings: RuleSettings,
): Generator<undefined, readonly Finding[]> {
  const rowKeys = new Map(context.table?.rows.map((row) => [row.row, row.key]));
  const nameOf = fingerprintNamer(hashText);
  const sorted = [...reports].sort(byPlace);
  const findings: Finding[] = [];
  for (const { rule, report } of sorted) {
    if (findings.length % FINDINGS_PER_PAUSE === 0) yield;
    const original = textAt(context.grid, context.merges.anchorOf(topLeft(report.at)));
    const rowKey = rowKeys.get(report.at.top) ?? '';
    const fixes = report.fixes ?? [];
    findings.push({
      rule: rule.id,
      severity: severityOf(rule, context, settings),
      at: report.at,
      rowKey,
      original: shorten(original),
      message: report.message + formulaNote(rule, report, context),
      fixes,
      ...(report.understood && { understood: report.understood }),
      ...(report.trigger !== undefined && { trigger: report.trigger }),
      ...(report.variants && { variants: report.variants }),
      fingerprint: nameOf({ rule: rule.id, original, rowKey, subject: report.subject ?? '' }),
    });
  }
  return findings;
}

/** The office's own word goes before the preset's. */
function severityOf(rule: CheckRule, { preset }: SheetContext, settings: RuleSettings): Severity {
  const set = settings[rule.id];
  if (set !== undefined && set !== 'off') return set;
  return rule.severity === 'hint' && PRESETS[preset].hintsAreWarnings ? 'warning' : rule.severity;
}

function byPlace(a: RuleReport, b: RuleReport): number {
  return a.report.at.top - b.report.at.top || a.report.at.left - b.report.at.left || a.order - b.order;
}

/** Formulas are never overwritten: where that is why a fix is missing, the finding says so. */
function formulaNote(rule: CheckRule, report: Report, context: SheetContext): string {
  if (rule.noFix !== undefined || report.fixes?.length) return '';
  const isFormula = cellAt(context.grid, topLeft(report.at))?.formula !== undefined;
  return isFormula ? '该单元格是公式，不自动修改，请改公式或它引用的单元格。' : '';
}

function shorten(text: string): string {
  if (text.length <= MOST_CHARS_SHOWN) return text;
  return `${text.slice(0, MOST_CHARS_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
