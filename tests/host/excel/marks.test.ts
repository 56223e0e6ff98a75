/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import * as fc from 'fast-check';
import type { CellRange } from '../../../src/grid/address';
import type { CellMark, MarkTone } from '../../../src/grid/mark';
import { excelHost } from '../../../src/host/excel/excel-host';
import { markAreas } from '../../../src/host/mark-areas';
import { MARK_TONES, markFormulaOf, toneOfMarkFormula } from '../../../src/host/mark-styles';
import type { Excel as EmulatedExcel, ExcelOptions } from '../../../workbench/host/excel';
import { areaAddress } from '../../../workbench/host/model/area';
import { findSheet } from '../../../workbench/host/model/workbook';
import { loadOffice, openInExcel, settle } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const CAREFUL = { flattenMixedFonts: false };
const cell = (address: string, tone: MarkTone): CellMark => {
  const { row, col } = at(address);
  return { area: { top: row, left: col, bottom: row, right: col }, tone };
};

function open(options: ExcelOptions = {}): EmulatedExcel {
  return openInExcel(
    [
      {
        name: '方案',
        rows: [
          ['任务', '时限'],
          ['公开清单', '全年'],
          ['办事指南', '长期'],
        ],
        looks: { A2: { 'fill/color': '#FFFF00' } },
      },
    ],
    options,
  );
}

/** Conditional formats of the sheet, the first to win first: 「B2:B9,D2 =LEN(…)」. */
function formatsOf({ book }: EmulatedExcel): readonly string[] {
  return (findSheet(book, '方案')?.conditionalFormats ?? []).map(({ areas, rule }) => {
    const what = rule.kind === 'formula' ? rule.formula : rule.kind;
    return `${areas.map(areaAddress).join(',')} ${what}`;
  });
}

async function addOwn(...formulas: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const formula of formulas) {
      const { conditionalFormats } = context.workbook.worksheets.getItem('方案').getRange('A2:B3');
      conditionalFormats.add('Custom').custom.rule.formula = formula;
    }
    context.workbook.worksheets.getItem('方案').getRange('B2:B3').conditionalFormats.add('DataBar');
    await context.sync();
  });
}

function mark(...marks: readonly CellMark[]) {
  return excelHost().apply('方案', [{ kind: 'set-marks', marks }], CAREFUL);
}

describe.each([
  ['as documented', {}],
  ['as VBA does', { addsConditionsLast: true }],
])('new conditional formats come %s', (_how, options) => {
  test('marks come before the formats of a person, the gravest first, and leave them and every fill alone', async () => {
    const excel = open(options);
    await addOwn('=$B2=""');
    const own = formatsOf(excel);
    const before = workbookState(excel.book);
    await mark(cell('B3', 'hint'), cell('A2', 'error'), cell('A3', 'error'), cell('B2', 'warning'));
    expect(formatsOf(excel)).toEqual([
      `A2:A3 ${markFormulaOf('error')}`,
      `B2 ${markFormulaOf('warning')}`,
      `B3 ${markFormulaOf('hint')}`,
      ...own,
    ]);
    await mark();
    expect(workbookState(excel.book)).toEqual(before);
  });
});

test('marks replace those before them; the undo puts these back, where rows have moved since too', async () => {
  const excel = open();
  const host = excelHost();
  await mark(cell('A2', 'error'), cell('B2', 'hint'));
  const before = workbookState(excel.book);
  const { undo } = await host.apply(
    '方案',
    [
      { kind: 'insert-rows', before: 1, count: 1 },
      { kind: 'set-marks', marks: [cell('A4', 'warning')] },
    ],
    CAREFUL,
  );
  expect(formatsOf(excel)).toEqual([`A4 ${markFormulaOf('warning')}`]);
  await host.undo(JSON.parse(JSON.stringify(undo)) as typeof undo);
  expect(workbookState(excel.book)).toEqual(before);
});

test('of several lists in one batch the last stands', async () => {
  const excel = open();
  const lists = [[cell('A2', 'error')], [cell('B2', 'hint')]];
  await excelHost().apply(
    '方案',
    lists.map((marks) => ({ kind: 'set-marks', marks }) as const),
    CAREFUL,
  );
  expect(formatsOf(excel)).toEqual([`B2 ${markFormulaOf('hint')}`]);
});

test('two formats of a person over the same cells, which Excel cannot tell apart, keep no mark from going', async () => {
  const excel = open();
  await addOwn('=$B2=""', '=$A2=""');
  const before = formatsOf(excel);
  await mark(cell('A2', 'error'), cell('B3', 'hint'));
  await mark(cell('A3', 'warning'));
  expect(formatsOf(excel)).toEqual([`A3 ${markFormulaOf('warning')}`, ...before]);
  await mark();
  expect(formatsOf(excel)).toEqual(before);
});

test('five hundred marks are a handful of formats and three syncs', async () => {
  const excel = openInExcel([{ name: '方案', rows: Array.from({ length: 1000 }, () => ['甲', '乙']) }]);
  const marks = Array.from({ length: 500 }, (_, step): CellMark => {
    const row = step * 2;
    return { area: { top: row, left: step % 2, bottom: row, right: step % 2 }, tone: MARK_TONES[step % 3] ?? 'hint' };
  });
  await mark(...marks);
  expect(excel.log).toHaveLength(2);
  expect(formatsOf(excel).length).toBeLessThanOrEqual(6);
  await mark();
  expect(excel.log.length).toBeLessThanOrEqual(6);
  expect(formatsOf(excel)).toEqual([]);
});

test('setting and clearing marks is no change anybody hears of as a person’s', async () => {
  open();
  const host = excelHost();
  const heard: boolean[] = [];
  const stop = await host.watch(({ byThisAddIn }) => heard.push(byThisAddIn));
  await host.apply('方案', [{ kind: 'set-marks', marks: [cell('A2', 'error')] }], CAREFUL);
  await host.apply('方案', [{ kind: 'set-marks', marks: [] }], CAREFUL);
  await settle();
  await stop();
  expect(heard).not.toContain(false);
});

test('a mark beyond the sheet is refused with its list', async () => {
  const excel = open();
  const beyond = { area: { top: 0, left: 0, bottom: 0, right: 16_384 }, tone: 'error' } as const;
  expect(await mark(beyond)).toMatchObject({ kind: 'partial', refused: [{ index: 0, reason: 'outside' }] });
  expect(formatsOf(excel)).toEqual([]);
});

test.each([
  ['=LEN("zrb.mark.error")>0', 'error'],
  ['LEN("zrb.mark.hint")>0', 'hint'],
  ['=LEN( "zrb.mark.warning" ) > 0', 'warning'],
  ['=LEN("zrb.mark.other")>0', undefined],
  ['=AND(LEN("zrb.mark.error")>0,$A2="")', undefined],
])('the formula %j is a mark of tone %j', (formula, tone) => {
  expect(toneOfMarkFormula(formula)).toBe(tone);
});

const anyMark: fc.Arbitrary<CellMark> = fc
  .record({
    top: fc.nat(8),
    left: fc.nat(5),
    height: fc.nat(3),
    width: fc.nat(3),
    tone: fc.constantFrom(...MARK_TONES),
  })
  .map(({ top, left, height, width, tone }) => ({
    area: { top, left, bottom: top + height, right: left + width },
    tone,
  }));

const holds = ({ top, left, bottom, right }: CellRange, row: number, col: number) =>
  top <= row && row <= bottom && left <= col && col <= right;

test('every cell has the gravest of its tones, once', () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 8 }), (marks) => {
      const areas = markAreas(marks);
      for (let row = 0; row < 13; row++) {
        for (let col = 0; col < 10; col++) {
          const wanted = MARK_TONES.find((tone) => marks.some((one) => one.tone === tone && holds(one.area, row, col)));
          const found = MARK_TONES.flatMap((tone) =>
            (areas.get(tone) ?? []).filter((area) => holds(area, row, col)).map(() => tone),
          );
          expect(found).toEqual(wanted === undefined ? [] : [wanted]);
        }
      }
    }),
    { numRuns: 30 },
  );
});
