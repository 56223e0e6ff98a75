import { actionOf } from '../../../../../workbench/page/grid/input/keyboard';
import { areaBetween, type Step, stepFrom } from '../../../../../workbench/page/grid/input/selection';
import { summaryOf } from '../../../../../workbench/page/grid/input/selection-summary';
import { area, at, view } from '../view';

describe('moving', () => {
  const sheet = view({
    rows: [
      ['a', 'b', null, null, 'e'],
      ['a', null, null, null, null],
      ['a', null, null, 'd', null],
      [null, null, null, null, null],
      ['a', null, null, null, null],
    ],
    merges: ['B2:C3'],
    hiddenRows: [3],
  });
  const still = { down: 0, right: 0 } as const;
  const steps: Readonly<Record<string, Step>> = {
    up: { move: 'cell', down: -1, right: 0 },
    down: { move: 'cell', down: 1, right: 0 },
    left: { move: 'cell', down: 0, right: -1 },
    right: { move: 'cell', down: 0, right: 1 },
    'page down': { move: 'page', down: 1, right: 0 },
    'page up': { move: 'page', down: -1, right: 0 },
    'ctrl down': { move: 'edge', down: 1, right: 0 },
    'ctrl up': { move: 'edge', down: -1, right: 0 },
    'ctrl left': { move: 'edge', down: 0, right: -1 },
    'ctrl right': { move: 'edge', down: 0, right: 1 },
    home: { move: 'line-start', ...still },
    'ctrl home': { move: 'sheet-start', ...still },
    'ctrl end': { move: 'sheet-end', ...still },
  };

  test.each([
    ['A1', 'up', 'A1'],
    ['A1', 'right', 'B1'],
    ['A1', 'left', 'A1'],
    // Over a hidden row.
    ['A3', 'down', 'A5'],
    ['A5', 'up', 'A3'],
    // Out of a merged area, whichever way.
    ['B2', 'right', 'D2'],
    ['B2', 'down', 'B5'],
    ['B2', 'left', 'A2'],
    ['A1', 'page down', 'A11'],
    ['A20', 'page up', 'A10'],
    ['A3', 'page up', 'A1'],
    ['A1', 'ctrl down', 'A5'],
    ['A3', 'ctrl down', 'A5'],
    ['A5', 'ctrl down', 'A1048576'],
    ['A1048576', 'ctrl up', 'A5'],
    ['A1', 'ctrl right', 'B1'],
    ['B1', 'ctrl right', 'E1'],
    ['E1', 'ctrl right', 'XFD1'],
    ['XFD1', 'ctrl left', 'E1'],
    ['E5', 'ctrl up', 'E1'],
    ['D4', 'home', 'A4'],
    ['D4', 'ctrl home', 'A1'],
    ['A1', 'ctrl end', 'E5'],
    ['A1048576', 'down', 'A1048576'],
  ])('from %s %s to %s', (from, key, to) => {
    expect(stepFrom(sheet, at(from), steps[key]!, 10)).toEqual(at(to));
  });

  test('a selection cuts no merged area', () => {
    expect(areaBetween(sheet, at('A1'), at('B2'))).toEqual(area('A1:C3'));
    expect(areaBetween(sheet, at('C3'), at('C3'))).toEqual(area('B2:C3'));
    expect(areaBetween(sheet, at('E5'), at('D4'))).toEqual(area('D4:E5'));
    const chain = view({ merges: ['A1:B1', 'B2:C2', 'C3:D3'] });
    expect(areaBetween(chain, at('A1'), at('B2'))).toEqual(area('A1:C2'));
    expect(areaBetween(chain, at('A1'), at('C2'))).toEqual(area('A1:C2'));
    expect(areaBetween(chain, at('B1'), at('C3'))).toEqual(area('A1:D3'));
  });

  test.each([
    [{ key: 'ArrowDown' }, { kind: 'step', step: steps['down'], extends: false }],
    [
      { key: 'ArrowDown', ctrlKey: true, shiftKey: true },
      { kind: 'step', step: steps['ctrl down'], extends: true },
    ],
    [{ key: 'Home' }, { kind: 'step', step: steps['home'], extends: false }],
    [
      { key: 'End', ctrlKey: true },
      { kind: 'step', step: steps['ctrl end'], extends: false },
    ],
    [{ key: 'PageUp' }, { kind: 'step', step: steps['page up'], extends: false }],
    [
      { key: 'PageDown', ctrlKey: true },
      { kind: 'sheet', step: 1 },
    ],
    [
      { key: 'Tab', shiftKey: true },
      { kind: 'walk', down: 0, right: -1 },
    ],
    [{ key: 'Enter' }, { kind: 'walk', down: 1, right: 0 }],
    [{ key: 'z', ctrlKey: true }, { kind: 'undo' }],
    [{ key: 'Z', metaKey: true }, { kind: 'undo' }],
    [{ key: ' ', ctrlKey: true }, { kind: 'select-column' }],
    [{ key: ' ' }, undefined],
    [{ key: 'a' }, undefined],
    [{ key: 'F2' }, { kind: 'edit' }],
    [{ key: 'ArrowDown', altKey: true }, undefined],
  ])('%j means %j', (press, action) => {
    const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(actionOf({ ...none, ...press })).toEqual(action);
  });
});

test.each([
  ['A1', ''],
  ['A1:C1', '平均值：1.5　计数：3　求和：3'],
  ['A2:B2', '平均值：0.15　计数：2　求和：0.3'],
  ['C1:D1', ''],
  ['C1:C2', '计数：2'],
  ['A:A', '平均值：0.55　计数：2　求和：1.1'],
])('the sums of %s', (address, text) => {
  const sheet = view({
    rows: [
      [1, 2, '文'],
      [0.1, 0.2, '字'],
    ],
  });
  expect(summaryOf(sheet.sheet, area(address))).toBe(text);
});
