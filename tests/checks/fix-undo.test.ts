import { memoryHost } from '../../src/host/memory/memory-host';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { contentsOf } from '../host/host-under-test';
import { packageFaults } from '../kit/package-integrity';
import { xlsxOfGrids } from '../kit/xlsx';
import { changedParts } from './changed-parts';
import { OFFERED_FIXES, type OfferedFix } from './offered-fixes';

const offered = OFFERED_FIXES.map((one): [string, OfferedFix] => [`${one.rule}: ${one.fix.title}`, one]);
const REVIEWED = { flattenMixedFonts: true };

test.each(offered)('%s – in memory: applied whole, put back exactly', async (_, { grid, fix }) => {
  const host = memoryHost([grid]);
  const outcome = await host.apply(grid.sheet, fix.edits, REVIEWED);
  expect(outcome.kind).toBe('applied');
  expect(await host.undo(outcome.undo)).toMatchObject({ kept: [] });
  expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toEqual(contentsOf(grid));
});

test.each(offered)('%s – in a file: applied whole, put back to the byte', async (_, { grid, fix }) => {
  const bytes = xlsxOfGrids([grid]);
  const file = xlsxFile(bytes);
  const outcome = await file.apply(grid.sheet, fix.edits, REVIEWED);
  expect(outcome.kind).toBe('applied');
  expect(packageFaults(file.save())).toEqual([]);
  expect(await file.undo(outcome.undo)).toMatchObject({ kept: [] });
  expect(changedParts(bytes, file.save())).toEqual([]);
});
