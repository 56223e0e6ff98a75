/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { createAssistant } from '../../src/app/create-assistant';
import type { Grid } from '../../src/grid/grid';
import { excelHost } from '../../src/host/excel/excel-host';
import type { Host } from '../../src/host/host';
import { memoryHost } from '../../src/host/memory/memory-host';
import { openWorkbook } from '../../src/host/xlsx/open-workbook';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { contentsOf } from '../host/host-under-test';
import { date } from '../kit/dates';
import { draftOf, loadOffice, openInExcel, settle } from '../kit/office';
import { drawSheet } from '../kit/sheet';
import { workbookState } from '../kit/workbook-state';
import { xlsxOfGrids } from '../kit/xlsx';
import { checked, everything, mend } from './batches';

// jsdom has neither, every browser and Node have both.
Object.assign(globalThis, { TextDecoder, TextEncoder });

beforeAll(loadOffice);

const TODAY = () => date('2026-09-15');

test.each(['plan', 'units'])('samples/%s: everything offered is one write, put back by one undo', async (name) => {
  const bytes = readFileSync(join(__dirname, `../../samples/${name}-2026.xlsx`));
  const workbook = openWorkbook(bytes);
  const excel = openInExcel(workbook.sheets.map((sheet) => draftOf(workbook.readSheet(sheet.name))));
  const before = workbookState(excel.book);
  const inExcel = createAssistant(excelHost(), TODAY);
  const batch = everything(await checked(inExcel));
  expect(batch.fixes.length).toBeGreaterThan(3);
  const written = await mend(inExcel, batch);
  expect(written.refused).toEqual([]);
  expect(written.left).toEqual([]);
  const file = xlsxFile(bytes);
  const asFile = createAssistant(file, TODAY);
  const saved = await mend(asFile, everything(await checked(asFile)));
  const host = excelHost();
  expect(contentsOf(await host.readSheet(excel.book.active.name))).toEqual(
    contentsOf(await file.readSheet(excel.book.active.name)),
  );
  expect(await inExcel.undo(written.undo)).toMatchObject({ kind: 'undone', kept: [] });
  expect(workbookState(excel.book)).toEqual(before);
  await asFile.undo(saved.undo);
  expect(contentsOf(await file.readSheet())).toEqual(contentsOf(await xlsxFile(bytes).readSheet()));
});

const SIGNS = `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | 1．增设护学岗 | 市公安局 | 2016年12月底前
^ | ^ | 2．取缔流动摊点\\n3．施划减速标线 | ^ | ^
2 | " =1+1保障 食品安全" | 1．抽检食堂食材 | "@市教育局 " | 2016年12月底前
^ | ^ | 2．公示后厨 视频 | ^ | ^
3 | "-统一 配送" | 1．集中采购 | "+市教育局、" | 2016年12月底前
^ | ^ | 2．统一验收 | ^ | ^`;

/** The three hosts over a sheet. */
const HOSTS: readonly [string, (grid: Grid) => Host][] = [
  ['in memory', (grid) => memoryHost([grid])],
  ['in a file', (grid) => xlsxFile(xlsxOfGrids([grid]))],
  [
    'in Excel',
    (grid) => {
      openInExcel([draftOf(grid)]);
      return excelHost();
    },
  ],
];

test.each(HOSTS)('%s what begins with a sign is written as text', async (_, open) => {
  await settle();
  const { grid } = drawSheet(SIGNS);
  const host = open(grid);
  const assistant = createAssistant(host, TODAY);
  const result = await mend(assistant, everything(await checked(assistant)));
  expect(result).toMatchObject({ refused: [], left: [] });
  const after = await host.readSheet(grid.sheet);
  expect(after.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
  const texts = after.rows.flatMap((row) => row.map((cell) => String(cell?.value ?? '')));
  expect(texts.filter((text) => /^[=+\-@]/.test(text)).sort()).toEqual(
    ['+市教育局', '-统一配送', '=1+1保障食品安全', '@市教育局'].sort(),
  );
  await assistant.undo(result.undo);
  expect(contentsOf(await host.readSheet(grid.sheet))).toEqual(contentsOf(grid));
});
