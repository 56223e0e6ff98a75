import type { CheckRule } from '../../src/checks/check-rule';
import { GROUPS } from '../../src/checks/groups';
import { PRESETS } from '../../src/checks/presets';
import { RULES } from '../../src/checks/rules/index';
import type { Severity } from '../../src/findings/finding';
import { drawingTable } from './drawing-table';
import { needWords } from './need-words';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '必须改', warning: '建议改', hint: '提示' };

/** docs/rules.md: every rule of the registry with its reason and its examples, for clerks and for those who check. */
export function rulesPage(): string {
  const groups = GROUPS.map((group) => ({ ...group, rules: RULES.filter((rule) => rule.group === group.id) })).filter(
    (group) => group.rules.length > 0,
  );
  const sections = groups.map(({ title, rules }) => [`## ${title}`, ...rules.map(ruleSection)].join('\n\n'));
  return `${[introduction(), overview(), presets(), ...sections].join('\n\n')}\n`;
}

function introduction(): string {
  return [
    '# 检查规则',
    '本页由 `npm run docs` 根据规则库生成，请勿手改。',
    `共 ${RULES.length} 条规则。**必须改**：不改会被退回；**建议改**：很可能是笔误；**提示**：写法上值得看一眼。`,
    '例表中，**【粗体】** 是会被指出的单元格，↑、← 表示与上方、左侧单元格合并，␣ 表示空格。每张例表同时是这条规则的测试。',
  ].join('\n\n');
}

function overview(): string {
  const rows = RULES.map(
    (rule) => `| [${rule.title}](#${rule.id}) | \`${rule.id}\` | ${SEVERITY_NAMES[rule.severity]} | ${fixWord(rule)} |`,
  );
  return ['| 规则 | 代号 | 程度 | 修改 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function fixWord(rule: CheckRule): string {
  return rule.noFix === undefined ? '可改' : '—';
}

function presets(): string {
  const rows = Object.values(PRESETS).map(
    ({ title, requiredColumns, hintsAreWarnings }) =>
      `| ${title} | ${requiredColumns.map((column) => column.name).join('、')} | ${hintsAreWarnings ? '提示按建议改显示' : '—'} |`,
  );
  const table = ['| 方案 | 必备的列 | 其他 |', '| --- | --- | --- |', ...rows].join('\n');
  return `## 检查方案\n\n${table}`;
}

function ruleSection(rule: CheckRule): string {
  return [
    `<a id="${rule.id}"></a>`,
    `### ${rule.title}`,
    [
      `- 代号：\`${rule.id}\``,
      `- 程度：${SEVERITY_NAMES[rule.severity]}`,
      `- 需要的列：${needWords(rule.needs)}`,
      ...(rule.presets ? [`- 只在这些方案中检查：${rule.presets.map((id) => PRESETS[id].title).join('、')}`] : []),
      `- 为什么：${rule.why}`,
      ...(rule.basis === undefined ? [] : [`- 依据：${rule.basis}`]),
      `- 不算问题：${rule.whenNotToUse}`,
      rule.noFix === undefined ? '- 修改：给出改法，可预览、可撤销。' : `- 不提供自动修改：${rule.noFix}`,
    ].join('\n'),
    ...(rule.examplesAsOf === undefined ? [] : [`例表按 ${rule.examplesAsOf} 检查。`]),
    ...examples('会指出', rule.examples.bad),
    ...examples('不会指出', rule.examples.good),
  ].join('\n\n');
}

function examples(title: string, drawings: readonly string[]): readonly string[] {
  return drawings.flatMap((drawing) => [`${title}：`, drawingTable(drawing)]);
}
