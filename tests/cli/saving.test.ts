import { textAt } from '../../src/grid/grid';
import { type MemoryHost, memoryHost } from '../../src/host/memory/memory-host';
import { type Disk, zrb } from '../kit/command-line';
import { drawSheet } from '../kit/sheet';

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 修订防汛应急预案 | 市应急局、 | 市水利局、市住建局 | 2026年12底前
2 | 组织消防安全演练 | 市教育局 | 市消防救援支队， | 2026年11月底前
`;

const NOTES = '通讯录 | 电话\n张某 | 1';

/** A disk with one workbook: two sheets with the same plan, and one without any. */
function disk(options: { readonly isProtected?: boolean } = {}): Disk {
  const sheets = [
    drawSheet(PLAN, { sheet: '甲' }).grid,
    drawSheet(NOTES, { sheet: '通讯录' }).grid,
    drawSheet(PLAN, { sheet: '乙', isProtected: options.isProtected ?? false }).grid,
  ];
  return new Map([['plan.xlsx', () => memoryHost(sheets)]]);
}

async function saved(on: Disk, path: string, sheet: string): Promise<readonly string[]> {
  const grid = await (on.get(path)?.() as MemoryHost).readSheet(sheet);
  return [textAt(grid, { row: 2, col: 2 }), textAt(grid, { row: 3, col: 3 }), textAt(grid, { row: 2, col: 4 })];
}

const BEFORE = ['市应急局、', '市消防救援支队，', '2026年12底前'];
/** The deadline is a matter for a person and stays. */
const AFTER = ['市应急局', '市消防救援支队', '2026年12底前'];

describe('fix', () => {
  test('mends every table and saves beside the source, which stays as it is', async () => {
    const files = disk();
    const { code, out, err } = await zrb('fix plan.xlsx --safe', files);
    expect(code).toBe(0);
    expect(err).toBe('已保存：plan-已修改.xlsx');
    expect(out).toContain('工作表「甲」A2:E4\n已修改 2 处。');
    expect(out).toMatch(/C3　.*\n　　原文：市应急局、\n　　改为：市应急局/);
    expect(await saved(files, 'plan-已修改.xlsx', '甲')).toEqual(AFTER);
    expect(await saved(files, 'plan-已修改.xlsx', '乙')).toEqual(AFTER);
    expect(await saved(files, 'plan.xlsx', '甲')).toEqual(BEFORE);
  });

  test('never takes a name that is there', async () => {
    const files = disk();
    await zrb('fix plan.xlsx --safe', files);
    expect((await zrb('fix plan.xlsx --safe', files)).err).toBe('已保存：plan-已修改2.xlsx');
  });

  test('--sheet, --out and --in-place', async () => {
    const files = disk();
    await zrb('fix plan.xlsx --safe --sheet 乙 --out new.xlsx', files);
    expect(await saved(files, 'new.xlsx', '甲')).toEqual(BEFORE);
    expect(await saved(files, 'new.xlsx', '乙')).toEqual(AFTER);
    expect((await zrb('fix plan.xlsx --safe --in-place', files)).err).toBe('已保存：plan.xlsx');
    expect(await saved(files, 'plan.xlsx', '甲')).toEqual(AFTER);
  });

  test('a second run finds nothing and saves nothing, unless a file is asked for', async () => {
    const files = disk();
    await zrb('fix plan.xlsx --safe --out once.xlsx', files);
    const again = await zrb('fix once.xlsx --safe', files);
    expect([again.code, again.err]).toEqual([0, 'once.xlsx：没有改动，未保存。']);
    expect(again.out).toContain('没有可以自动修改的地方。');
    expect([...files.keys()]).toEqual(['plan.xlsx', 'once.xlsx']);
    await zrb('fix once.xlsx --safe --out copy.xlsx', files);
    expect(files.has('copy.xlsx')).toBe(true);
  });

  test('a protected sheet is checked, not changed', async () => {
    const files = disk({ isProtected: true });
    const { out } = await zrb('fix plan.xlsx --safe', files);
    expect(out).toContain('工作表受保护，只能检查不能修改：有 2 处可改，未改。');
    expect(await saved(files, 'plan-已修改.xlsx', '甲')).toEqual(AFTER);
    expect(await saved(files, 'plan-已修改.xlsx', '乙')).toEqual(BEFORE);
  });

  test('JSON names every change', async () => {
    const { out } = await zrb('fix plan.xlsx --safe --sheet 甲 --format json', disk());
    expect(JSON.parse(out)).toMatchObject([
      {
        file: 'plan.xlsx',
        sheet: '甲',
        table: 'A2:E4',
        isProtected: false,
        changes: [
          { address: 'C3', original: '市应急局、', changed: '市应急局', isChanged: true },
          { address: 'D4', original: '市消防救援支队，', changed: '市消防救援支队', isChanged: true },
        ],
      },
    ]);
  });

  test('a workbook without a table is told so and not saved', async () => {
    const files = disk();
    const { code, err } = await zrb('fix plan.xlsx --safe --sheet 通讯录 --out new.xlsx', files);
    expect([code, files.has('new.xlsx')]).toEqual([2, false]);
    expect(err).toContain('没有找到任务清单的表头');
  });

  test('what cannot be saved is said', async () => {
    const { code, err } = await zrb('fix plan.xlsx --safe --out full/new.xlsx', disk());
    expect(code).toBe(2);
    expect(err).toContain('无法保存');
  });
});

describe('where to', () => {
  test.each([
    ['fix plan.xlsx', '请加上 --safe'],
    ['fix plan.xlsx --safe --out plan.xlsx', '--out 就是原文件'],
    ['fix plan.xlsx --safe --out ./plan.xlsx', '--out 就是原文件'],
    ['fix plan.xlsx --safe --out link:plan.xlsx', '--out 就是原文件'],
    ['fix plan.xlsx --safe --out new.xlsx --in-place', '只能用一个'],
    ['fix plan.xlsx --safe --out new.csv', '--out 要写成 .xlsx 文件'],
    ['summary plan.xlsx --out new.xlsm', '--out 要写成 .xlsx 文件'],
    ['summary plan.xlsx --out plan.xlsx', '--out 就是原文件'],
  ])('「zrb %s」: %s', async (args, sentence) => {
    const files = disk();
    const { code, err } = await zrb(args, files);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect([...files.keys()]).toEqual(['plan.xlsx']);
  });
});

describe('summary', () => {
  test('is written into the workbook, and found again by the next run', async () => {
    const files = disk();
    const first = await zrb('summary plan.xlsx --sheet 甲 --out new.xlsx', files);
    expect([first.code, first.out, first.err]).toEqual([
      0,
      '已新建工作表「按牵头单位」。\n任务 2 项，单位任务 5 项次。',
      '已保存：new.xlsx',
    ]);
    const second = await zrb('summary new.xlsx --sheet 甲 --in-place', files);
    expect([second.code, second.out, second.err]).toEqual([
      0,
      '已更新工作表「按牵头单位」。\n任务 2 项，单位任务 5 项次。',
      '已保存：new.xlsx',
    ]);
  });

  test('is no task table of its own: a check passes it over', async () => {
    const files = disk();
    await zrb('summary plan.xlsx --sheet 甲 --out new.xlsx', files);
    const { out } = await zrb('check new.xlsx', files);
    expect(out).toContain('工作表「甲」');
    expect(out).not.toContain('工作表「按牵头单位」');
  });
});
