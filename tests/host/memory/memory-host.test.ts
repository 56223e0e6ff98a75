import { a1Range, cellRange } from '../../../src/grid/address';
import { memoryHost } from '../../../src/host/memory/memory-host';
import { drawSheet } from '../../kit/sheet';
import { describeHost } from '../contract';

describeHost('the workbook in memory', (sheets) => {
  const host = memoryHost(sheets);
  const done = (action: () => void) => {
    action();
    return Promise.resolve();
  };
  return Promise.resolve({
    host,
    person: {
      type: (sheet, at, value) =>
        done(() => {
          host.type(sheet, at, value);
        }),
      rename: (sheet, name) =>
        done(() => {
          host.rename(sheet, name);
        }),
      breakNextWrite: () => {
        host.failNext('apply', 'unexpected');
      },
      edit: () => {
        host.setEditing(true);
      },
      selected: () => {
        const selection = host.selection();
        return Promise.resolve(selection ? `${selection.sheet}!${a1Range(selection.range)}` : '');
      },
      linkAt: (sheet, at) => {
        const link = host.linkAt(sheet, at);
        return Promise.resolve(link && `${link.sheet}!${a1Range(cellRange(link.at))}`);
      },
    },
  });
});

describe('the hands of a test on the workbook in memory', () => {
  const sheets = [drawSheet('序号 | 工作任务').grid, drawSheet('单位', { sheet: '单位名录' }).grid];

  test('a method told to fail fails once', async () => {
    const host = memoryHost(sheets);
    host.failNext('readSheet', 'busy');
    await expect(host.readSheet()).rejects.toMatchObject({ code: 'busy' });
    await expect(host.readSheet()).resolves.toMatchObject({ sheet: '分工方案' });
  });

  test('while a cell is edited nothing works, afterwards everything', async () => {
    const host = memoryHost(sheets);
    host.setEditing(true);
    await expect(host.listSheets()).rejects.toMatchObject({ code: 'cell-editing' });
    host.setEditing(false);
    await expect(host.listSheets()).resolves.toHaveLength(2);
  });

  test('another sheet becomes active', async () => {
    const host = memoryHost(sheets);
    host.activate('单位名录');
    expect((await host.readSheet()).sheet).toBe('单位名录');
  });

  test('an undo brings shown texts and calculated values back too', async () => {
    const { grid } = drawSheet('date:2016-12-31 | =A1 ⇒ 42735');
    const host = memoryHost([grid]);
    const { undo } = await host.apply(
      '分工方案',
      [
        { kind: 'set-value', at: { row: 0, col: 0 }, was: { value: 42735 }, value: '年底', numberFormat: '@' },
        { kind: 'set-value', at: { row: 0, col: 1 }, was: { formula: '=A1' }, value: 1 },
      ],
      { flattenMixedFonts: false },
    );
    await host.undo(undo);
    expect(host.gridOf('分工方案')?.rows).toEqual(grid.rows);
  });

  test('links end with the row they lead to', async () => {
    const host = memoryHost(sheets);
    const source = { sheet: '单位名录', at: { row: 0, col: 0 }, rowKey: 'k' };
    const cell = { value: '单位', look: 'text', source } as const;
    const plan = {
      key: 'k',
      title: '汇总',
      rows: [[cell]],
      columnWidthsChars: [],
      merges: [],
      frozenRows: 0,
      landscape: false,
    };
    await host.writeSheet(plan);
    expect(host.linkAt('汇总', { row: 0, col: 0 })).toEqual(source);
    await host.apply('单位名录', [{ kind: 'delete-rows', first: 0, count: 1 }], { flattenMixedFonts: false });
    expect(host.linkAt('汇总', { row: 0, col: 0 })).toBeUndefined();
  });

  test('marks of protected sheets stay when traces are cleared, and their sheets are named', async () => {
    const marks = [{ area: cellRange({ row: 0, col: 0 }), tone: 'error' }] as const;
    const locked = { ...drawSheet('锁定').grid, sheet: '受保护', isProtected: true, marks };
    const host = memoryHost([{ ...drawSheet('序号').grid, marks }, locked]);
    const cleared = await host.clearTraces();
    expect(cleared).toEqual({ settings: false, names: 0, unmarked: ['分工方案'], stillMarked: ['受保护'] });
    expect([host.gridOf('分工方案')?.marks, host.gridOf('受保护')?.marks]).toEqual([[], marks]);
  });
});
