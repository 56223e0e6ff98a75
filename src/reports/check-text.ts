import type { CheckReport } from '../findings/check-report';
import type { Finding, Severity } from '../findings/finding';
import { SEVERITIES } from '../findings/finding';
import type { RuleText } from '../findings/rule-text';
import { a1Range } from '../grid/address';
import type { CheckedSheet } from './check-json';
import { oneLine } from './one-line';

/** The severities in a clerk's words. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '必须改', warning: '建议改', hint: '提示' };

const ORIGINAL_CHARS = 50;

/** The check for people: counts, findings by category, then the rules that could not run. */
export function checkText(checked: CheckedSheet, rules: ReadonlyMap<string, RuleText>): string {
  const { file, sheet, table, report } = checked;
  const place = table ? `工作表「${sheet}」${a1Range(table)}` : `工作表「${sheet}」`;
  return [`${file}　${place}`, headline(checked), ...categories(report.findings, rules), ...notRun(report, rules)].join(
    '\n',
  );
}

/** Rules that could not run, one line for each reason. */
function notRun({ rulesNotRun }: CheckReport, rules: ReadonlyMap<string, RuleText>): string[] {
  const reasons = [...new Set(rulesNotRun.map(({ because }) => because))];
  return reasons.map((reason) => {
    const titles = rulesNotRun
      .filter(({ because }) => because === reason)
      .map(({ rule }) => rules.get(rule)?.title ?? rule);
    return `${titles.length} 条规则未运行（${reason}）：${titles.join('、')}。`;
  });
}

function headline({ report }: CheckedSheet): string {
  const ran = `检查了 ${report.rowCount} 行、${report.rulesRun.length} 条规则`;
  if (report.findings.length === 0) return `✓ ${ran}，全部通过。`;
  const counts = SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${countOf(report.findings, severity)}`);
  return `${ran}：${counts.join('，')}。`;
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** Findings under the titles of their rules' groups, groups in the order of the catalogue. */
function categories(findings: readonly Finding[], rules: ReadonlyMap<string, RuleText>): string[] {
  const titles = [...new Set([...rules.values()].map((rule) => rule.groupTitle))];
  return titles.flatMap((title) => {
    const list = findings.filter((finding) => rules.get(finding.rule)?.groupTitle === title);
    return list.length === 0
      ? []
      : [`${title}（${list.length}）`, ...list.map((finding) => findingLine(finding, rules))];
  });
}

function findingLine(finding: Finding, rules: ReadonlyMap<string, RuleText>): string {
  const original = oneLine(finding.original, ORIGINAL_CHARS);
  const fixes = finding.fixes.map((fix) => fix.title).join('；');
  return [
    `  ${SEVERITY_NAMES[finding.severity]}　${a1Range(finding.at)}　${rules.get(finding.rule)?.title ?? finding.rule}：${finding.message}`,
    original && `　　原文：${original}`,
    fixes && `　　建议：${fixes}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
