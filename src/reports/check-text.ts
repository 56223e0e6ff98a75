import type { CheckReport } from '../findings/check-report';
import type { Finding } from '../findings/finding';
import type { IgnoredFinding } from '../findings/ignore';
import { countSeverities } from '../findings/severity-counts';
import { a1Range } from '../grid/address';
import type { CheckedSheet } from './checked-sheet';
import { inCategories, notRunByReason, type RuleTexts, titleOf } from './finding-words';
import { oneLine } from './one-line';
import { countWords, SEVERITY_NAMES } from './severity-words';

const ORIGINAL_CHARS = 50;
const REASON_CHARS = 200;

/** The check for people: counts, findings by category, what was ignored and why, then the rules that could not run. */
export function checkText(checked: CheckedSheet, rules: RuleTexts): string {
  const { file, sheet, table, report } = checked;
  const place = table ? `工作表「${sheet}」${a1Range(table)}` : `工作表「${sheet}」`;
  return [
    `${file}　${place}`,
    headline(report),
    ...inCategories(report.findings, rules).flatMap(({ title, findings }) => [
      `${title}（${findings.length}）`,
      ...findings.map((finding) => findingLine(finding, rules)),
    ]),
    ...ignoredLines(report, rules),
    ...notRunByReason(report, rules).map(
      ({ because, titles }) => `${titles.length} 条规则未运行（${because}）：${titles.join('、')}。`,
    ),
  ].join('\n');
}

function headline({ rowCount, rulesRun, findings, ignored }: CheckReport): string {
  const ran = `检查了 ${rowCount} 行、${rulesRun.length} 条规则`;
  const left = ignored.length === 0 ? '' : `，已忽略 ${ignored.length}`;
  if (findings.length === 0) return left === '' ? `✓ ${ran}，全部通过。` : `✓ ${ran}，没有未处理的问题${left}。`;
  return `${ran}：${countWords(countSeverities(findings))}${left}。`;
}

function ignoredLines({ ignored, unusedIgnores }: CheckReport, rules: RuleTexts): readonly string[] {
  const lines = ignored.map((item) => ignoredLine(item, rules));
  const head = lines.length === 0 ? [] : [`已忽略（${lines.length}）`];
  const unused = unusedIgnores.length;
  return [...head, ...lines, ...(unused === 0 ? [] : [`${unused} 条忽略已经用不上：原文改过，或问题已经改好。`])];
}

function ignoredLine({ finding, ignore }: IgnoredFinding, rules: RuleTexts): string {
  return [findingHead(finding, rules), `　　理由：${oneLine(ignore.reason, REASON_CHARS)}（${ignore.on}）`].join('\n');
}

function findingLine(finding: Finding, rules: RuleTexts): string {
  const original = oneLine(finding.original, ORIGINAL_CHARS);
  const fixes = finding.fixes.map((fix) => fix.title).join('；');
  return [findingHead(finding, rules), original && `　　原文：${original}`, fixes && `　　建议：${fixes}`]
    .filter((line) => line !== '')
    .join('\n');
}

function findingHead(finding: Finding, rules: RuleTexts): string {
  return `  ${SEVERITY_NAMES[finding.severity]}　${a1Range(finding.at)}　${titleOf(finding, rules)}：${finding.message}`;
}
