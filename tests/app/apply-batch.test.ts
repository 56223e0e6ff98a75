import type { ChosenFix } from '../../src/app/assistant';
import { createAssistant } from '../../src/app/create-assistant';
import { cellRange } from '../../src/grid/address';
import { type MemoryHost, memoryHost } from '../../src/host/memory/memory-host';
import { contentsOf } from '../host/host-under-test';
import { date } from '../kit/dates';
import { drawSheet } from '../kit/sheet';
import { checked, chosenOf, everything, mend } from './batches';

const ROWS = `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | 1．增设护学岗 | 市公安局、 | 2016年12月底前
^ | ^ | 2．取缔流动摊点\\n3．施划减速标线 | ^ | ^
2 | 保障食品安全 | 1．抽检食堂食材 | 市教育局 | 2016年9月31日前
^ | ^ | 2．公示后厨视频 | ^ | ^
^ | ^ | 3．培训从业人员 | ^ | ^
^ | ^ | 4．更换老旧灶具 | ^ | ^`;

const { grid } = drawSheet(ROWS);
const SPLIT = { row: 2, col: 2 };
const UNITS = { row: 1, col: 3 };

/** A workbook in which a person types a word into a cell between reading and writing, in the first `times` writes. */
function hasty(at: { readonly row: number; readonly col: number }, times: number) {
  const host = memoryHost([grid]);
  let left = times;
  const busy: MemoryHost = {
    ...host,
    apply: (sheet, edits, options) => {
      if (left-- > 0) host.type(sheet, at, `改${left}`);
      return host.apply(sheet, edits, options);
    },
  };
  return { host, assistant: createAssistant(busy, () => date('2016-10-01')) };
}

test('a refused cell leaves the others written, named by its number in the batch', async () => {
  const { assistant, host } = hasty(UNITS, 1);
  const batch = everything(await checked(assistant));
  expect(batch).toMatchObject({
    changes: [{}],
    fixes: [{ rule: 'two-items-in-one-cell' }, { rule: 'deadline-impossible' }],
  });
  const result = await mend(assistant, batch);
  expect(result).toMatchObject({ refused: [{ index: 0, reason: 'changed-since' }], left: [] });
  expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toContain('D2 {"value":"改0"} General');
});

test('a split that cannot be done whole is taken back, and the others are written without it', async () => {
  const { assistant, host } = hasty(SPLIT, 1);
  const batch = everything(await checked(assistant));
  const result = await mend(assistant, batch);
  expect(result).toMatchObject({
    cells: 2,
    refused: [],
    left: [{ rule: 'two-items-in-one-cell', because: 'refused' }],
  });
  const after = host.gridOf(grid.sheet) ?? grid;
  const merges = (lines: readonly string[]) => lines.filter((line) => line.startsWith('merge'));
  expect(merges(contentsOf(after))).toEqual(merges(contentsOf(grid)));
  expect(contentsOf(after)).toContain('C3 {"value":"改0"} General');
  await assistant.undo(result.undo);
  expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toContain('D2 {"value":"市公安局、"} General');
});

test('the numbers of refusals are those of the whole batch also where a split was given up', async () => {
  const { assistant } = hasty(SPLIT, 1);
  const batch = everything(await checked(assistant));
  const stale = batch.changes.map((change) => ({ ...change, edit: { ...change.edit, was: { value: '另一句' } } }));
  const result = await mend(assistant, { ...batch, changes: stale });
  expect(result).toMatchObject({ cells: 1, refused: [{ index: 0, reason: 'changed-since' }] });
});

test('a fix that is not in the workbook is left, with nothing written', async () => {
  const host = memoryHost([grid]);
  const assistant = createAssistant(host, () => date('2016-10-01'));
  const unknown: ChosenFix = { fingerprint: 'ffff', rule: 'serial-gap', at: cellRange(SPLIT), title: '改为「9」' };
  expect(await mend(assistant, { changes: [], fixes: [unknown] })).toMatchObject({
    cells: 0,
    left: [{ ...unknown, because: 'not-offered' }],
  });
  expect(host.gridOf(grid.sheet)).toBe(grid);
});

test('what the workbook cannot take is a failure, and nothing is written', async () => {
  const host = memoryHost([grid]);
  const assistant = createAssistant(host, () => date('2016-10-01'));
  const batch = everything(await checked(assistant));
  host.failNext('apply', 'protected');
  expect(await assistant.applyBatch({}, batch)).toMatchObject({ kind: 'failed', code: 'protected' });
  expect(host.gridOf(grid.sheet)).toBe(grid);
});

test('a fix chosen alone is the fix of the finding, its edits all of it', async () => {
  const host = memoryHost([grid]);
  const assistant = createAssistant(host, () => date('2016-10-01'));
  const [split] = (await checked(assistant)).report.findings.filter(({ rule }) => rule === 'two-items-in-one-cell');
  if (!split) throw new Error('no split');
  const result = await mend(assistant, { changes: [], fixes: [chosenOf(split)] });
  expect(result.left).toEqual([]);
  const batched = contentsOf(host.gridOf(grid.sheet) ?? grid);
  await assistant.undo(result.undo);
  const [fix] = split.fixes;
  if (fix) await assistant.applyFix(grid.sheet, fix);
  expect(contentsOf(host.gridOf(grid.sheet) ?? grid)).toEqual(batched);
});
