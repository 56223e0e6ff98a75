/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { excelHost } from '../../../src/host/excel/excel-host';
import { PROFILES } from '../../../workbench/host/profiles';
import { loadOffice, openInExcel } from '../../kit/office';
import { recordRuns } from '../../kit/record-runs';
import { at } from '../host-under-test';

beforeAll(() => loadOffice(PROFILES.oldest));

const runs = recordRuns();

test('an Excel before 1.20 is not asked for one undo step', async () => {
  openInExcel([{ name: '方案', rows: [['旧']] }], { profile: PROFILES.oldest });
  const host = excelHost();
  runs.start();
  const edit = { kind: 'set-value', at: at('A1'), was: { value: '旧' }, value: '新' } as const;
  const { undo } = await host.apply('方案', [edit], { flattenMixedFonts: false });
  await host.undo(undo);
  expect(runs.options).toEqual([{ delayForCellEdit: false }, { delayForCellEdit: false }]);
});
