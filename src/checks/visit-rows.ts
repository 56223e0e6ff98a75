import type { CheckProgress } from '../findings/check-report';
import { type CellAddress, sameAddress } from '../grid/address';
import type { TaskRow } from '../tasks/task-table';
import type { CellRule, CellVisit, CheckContext, CheckRule, ReportSink } from './check-rule';

/** Rows between two chances to stop: a few milliseconds of work. */
const ROWS_PER_YIELD = 250;

/** What calls one rule on a row or cell, its report sink already bound. */
type RowCall = (row: TaskRow) => void;
type CellCall = (visit: CellVisit) => void;

/** Walks the table once and shows every row and every text to the row and cell rules among these. */
export function* visitRows(
  rules: readonly CheckRule[],
  context: CheckContext,
  sinkOf: (rule: CheckRule) => ReportSink,
  step: CheckProgress,
): Generator<CheckProgress, void> {
  const onRow = rowCalls(rules, context, sinkOf);
  const onCell = cellCalls(rules, context, sinkOf);
  if (onRow.length === 0 && onCell.every((calls) => calls.length === 0)) return;
  const { rows } = context.table;
  const lastSources: (CellAddress | undefined)[] = [];
  for (const [done, row] of rows.entries()) {
    if (done > 0 && done % ROWS_PER_YIELD === 0) yield { ...step, rows: { done, of: rows.length } };
    for (const call of onRow) call(row);
    visitCells(row, context, onCell, lastSources);
  }
}

function visitCells(
  row: TaskRow,
  context: CheckContext,
  onCell: readonly (readonly CellCall[])[],
  lastSources: (CellAddress | undefined)[],
): void {
  const { columns } = context.table;
  for (let index = 0; index < columns.length; index++) {
    const cell = row.cells[index];
    const column = columns[index];
    const last = lastSources[index];
    if (!cell || !column || (last && sameAddress(last, cell.source))) continue;
    lastSources[index] = cell.source;
    const visit = { cell, column, index, row };
    for (const call of onCell[index] ?? []) call(visit);
  }
}

function rowCalls(rules: readonly CheckRule[], context: CheckContext, sinkOf: (rule: CheckRule) => ReportSink) {
  return rules.flatMap((rule): RowCall[] => {
    if (rule.scope !== 'row') return [];
    const sink = sinkOf(rule);
    return [
      (row) => {
        rule.checkRow(row, context, sink);
      },
    ];
  });
}

/** Calls by column index. */
function cellCalls(rules: readonly CheckRule[], context: CheckContext, sinkOf: (rule: CheckRule) => ReportSink) {
  const cellRules = rules
    .filter((rule): rule is CellRule => rule.scope === 'cell')
    .map((rule) => ({ rule, sink: sinkOf(rule) }));
  return context.table.columns.map(({ role }) =>
    cellRules
      .filter(({ rule }) => rule.roles === 'all' || rule.roles.includes(role))
      .map(
        ({ rule, sink }): CellCall =>
          (visit) => {
            rule.checkCell(visit, context, sink);
          },
      ),
  );
}
