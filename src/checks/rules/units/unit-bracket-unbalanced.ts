import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { UNIT_ROLES } from '../../../tasks/role';
import { readUnitList } from '../../../units/read-unit-list';
import type { UnitListFault } from '../../../units/unit-list';
import type { CellRule, CellVisit } from '../../check-rule';
import { replaceSpans } from '../../replace-spans';
import { textFix, typedText } from '../../text-fix';
import { faultsOf, typedFaults } from '../../unit-cells';

const KIND = 'bracket-unbalanced';
const CLOSING: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '［': '］',
  '【': '】',
  '{': '}',
};

/** A bracket without its partner in a unit cell. */
export const unitBracketUnbalanced: CellRule = {
  id: 'unit-bracket-unbalanced',
  group: 'units',
  scope: 'cell',
  title: '单位里的括号不成对',
  severity: 'error',
  needs: [UNIT_ROLES],
  roles: UNIT_ROLES,
  why: '括号缺一半，看不出括号里包含哪些单位，多半是删改时漏了字。',
  checkCell(visit, { grid }, report) {
    const faults = faultsOf(visit, KIND);
    if (faults.length === 0) return;
    const { cell, row, index } = visit;
    const text = row.unitLists.get(index)?.text ?? cell.text;
    const brackets = faults.map(({ span }) => `『${text.slice(span.start, span.end)}』`).join('');
    report({ at: cellRange(cell.source), message: `括号${brackets}没有配对。`, fixes: repairs(grid, visit) });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 落实网格化管理 | 市政府办公室（市督查室），各县（市、区）政府 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 落实网格化管理 | «各区政府、管委会)» | 2016年12月底前
2 | 编制应急预案 | «市政府办公室（市督查室、市应急局» | 2016年12月底前`,
    ],
  },
};

/** Taking the bracket away, and, where an opening one stands alone, closing it behind its unit. */
function repairs(grid: Grid, { cell }: CellVisit): readonly Fix[] {
  const typed = typedText(grid, cell.source);
  if (typed === undefined) return [];
  const faults = typedFaults(typed, KIND);
  const removed = replaceSpans(
    typed,
    faults.map(({ span }) => ({ span, instead: '' })),
  );
  const fixes = textFix(grid, cell.source, removed, 'review');
  const only = faults.length === 1 ? faults[0] : undefined;
  const closed = only && closedBehindUnit(typed, only);
  return closed === undefined ? fixes : [...textFix(grid, cell.source, closed, 'review'), ...fixes];
}

function closedBehindUnit(typed: string, { span }: UnitListFault): string | undefined {
  const closing = CLOSING[typed.slice(span.start, span.end)];
  if (closing === undefined) return undefined;
  const unit = readUnitList(typed).mentions.find((mention) => mention.span.end > span.end);
  const end = unit?.span.end ?? typed.trimEnd().length;
  return typed.slice(0, end) + closing + typed.slice(end);
}
