import type { Finding, Severity } from '../../findings/finding';
import type { IgnoredFinding } from '../../findings/ignore';
import { countSeverities } from '../../findings/severity-counts';
import type { CellRange } from '../../grid/address';
import type { PlannedLook, SheetPlan } from '../../grid/sheet-plan';
import { type CheckedSheet, presetWords } from '../checked-sheet';
import { adviceOf, categoryOf, type RuleTexts, titleOf } from '../finding-words';
import { oneLine } from '../one-line';
import { countWords, SEVERITY_NAMES } from '../severity-words';
import { brokenLines, roomChars } from '../../grid/text-lines';
import { cell, fileName, mergeOf, placeCell, type PlannedRow, rowOf, spread } from './planned-cells';

const HEADER = ['序号', '位置', '程度', '类别', '问题', '原文', '说明', '建议', '处理情况'] as const;
const WIDTHS_CHARS = [6, 10, 8, 10, 18, 26, 38, 26, 12] as const;
const LAST_COL = HEADER.length - 1;
const LINE_CHARS = roomChars(WIDTHS_CHARS.reduce<number>((sum, width) => sum + width, 0));

const SEVERITY_LOOKS: Readonly<Record<Severity, PlannedLook>> = { error: 'late', warning: 'soon', hint: 'word' };

/** 问题清单: every finding on a line of its own with a link to its cell, then what was ignored and which rules did not run. */
export function findingListPlan(checked: CheckedSheet, rules: RuleTexts): SheetPlan {
  const { report, sheet } = checked;
  const { findings, ignored } = report;
  const notes = noteLines(checked).flatMap((line) => brokenLines(line, LINE_CHARS));
  const head = [
    spread('title', '问题清单', HEADER.length),
    ...notes.map((line) => spread('note', line, HEADER.length)),
  ];
  const list = findings.map((finding, index) => [
    ...commonCells(sheet, finding, index, rules),
    cell('text', adviceOf(finding, rules)),
    cell('text', ''),
  ]);
  const blocks: readonly Block[] = [
    {
      title: '',
      header: rowOf('header', HEADER),
      rows: list.length > 0 ? list : [spread('text', '没有发现问题。', HEADER.length)],
    },
    {
      title: `已忽略（${ignored.length}）`,
      header: rowOf('header', HEADER),
      rows: ignoredRows(sheet, ignored, rules),
    },
    notRunBlock(checked, rules),
  ];
  const rows: PlannedRow[] = [...head];
  const merges: CellRange[] = head.map((_, row) => mergeOf(row, 0, LAST_COL));
  for (const block of blocks) addBlock(rows, merges, block);
  const headerRow = head.length;
  if (list.length === 0) merges.push(mergeOf(headerRow + 1, 0, LAST_COL));
  const filter = { top: headerRow, left: 0, bottom: headerRow + list.length, right: LAST_COL };
  return {
    key: 'finding-list',
    title: '问题清单',
    rows,
    columnWidthsChars: WIDTHS_CHARS,
    merges,
    frozenRows: headerRow + 1,
    ...(list.length > 0 && { filter }),
    landscape: true,
  };
}

interface Block {
  /** 「」: the block needs no heading. */
  readonly title: string;
  readonly header: PlannedRow;
  readonly rows: readonly PlannedRow[];
  /** First and last columns that are one cell in header and rows. */
  readonly joins?: readonly (readonly [first: number, last: number])[];
}

/** Blocks that list nothing are left out. */
function addBlock(rows: PlannedRow[], merges: CellRange[], block: Block): void {
  if (block.rows.length === 0) return;
  if (block.title !== '') {
    rows.push([]);
    merges.push(mergeOf(rows.length, 0, LAST_COL));
    rows.push(spread('label', block.title, HEADER.length));
  }
  for (const row of [block.header, ...block.rows]) {
    for (const [first, last] of block.joins ?? []) merges.push(mergeOf(rows.length, first, last));
    rows.push(row);
  }
}

function noteLines({ file, sheet, report, settings }: CheckedSheet): readonly string[] {
  const { rowCount, rulesRun, rulesNotRun, findings, ignored } = report;
  const source = `${file === '' ? '' : `文件：${oneLine(fileName(file), 200)}　`}工作表：${oneLine(sheet, 40)}`;
  return [
    `${source}　截至 ${settings.asOf}　检查方案：${presetWords(settings)}`,
    `任务 ${rowCount} 行，运行规则 ${rulesRun.length} 条，未运行 ${rulesNotRun.length} 条；${countWords(countSeverities(findings))}，已忽略 ${ignored.length}。点「位置」跳到原表。`,
  ];
}

/** What shown and ignored findings have in common: 序号 to 说明. */
function commonCells(sheet: string, finding: Finding, index: number, rules: RuleTexts): PlannedRow {
  return [
    cell('number', index + 1),
    placeCell(sheet, finding),
    cell(SEVERITY_LOOKS[finding.severity], SEVERITY_NAMES[finding.severity]),
    cell('word', categoryOf(finding, rules)),
    cell('text', titleOf(finding, rules)),
    cell('text', finding.original),
    cell('text', finding.message),
  ];
}

/** In the columns of the findings above: their header is repeated on every printed page. */
function ignoredRows(sheet: string, ignored: readonly IgnoredFinding[], rules: RuleTexts): readonly PlannedRow[] {
  return ignored.map(({ finding, ignore }, index) => [
    ...commonCells(sheet, finding, index, rules),
    cell('text', `忽略理由：${ignore.reason}（${ignore.on}）`),
    cell('word', '已忽略'),
  ]);
}

/** Titles and reasons are short: each takes some columns of one line. */
const NOT_RUN_COLS = { title: 2, because: 5 } as const;

function notRunRow(look: 'header' | 'text', [number, category, title, because]: NotRunCells): PlannedRow {
  const [isHeader, width] = [look === 'header', HEADER.length];
  return [
    cell(isHeader ? 'header' : 'number', number),
    cell(isHeader ? 'header' : 'word', category),
    ...spread(look, title, NOT_RUN_COLS.because - NOT_RUN_COLS.title),
    ...spread(look, because, width - NOT_RUN_COLS.because),
  ];
}

type NotRunCells = readonly [number: string | number, category: string, title: string, because: string];

function notRunBlock({ report }: CheckedSheet, rules: RuleTexts): Block {
  const rows = report.rulesNotRun.map(({ rule, because }, index) =>
    notRunRow('text', [index + 1, categoryOf({ rule }, rules), titleOf({ rule }, rules), because]),
  );
  return {
    title: `未运行的规则（${rows.length}）`,
    header: notRunRow('header', ['序号', '类别', '规则', '未运行的原因']),
    rows,
    joins: [
      [NOT_RUN_COLS.title, NOT_RUN_COLS.because - 1],
      [NOT_RUN_COLS.because, LAST_COL],
    ],
  };
}
