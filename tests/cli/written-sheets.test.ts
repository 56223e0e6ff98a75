import { a1 } from '../../src/grid/address';
import { cellAt } from '../../src/grid/grid';
import { type MemoryHost, memoryHost } from '../../src/host/memory/memory-host';
import { type Disk, zrb } from '../kit/command-line';
import { drawSheet } from '../kit/sheet';

const PLAN = drawSheet(`
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 完成情况
1 | 修订防汛应急预案 | 市应急局 | 市水利局 | 2026年6月底前 | 已完成
2 | 组织消防安全演练 | 市教育局 | 市应急局 | 2026年9月底前 |
`).grid;

const disk = (): Disk => new Map([['plan.xlsx', () => memoryHost([PLAN])]]);

const opened = (on: Disk, path: string) => on.get(path)?.() as MemoryHost;

describe('summary', () => {
  test('all summaries as text, parted by sheets, with why some are left out', async () => {
    const { code, out, err } = await zrb('summary plan.xlsx --sheets all', disk());
    expect(code).toBe(0);
    for (const title of ['任务总览', '牵头单位任务汇总', '逾期与临期任务', '督办通知单']) expect(out).toContain(title);
    expect(err).toBe('plan.xlsx：没有生成「按领导」：没有「责任领导」列。');
  });

  test('names, ids and 「、」 choose; JSON lists the sheets', async () => {
    const { out } = await zrb('summary plan.xlsx --sheets 总览、overdue --format json', disk());
    const { tasks, entries, sheets } = JSON.parse(out) as { tasks: number; entries: number; sheets: { key: string }[] };
    expect([tasks, entries, sheets.map(({ key }) => key)]).toEqual([2, 4, ['overview', 'overdue']]);
  });

  test('an unknown name is answered with those there are', async () => {
    const { code, err } = await zrb('summary plan.xlsx --sheets 总表', disk());
    expect([code, err]).toEqual([2, expect.stringContaining('没有「总表」这种汇总，可用的有：总览、按牵头单位、')]);
  });

  test('--live writes formulas, 明细 and the day; --as-of fixes the day', async () => {
    const files = disk();
    const { code, out } = await zrb('summary plan.xlsx --sheets 总览 --live --as-of 2026-12-31 --out new.xlsx', files);
    expect([code, out]).toEqual([0, '已新建工作表「明细」。\n已新建工作表「总览」。\n任务 2 项，单位任务 4 项次。']);
    const host = opened(files, 'new.xlsx');
    expect(await host.readNamedCell('截至日期')).toMatchObject({ value: 46387 });
    await zrb('summary plan.xlsx --sheets 总览 --live --out today.xlsx', files);
    expect(await opened(files, 'today.xlsx').readNamedCell('截至日期')).toMatchObject({ formula: '=TODAY()' });
  });
});

describe('enrich', () => {
  test('writes every column beside the table and saves beside the source', async () => {
    const files = disk();
    const { code, out, err } = await zrb('enrich plan.xlsx', files);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^工作表「分工方案」G2:M4：新增 7 列，更新 0 列，写入 \d+ 格。$/),
    ]);
    expect(err.split('\n')).toEqual([
      'plan.xlsx：没有写入「周期」：没有一行有这一列的内容。',
      'plan.xlsx：没有写入「下一节点」：没有一行有这一列的内容。',
      '已保存：plan-已补全.xlsx',
    ]);
    expect((await zrb('enrich plan-已补全.xlsx', files)).out).toBe('这些列已经是最新的。');
  });

  test('chosen columns, live, as of a day, as data', async () => {
    const files = disk();
    const words = 'enrich plan.xlsx --columns 状态、days-left --live --as-of 2026-10-05 --out new.xlsx --format json';
    const { out } = await zrb(words, files);
    expect(JSON.parse(out)).toEqual({
      file: 'new.xlsx',
      sheet: '分工方案',
      range: 'G2:H4',
      added: ['状态', '剩余天数'],
      updated: [],
      cells: expect.any(Number) as number,
      left: [],
    });
    const host = opened(files, 'new.xlsx');
    const grid = await host.readSheet('分工方案');
    const at = { row: 3, col: 6 };
    expect([a1(at), cellAt(grid, at)?.value, cellAt(grid, at)?.formula?.includes('截至日期')]).toEqual([
      'G4',
      '已逾期',
      true,
    ]);
  });

  test.each([
    ['enrich plan.xlsx --columns 到期日', '没有「到期日」这一列，可用的有：截止日期、'],
    ['enrich plan.xlsx --out plan.xlsx', '--out 就是原文件'],
    ['enrich', '请给出一个 .xlsx 文件。'],
  ])('%s', async (words, sentence) => {
    const { code, err } = await zrb(words, disk());
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
