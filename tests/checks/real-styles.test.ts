import { describeReading } from '../../src/deadlines/describe';
import { a1 } from '../../src/grid/address';
import { mainCellOf } from '../../src/tasks/main-columns';
import type { TaskRow, TaskTable } from '../../src/tasks/task-table';
import { bestTable, checkGrid, placeOf } from '../kit/check';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { BODIES } from './real-styles/bodies';
import { GOVERNMENTS } from './real-styles/governments';
import { LEDGERS } from './real-styles/ledgers';

describe.each([...GOVERNMENTS, ...BODIES, ...LEDGERS])('$name', ({ asOf, sheet, roles, rows, findings }) => {
  const { grid, marked } = drawSheet(sheet);
  const table = bestTable(grid);

  test('every row is read as a careful clerk reads it', () => {
    expect(table?.columns.map(({ role }) => role).join(' ')).toBe(roles);
    expect(table?.rows.map((row) => inWords(table, row))).toEqual(rows);
  });

  test('what is in order is left in peace, the rest is found', () => {
    const report = checkGrid(grid, { asOf: date(asOf) });
    expect(report.findings.map((finding) => `${finding.rule} ${placeOf(finding)}`)).toEqual(findings);
    expect([...new Set(report.findings.map(placeOf))]).toEqual(marked.map(a1));
  });
});

function inWords(table: TaskTable, row: TaskRow): string {
  const units = (part: string) => row.units.filter((unit) => unit.part === part).map(({ expanded }) => expanded);
  const task = mainCellOf(table, row)?.text.slice(0, 8);
  const deadline = row.deadline && describeReading(row.deadline);
  return [row.section, task, units('lead').join(' '), units('responsible').join(' '), deadline].join('/');
}
