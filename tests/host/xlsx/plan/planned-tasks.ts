import type { SheetPlan } from '../../../../src/grid/sheet-plan';
import { HostError } from '../../../../src/host/host';
import { drawSheet } from '../../../kit/sheet';
import { xlsxOfGrids } from '../../../kit/xlsx';
import { elementsNamed, type XmlElement } from '../../../kit/xml';
import { cell, partOf, planOf } from './plan-file';

/** Two tasks. */
export const TASKS = drawSheet(`
序号 | 工作任务
1 | 公开权责清单
2 | 统计
`).grid;
/** A workbook with them. */
export const FILE = xlsxOfGrids([TASKS]);
/** The first of them. */
export const SOURCE = { sheet: '分工方案', at: { row: 1, col: 1 }, rowKey: 'k1' };
/** The part of a new sheet. */
export const SHEET = 'xl/worksheets/sheet1.xml';
/** The workbook part. */
export const WORKBOOK = 'xl/workbook.xml';

/** A sheet about them. */
export const PLAN: SheetPlan = planOf({
  rows: [
    [cell('title', '按牵头单位统计')],
    [cell('header', '单位'), cell('header', '任务数'), cell('header', '首项')],
    [cell('text', '市编办'), cell('number', 2), cell('text', '=公开', { source: SOURCE })],
  ],
  columnWidthsChars: [20, 8, 30],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  frozenRows: 2,
  filter: { top: 1, left: 0, bottom: 2, right: 2 },
  landscape: true,
});

/** A list of `rows` × `cols` cells: 「0.0」, 「0.1」. */
export function listOf(rows: number, cols: number, more: Partial<SheetPlan> = {}): SheetPlan {
  return planOf({
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: cols }, (__, col) => cell('text', `${row}.${col}`)),
    ),
    columnWidthsChars: Array.from({ length: cols }, () => 12),
    ...more,
  });
}

/** The sheet of the plan, and its name among the defined ones, by name. */
export function sheetOf(bytes: Uint8Array, part = SHEET): XmlElement {
  return partOf(bytes, part);
}

/** The defined names with what is said of them. */
export function names(bytes: Uint8Array): readonly string[] {
  return elementsNamed(partOf(bytes, WORKBOOK), 'definedName').map(({ attributes, text }) => {
    const { name = '', localSheetId, hidden, comment } = attributes;
    return [name, localSheetId && `@${localSheetId}`, hidden && 'hidden', comment && `(${comment})`, text]
      .filter(Boolean)
      .join(' ');
  });
}

/** What an action is refused with; 「done」 where it is not. */
export function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
  return 'done';
}
