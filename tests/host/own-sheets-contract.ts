import { cellAt } from '../../src/grid/grid';
import type { PlannedCell, SheetPlan } from '../../src/grid/sheet-plan';
import type { Host } from '../../src/host/host';
import { codeOf } from '../kit/host-errors';
import { at, type WritingTest } from './host-under-test';

const text = (value: string): PlannedCell => ({ value, look: 'text' });

/** A list of `rows` × `cols` cells: 「0.0」, 「0.1」. */
function listOf(rows: number, cols: number, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: 'overdue',
    title: '逾期与临期',
    rows: Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (__, col) => text(`${row}.${col}`))),
    columnWidthsChars: Array.from({ length: cols }, () => 12),
    merges: [],
    frozenRows: 1,
    landscape: false,
    ...more,
  };
}

async function valueAt(host: Host, sheet: string, address: string) {
  return cellAt(await host.readSheet(sheet), at(address))?.value ?? null;
}

/** What a person has beside a block of ours stays, and what names and links lead to is found; every adapter passes. */
export function describeOwnSheets(writing: WritingTest): void {
  writing('keeps what a person has written beside and below its block', async ({ host, person }) => {
    const { sheet } = await host.writeSheet(listOf(4, 2));
    await person.type(sheet, at('D2'), '已电话催办');
    await person.type(sheet, at('A9'), '以上由综合科核对');
    for (const [rows, cols] of [
      [6, 3],
      [2, 2],
      [2, 2],
      [4, 2],
    ] as const) {
      await host.writeSheet(listOf(rows, cols));
      const grid = await host.readSheet(sheet);
      const texts = grid.rows.flat().flatMap((cell) => (cell ? [String(cell.value)] : []));
      const planned = listOf(rows, cols)
        .rows.flat()
        .map((cell) => String(cell?.value));
      expect(texts.sort()).toEqual([...planned, '已电话催办', '以上由综合科核对'].sort());
      expect([await valueAt(host, sheet, 'D2'), await valueAt(host, sheet, 'A9')]).toEqual([
        '已电话催办',
        '以上由综合科核对',
      ]);
    }
  });

  writing('does not write over notes its block would grow into, and says where they are', async ({ host, person }) => {
    const { sheet } = await host.writeSheet(listOf(3, 2));
    await person.type(sheet, at('C2'), '我的备注');
    const before = (await host.readSheet(sheet)).rows;
    await expect(host.writeSheet(listOf(3, 4))).rejects.toMatchObject({
      code: 'notes-in-the-way',
      message: expect.stringContaining(`「${sheet}」的 C2 `) as unknown,
    });
    expect((await host.readSheet(sheet)).rows).toEqual(before);
    await person.type(sheet, at('C2'), null);
    await host.writeSheet(listOf(3, 4));
    expect(await valueAt(host, sheet, 'C2')).toBe('1.2');
  });

  writing('writes over what a person has typed inside its block', async ({ host, person }) => {
    const { sheet } = await host.writeSheet(listOf(3, 2));
    await person.type(sheet, at('B2'), '改过');
    await host.writeSheet(listOf(3, 2));
    expect(await valueAt(host, sheet, 'B2')).toBe('1.1');
  });

  writing('says of which plan a sheet of ours is', async ({ host, person }) => {
    const { sheet } = await host.writeSheet(listOf(2, 2, { key: 'by-lead-unit' }));
    await person.rename(sheet, '给领导看');
    const keys = (await host.listSheets()).map(({ name, planKey }) => [name, planKey]);
    expect(keys).toContainEqual(['给领导看', 'by-lead-unit']);
    expect(keys).toContainEqual(['分工方案', undefined]);
  });

  writing('names cells a person may use, and reads the cell of a name', async ({ host, person }) => {
    const plan = listOf(2, 2, { key: 'as-of', title: '截至日期', cellNames: new Map([['截至日期', at('B2')]]) });
    expect(await host.readNamedCell('截至日期')).toBeUndefined();
    const { sheet } = await host.writeSheet(plan);
    expect(await host.readNamedCell('截至日期')).toEqual({ sheet, at: at('B2'), value: '1.1' });
    await person.type(sheet, at('B2'), 45000);
    await person.rename(sheet, '日期');
    expect(await host.readNamedCell('截至日期')).toEqual({ sheet: '日期', at: at('B2'), value: 45000 });
    await host.writeSheet({ ...plan, cellNames: new Map([['截至日期', at('A2')]]) });
    expect(await host.readNamedCell('截至日期')).toMatchObject({ sheet: '日期', at: at('A2') });
    expect(await host.readNamedCell('zrb.sheet.as_of')).toBeUndefined();
  });

  writing('leaves a name alone that leads to a sheet of the person', async ({ host }) => {
    const plan = (key: string) => listOf(2, 2, { key, title: key, cellNames: new Map([['截至日期', at('B2')]]) });
    await host.writeSheet(plan('first'));
    await host.writeSheet(plan('second'));
    expect(await host.readNamedCell('截至日期')).toMatchObject({ sheet: 'first' });
  });

  writing('leads to the top of another sheet of ours, whatever its name', async ({ host, person }) => {
    const overview = listOf(1, 1, {
      key: 'overview',
      title: '总览',
      rows: [[{ value: '逾期与临期', look: 'link', leadsTo: 'overdue' }]],
    });
    await host.writeSheet(overview);
    expect(await person.linkAt('总览', at('A1'))).toBeUndefined();
    const { sheet } = await host.writeSheet(listOf(3, 2));
    await host.writeSheet(overview);
    expect(await person.linkAt('总览', at('A1'))).toBe(`${sheet}!A1`);
    await person.rename(sheet, '催办');
    expect(await person.linkAt('总览', at('A1'))).toBe('催办!A1');
  });

  writing('hands a sheet over: the next one of the key is another', async ({ host, person }) => {
    const plan = (rows: number) => listOf(rows, 2, { key: 'import', title: '责任分解表', isHandedOver: true });
    const first = await host.writeSheet(plan(3));
    expect(first).toEqual({ sheet: '责任分解表', created: true });
    expect((await host.listSheets()).find(({ name }) => name === first.sheet)).not.toHaveProperty('isOurs');
    expect((await host.readSheetInWorkbook(first.sheet)).isOurs).toBe(false);
    await person.type(first.sheet, at('B2'), '改过');
    const second = await host.writeSheet(plan(2));
    expect(second).toMatchObject({ created: true });
    expect(second.sheet).not.toBe(first.sheet);
    expect(await valueAt(host, first.sheet, 'B2')).toBe('改过');
    expect(await valueAt(host, second.sheet, 'B2')).toBe('1.1');
    expect((await host.clearTraces()).names).toBe(0);
  });

  writing('says how far it is, and writes nothing where it was stopped before', async ({ host }) => {
    const seen: { readonly rows: number; readonly of: number }[] = [];
    await host.writeSheet(listOf(3, 2), { onProgress: (written) => seen.push(written) });
    expect(seen.at(-1)).toEqual({ rows: 3, of: 3 });
    const before = (await host.readSheet('逾期与临期')).rows;
    const stopped = new AbortController();
    stopped.abort();
    expect(await codeOf(host.writeSheet(listOf(5, 2), { signal: stopped.signal }))).toBe('stopped');
    expect(await codeOf(host.writeSheet(listOf(5, 2, { key: 'new' }), { signal: stopped.signal }))).toBe('stopped');
    expect((await host.readSheet('逾期与临期')).rows).toEqual(before);
    expect((await host.listSheets()).map(({ planKey }) => planKey)).not.toContain('new');
  });
}
