import fc from 'fast-check';
import type { UndoRecord } from '../../src/app/assistant';
import { a1 } from '../../src/grid/address';
import type { Edit } from '../../src/grid/edit';
import { type History, lastStanding, standingSteps, withStep, withUndone } from '../../src/pane/history';
import { obstaclesTo, stepsFrom } from '../../src/pane/obstacles';
import { range } from '../kit/fake-assistant';

const ROWS_INSERTED: Edit = { kind: 'delete-rows', first: 9, count: 1 };
const COLUMN_INSERTED: Edit = { kind: 'delete-columns', first: 5, count: 1 };
const MARKED: Edit = { kind: 'set-marks', marks: [] };
const UNMERGED: Edit = { kind: 'merge', area: range('B4:B6') };

/** A write of cells, 「D8 E9」, and of what else its undo must turn back. */
function write(cells: string, structure: readonly Edit[] = [], sheet = '分工方案'): UndoRecord {
  const places = cells === '' ? [] : cells.split(' ').map(range);
  return {
    sheet,
    structure,
    cells: places.map(({ top: row, left: col }) => ({
      row,
      col,
      before: { value: '甲' },
      beforeFormat: 'General',
      after: { value: '乙' },
      afterFormat: 'General',
    })),
  };
}

function historyOf(...records: readonly UndoRecord[]): History {
  return records.reduce<History>(
    (history, record) =>
      withStep(history, { what: { kind: 'cells' }, at: '10:42', cells: record.cells.length, record }),
    [],
  );
}

/** 「2 cells D8 E9」: which later step would lose what if the first were put back. */
function obstaclesToFirst(history: History): readonly string[] {
  const [first] = history;
  if (!first) return [];
  return obstaclesTo(history, first).map(({ step, loss, cells }) => [step.id, loss, ...cells.map(a1)].join(' '));
}

test.each<readonly [string, readonly UndoRecord[], readonly string[]]>([
  ['a write alone', [write('D8')], []],
  ['other cells', [write('D8 E9'), write('D9 E8')], []],
  ['the same cell', [write('D8 E9'), write('C1 E9')], ['2 cells E9']],
  ['the same cells, named in the order of the sheet', [write('D8 E9 A1'), write('E9 D8 A1')], ['2 cells A1 D8 E9']],
  ['the same cell of another sheet', [write('D8'), write('D8', [], '说明')], []],
  ['several later writes', [write('D8 E9'), write('D8'), write('A1'), write('E9')], ['2 cells D8', '4 cells E9']],
  ['rows moved later, wherever', [write('D8'), write('', [ROWS_INSERTED])], ['2 lines']],
  ['a column moved later', [write('D8'), write('', [COLUMN_INSERTED])], ['2 lines']],
  ['rows moved by the write itself, later cells above them', [write('', [ROWS_INSERTED]), write('D9')], []],
  ['rows moved by the write itself, later cells below', [write('', [ROWS_INSERTED]), write('D9 D10')], ['2 cells D10']],
  ['a column moved by the write itself', [write('', [COLUMN_INSERTED]), write('E3 F3')], ['2 cells F3']],
  ['a cell in an area that was parted', [write('', [UNMERGED]), write('B5')], ['2 cells B5']],
  ['an area parted over a cell', [write('B5'), write('', [UNMERGED])], ['2 cells B5']],
  ['marks twice', [write('', [MARKED]), write('', [MARKED])], ['2 marks']],
  ['marks beside cells', [write('D8'), write('', [MARKED])], []],
  ['cells beside marks', [write('', [MARKED]), write('D8')], []],
  ['marks after rows were moved', [write('', [ROWS_INSERTED]), write('', [MARKED])], ['2 marks']],
])('what stands against putting back %s', (_, records, expected) => {
  expect(obstaclesToFirst(historyOf(...records))).toEqual(expected);
});

test('a later step that was put back stands against nothing', () => {
  const history = historyOf(write('D8'), write('D8'), write('', [ROWS_INSERTED]));
  const [, second, third] = history;
  if (!second || !third) throw new Error('three steps');
  expect(obstaclesToFirst(withUndone(history, [third]))).toEqual(['2 cells D8']);
  expect(obstaclesToFirst(withUndone(history, [second, third]))).toEqual([]);
});

test('from a step on, the later ones of its sheet are put back first', () => {
  const history = historyOf(write('A1'), write('D8'), write('B2', [], '说明'), write('C3'), write('D8'));
  const [, second, , fourth] = history;
  if (!second || !fourth) throw new Error('five steps');
  const ids = (steps: History) => steps.map(({ id }) => id);
  expect(ids(stepsFrom(history, second))).toEqual([5, 4, 2]);
  expect(ids(stepsFrom(withUndone(history, [fourth]), second))).toEqual([5, 2]);
});

test('撤销 goes for the last step that stands, whatever was put back before', () => {
  const history = historyOf(write('A1'), write('B2'), write('C3'));
  expect(lastStanding(history)?.id).toBe(3);
  expect(lastStanding(withUndone(history, history.slice(1)))?.id).toBe(1);
  expect(lastStanding(withUndone(history, history))).toBeUndefined();
});

test('in whatever order steps are put back, the last one never has anything against it, and a blocked one gets free', () => {
  const cell = fc.constantFrom('A1', 'B2', 'C3', 'D12');
  const record = fc
    .tuple(fc.array(cell, { maxLength: 3 }), fc.subarray([ROWS_INSERTED, MARKED]))
    .map(([cells, structure]) => write([...new Set(cells)].join(' '), structure));
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), fc.nat(), (records, pick) => {
      const history = historyOf(...records);
      const step = history[pick % history.length];
      const last = lastStanding(history);
      if (!step || !last) return false;
      const later = stepsFrom(history, step).slice(0, -1);
      return (
        obstaclesTo(history, last).length === 0 &&
        obstaclesTo(withUndone(history, later), step).length === 0 &&
        standingSteps(withUndone(history, later)).length === history.length - later.length
      );
    }),
  );
});
