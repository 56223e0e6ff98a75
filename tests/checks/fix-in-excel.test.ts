/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { Fix } from '../../src/findings/finding';
import { applyEdits } from '../../src/grid/apply-edits';
import type { Grid } from '../../src/grid/grid';
import { excelHost } from '../../src/host/excel/excel-host';
import { contentsOf } from '../host/host-under-test';
import { draftOf, loadOffice, openInExcel, settle } from '../kit/office';
import { workbookState } from '../kit/workbook-state';
import { OFFERED_FIXES } from './offered-fixes';

beforeAll(loadOffice);

/** One fix of every sort: the first of each rule, and all that rearrange the sheet. */
const SAMPLE = OFFERED_FIXES.filter(
  ({ rule, fix }, index) =>
    OFFERED_FIXES.findIndex((other) => other.rule === rule) === index || fix.edits.some((edit) => !('at' in edit)),
).map((one): [string, Grid, Fix] => [`${one.rule}: ${one.fix.title}`, one.grid, one.fix]);

test.each(SAMPLE)('%s – in Excel: what was planned is written, and put back exactly', async (_, grid, fix) => {
  await settle();
  const excel = openInExcel([draftOf(grid)]);
  const before = workbookState(excel.book);
  const host = excelHost();
  const outcome = await host.apply(grid.sheet, fix.edits, { flattenMixedFonts: true });
  expect(outcome.kind).toBe('applied');
  const planned = applyEdits(grid, fix.edits);
  expect(contentsOf(await host.readSheet(grid.sheet))).toEqual(contentsOf(planned));
  expect(await host.undo(outcome.undo)).toMatchObject({ kept: [] });
  expect(workbookState(excel.book)).toEqual(before);
});
