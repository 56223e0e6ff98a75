/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { createAssistant } from '../../src/app/create-assistant';
import { excelHost } from '../../src/host/excel/excel-host';
import { date } from '../kit/dates';
import { draftOf, loadOffice, openInExcel } from '../kit/office';
import { workbookState } from '../kit/workbook-state';
import { checked, unifyAll } from './unify/clerk';
import { mixedPlan } from './unify/mixed-plan';
import { UNWATCHED } from '../../src/app/drive';

beforeAll(loadOffice);

const PLAN = mixedPlan({ rows: 150, bodies: 30, seed: 7 });

test('all cards unified in Excel leave a clean sheet; taken back, the workbook is what it was', async () => {
  const excel = openInExcel([draftOf(PLAN.grid), { name: '空表' }]);
  const before = workbookState(excel.book);
  const assistant = createAssistant(excelHost(), () => date('2026-02-01'));
  const undos = await unifyAll(assistant);
  expect(undos.length).toBeGreaterThan(10);
  expect(workbookState(excel.book)).not.toEqual(before);
  const after = checked(await assistant.checkSheet({}, UNWATCHED)).report.findings;
  expect(after.filter(({ variants }) => variants)).toEqual([]);
  for (const undo of [...undos].reverse()) {
    expect(await assistant.undo(undo)).toMatchObject({ kind: 'undone', kept: [] });
  }
  expect(workbookState(excel.book)).toEqual(before);
});
