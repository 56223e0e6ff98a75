import { a1Range, parseA1 } from '../../src/grid/address';
import type { SheetPlan } from '../../src/grid/sheet-plan';
import { cellNameChanges } from '../../src/host/cell-names';
import { namedArea } from '../../src/host/named-area';
import {
  areasBeyond,
  blockReference,
  columnsToWiden,
  formerBlock,
  notesInTheWay,
  planBlock,
} from '../../src/host/plan-block';
import { cell, planOf } from './xlsx/plan/plan-file';

function area(address: string) {
  const range = parseA1(address);
  if (!range) throw new Error(`no address: ${address}`);
  return range;
}

const text = cell('text', '甲');

describe('the block of a plan', () => {
  test.each<[string, Partial<SheetPlan>, string]>([
    ['reaches to its last column and row', { rows: [[text], [text, undefined, text], []] }, 'A1:C3'],
    ['holds its merges', { rows: [[text]], merges: [area('A1:E2')] }, 'A1:E2'],
    ['is never a single cell', { rows: [[text]] }, 'A1:A2'],
    ['is there although the plan is empty', {}, 'A1:A2'],
  ])('%s', (_, plan, expected) => {
    expect(a1Range(planBlock(planOf(plan)))).toBe(expected);
  });

  test('is what the hidden name of its sheet says', () => {
    expect(blockReference("领导'看", planOf({ rows: [[text, text]] }))).toBe("='领导''看'!$A$1:$B$1");
  });
});

describe('the former block', () => {
  test.each([
    ['is what the name leads to', 'A1:C9', 'A1:H20', 'A1:C9'],
    ['is all of the sheet where an older version kept one cell', 'A1', 'B2:H20', 'A1:H20'],
    ['is that cell on an empty sheet', 'A1', undefined, 'A1'],
  ])('%s', (_, named, used, expected) => {
    expect(a1Range(formerBlock(area(named), used === undefined ? undefined : area(used)))).toBe(expected);
  });

  test.each([
    ['nothing', 'A1:C9', 'A1:C9', []],
    ['nothing of a smaller one', 'A1:B5', 'A1:C9', []],
    ['rows', 'A1:C12', 'A1:C9', ['A10:C12']],
    ['columns', 'A1:E9', 'A1:C9', ['D1:E9']],
    ['both', 'A1:E12', 'A1:C9', ['D1:E9', 'A10:E12']],
    ['all around, where rows and columns were inserted', 'A1:E12', 'B3:C9', ['A1:E2', 'A3:A9', 'D3:E9', 'A10:E12']],
    ['everything beside one that was moved away', 'A1:C3', 'F5:H9', ['A1:C3']],
  ])('leaves %s to be looked at', (_, block, former, expected) => {
    expect(areasBeyond(area(block), area(former)).map(a1Range)).toEqual(expected);
  });
});

test('the refusal says where and what to do', () => {
  expect(notesInTheWay('按牵头单位', { row: 11, col: 9 })).toMatchObject({
    code: 'notes-in-the-way',
    message:
      '「按牵头单位」的 J12 有您自己的内容，要写入的内容会盖住它，没有写入。请先把它移到别处（如另一张工作表），再试一次。',
  });
});

test.each([
  ['all of a new sheet', undefined, [0, 1, 2]],
  ['none of a known one', 'A1:B5', []],
  ['those the block has grown into', 'A1:A5', [1]],
])('widths are set for %s', (_, former, expected) => {
  const plan = planOf({ rows: [[text, text]], columnWidthsChars: [9, 9, 9] });
  expect(columnsToWiden(plan, former === undefined ? undefined : area(former))).toEqual(expected);
});

test.each([
  ["='按牵头单位'!$A$1:$H$120", '按牵头单位 A1:H120'],
  ['=Sheet1!$B$2', 'Sheet1 B2'],
  ["='甲!乙''丙'!$B$2", "甲!乙'丙 B2"],
  ['=Sheet1!#REF!', undefined],
  ['=#REF!$A$1', undefined],
  ['=Sheet1!$A$1,Sheet1!$C$1', undefined],
  ['=TODAY()', undefined],
  ['=45000', undefined],
])('a name that means %s leads to %s', (formula, expected) => {
  const found = namedArea(formula);
  expect(found && `${found.sheet} ${a1Range(found.area)}`).toBe(expected);
});

describe('names a person sees', () => {
  const plan = planOf({ key: 'as-of', cellNames: new Map([['截至日期', { row: 1, col: 1 }]]) });
  const wanted = { name: '截至日期', formula: "='截至'!$B$2", comment: '', visible: true };

  test.each([
    ['are made', [], { added: [wanted], changed: [] }],
    ['stay where they are right', [{ name: '截至日期', formula: '=截至!$B$2' }], { added: [], changed: [] }],
    ['are led back on our own sheet', [{ name: '截至日期', formula: '=截至!$B$7' }], { added: [], changed: [wanted] }],
    [
      'come again where their cell is gone',
      [{ name: '截至日期', formula: '=#REF!$B$2' }],
      { added: [], changed: [wanted] },
    ],
    [
      "stay the person's where they lead elsewhere",
      [{ name: '截至日期', formula: '=设置!$C$1' }],
      { added: [], changed: [] },
    ],
    [
      "stay the person's where they mean a value",
      [{ name: '截至日期', formula: '=45000' }],
      { added: [], changed: [] },
    ],
  ])('%s', (_, names, expected) => {
    expect(cellNameChanges(plan, '截至', names)).toEqual(expected);
  });
});
