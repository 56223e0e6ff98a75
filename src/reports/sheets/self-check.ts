import type { Finding } from '../../findings/finding';
import type { IgnoredFinding } from '../../findings/ignore';
import { countSeverities, type SeverityCounts } from '../../findings/severity-counts';
import type { PlannedLook, SheetPlan } from '../../grid/sheet-plan';
import { type CheckedSheet, presetWords } from '../checked-sheet';
import { categoryOf, categoryTitles, notRunByReason, type RuleTexts, titleOf } from '../finding-words';
import { oneLine } from '../one-line';
import { SEVERITY_NAMES } from '../severity-words';
import { type Area, blockHeight, type Block, heightOf, pageOf } from './page-blocks';
import { cell, fileName, placeCell } from './planned-cells';

const HEADER = ['类别', '运行规则', '未运行', '必须改', '建议改', '提示', '已忽略'] as const;
const WIDTHS_CHARS = [18, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5] as const;
const LAST_COL = HEADER.length - 1;
/** More rows than this are too small to read on one A4 page. */
const MOST_ROWS = 52;
/** File names and the like take at most so many characters: nobody reads more. */
const NAME_CHARS = 80;
const REASON_CHARS = 300;
const MOST_NOT_RUN_REASONS = 5;
const NOTE = '本单由责任表助手按检查规则自动生成，机器检查不能代替人工审核。';

/** 上报前自检单: one A4 page to be signed. `before` are the counts of the first check, where known. */
export function selfCheckPlan(checked: CheckedSheet, rules: RuleTexts, before?: SeverityCounts): SheetPlan {
  const above = [titleBlock(), ...factBlocks(checked, rules), GAP, ...countBlocks(checked, rules, before), GAP];
  const conclusion = [labelled('结论', conclusionOf(checked), conclusionLook(checked))];
  const below = [GAP, ...signatureBlocks()];
  const room = MOST_ROWS - heightOf(WIDTHS_CHARS, [...above, ...conclusion, ...below]);
  const { rows, merges } = pageOf(WIDTHS_CHARS, [
    ...above,
    ...conclusion,
    ...listBlocks(checked, rules, room),
    ...below,
  ]);
  return {
    key: 'self-check',
    title: '上报前自检单',
    rows,
    columnWidthsChars: WIDTHS_CHARS,
    merges,
    frozenRows: 0,
    landscape: false,
    isOnePage: true,
  };
}

const GAP: Block = [];

function titleBlock(): Block {
  return [{ left: 0, right: LAST_COL, content: cell('title', '上报前自检单') }];
}

/** A label and what stands beside it, over the rest of the width. */
function labelled(label: string, text: string, look: PlannedLook = 'text'): Block {
  return [area(0, 0, 'label', label), area(1, LAST_COL, look, text)];
}

function area(left: number, right: number, look: PlannedLook, value: string | number): Area {
  return { left, right, content: cell(look, value) };
}

function factBlocks(checked: CheckedSheet, rules: RuleTexts): readonly Block[] {
  const { file, sheet, report, settings } = checked;
  return [
    ...(file === '' ? [] : [labelled('文件', oneLine(fileName(file), NAME_CHARS))]),
    labelled('工作表', oneLine(sheet, NAME_CHARS)),
    [
      area(0, 0, 'label', '任务行数'),
      area(1, 2, 'text', `${report.rowCount} 行`),
      area(3, 3, 'label', '检查日期'),
      area(4, LAST_COL, 'text', settings.asOf),
    ],
    labelled('检查方案', presetWords(settings)),
    labelled('规则', rulesSentence(checked, rules)),
  ];
}

function rulesSentence({ report }: CheckedSheet, rules: RuleTexts): string {
  const reasons = notRunByReason(report, rules);
  const named = reasons.slice(0, MOST_NOT_RUN_REASONS);
  const others = reasons.slice(MOST_NOT_RUN_REASONS).reduce((sum, { titles }) => sum + titles.length, 0);
  const words = named.map(({ because, titles }) => `${because} ${titles.length} 条`);
  const parts = others === 0 ? words : [...words, `其他原因 ${others} 条`];
  const counts = `运行 ${report.rulesRun.length} 条，未运行 ${report.rulesNotRun.length} 条`;
  return parts.length === 0 ? `${counts}。` : `${counts}：${parts.join('；')}。`;
}

function countBlocks({ report }: CheckedSheet, rules: RuleTexts, before: SeverityCounts | undefined): readonly Block[] {
  const ignored = report.ignored.map(({ finding }) => finding);
  const lines = categoryTitles(rules).flatMap((title) => {
    const isHere = (item: Pick<Finding, 'rule'>) => categoryOf(item, rules) === title;
    const run = report.rulesRun.filter((rule) => isHere({ rule })).length;
    const notRun = report.rulesNotRun.filter(isHere).length;
    const findings = report.findings.filter(isHere);
    const counts = [run, notRun, ...countCells(countSeverities(findings)), ignored.filter(isHere).length];
    return run + notRun + findings.length === 0 ? [] : [countRow('text', title, counts)];
  });
  const after = countCells(countSeverities(report.findings));
  const first = before ? countCells(before) : ['—', '—', '—'];
  return [
    HEADER.map((word, col) => area(col, col, 'header', word)),
    ...lines,
    countRow('total', '检查前合计', ['', '', ...first, '']),
    countRow('total', '检查后合计', [report.rulesRun.length, report.rulesNotRun.length, ...after, ignored.length]),
  ];
}

function countCells({ error, warning, hint }: SeverityCounts): readonly number[] {
  return [error, warning, hint];
}

function countRow(look: 'text' | 'total', title: string, counts: readonly (string | number)[]): Block {
  const numbers = counts.map((count, index) => area(index + 1, index + 1, look === 'total' ? look : 'number', count));
  return [area(0, 0, look === 'total' ? 'label' : 'text', title), ...numbers];
}

/** What is left is said in numbers; what was only called no problem is not passed over. */
function conclusionOf({ report }: CheckedSheet): string {
  const { error, warning, hint } = countSeverities(report.findings);
  const excused = report.ignored.filter(({ finding }) => finding.severity === 'error').length;
  const head = error > 0 ? `尚有 ${error} 处必须改` : '必须改的问题已全部处理';
  const aside = excused === 0 ? '' : `（另有 ${excused} 处必须改已写明理由忽略）`;
  const rest = warning + hint === 0 ? '' : `；另有建议改 ${warning} 处、提示 ${hint} 处`;
  return `${head}${aside}${rest}。`;
}

function conclusionLook({ report }: CheckedSheet): PlannedLook {
  return report.findings.some(({ severity }) => severity === 'error') ? 'late' : 'done';
}

/** What must still be mended and what was ignored, each as far as there is room; neither takes the other's half. */
function listBlocks(checked: CheckedSheet, rules: RuleTexts, room: number): readonly Block[] {
  const { sheet, report } = checked;
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const left = errors.map((finding) => entry(sheet, finding, `${titleOf(finding, rules)}：${finding.message}`));
  const ignored = report.ignored.map((item) => entry(sheet, item.finding, ignoredWords(item, rules)));
  const wanted = listHeight(ignored);
  const first = fitted(`尚未处理的必须改（${left.length} 处）`, left, Math.max(Math.floor(room / 2), room - wanted));
  const rest = room - heightOf(WIDTHS_CHARS, first);
  return [...first, ...fitted(`已忽略（${ignored.length} 处）`, ignored, rest)];
}

function ignoredWords({ finding, ignore }: IgnoredFinding, rules: RuleTexts): string {
  const severity = SEVERITY_NAMES[finding.severity];
  return `${titleOf(finding, rules)}（${severity}）。理由：${oneLine(ignore.reason, REASON_CHARS)}（${ignore.on}）`;
}

function entry(sheet: string, finding: Finding, words: string): Block {
  return [{ left: 0, right: 0, content: placeCell(sheet, finding) }, area(1, LAST_COL, 'text', words)];
}

/** Rows of a list with its gap and heading; nothing where it is empty. */
function listHeight(entries: readonly Block[]): number {
  return entries.length === 0 ? 0 : LIST_FRAME + heightOf(WIDTHS_CHARS, entries);
}

/** A gap and a heading. */
const LIST_FRAME = 2;

function fitted(title: string, entries: readonly Block[], room: number): readonly Block[] {
  if (entries.length === 0) return [];
  const isWhole = listHeight(entries) <= room;
  // The line that says how many are left needs its own room.
  let free = room - LIST_FRAME - (isWhole ? 0 : 1);
  const shown: Block[] = [];
  for (const block of entries) {
    free -= blockHeight(WIDTHS_CHARS, block);
    if (free < 0) break;
    shown.push(block);
  }
  const hidden = entries.length - shown.length;
  const more = hidden === 0 ? [] : [[area(0, LAST_COL, 'text', `另有 ${hidden} 处，见问题清单。`)]];
  return [GAP, [area(0, LAST_COL, 'label', title)], ...shown, ...more];
}

function signatureBlocks(): readonly Block[] {
  return [
    [
      area(0, 1, 'plain', `检查人：${'_'.repeat(16)}`),
      area(2, 4, 'plain', `审核人：${'_'.repeat(18)}`),
      area(5, LAST_COL, 'plain', `日期：${'_'.repeat(12)}`),
    ],
    GAP,
    [area(0, LAST_COL, 'note', NOTE)],
  ];
}
