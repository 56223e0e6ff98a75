import type { Grid } from '../../src/grid/grid';
import { memoryHost } from '../../src/host/memory/memory-host';
import { zrb as runOn } from '../kit/command-line';
import { drawSheet } from '../kit/sheet';

const CLEAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年12月底前
2 | 组织消防安全演练 | 市教育局 | 市消防救援支队 | 2026年11月底前
`).grid;

const FAULTY = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 市水利局、市住建局 | 2026年12底前
2 | 组织消防安全演练 |  | 市消防救援支队 | 2026年11月底前
`).grid;

function zrb(args: string, files: Readonly<Record<string, readonly Grid[]>> = {}) {
  const disk = Object.entries(files).map(([path, sheets]) => [path, () => memoryHost(sheets)] as const);
  return runOn(args, new Map(disk));
}

const files = {
  'clean.xlsx': [CLEAN],
  'faulty.xlsx': [FAULTY],
  'two.xlsx': [
    { ...CLEAN, sheet: '甲' },
    { ...FAULTY, sheet: '乙' },
  ],
};

describe('check', () => {
  test('a clean sheet passes with exit code 0', async () => {
    const { code, out } = await zrb('check clean.xlsx --fail-on hint', files);
    expect(out).toContain('✓ 检查了 2 行');
    expect(code).toBe(0);
  });

  test('findings are named with place, words and advice, exit code 1', async () => {
    const { code, out } = await zrb('check faulty.xlsx', files);
    expect(code).toBe(1);
    expect(out).toMatch(/必须改　E3　/);
    expect(out).toMatch(/必须改　C4　/);
    expect(out).toContain('原文：2026年12底前');
  });

  test('JSON is an array with one object for each sheet that holds a table', async () => {
    const { out } = await zrb('check two.xlsx --format json', files);
    const sheets = JSON.parse(out) as {
      file: string;
      sheet: string;
      table: string;
      rowCount: number;
      findings: { rule: string; severity: string; address: string; why: string }[];
    }[];
    expect(sheets.map(({ file, sheet, table, rowCount }) => ({ file, sheet, table, rowCount }))).toEqual([
      { file: 'two.xlsx', sheet: '甲', table: 'A2:E4', rowCount: 2 },
      { file: 'two.xlsx', sheet: '乙', table: 'A2:E4', rowCount: 2 },
    ]);
    expect(sheets[0]?.findings).toEqual([]);
    expect(sheets[1]?.findings.map(({ rule, severity, address }) => `${rule} ${severity} ${address}`)).toEqual([
      'deadline-misspelt error E3',
      'lead-unit-missing error C4',
    ]);
    expect(sheets[1]?.findings[0]?.why).not.toBe('');
  });

  test.each([
    ['hint', 1],
    ['error', 1],
  ])('--fail-on %s', async (level, code) => {
    expect((await zrb(`check faulty.xlsx --fail-on ${level}`, files)).code).toBe(code);
  });

  test('the as-of day decides what is overdue', async () => {
    expect((await zrb('check clean.xlsx --as-of 2026-12-01', files)).code).toBe(1);
    expect((await zrb('check clean.xlsx --as-of 2026-10-01', files)).code).toBe(0);
  });

  test('a file that cannot be opened does not keep the others from being checked', async () => {
    const { code, out, err } = await zrb('check nowhere.xlsx clean.xlsx', files);
    expect(code).toBe(2);
    expect(err).toContain('nowhere.xlsx：找不到这个文件');
    expect(out).toContain('✓ 检查了 2 行');
  });

  test('a workbook without a table says so as a finding', async () => {
    const { code, out } = await zrb('check empty.xlsx', { 'empty.xlsx': [drawSheet('通讯录').grid] });
    expect(code).toBe(1);
    expect(out).toContain('没有找到');
  });
});

describe('read', () => {
  test('JSON has table, columns and rows', async () => {
    const { code, out } = await zrb('read clean.xlsx --json', files);
    const table = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(table).toMatchObject({
      sheet: '分工方案',
      table: { address: 'A2:E4', headerRows: [2] },
      columns: [
        { column: 'A', label: '序号', role: 'no' },
        { column: 'B', label: '工作任务', role: 'task' },
        { column: 'C', label: '牵头单位', role: 'lead' },
        { column: 'D', label: '责任单位', role: 'responsible' },
        { column: 'E', label: '完成时限', role: 'deadline' },
      ],
    });
    expect((table['rows'] as unknown[])[0]).toMatchObject({
      row: 3,
      serial: '1',
      requirement: '修订防汛应急预案',
      leadUnits: ['市应急局'],
      responsibleUnits: ['市水利局', '市住建局'],
      deadlineText: '2026年12月底前',
      deadline: { due: '2026-12-31' },
      address: 'A3:E3',
    });
  });

  test('without --json it is for people', async () => {
    const { out } = await zrb('read clean.xlsx', files);
    expect(out).toContain('C 列「牵头单位」→ 牵头单位（确定）');
    expect(out).toContain('第 3 行｜修订防汛应急预案｜牵头：市应急局');
  });
});

describe('summary', () => {
  test('text and JSON say the same', async () => {
    const text = await zrb('summary clean.xlsx --as-of 2026-10-01', files);
    expect(text.out).toContain('市应急局｜1｜修订防汛应急预案｜2026年12月底前｜2026-12-31｜未到期｜91｜');
    const json = JSON.parse((await zrb('summary clean.xlsx --as-of 2026-10-01 --format json', files)).out) as {
      key: string;
      tasks: number;
      entries: number;
      rows: unknown[][];
    };
    expect(json.key).toBe('by-lead-unit');
    expect([json.tasks, json.entries]).toEqual([2, 5]);
    expect(JSON.stringify(json.rows)).toContain('"市应急局"');
    expect(JSON.stringify(json.rows)).toContain('"2026-12-31","未到期",91');
  });
});

test('a summary needs its column', async () => {
  const sheet = drawSheet(`
序号 | 工作任务 | 责任人 | 完成时限
1 | 修订防汛应急预案 | 王某某 | 2026年12月底前
2 | 组织防汛演练 | 李某某 | 2026年11月底前
`).grid;
  const { code, err } = await zrb('summary persons.xlsx', { 'persons.xlsx': [sheet] });
  expect(code).toBe(2);
  expect(err).toBe('persons.xlsx：没有生成「按牵头单位」：没有「牵头单位」或「牵头及责任单位」列。');
});

test('a summary is of one table', async () => {
  const sheet = drawSheet(`
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局 | 2026年12月底前
2 | 组织防汛演练 | 市水利局 | 2026年11月底前


序号 | 事项 | 责任单位 | 整改时限
1 | 排查消防隐患 | 市教育局 | 2026年12月底前
2 | 开展安全宣传 | 市文旅局 | 2026年11月底前
`).grid;
  const { code, err } = await zrb('summary two.xlsx', { 'two.xlsx': [sheet] });
  expect([code, err]).toEqual([2, expect.stringContaining('里有 2 个任务表，不能合在一起。')]);
});

describe('usage', () => {
  test.each([
    ['', 2],
    ['--help', 0],
    ['check --help', 0],
    ['frobnicate', 2],
    ['check', 2],
    ['check a.xlsx --colour', 2],
    ['check clean.xlsx --format xml', 2],
    ['check clean.xlsx --as-of 2026-9-31', 2],
    ['check clean.xlsx --year 26', 2],
    ['read clean.xlsx two.xlsx', 2],
    ['read clean.xlsx --sheet 不存在', 2],
  ])('「zrb %s」 ends with %i', async (args, code) => {
    const result = await zrb(args, files);
    expect(result.code).toBe(code);
    expect(result.out + result.err).not.toBe('');
  });
});
