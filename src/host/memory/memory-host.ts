import { type CellAddress, type CellRange, sameAddress } from '../../grid/address';
import { applyEdits } from '../../grid/apply-edits';
import { contentOf, type Edit } from '../../grid/edit';
import { cellAt, type CellValue, type Grid } from '../../grid/grid';
import { type SourceLink, sourceSheets } from '../../grid/sheet-plan';
import { freeSheetName } from '../../grid/free-sheet-name';
import { type ChangeNotice, type Host, HostError, type HostErrorCode, type SheetInfo } from '../host';
import { placeNameCount } from '../places';
import { planUndo } from '../planned-undo';
import { planWrite } from '../planned-write';
import { undoRecordOf } from '../undo-record';
import { planBlock } from '../plan-block';
import { refuseStopped } from '../refuse-stopped';
import { directLink, type Link, linksOfPlan, movedArea, namedRows, renameLinks, shiftLinks } from './links';
import { type MemoryNames, movedNames, namedCell, renamedNames, withCellNames } from './memory-names';
import { gridOfPlan } from './planned-grid';
import { withOriginals } from './original-cells';

/** What is selected in the imagined window. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A workbook in memory: every method of a host, and what a person or a broken Excel would do to it. */
export interface MemoryHost extends Host {
  /** The sheet as it stands, without the host's refusals; undefined where there is none. */
  gridOf(sheet: string): Grid | undefined;
  /** Where the link of a cell on a written sheet leads. */
  linkAt(sheet: string, at: CellAddress): SourceLink | undefined;
  selection(): Selection | undefined;
  /** A person types a value into a cell. */
  type(sheet: string, at: CellAddress, value: CellValue): void;
  rename(sheet: string, name: string): void;
  activate(sheet: string): void;
  /** While a person is typing, every method rejects with 「cell-editing」. */
  setEditing(isEditing: boolean): void;
  /** The next call of this method rejects with the code. */
  failNext(method: keyof Host, code: HostErrorCode): void;
}

/** A workbook made of these sheets; the first one is active. A grid without cells stays an empty worksheet. */
export function memoryHost(sheets: readonly Grid[]): MemoryHost {
  const workbook = new Map(sheets.map((grid) => [grid.sheet, grid]));
  const links = new Map<string, readonly Link[]>();
  const sheetOfPlan = new Map<string, string>();
  /** What of the sheet of a plan is ours, by the plan's key. */
  const blocks = new Map<string, CellRange>();
  let names: MemoryNames = new Map();
  const listeners = new Set<(change: ChangeNotice) => void>();
  const failures = new Map<keyof Host, HostErrorCode>();
  let active = sheets[0]?.sheet ?? '';
  let isEditing = false;
  let selection: Selection | undefined;
  let settings: string | undefined;

  const perform = <T>(method: keyof Host, action: () => T): Promise<T> =>
    new Promise((resolve) => {
      const failure = failures.get(method);
      failures.delete(method);
      if (failure) throw new HostError(failure, `${method} was told to fail`);
      if (isEditing) throw new HostError('cell-editing', 'a cell is being edited');
      resolve(action());
    });
  const keyOf = (sheet: string): Pick<SheetInfo, 'isOurs' | 'planKey'> => {
    const [planKey] = [...sheetOfPlan].find(([, written]) => written === sheet) ?? [];
    return planKey === undefined ? {} : { isOurs: true, planKey };
  };
  const find = (sheet: string) => {
    const grid = workbook.get(sheet);
    if (!grid) throw new HostError('sheet-not-found', `no sheet ${sheet}`);
    return grid;
  };
  const findWritable = (sheet: string) => {
    const grid = find(sheet);
    if (grid.isProtected) throw new HostError('protected', `sheet ${sheet} is protected`);
    return grid;
  };
  const store = (grid: Grid, byThisAddIn: boolean, range?: CellRange) => {
    workbook.set(grid.sheet, grid);
    for (const listener of listeners) listener({ sheet: grid.sheet, byThisAddIn, ...(range && { range }) });
  };
  const write = (grid: Grid, edits: readonly Edit[], finish = (after: Grid) => after) => {
    for (const [sheet, known] of links) links.set(sheet, shiftLinks(known, grid, edits));
    names = movedNames(names, grid, edits);
    for (const [key, block] of blocks) {
      const moved = sheetOfPlan.get(key) === grid.sheet ? movedArea(block, grid, edits) : block;
      if (moved) blocks.set(key, moved);
      else for (const known of [blocks, sheetOfPlan]) known.delete(key);
    }
    store(finish(applyEdits(grid, edits)), true);
  };
  return {
    listSheets: () =>
      perform('listSheets', () =>
        [...workbook.keys()].map(
          (name): SheetInfo => ({
            name,
            kind: 'worksheet',
            isVisible: true,
            isActive: name === active,
            ...keyOf(name),
          }),
        ),
      ),
    readSheet: (name) => perform('readSheet', () => find(name ?? active)),
    readSheetInWorkbook: (name, wanted) =>
      perform('readSheetInWorkbook', () => {
        const grid = find(name ?? active);
        const beside = wanted && workbook.get(sheetOfPlan.get(wanted.key) ?? wanted.name);
        const isOurs = [...sheetOfPlan.values()].includes(grid.sheet);
        return { grid, isOurs, settings, ...(beside && { beside }) };
      }),
    apply: (sheet, edits, options) =>
      perform('apply', () => {
        const before = findWritable(sheet);
        const plan = planWrite(before, edits, options);
        write(before, plan.edits);
        const undo = { ...undoRecordOf(before, plan.after, plan.edits), looks: before.rows };
        return plan.refused.length > 0 ? { kind: 'partial', undo, refused: plan.refused } : { kind: 'applied', undo };
      }),
    undo: (record) =>
      perform('undo', () => {
        const now = findWritable(record.sheet);
        const plan = planUndo(record, now);
        const originals = record.looks as Grid['rows'];
        write(now, plan.edits, (after) => withOriginals(after, originals));
        return { restored: plan.restored.length, kept: plan.kept };
      }),
    writeSheet: (plan, options) =>
      perform('writeSheet', () => {
        refuseStopped(options);
        const known = sheetOfPlan.get(plan.key);
        const sheet = known ?? freeSheetName(plan.title, workbook.keys());
        const grid = known === undefined ? undefined : findWritable(known);
        if (grid && sourceSheets(plan).has(sheet)) throw new HostError('own-sheet', `${sheet} is made from itself`);
        const block = blocks.get(plan.key);
        const written = gridOfPlan(plan, sheet, grid && block && { grid, block });
        sheetOfPlan.set(plan.key, sheet);
        blocks.set(plan.key, planBlock(plan));
        names = withCellNames(names, plan, sheet);
        links.set(
          sheet,
          linksOfPlan(plan, (key) => sheetOfPlan.get(key)),
        );
        if (plan.isHandedOver) for (const ours of [sheetOfPlan, blocks]) ours.delete(plan.key);
        store(written, true);
        options?.onProgress?.({ rows: plan.rows.length, of: plan.rows.length });
        return { sheet, created: known === undefined };
      }),
    readNamedCell: (name) => perform('readNamedCell', () => namedCell(names, workbook, name)),
    select: (sheet, range) =>
      perform('select', () => {
        find(sheet);
        active = sheet;
        selection = { sheet, range };
      }),
    watch: (listener) =>
      perform('watch', () => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
          return Promise.resolve();
        };
      }),
    readSettings: () => perform('readSettings', () => settings),
    writeSettings: (text) =>
      perform('writeSettings', () => {
        settings = text;
      }),
    clearTraces: () =>
      perform('clearTraces', () => {
        const marked = [...workbook.values()].filter(({ marks = [] }) => marks.length > 0);
        const [stillMarked, unmarked] = [
          marked.filter((grid) => grid.isProtected),
          marked.filter((grid) => !grid.isProtected),
        ];
        const names = sheetOfPlan.size + namedRows(links) + placeNameCount([...workbook.values()]);
        const cleared = { settings: settings !== undefined, names };
        for (const [sheet, { places, ...grid }] of workbook) if (places) workbook.set(sheet, grid);
        for (const { sheet } of unmarked) store(applyEdits(find(sheet), [{ kind: 'set-marks', marks: [] }]), true);
        settings = undefined;
        sheetOfPlan.clear();
        blocks.clear();
        for (const [sheet, known] of links) links.set(sheet, known.map(directLink));
        return {
          ...cleared,
          unmarked: unmarked.map(({ sheet }) => sheet),
          stillMarked: stillMarked.map(({ sheet }) => sheet),
        };
      }),
    gridOf: (sheet) => workbook.get(sheet),
    linkAt: (sheet, at) => links.get(sheet)?.find(({ from }) => sameAddress(from, at))?.to,
    selection: () => selection,
    type: (sheet, at, value) => {
      const grid = find(sheet);
      const was = contentOf(cellAt(grid, at));
      const range = { top: at.row, left: at.col, bottom: at.row, right: at.col };
      store(applyEdits(grid, [{ kind: 'set-value', at, was, value }]), false, range);
    },
    rename: (sheet, name) => {
      const entries = [...workbook].map(([key, grid]) =>
        key === sheet ? ([name, { ...grid, sheet: name }] as const) : ([key, grid] as const),
      );
      workbook.clear();
      for (const [key, grid] of entries) workbook.set(key, grid);
      for (const [key, written] of sheetOfPlan) if (written === sheet) sheetOfPlan.set(key, name);
      links.set(name, links.get(sheet) ?? []);
      links.delete(sheet);
      for (const [from, known] of links) links.set(from, renameLinks(known, sheet, name));
      names = renamedNames(names, sheet, name);
      if (active === sheet) active = name;
    },
    activate: (sheet) => {
      active = find(sheet).sheet;
    },
    setEditing: (editing) => {
      isEditing = editing;
    },
    failNext: (method, code) => {
      failures.set(method, code);
    },
  };
}
