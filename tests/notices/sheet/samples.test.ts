import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../../src/checks/run-checks';
import { runToEnd } from '../../../src/app/drive';
import { gridOfPlan } from '../../../src/host/memory/planned-grid';
import { readNotice } from '../../../src/notices/read-notice';
import { planTaskSheet, TASK_SHEET } from '../../../src/notices/sheet/plan-task-sheet';
import { sheetDraft } from '../../../src/notices/sheet/sheet-draft';
import { date } from '../../kit/dates';
import { ROOT } from '../../kit/project';
import { tableOf } from '../../kit/task-table';

const FOLDER = join(ROOT, 'samples/notices');
const SAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** What a notice itself may leave out or leave open; everything else would be a fault of the sheet. */
const LEFT_BY_THE_NOTICE = new Set([
  'deadline-ambiguous',
  'deadline-missing',
  'deadline-on-rest-day',
  'deadline-trigger-unknown',
  'deadline-vague',
  'deadline-year-missing',
  'lead-unit-missing',
  'no-lead-among-several',
  'requirement-missing',
  'responsible-unit-missing',
  'unit-collective-only',
  'unit-list-open',
  'unit-prefix-missing',
]);

test.each(SAMPLES)('the sheet of %s has a row for each and checks clean but for what it leaves out', (name) => {
  const notice = readNotice({ text: readFileSync(join(FOLDER, name), 'utf8') });
  const grid = gridOfPlan(planTaskSheet(sheetDraft(notice)), TASK_SHEET.title);
  const table = tableOf(grid);
  expect(table.rows).toHaveLength(notice.rows.length);
  expect(table.columns.map(({ confidence }) => confidence)).not.toContain('unsure');
  const { findings } = runToEnd(runChecks({ grid, table, asOf: date('2026-01-05'), soonDays: 0 }), () => undefined);
  expect(findings.map(({ rule }) => rule).filter((rule) => !LEFT_BY_THE_NOTICE.has(rule))).toEqual([]);
});

test.each(SAMPLES)('units and deadlines of %s are read again from its sheet', (name) => {
  const notice = readNotice({ text: readFileSync(join(FOLDER, name), 'utf8') });
  const table = tableOf(gridOfPlan(planTaskSheet(sheetDraft(notice)), TASK_SHEET.title));
  const units = (list: readonly { readonly part: string; readonly name: string }[]) =>
    [...new Set(list.map(({ part, name: unit }) => `${part} ${unit}`))].sort();
  const { rows } = sheetDraft(notice);
  const written = rows.map((row) => units(row.units.map(({ part, text }) => ({ part, name: text }))).length);
  expect(table.rows.map((row) => units(row.units).length)).toEqual(written);
  expect(table.rows.map(({ deadline }) => deadline !== undefined && deadline.parts.length > 0)).toEqual(
    rows.map(({ deadlines }) => deadlines.length > 0),
  );
});
