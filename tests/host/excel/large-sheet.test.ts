/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { createAssistant } from '../../../src/app/create-assistant';
import { excelHost } from '../../../src/host/excel/excel-host';
import { PROFILES } from '../../../workbench/host/profiles';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { date } from '../../kit/dates';
import { loadOffice, openInExcel } from '../../kit/office';

beforeAll(loadOffice);

const HEADER = ['序号', '类别', '工作任务', '具体要求', '牵头单位', '责任单位', '完成时限', '完成情况'];
const UNITS = ['市教育局', '市公安局', '市民政局', '市财政局', '市水务局', '市商务局', '市统计局'];
const DEADLINES = ['2026年3月底前', '2026年第三季度', '全年', '每季度末', '2026年11月30日前', '2026年11底前'];
const LIMIT_BYTES = 5 * 1024 * 1024;

function taskSheet(rows: number, requirement: string): SheetDraft {
  const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  const tasks = Array.from({ length: rows }, (_, row) => [
    row + 1,
    `第${Math.floor(row / 500) + 1}类`,
    `第${row + 1}项工作任务`,
    `第${row + 1}项：${requirement}`,
    pick(UNITS, row * 3),
    `${pick(UNITS, row * 5 + 1)}、${pick(UNITS, row * 5 + 4)}`,
    pick(DEADLINES, row),
    row % 4 === 0 ? '正在推进' : '',
  ]);
  return { name: '任务', rows: [HEADER, ...tasks] };
}

/** Excel on the web with such a sheet; every answer above 5 MB is lost. */
const open = (rows: number, requirement = '按要求形成书面成果，并报送进展情况。') =>
  openInExcel([taskSheet(rows, requirement)], { profile: PROFILES.web, payloadLimitBytes: LIMIT_BYTES });

function traffic({ log }: ReturnType<typeof open>) {
  const answers = log.map(({ response }) => Buffer.byteLength(JSON.stringify(response ?? null)));
  return {
    requests: log.length,
    refused: log.filter(({ refusedWith }) => refusedWith !== undefined).length,
    bytes: answers.reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** What reading takes whatever the size: one request that asks how large the sheet is. */
const BASE_REQUESTS = 1;
/** Chunks are small so that none keeps the page for long; one of fewer bytes than this would be cut too small. */
const LEAST_CHUNK_BYTES = 600_000;

test('requests of a check grow only with the chunks', async () => {
  const counts = [];
  for (const rows of [5000, 10_000, 20_000]) {
    const excel = open(rows);
    const grid = await excelHost().readSheet();
    const { requests, refused, bytes } = traffic(excel);
    counts.push(`${rows} 行 ${requests} 次（${(bytes / 1_000_000).toFixed(1)} MB）`);
    expect(grid.rowCount).toBe(rows + 1);
    expect(refused).toBe(0);
    expect(requests).toBeLessThanOrEqual(BASE_REQUESTS + Math.ceil(bytes / LEAST_CHUNK_BYTES));
    expect(requests).toBeGreaterThanOrEqual(BASE_REQUESTS + Math.ceil(bytes / LIMIT_BYTES));
  }
  console.info(`网页版每次检查的请求数：${counts.join('，')}`);
}, 40_000);

test('20,000 rows are checked on the web, every one of them', async () => {
  const excel = open(20_000);
  const assistant = createAssistant(excelHost(), () => date('2026-02-01'));
  const result = await assistant.checkSheet({}, { onProgress: () => undefined, signal: new AbortController().signal });
  if (result.kind !== 'checked') throw new Error(result.kind);
  expect(result.report.rowCount).toBe(20_000);
  expect(result.report.findings.filter(({ rule }) => rule === 'deadline-misspelt')).toHaveLength(3333);
  expect(traffic(excel).refused).toBe(0);
}, 40_000);

test('texts so long that a chunk is above the limit are asked for again in halves', async () => {
  const excel = open(2000, '统筹推进各项工作，确保按期完成并及时报送。'.repeat(30));
  const grid = await excelHost().readSheet();
  const { requests, refused, bytes } = traffic(excel);
  expect(grid.rowCount).toBe(2001);
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThanOrEqual(2);
  expect(requests).toBeLessThanOrEqual(BASE_REQUESTS + refused + Math.ceil(bytes / LEAST_CHUNK_BYTES));
}, 40_000);
