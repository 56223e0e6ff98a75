/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { createAssistant } from '../../src/app/create-assistant';
import { excelHost } from '../../src/host/excel/excel-host';
import { date } from '../kit/dates';
import { draftOf, loadOffice, openInExcel } from '../kit/office';
import { drawSheet } from '../kit/sheet';

beforeAll(loadOffice);

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年12底前
2 | 组织消防安全演练 |  | 市消防救援支队， | 2026年11月底前
`).grid;

test('both reports are written in Excel, texts as texts, and rewritten in place', async () => {
  openInExcel([draftOf(PLAN)]);
  const host = excelHost();
  const assistant = createAssistant(host, () => date('2026-10-01'));
  const at = { row: 3, col: 3 };
  const typed = '=市消防救援支队，';
  await host.apply(PLAN.sheet, [{ kind: 'set-value', at, was: { value: '市消防救援支队，' }, value: typed }], {
    flattenMixedFonts: false,
  });
  for (const created of [true, false]) {
    for (const report of ['finding-list', 'self-check'] as const) {
      expect(await assistant.writeReport({ sheet: PLAN.sheet }, report)).toMatchObject({
        kind: 'report-written',
        created,
      });
    }
  }
  const list = await host.readSheet('问题清单');
  expect(list.rows.slice(3, 6).map((row) => row.slice(0, 3).map((cell) => cell?.text))).toEqual([
    ['序号', '位置', '程度'],
    ['1', 'E3', '必须改'],
    ['2', 'C4', '必须改'],
  ]);
  expect(list.rows[6]?.[5]).toEqual({ value: typed, text: typed });
  const page = await host.readSheet('上报前自检单');
  expect(page.rows.flat().some((cell) => cell?.text === '尚有 2 处必须改；另有建议改 1 处、提示 0 处。')).toBe(true);
});
