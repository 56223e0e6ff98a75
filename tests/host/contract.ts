import { a1Range } from '../../src/grid/address';
import type { Edit } from '../../src/grid/edit';
import { cellAt, type CellValue, type Grid } from '../../src/grid/grid';
import type { CellMark } from '../../src/grid/mark';
import type { SheetPlan } from '../../src/grid/sheet-plan';
import type { ApplyOutcome, BesideSheet, ChangeNotice, ClearedTraces, Host } from '../../src/host/host';
import { markAreas } from '../../src/host/mark-areas';
import { drawSheet } from '../kit/sheet';
import { codeOf } from '../kit/host-errors';
import { describeOwnSheets } from './own-sheets-contract';
import { describePlaces, describeTables } from './contract-places';
import { at, contentsOf, type HostUnderTest, type MakeHost, type WritingTest } from './host-under-test';

type OpenHost = (sheets: readonly Grid[]) => Promise<Host>;

const PLAN_SHEET = `
2016年工作分工方案 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开权责清单 | 市编办、 | date:2016-12-31
^ | "公开 办事指南" | 市发改委 | 2016年12底前
2 | 统计 | =C3 ⇒ 市编办、 | 0.5
`;

/** The sheets every test begins with: a table with merges, a date, a formula; a protected sheet; an empty one. */
export function sampleSheets(): readonly Grid[] {
  return [
    { ...drawSheet(PLAN_SHEET).grid, hiddenRows: new Set([3]) },
    drawSheet('锁定 | 1', { sheet: '受保护', isProtected: true }).grid,
    { ...drawSheet('').grid, sheet: '空表', rowCount: 0, colCount: 0, rows: [] },
  ];
}

function setText(address: string, was: CellValue, value: CellValue): Edit {
  return { kind: 'set-value', at: at(address), was: { value: was }, value };
}

const SHEET = '分工方案';
const CAREFUL = { flattenMixedFonts: false };

/** The tests every adapter passes; `canEdit` says whether a person can be at a cell of its workbooks. */
export function describeHost(name: string, makeHost: MakeHost, { canEdit = true } = {}): void {
  describe(`${name} as a host`, () => {
    describeReading(async (sheets) => (await makeHost(sheets)).host);
    const writing: WritingTest = (title, run) => {
      test(title, async () => run(await makeHost(sampleSheets())));
    };
    describe('applying edits', () => {
      describeApply(writing, canEdit);
    });
    describe('undoing', () => {
      describeUndo(writing);
    });
    describe('sheets of its own', () => {
      describeWriteSheet(writing);
    });
    describe('a person beside sheets of its own', () => {
      describeOwnSheets(writing);
    });
    describe('the window', () => {
      describeWindow(writing);
    });
    describe('columns', () => {
      describeColumns(writing);
    });
    describe('marks', () => {
      describeMarks(writing);
    });
    describe('remembered places', () => {
      describePlaces(writing);
    });
    describe('tables', () => {
      describeTables(makeHost);
    });
    describe('clearing what it has left', () => {
      describeClearing(writing);
    });
    describe('a sheet read beside another', () => {
      describeBeside(makeHost);
    });
  });
}

function describeReading(openHost: OpenHost): void {
  const open = () => openHost(sampleSheets());

  test('lists sheets in order and says which is active', async () => {
    const sheets = await (await open()).listSheets();
    expect(sheets.map((sheet) => [sheet.name, sheet.kind, sheet.isVisible, sheet.isActive])).toEqual([
      [SHEET, 'worksheet', true, true],
      ['受保护', 'worksheet', true, false],
      ['空表', 'worksheet', true, false],
    ]);
  });

  test('reads values, shown texts, formulas and number formats', async () => {
    const grid = await (await open()).readSheet(SHEET);
    const cell = (address: string) => cellAt(grid, at(address));
    expect([grid.sheet, grid.rowCount, grid.colCount, grid.date1904]).toEqual([SHEET, 5, 4, false]);
    expect(cell('A3')).toMatchObject({ value: 1, text: '1' });
    expect(cell('B4')).toMatchObject({ value: '公开 办事指南', text: '公开 办事指南' });
    expect(cell('D3')).toMatchObject({ value: 42735, text: '2016/12/31', numberFormat: 'yyyy/m/d' });
    expect(cell('C5')).toMatchObject({ value: '市编办、', text: '市编办、', formula: '=C3' });
    expect(cell('D5')?.value).toBe(0.5);
    expect(cell('B3')?.numberFormat).toBeUndefined();
    expect(cell('A4')).toBeUndefined();
  });

  test('reads merges, hidden rows and protection', async () => {
    const host = await open();
    const grid = await host.readSheet(SHEET);
    expect(contentsOf(grid).filter((line) => line.startsWith('merge'))).toEqual(['merge 0,0,0,3', 'merge 2,0,3,0']);
    expect([...grid.hiddenRows]).toEqual([3]);
    expect([...grid.hiddenCols]).toEqual([]);
    expect(grid.isProtected).toBe(false);
    expect((await host.readSheet('受保护')).isProtected).toBe(true);
  });

  test('reads the active sheet without a name, and an empty sheet as empty', async () => {
    const host = await open();
    expect((await host.readSheet()).sheet).toBe(SHEET);
    const empty = await host.readSheet('空表');
    expect([empty.rowCount, empty.colCount, empty.rows]).toEqual([0, 0, []]);
  });

  test('rejects with sheet-not-found for a sheet that is not there', async () => {
    expect(await codeOf((await open()).readSheet('没有这张表'))).toBe('sheet-not-found');
  });

  test('has no settings in a workbook that never had any', async () => {
    expect(await (await open()).readSettings()).toBeUndefined();
  });
}

async function changed(host: Host, edits: readonly Edit[]): Promise<ApplyOutcome> {
  return host.apply(SHEET, edits, CAREFUL);
}

function describeApply(writing: WritingTest, canEdit: boolean): void {
  writing('writes values and formats and leaves every other cell as it was', async ({ host }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    const outcome = await changed(host, [
      setText('C3', '市编办、', '市编办'),
      { kind: 'set-value', at: at('D4'), was: { value: '2016年12底前' }, value: 42735, numberFormat: 'yyyy/m/d' },
    ]);
    expect(outcome.kind).toBe('applied');
    const after = contentsOf(await host.readSheet(SHEET));
    expect(after.filter((line) => !before.includes(line))).toEqual([
      'C3 {"value":"市编办"} General',
      'D4 {"value":42735} yyyy/m/d',
    ]);
  });

  writing('writes text that begins with = + - @ as text', async ({ host }) => {
    const texts = ['=1+1', '+86', '-1项', '@某', "'引号"];
    await changed(
      host,
      texts.map((text, index) => setText(`F${index + 1}`, null, text)),
    );
    const grid = await host.readSheet(SHEET);
    expect(texts.map((_, index) => cellAt(grid, at(`F${index + 1}`))?.value)).toEqual(texts);
    expect(texts.map((_, index) => cellAt(grid, at(`F${index + 1}`))?.formula)).toEqual(texts.map(() => undefined));
  });

  writing('writes a formula', async ({ host }) => {
    await changed(host, [{ kind: 'set-formula', at: at('F3'), was: { value: null }, formula: '=A3+1' }]);
    expect(cellAt(await host.readSheet(SHEET), at('F3'))?.formula).toBe('=A3+1');
  });

  writing('leaves out a cell that no longer holds what the plan saw', async ({ host, person }) => {
    await person.type(SHEET, at('C3'), '市财政局');
    const outcome = await changed(host, [
      setText('C3', '市编办、', '市编办'),
      setText('C4', '市发改委', '市发展改革委'),
    ]);
    expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 0, reason: 'changed-since' }] });
    const grid = await host.readSheet(SHEET);
    expect([cellAt(grid, at('C3'))?.value, cellAt(grid, at('C4'))?.value]).toEqual(['市财政局', '市发展改革委']);
  });

  writing('never turns a formula into a value the plan did not know of', async ({ host }) => {
    const outcome = await changed(host, [setText('C5', '市编办、', '市编办')]);
    expect(outcome.kind).toBe('partial');
    expect(cellAt(await host.readSheet(SHEET), at('C5'))?.formula).toBe('=C3');
  });

  writing('a later edit of the same cell is held against the earlier one', async ({ host }) => {
    const outcome = await changed(host, [setText('C3', '市编办、', '市编办'), setText('C3', '市编办', '市委编办')]);
    expect(outcome.kind).toBe('applied');
    expect(cellAt(await host.readSheet(SHEET), at('C3'))?.value).toBe('市委编办');
  });

  writing('parts a merged area, fills it, and merges again', async ({ host }) => {
    const area = { top: 2, left: 0, bottom: 3, right: 0 };
    await changed(host, [{ kind: 'unmerge', area }, setText('A4', null, 1)]);
    expect(contentsOf(await host.readSheet(SHEET))).not.toContain('merge 2,0,3,0');
    expect(cellAt(await host.readSheet(SHEET), at('A4'))?.value).toBe(1);
    await changed(host, [setText('A4', 1, null), { kind: 'merge', area }]);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(contentsOf(sampleSheets()[0]!));
  });

  writing('inserts and deletes rows, and what lies below moves with its merges', async ({ host }) => {
    await changed(host, [
      { kind: 'insert-rows', before: 1, count: 2 },
      { kind: 'set-value', at: at('B3'), was: { value: null }, value: '新的一行' },
      { kind: 'delete-rows', first: 6, count: 1 },
    ]);
    const grid = await host.readSheet(SHEET);
    expect(cellAt(grid, at('B3'))?.value).toBe('新的一行');
    expect(cellAt(grid, at('B5'))?.value).toBe('公开权责清单');
    expect(cellAt(grid, at('B6'))?.value).toBe('公开 办事指南');
    expect(grid.rowCount).toBe(6);
    expect(contentsOf(grid).filter((line) => line.startsWith('merge'))).toEqual(['merge 0,0,0,3', 'merge 4,0,5,0']);
  });

  writing('changes nothing on a protected sheet', async ({ host }) => {
    const before = contentsOf(await host.readSheet('受保护'));
    expect(await codeOf(host.apply('受保护', [setText('A1', '锁定', '改')], CAREFUL))).toBe('protected');
    expect(contentsOf(await host.readSheet('受保护'))).toEqual(before);
  });

  writing('leaves the workbook as it was when a write fails', async ({ host, person }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    person.breakNextWrite();
    const edits: readonly Edit[] = [
      setText('C3', '市编办、', '市编办'),
      { kind: 'unmerge', area: { top: 2, left: 0, bottom: 3, right: 0 } },
      setText('B4', '公开 办事指南', '公开办事指南'),
    ];
    expect(await codeOf(changed(host, edits))).toBe('unexpected');
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  const title = 'rejects while a person is editing a cell';
  if (!canEdit) {
    test.skip(`${title} (skipped: nobody is at a cell of this host)`, () => undefined);
    return;
  }
  writing(title, async ({ host, person }) => {
    person.edit?.();
    expect(await codeOf(changed(host, [setText('C3', '市编办、', '市编办')]))).toBe('cell-editing');
  });
}

function describeUndo(writing: WritingTest): void {
  const everything: readonly Edit[] = [
    setText('C3', '市编办、', '市编办'),
    { kind: 'set-value', at: at('D3'), was: { value: 42735 }, value: '2016年底', numberFormat: '@' },
    { kind: 'set-value', at: at('C5'), was: { formula: '=C3' }, value: '市编办' },
    { kind: 'unmerge', area: { top: 2, left: 0, bottom: 3, right: 0 } },
    setText('A4', null, 1),
    { kind: 'merge', area: { top: 3, left: 1, bottom: 3, right: 2 } },
    { kind: 'insert-rows', before: 4, count: 1 },
    setText('B5', null, '插入'),
    { kind: 'delete-rows', first: 1, count: 1 },
  ];

  writing('puts values, formulas, formats, merges and rows back exactly', async ({ host }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    const { undo, kind } = await changed(host, everything);
    expect(kind).toBe('applied');
    expect(contentsOf(await host.readSheet(SHEET))).not.toEqual(before);
    const outcome = await host.undo(undo);
    expect(outcome.kept).toEqual([]);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  writing('an undo record survives being stored as JSON', async ({ host }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    const { undo } = await changed(host, everything);
    await host.undo(JSON.parse(JSON.stringify(undo)) as typeof undo);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  writing('keeps what a person has typed since and puts the rest back', async ({ host, person }) => {
    const { undo } = await changed(host, [
      setText('C3', '市编办、', '市编办'),
      setText('C4', '市发改委', '市发展改革委'),
    ]);
    await person.type(SHEET, at('C3'), '市委编办');
    const outcome = await host.undo(undo);
    expect(outcome).toEqual({ restored: 1, kept: [{ top: 2, left: 2, bottom: 2, right: 2 }] });
    const grid = await host.readSheet(SHEET);
    expect([cellAt(grid, at('C3'))?.value, cellAt(grid, at('C4'))?.value]).toEqual(['市委编办', '市发改委']);
  });

  writing('does not merge again over something a person has typed', async ({ host, person }) => {
    const area = { top: 2, left: 0, bottom: 3, right: 0 };
    const { undo } = await changed(host, [{ kind: 'unmerge', area }, setText('A4', null, 1)]);
    await person.type(SHEET, at('A4'), 7);
    expect((await host.undo(undo)).kept).toContainEqual(area);
    const grid = await host.readSheet(SHEET);
    expect(cellAt(grid, at('A4'))?.value).toBe(7);
    expect(contentsOf(grid)).not.toContain('merge 2,0,3,0');
  });

  writing('does not delete an inserted row that a person has filled', async ({ host, person }) => {
    const { undo } = await changed(host, [{ kind: 'insert-rows', before: 4, count: 1 }]);
    await person.type(SHEET, at('B5'), '补充');
    expect((await host.undo(undo)).kept).toHaveLength(1);
    expect(cellAt(await host.readSheet(SHEET), at('B5'))?.value).toBe('补充');
  });
}

function describeColumns(writing: WritingTest): void {
  const columns: readonly Edit[] = [
    { kind: 'insert-columns', before: 2, count: 2 },
    setText('C2', null, '配合单位'),
    setText('C3', null, '市财政局'),
    { kind: 'delete-columns', first: 1, count: 1 },
  ];

  writing('inserts and deletes columns, and what lies to the right moves with its merges', async ({ host }) => {
    await changed(host, columns);
    const grid = await host.readSheet(SHEET);
    const values = ['A3', 'B2', 'B3', 'C3', 'D3', 'E3'].map((address) => cellAt(grid, at(address))?.value);
    expect(values).toEqual([1, '配合单位', '市财政局', undefined, '市编办、', 42735]);
    expect(cellAt(grid, at('E3'))?.numberFormat).toBe('yyyy/m/d');
    expect(contentsOf(grid).filter((line) => line.startsWith('merge'))).toEqual(['merge 0,0,0,4', 'merge 2,0,3,0']);
  });

  writing(
    'leaves out what no longer holds what the plan saw, counted in the columns as they then are',
    async ({ host }) => {
      const outcome = await changed(host, [
        { kind: 'insert-columns', before: 0, count: 1 },
        setText('D3', '市财政局', '市编办'),
        setText('D4', '市发改委', '市发展改革委'),
      ]);
      expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 1, reason: 'changed-since' }] });
      expect(cellAt(await host.readSheet(SHEET), at('D4'))?.value).toBe('市发展改革委');
    },
  );

  writing('puts columns back exactly, also from a record stored as JSON', async ({ host }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    const { undo, kind } = await changed(host, columns);
    expect(kind).toBe('applied');
    expect((await host.undo(JSON.parse(JSON.stringify(undo)) as typeof undo)).kept).toEqual([]);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  writing('keeps what a person has typed since, and its column', async ({ host, person }) => {
    const { undo } = await changed(host, [
      { kind: 'insert-columns', before: 2, count: 1 },
      setText('D3', '市编办、', '市编办'),
    ]);
    await person.type(SHEET, at('C4'), '补充');
    expect((await host.undo(undo)).kept).toHaveLength(1);
    const grid = await host.readSheet(SHEET);
    expect(['C4', 'D3'].map((address) => cellAt(grid, at(address))?.value)).toEqual(['补充', '市编办、']);
  });

  writing('links follow their columns', async ({ host, person }) => {
    await host.writeSheet(PLAN);
    await changed(host, [{ kind: 'insert-columns', before: 1, count: 1 }]);
    expect(await person.linkAt('按牵头单位', at('C3'))).toBe(`${SHEET}!C3`);
  });

  writing('does not move rows and columns in one batch', async ({ host }) => {
    const before = contentsOf(await host.readSheet(SHEET));
    const both: readonly Edit[] = [
      { kind: 'insert-rows', before: 1, count: 1 },
      { kind: 'insert-columns', before: 1, count: 1 },
    ];
    expect(await codeOf(changed(host, both))).toBe('unexpected');
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });
}

const MARKS: readonly CellMark[] = [
  { area: { top: 2, left: 2, bottom: 2, right: 2 }, tone: 'error' },
  { area: { top: 2, left: 3, bottom: 3, right: 3 }, tone: 'warning' },
  { area: { top: 4, left: 1, bottom: 4, right: 1 }, tone: 'hint' },
];

/** The marks of a sheet by their cells: how they are cut into areas is each host's own affair. */
async function marksOn({ host, person }: HostUnderTest, sheet: string): Promise<readonly string[]> {
  const marks = (await person.marks?.(sheet)) ?? (await host.readSheet(sheet)).marks ?? [];
  return [...markAreas(marks)].flatMap(([tone, areas]) => areas.map((area) => `${tone} ${a1Range(area)}`));
}

function describeMarks(writing: WritingTest): void {
  const mark = (host: Host, marks: readonly CellMark[]) => changed(host, [{ kind: 'set-marks', marks }]);
  const MARKED = ['error C3', 'warning D3:D4', 'hint B5'];

  writing('stand instead of those before, and go with the empty list; cells stay what they are', async (workbook) => {
    const { host } = workbook;
    const before = contentsOf(await host.readSheet(SHEET));
    expect((await mark(host, MARKS)).kind).toBe('applied');
    expect(await marksOn(workbook, SHEET)).toEqual(MARKED);
    expect(await marksOn(workbook, '空表')).toEqual([]);
    await mark(host, MARKS.slice(1, 2));
    expect(await marksOn(workbook, SHEET)).toEqual(['warning D3:D4']);
    await mark(host, []);
    expect(await marksOn(workbook, SHEET)).toEqual([]);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
  });

  writing('are taken back to those before', async (workbook) => {
    const { host } = workbook;
    const first = await mark(host, MARKS);
    const second = await mark(host, MARKS.slice(0, 1));
    await host.undo(JSON.parse(JSON.stringify(second.undo)) as typeof second.undo);
    expect(await marksOn(workbook, SHEET)).toEqual(MARKED);
    await host.undo(first.undo);
    expect(await marksOn(workbook, SHEET)).toEqual([]);
  });

  writing('come with other edits in one batch', async (workbook) => {
    const { host } = workbook;
    const outcome = await changed(host, [
      setText('C3', '市编办、', '市编办'),
      { kind: 'set-marks', marks: MARKS.slice(0, 1) },
    ]);
    expect(cellAt(await host.readSheet(SHEET), at('C3'))?.value).toBe('市编办');
    expect(await marksOn(workbook, SHEET)).toEqual(['error C3']);
    await host.undo(outcome.undo);
    expect(cellAt(await host.readSheet(SHEET), at('C3'))?.value).toBe('市编办、');
    expect(await marksOn(workbook, SHEET)).toEqual([]);
  });

  writing('are not set on a protected sheet', async ({ host }) => {
    const outcome = host.apply('受保护', [{ kind: 'set-marks', marks: MARKS.slice(0, 1) }], CAREFUL);
    expect(await codeOf(outcome)).toBe('protected');
  });

  writing('and columns are changes of our own', async ({ host }) => {
    const heard: ChangeNotice[] = [];
    await host.watch((change) => heard.push(change));
    const { undo } = await mark(host, MARKS);
    await changed(host, [{ kind: 'insert-columns', before: 1, count: 1 }]);
    await host.undo(undo);
    await host.clearTraces();
    expect(heard.every((change) => change.byThisAddIn)).toBe(true);
  });
}

function describeClearing(writing: WritingTest): void {
  const NOTHING: ClearedTraces = { settings: false, names: 0, unmarked: [], stillMarked: [] };

  writing('finds nothing in a workbook it has left nothing in', async ({ host }) => {
    expect(await host.clearTraces()).toEqual(NOTHING);
  });

  writing('takes settings, names and marks out; sheets and links stay', async (workbook) => {
    const { host, person } = workbook;
    const before = contentsOf(await host.readSheet(SHEET));
    await host.writeSettings('{"忽略":[]}');
    await host.writeSheet(PLAN);
    for (const sheet of [SHEET, '空表']) await host.apply(sheet, [{ kind: 'set-marks', marks: MARKS }], CAREFUL);
    const written = contentsOf(await host.readSheet('按牵头单位'));
    expect(await host.clearTraces()).toEqual({
      settings: true,
      names: 2,
      unmarked: [SHEET, '空表'],
      stillMarked: [],
    });
    expect(await host.readSettings()).toBeUndefined();
    expect([await marksOn(workbook, SHEET), await marksOn(workbook, '空表')]).toEqual([[], []]);
    expect((await host.listSheets()).filter(({ isOurs }) => isOurs)).toEqual([]);
    expect(contentsOf(await host.readSheet('按牵头单位'))).toEqual(written);
    expect(await person.linkAt('按牵头单位', at('C3'))).toBe(`${SHEET}!B3`);
    expect(contentsOf(await host.readSheet(SHEET))).toEqual(before);
    expect(await host.clearTraces()).toEqual(NOTHING);
  });

  writing("makes a sheet of its own the user's: the next one is written beside it", async ({ host }) => {
    await host.writeSheet(PLAN);
    await host.clearTraces();
    expect(await host.writeSheet(PLAN)).toEqual({ sheet: '按牵头单位 (2)', created: true });
  });
}

const PLAN: SheetPlan = {
  key: 'by-lead-unit',
  title: '按牵头单位',
  rows: [
    [{ value: '按牵头单位统计', look: 'title' }],
    [
      { value: '单位', look: 'header' },
      { value: '任务数', look: 'header' },
      { value: '首项', look: 'header' },
    ],
    [
      { value: '市编办', look: 'text' },
      { value: 2, look: 'number' },
      { value: '=公开', look: 'text', source: { sheet: SHEET, at: { row: 2, col: 1 }, rowKey: 'k1' } },
    ],
  ],
  columnWidthsChars: [20, 8, 20],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  frozenRows: 2,
  filter: { top: 1, left: 0, bottom: 2, right: 2 },
  landscape: false,
};

const SHORTER: SheetPlan = { ...PLAN, rows: PLAN.rows.slice(0, 2), merges: [], filter: PLAN.merges[0]! };

function describeWriteSheet(writing: WritingTest): void {
  const names = async (host: Host) => (await host.listSheets()).map((sheet) => sheet.name);

  writing('creates a sheet, then rewrites it in place with nothing left over', async ({ host }) => {
    expect(await host.writeSheet(PLAN)).toEqual({ sheet: '按牵头单位', created: true });
    const first = await host.readSheet('按牵头单位');
    expect(first.rows.map((row) => row.map((cell) => cell?.value))).toEqual([
      ['按牵头单位统计'],
      ['单位', '任务数', '首项'],
      ['市编办', 2, '=公开'],
    ]);
    expect(first.merges).toEqual(PLAN.merges);
    expect(await host.writeSheet(PLAN)).toEqual({ sheet: '按牵头单位', created: false });
    expect(contentsOf(await host.readSheet('按牵头单位'))).toEqual(contentsOf(first));
    await host.writeSheet(SHORTER);
    const shorter = await host.readSheet('按牵头单位');
    expect([shorter.rowCount, shorter.merges]).toEqual([2, []]);
    expect(await names(host)).toEqual([SHEET, '受保护', '空表', '按牵头单位']);
  });

  writing('lists its sheet as ours, whatever its name', async ({ host, person }) => {
    const ours = async () => (await host.listSheets()).filter(({ isOurs }) => isOurs === true).map(({ name }) => name);
    expect(await ours()).toEqual([]);
    await host.writeSheet(PLAN);
    expect(await ours()).toEqual(['按牵头单位']);
    await person.rename('按牵头单位', '给领导看');
    expect(await ours()).toEqual(['给领导看']);
  });

  writing('finds its sheet again after a person has renamed it', async ({ host, person }) => {
    await host.writeSheet(PLAN);
    await person.rename('按牵头单位', '给领导看');
    expect(await host.writeSheet(PLAN)).toEqual({ sheet: '给领导看', created: false });
    expect(await names(host)).toEqual([SHEET, '受保护', '空表', '给领导看']);
  });

  writing('takes another name where a sheet of the user has the title', async ({ host }) => {
    const { sheet, created } = await host.writeSheet({ ...PLAN, title: '空表' });
    expect(created).toBe(true);
    expect(sheet).not.toBe('空表');
    expect(sheet.startsWith('空表')).toBe(true);
    expect((await host.readSheet('空表')).rowCount).toBe(0);
  });

  writing('never writes a summary over the sheet it is made from', async ({ host }) => {
    const { sheet } = await host.writeSheet(PLAN);
    const before = contentsOf(await host.readSheet(sheet));
    const rows = PLAN.rows.map((row) =>
      row.map((cell) => (cell?.source ? { ...cell, source: { ...cell.source, sheet } } : cell)),
    );
    expect(await codeOf(host.writeSheet({ ...PLAN, rows }))).toBe('own-sheet');
    expect(contentsOf(await host.readSheet(sheet))).toEqual(before);
  });

  writing('links back to the task, also after rows were inserted above it', async ({ host, person }) => {
    await host.writeSheet(PLAN);
    expect(await person.linkAt('按牵头单位', at('C3'))).toBe(`${SHEET}!B3`);
    expect(await person.linkAt('按牵头单位', at('A3'))).toBeUndefined();
    await changed(host, [{ kind: 'insert-rows', before: 1, count: 2 }]);
    expect(await person.linkAt('按牵头单位', at('C3'))).toBe(`${SHEET}!B5`);
  });
}

function describeWindow(writing: WritingTest): void {
  writing('selects a range on its sheet', async ({ host, person }) => {
    await host.select('受保护', { top: 0, left: 0, bottom: 0, right: 1 });
    expect(await person.selected()).toBe('受保护!A1:B1');
    expect((await host.listSheets()).find((sheet) => sheet.isActive)?.name).toBe('受保护');
    expect(await codeOf(host.select('没有', { top: 0, left: 0, bottom: 0, right: 0 }))).toBe('sheet-not-found');
  });

  writing('tells of changes, and whose they are, until nobody listens', async ({ host, person }) => {
    const heard: ChangeNotice[] = [];
    const stop = await host.watch((change) => heard.push(change));
    await person.type(SHEET, at('B5'), '汇总统计');
    expect(heard).toEqual([{ sheet: SHEET, range: { top: 4, left: 1, bottom: 4, right: 1 }, byThisAddIn: false }]);
    await changed(host, [setText('C3', '市编办、', '市编办')]);
    expect(heard.slice(1).every((change) => change.byThisAddIn)).toBe(true);
    await stop();
    const count = heard.length;
    await person.type(SHEET, at('B5'), '统计');
    expect(heard).toHaveLength(count);
  });

  writing('keeps one text of settings in the workbook', async ({ host }) => {
    const text = '{"忽略":["<&>\\"\'"],"行":"一\\n二"}';
    await host.writeSettings('旧的');
    await host.writeSettings(text);
    expect(await host.readSettings()).toBe(text);
  });

  writing('reads a sheet with what is kept in its workbook, and knows its own sheets', async ({ host }) => {
    const grid = await host.readSheet(SHEET);
    expect(await host.readSheetInWorkbook(SHEET)).toEqual({ grid, isOurs: false, settings: undefined });
    const { sheet } = await host.writeSheet(PLAN);
    await host.writeSettings('{}');
    expect(await host.readSheetInWorkbook(SHEET)).toEqual({ grid, isOurs: false, settings: '{}' });
    expect(await host.readSheetInWorkbook(sheet)).toMatchObject({ isOurs: true, settings: '{}' });
    expect(await host.readSheetInWorkbook('空表')).toMatchObject({ grid: { rowCount: 0 }, settings: '{}' });
    expect(await codeOf(host.readSheetInWorkbook('没有这张表'))).toBe('sheet-not-found');
  });
}

const DIRECTORY: BesideSheet = { key: 'unit-directory', name: '单位名录' };

/** A plan as the office's 单位名录 is made from one, titled like the sheet a user may have already. */
const DIRECTORY_PLAN: SheetPlan = { ...SHORTER, key: DIRECTORY.key, title: DIRECTORY.name };

function describeBeside(makeHost: MakeHost): void {
  const users = drawSheet('单位名录 | <\n全称 | 电话\n市财政局 | =A3 ⇒ 市财政局\n^ | 0.5', {
    sheet: DIRECTORY.name,
  }).grid;
  const open = (...more: readonly Grid[]) => makeHost([...sampleSheets(), ...more]);

  test('is absent where the workbook has none, or nobody asks', async () => {
    expect(await (await open()).host.readSheetInWorkbook(SHEET, DIRECTORY)).not.toHaveProperty('beside');
    expect(await (await open(users)).host.readSheetInWorkbook(SHEET)).not.toHaveProperty('beside');
  });

  test("is the user's sheet of the name, read as any sheet", async () => {
    const { host } = await open(users);
    const { grid, isOurs, beside } = await host.readSheetInWorkbook(SHEET, DIRECTORY);
    expect([grid, isOurs]).toEqual([await host.readSheet(SHEET), false]);
    expect(beside).toEqual(await host.readSheet(DIRECTORY.name));
    expect(contentsOf(beside!)).toEqual(contentsOf(users));
  });

  test('is the sheet of ours with the key, also after a person has renamed it', async () => {
    const { host, person } = await open();
    const { sheet } = await host.writeSheet(DIRECTORY_PLAN);
    expect((await host.readSheetInWorkbook(SHEET, DIRECTORY)).beside).toEqual(await host.readSheet(sheet));
    await person.rename(sheet, '单位表');
    const { isOurs, beside } = await host.readSheetInWorkbook(undefined, DIRECTORY);
    expect([isOurs, beside?.sheet, beside?.rowCount]).toEqual([false, '单位表', 2]);
  });

  test('of two it is the one with the key', async () => {
    const { host } = await open(users);
    const { sheet } = await host.writeSheet(DIRECTORY_PLAN);
    expect(sheet).toBe('单位名录 (2)');
    expect((await host.readSheetInWorkbook(SHEET, DIRECTORY)).beside?.sheet).toBe(sheet);
    expect(contentsOf(await host.readSheet(DIRECTORY.name))).toEqual(contentsOf(users));
  });

  test("is none of ours with another key, nor a user's sheet with such a beginning", async () => {
    const { host } = await open({ ...users, sheet: '单位名录（旧）' });
    await host.writeSheet(PLAN);
    expect(await host.readSheetInWorkbook(SHEET, DIRECTORY)).not.toHaveProperty('beside');
  });

  test('is given too where it is the very sheet that is read', async () => {
    const { host } = await open(users);
    const { grid, isOurs, beside } = await host.readSheetInWorkbook(DIRECTORY.name, DIRECTORY);
    expect([isOurs, beside]).toEqual([false, grid]);
    const { sheet } = await host.writeSheet(DIRECTORY_PLAN);
    const own = await host.readSheetInWorkbook(sheet, DIRECTORY);
    expect([own.isOurs, own.beside]).toEqual([true, own.grid]);
  });

  test('is read where it is protected, or empty, or the sheet in front is', async () => {
    const { host } = await open({ ...users, isProtected: true });
    const locked = await host.readSheetInWorkbook('空表', DIRECTORY);
    expect([locked.grid.rowCount, locked.beside?.isProtected, locked.beside?.rowCount]).toEqual([0, true, 4]);
    const { beside } = await host.readSheetInWorkbook(SHEET, { key: 'none', name: '空表' });
    expect([beside?.sheet, beside?.rowCount, beside?.rows]).toEqual(['空表', 0, []]);
  });

  test('does not stand in for a sheet that is not there', async () => {
    const { host } = await open(users);
    expect(await codeOf(host.readSheetInWorkbook('没有这张表', DIRECTORY))).toBe('sheet-not-found');
  });
}
