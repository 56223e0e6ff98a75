import fc from 'fast-check';
import { draftWorkbook } from '../../../../workbench/host/model/draft';
import type { Look } from '../../../../workbench/host/model/look';
import type { ConditionalRule, Scalar } from '../../../../workbench/host/model/workbook';
import { compileConditions } from '../../../../workbench/page/grid/conditions/conditional-formats';
import { evaluate } from '../../../../workbench/page/grid/conditions/formula/evaluate';
import { parseFormula } from '../../../../workbench/page/grid/conditions/formula/parse';
import { FAULT } from '../../../../workbench/page/grid/conditions/formula/values';
import { area } from './view';

const CELLS: Readonly<Record<string, Scalar>> = { A1: 5, B1: '已逾期', C1: true, A2: '12', B2: 'ABC', C2: 0.5 };

function calculate(formula: string, down = 0, right = 0) {
  const parsed = parseFormula(formula);
  if (!parsed) return 'unread';
  const value = evaluate(parsed, {
    valueAt: (row, col) => CELLS[`${'ABC'[col] ?? 'Z'}${row + 1}`] ?? null,
    down,
    right,
    today: 46_000,
    row: down,
    col: right,
  });
  return value === FAULT ? 'fault' : value;
}

describe('formulas', () => {
  test.each<[string, Scalar | null]>([
    ['=A1=5', true],
    ['=A1<>5', false],
    ['=$B1="已逾期"', true],
    ['=B2="abc"', true],
    ['=B2>"abb"', true],
    // Numbers stand before texts, texts before truths.
    ['=A1<B1', true],
    ['=B1<C1', true],
    // A text that looks like a number is no number when it is compared, but one when it is reckoned with.
    ['=A2=12', false],
    ['=A2+0=12', true],
    ['=AND(A1>=5,A1<6)', true],
    ['=OR(A1>5,$B$1="临期")', false],
    ['=NOT(ISBLANK(Z1))', false],
    ['=ISBLANK(B1)', false],
    ['=ISNUMBER(SEARCH("逾",B1))', true],
    ['=ISNUMBER(FIND("b",B2))', false],
    ['=SEARCH("c",B2)', 3],
    ['=LEN(TRIM("  a  b "))', 3],
    ['=LEFT(B1,1)&RIGHT(B1,1)&MID(B1,2,1)', '已期逾'],
    ['=IF(A1>3,"多","少")', '多'],
    ['=IF(A1<3,1)', false],
    ['=2+3*4-6/2', 11],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%+C2', 1],
    ['=MOD(-3,5)', 2],
    ['=ABS(-3)+INT(-2.5)', 0],
    ['=TODAY()-A1', 45_995],
    ['=ROW()+COLUMN()', 2],
    ['="say ""hi"""', 'say "hi"'],
    ['=Z9=""', true],
    ['=Z9=0', true],
    ['=TRUE', true],
    ['="1"&2', '12'],
    ['=(A1)', 5],
  ])('%s is %j', (formula, value) => {
    expect(calculate(formula)).toBe(value);
  });

  test('references without $ follow the cell, those with $ stay', () => {
    expect(calculate('=A1', 1)).toBe('12');
    expect(calculate('=A1', 0, 1)).toBe('已逾期');
    expect([calculate('=$A1', 0, 1), calculate('=A$1', 1, 0), calculate('=$A$1', 1, 1)]).toEqual([5, 5, 5]);
    expect(calculate('=A1', -1)).toBe('fault');
  });

  test.each(['=1/0', '=B1+1', '=SEARCH("x",B1)', '=VLOOKUP(A1,A1,1)', '=AND("a")', '=toString()', '=MID(B1,0,1)'])(
    '%s cannot be worked out',
    (formula) => {
      expect(calculate(formula)).toBe('fault');
    },
  );

  test.each([
    '=',
    '=A1=',
    '=(A1',
    '=A1:A3',
    '=SUM(A1:A2)',
    '=Sheet1!A1',
    '=名称',
    '=A1 B1',
    '={1,2}',
    '=1,2',
    '=AND(1,)',
  ])('%s is not read', (formula) => {
    expect(calculate(formula)).toBe('unread');
  });

  test('any text is read or refused, deep nesting too', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('A1$("),=<>+-*/^&%. 逾ANDORIF')) }), (text) => {
        expect(() => calculate(text)).not.toThrow();
      }),
    );
    expect(calculate(`=${'('.repeat(20_000)}1${')'.repeat(20_000)}`)).toBe('unread');
    expect(calculate(`=${'-'.repeat(20_000)}1`)).toBe('unread');
    expect(calculate(`=${'1+'.repeat(2_000)}1`)).toBe(2001);
  });
});

const RED: Look = { 'font/color': '#FF0000' };
const YELLOW: Look = { 'fill/color': '#FFFF00', 'font/color': '#000080' };

interface Written {
  readonly areas: string;
  readonly rule: ConditionalRule;
  readonly stopIfTrue?: boolean;
}

/** The colours of the font (and, after a slash, of the fill) that formats give a row of values. */
function coloursOf(values: readonly (Scalar | null)[], formats: readonly Written[]) {
  const sheet = draftWorkbook([{ name: '表', rows: [values] }]).active;
  sheet.conditionalFormats = formats.map(({ areas, rule, stopIfTrue = false }, index) => ({
    id: String(index),
    areas: areas.split(' ').map(area),
    rule,
    stopIfTrue,
  }));
  const effectAt = compileConditions(sheet, 46_000);
  return values.map((_, col) => {
    const look = effectAt(0, col)?.look;
    return look && [look['font/color'], look['fill/color']].filter((color) => color !== undefined).join('/');
  });
}

describe('conditional formats', () => {
  const formula = (text: string, look = RED): ConditionalRule => ({ kind: 'formula', formula: text, look });

  test('a formula is asked for every cell of the area', () => {
    expect(coloursOf([1, 5, 9, '文'], [{ areas: 'A1:C1', rule: formula('=A1>4') }])).toEqual([
      undefined,
      '#FF0000',
      '#FF0000',
      undefined,
    ]);
  });

  test('a formula of several areas is written for the top left of them all', () => {
    expect(coloursOf([1, 5, 1, 5], [{ areas: 'D1 B1', rule: formula('=B1=5') }])).toEqual([
      undefined,
      '#FF0000',
      undefined,
      '#FF0000',
    ]);
  });

  test('what cannot be read is not applied', () => {
    expect(coloursOf([1], [{ areas: 'A1', rule: formula('=COUNTIF(A:A,A1)>0') }])).toEqual([undefined]);
    expect(coloursOf(['#N/A'], [{ areas: 'A1', rule: formula('=A1<>1') }])).toEqual([undefined]);
  });

  test('the first format wins part by part, and may stop the others', () => {
    const both = [
      { areas: 'A1:B1', rule: formula('=A1=1') },
      { areas: 'A1:B1', rule: formula('=A1>0', YELLOW) },
    ];
    expect(coloursOf([1, 2], both)).toEqual(['#FF0000/#FFFF00', '#000080/#FFFF00']);
    expect(coloursOf([1, 2], [{ ...both[0]!, stopIfTrue: true }, both[1]!])).toEqual(['#FF0000', '#000080/#FFFF00']);
  });

  test.each<[string, readonly string[], readonly (Scalar | null)[], string]>([
    ['Between', ['2', '=4'], [1, 2, 3, 4, 5], '.xxx.'],
    ['Between', ['4', '2'], [1, 3, 5], '.x.'],
    ['NotBetween', ['2', '4'], [1, 3, 5], 'x.x'],
    ['EqualTo', ['="已完成"'], ['已完成', '未完成', null], 'x..'],
    ['NotEqualTo', ['0'], [0, 1, null], '.x.'],
    ['GreaterThan', ['3'], [2, 4, '文'], '.xx'],
    ['LessThan', ['3'], [2, 4, null], 'x.x'],
    ['GreaterThanOrEqual', ['3'], [3, 2], 'x.'],
    ['LessThanOrEqual', ['3'], [3, 4], 'x.'],
    ['Unheard', ['3'], [3], '.'],
  ])('%s %j of %j', (operator, formulas, values, hits) => {
    const colours = coloursOf(values, [
      { areas: 'A1:J1', rule: { kind: 'cell-value', operator, formulas, look: RED } },
    ]);
    expect(colours.map((colour) => (colour === undefined ? '.' : 'x')).join('')).toBe(hits);
  });

  test.each([
    ['Contains', 'xx.'],
    ['NotContains', '..x'],
    ['BeginsWith', 'x..'],
    ['EndsWith', '.x.'],
  ])('text: %s', (operator, hits) => {
    const rule: ConditionalRule = { kind: 'contains-text', operator, text: '逾期', look: RED };
    const colours = coloursOf(['逾期三天', '已逾期', '办结'], [{ areas: 'A1:C1', rule }]);
    expect(colours.map((colour) => (colour === undefined ? '.' : 'x')).join('')).toBe(hits);
  });

  test('a colour scale mixes between its colours, the middle one at the median', () => {
    const scale = (colors: readonly string[]) =>
      coloursOf([0, 10, 20, 100, '文'], [{ areas: 'A1:E1', rule: { kind: 'color-scale', colors } }]);
    expect(scale(['#000000', '#646464'])).toEqual(['#000000', '#0A0A0A', '#141414', '#646464', undefined]);
    expect(scale(['#FF0000', '#FFFF00', '#00FF00'])).toEqual(['#FF0000', '#FFAA00', '#F0FF00', '#00FF00', undefined]);
  });

  test.each<[string, Partial<Record<'min' | 'max', number>>, readonly (number | undefined)[]]>([
    ['the numbers themselves', {}, [0, 0.5, 1, undefined]],
    ['given bounds', { min: 0, max: 40 }, [0.25, 0.5, 0.75, undefined]],
    ['bounds that cut', { min: 15, max: 25 }, [0, 0.5, 1, undefined]],
  ])('data bars between %s', (_, bounds, shares) => {
    const sheet = draftWorkbook([{ name: '表', rows: [[10, 20, 30, '文']] }]).active;
    const rule: ConditionalRule = { kind: 'data-bar', color: '#638EC6', ...bounds };
    sheet.conditionalFormats = [{ id: '1', areas: [area('A1:D1')], rule, stopIfTrue: false }];
    const effectAt = compileConditions(sheet, 46_000);
    expect([0, 1, 2, 3].map((col) => effectAt(0, col)?.bar?.share)).toEqual(shares);
  });
});
