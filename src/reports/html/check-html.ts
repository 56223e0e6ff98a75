import type { Finding } from '../../findings/finding';
import type { IgnoredFinding } from '../../findings/ignore';
import { countSeverities } from '../../findings/severity-counts';
import { a1Range } from '../../grid/address';
import { type CheckedSheet, presetWords } from '../checked-sheet';
import { adviceOf, inCategories, notRunByReason, type RuleTexts, titleOf } from '../finding-words';
import { countWords, SEVERITY_NAMES } from '../severity-words';
import { element, escapeHtml, htmlTable, userText } from './html-text';
import { STYLE, STYLE_HASH } from './style';

/** Nothing is loaded, nothing runs: the page is text and its own style. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** Checks as one HTML file for people without Excel: contents, then a section for each table. */
export function checkHtml(sheets: readonly CheckedSheet[], rules: RuleTexts): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    element('title', `检查结果${sheets[0] ? `：${escapeHtml(sheets[0].file)}` : ''}`),
    `<style>${STYLE}</style>`,
  ];
  const sections = sheets.map((sheet, index) => section(sheet, index, rules));
  const body = ['<h1>责任分解表检查结果</h1>', ...(sheets.length > 1 ? [contents(sheets)] : []), ...sections];
  return `<!doctype html>\n<html lang="zh-CN">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

function contents(sheets: readonly CheckedSheet[]): string {
  const items = sheets.map((sheet, index) => {
    const link = element('a', headingOf(sheet), { href: `#${idOf(index)}` });
    return element('li', `${link}：${countWords(countSeverities(sheet.report.findings))}`);
  });
  return element('nav', `<h2>目录</h2>\n<ol>\n${items.join('\n')}\n</ol>`, { 'aria-label': '目录' });
}

function idOf(index: number): string {
  return `table-${index + 1}`;
}

function headingOf({ file, sheet, table }: CheckedSheet): string {
  return `${userText(file)}　工作表「${userText(sheet)}」${table ? ` ${a1Range(table)}` : ''}`;
}

function section(checked: CheckedSheet, index: number, rules: RuleTexts): string {
  const { report } = checked;
  const parts = [
    element('h2', headingOf(checked)),
    ...facts(checked).map((sentence) => element('p', escapeHtml(sentence))),
    ...inCategories(report.findings, rules).flatMap(({ title, findings }) => [
      element('h3', escapeHtml(`${title}（${findings.length}）`)),
      findingTable(
        '建议',
        findings.map((finding) => findingCells(finding, rules, userText(adviceOf(finding, rules)))),
      ),
    ]),
    ...ignoredPart(report.ignored, rules),
    ...notRunPart(checked, rules),
  ];
  return element('section', `\n${parts.join('\n')}\n`, { id: idOf(index) });
}

function facts({ report, settings }: CheckedSheet): readonly string[] {
  const { rowCount, rulesRun, rulesNotRun, findings, ignored, unusedIgnores } = report;
  const counts = `${countWords(countSeverities(findings))}，已忽略 ${ignored.length}`;
  return [
    `截至 ${settings.asOf}，检查方案：${presetWords(settings)}。检查了 ${rowCount} 行、${rulesRun.length} 条规则，${rulesNotRun.length} 条未运行。`,
    findings.length === 0 ? `✓ 没有未处理的问题：${counts}。` : `${counts}。`,
    ...(unusedIgnores.length === 0 ? [] : [`${unusedIgnores.length} 条忽略已经用不上：原文改过，或问题已经改好。`]),
  ];
}

function findingTable(lastHeader: '建议' | '忽略理由', rows: readonly (readonly string[])[]): string {
  const kind = lastHeader === '建议' ? 'findings open' : 'findings ignored';
  return htmlTable(['程度', '位置', '问题', '原文', lastHeader], rows, kind);
}

function findingCells(finding: Finding, rules: RuleTexts, last: string): readonly string[] {
  const { severity, at, message, original } = finding;
  const why = rules.get(finding.rule)?.why ?? '';
  const what = [
    element('div', escapeHtml(titleOf(finding, rules)), { class: 'title' }),
    element('div', userText(message)),
    ...(why === '' ? [] : [element('div', escapeHtml(`为什么：${why}`), { class: 'why' })]),
  ];
  return [
    element('span', SEVERITY_NAMES[severity], { class: `severity ${severity}` }),
    a1Range(at),
    what.join(''),
    userText(original),
    last,
  ];
}

function ignoredPart(ignored: readonly IgnoredFinding[], rules: RuleTexts): readonly string[] {
  if (ignored.length === 0) return [];
  const rows = ignored.map(({ finding, ignore }) =>
    findingCells(finding, rules, `${userText(ignore.reason)}（${escapeHtml(ignore.on)}）`),
  );
  return [element('h3', `已忽略（${ignored.length}）`), findingTable('忽略理由', rows)];
}

function notRunPart({ report }: CheckedSheet, rules: RuleTexts): readonly string[] {
  const reasons = notRunByReason(report, rules);
  if (reasons.length === 0) return [];
  const rows = reasons.map(({ because, titles }) => [escapeHtml(because), escapeHtml(titles.join('、'))]);
  return [element('h3', `未运行的规则（${report.rulesNotRun.length}）`), htmlTable(['原因', '规则'], rows, 'rules')];
}
