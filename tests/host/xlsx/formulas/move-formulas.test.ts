import type { Edit } from '../../../../src/grid/edit';
import { formulaMover } from '../../../../src/host/xlsx/formulas/move-formulas';
import { lineMoveOf } from '../../../../src/host/xlsx/formulas/line-move';
import { buildXlsx } from '../../../kit/xlsx';
import { insert, remove, sheetPart, shifted } from '../shift/shifted-file';

/** What becomes of formulas in column B of the moving sheet, one below the other from the first row on. */
function moved(formulas: readonly string[], edit: Edit): readonly string[] {
  const move = lineMoveOf('表', [edit]);
  if (!move) throw new Error('nothing moves');
  const mover = formulaMover('表', move);
  return formulas.map((markup, row) => mover({ row, col: 1 }, markup) ?? markup);
}

describe('formulas of the moving sheet', () => {
  const child = '<f t="shared" si="0"/>';
  const master = (ref: string, text: string) => `<f t="shared" ref="${ref}" si="0">${text}</f>`;

  test('a shared one stays shared where its cells and what they read move together', () => {
    expect(moved([master('B1:B4', 'A1*2'), child, child, child], insert(2, 3))).toEqual([
      master('B1:B7', 'A1*2'),
      child,
      child,
      child,
    ]);
    expect(moved([master('B1:B3', 'A1*$C$9'), child, child], insert(0, 1))).toEqual([
      master('B2:B4', 'A2*$C$10'),
      child,
      child,
    ]);
  });

  test('a shared one is written out where a cell reads across the rows put in', () => {
    expect(moved([master('B1:B4', 'A2-A1'), child, child, child], insert(2, 1))).toEqual([
      master('B1:B5', 'A2-A1'),
      '<f>A4-A2</f>',
      child,
      child,
    ]);
  });

  test('what shared a formula of a deleted row has it for itself', () => {
    expect(moved([master('B1:B3', 'A1*2'), child, child], remove(0, 1)).slice(1)).toEqual([
      '<f>A1*2</f>',
      '<f>A2*2</f>',
    ]);
  });

  test('areas of array formulas and what-if tables move, deleted inputs are marked', () => {
    expect(moved(['<f t="array" ref="B1:B9">A1:A9&lt;"x"</f>'], insert(4, 1))).toEqual([
      '<f t="array" ref="B1:B10">A1:A10&lt;"x"</f>',
    ]);
    expect(moved(['<f t="dataTable" ref="B5:B9" r1="A3" r2="A8"/>'], remove(2, 1))).toEqual([
      '<f t="dataTable" ref="B4:B8" r1="A3" r2="A7" del1="1"/>',
    ]);
  });

  test('what stays is told by nothing, in whatever way it is written', () => {
    const stays = [
      '<x:f ca="1">A1&#38;"甲"</x:f>',
      '<f><![CDATA[A1<2]]></f>',
      '<f/>',
      '<f></f>',
      '<f t="shared" si="9"/>',
    ];
    expect(moved(stays, insert(8, 1))).toEqual(stays);
    expect(moved(['<x:f ca="1"><![CDATA[A9<2]]></x:f>'], insert(8, 1))).toEqual(['<x:f ca="1">A10&lt;2</x:f>']);
  });
});

describe('formulas of other sheets', () => {
  const rowsAfter = (rows: string, ...edits: readonly Edit[]) => {
    const bytes = buildXlsx({ sheets: [{ name: '表' }, { name: '汇总', rows }] });
    return /<sheetData>(.*)<\/sheetData>/.exec(shifted(bytes, edits).text(sheetPart(2)))?.[1];
  };

  test('follow', () => {
    const row = (a: string, b: string) => `<row r="6"><c r="A6"><f>${a}</f><v>6</v></c><c><f ca="1">${b}</f></c></row>`;
    expect(rowsAfter(row('表!A6&amp;A6', 'SUM(表!B1:B5)'), insert(3, 2))).toBe(row('表!A8&amp;A6', 'SUM(表!B1:B7)'));
    expect(rowsAfter(row('A6', '表!A1&gt;0'), insert(3, 2))).toBe(row('A6', '表!A1&gt;0'));
  });

  test('a shared one stays shared where all its cells move alike', () => {
    const rows = (first: number) =>
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">表!A${first}</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>`;
    expect(rowsAfter(rows(6), insert(3, 2))).toBe(rows(8));
  });

  test('a shared one is written out where a cell would say something else', () => {
    const child = (row: number, f: string) => `<row r="${row}"><c r="A${row}">${f}<v>1</v></c></row>`;
    const shared = '<f t="shared" si="0"/>';
    const master = '<row r="1"><c r="A1"><f t="shared" ref="A1:A4" si="0">表!A2</f><v>1</v></c></row>';
    expect(rowsAfter(master + child(2, shared) + child(3, shared) + child(4, shared), insert(3, 2))).toBe(
      master + child(2, shared) + child(3, '<f>表!A6</f>') + child(4, '<f>表!A7</f>'),
    );
    expect(rowsAfter(master + child(2, shared) + child(3, shared), remove(3, 1))).toBe(
      master + child(2, shared) + child(3, '<f>表!#REF!</f>'),
    );
  });

  test('array formulas keep their area', () => {
    const row = (last: number) => `<row r="1"><c r="A1"><f t="array" ref="A1:A9">表!A1:A${last}</f></c></row>`;
    expect(rowsAfter(row(9), insert(3, 2))).toBe(row(11));
  });

  test('take four times as long where there are four times as many', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const row = index + 1;
        const shared = index === 0 ? `<f t="shared" si="0" ref="B1:B${count}">表!C1*2</f>` : '<f t="shared" si="0"/>';
        return `<row r="${row}"><c r="A${row}"><f>SUM(表!A${row}:B$9)</f></c><c r="B${row}">${shared}</c></row>`;
      }).join('');
    const timeOf = (count: number) => {
      const before = process.cpuUsage();
      expect(rowsAfter(rows(count), insert(999, 3))).toContain(`<f>SUM(表!A${count + 3}:B$9)</f>`);
      return process.cpuUsage(before).user;
    };
    // The least of several: the machine may be busy with something else.
    const bestOf = (count: number) => Math.min(...[1, 2, 3].map(() => timeOf(count)));
    timeOf(1_000);
    expect(bestOf(12_000) / bestOf(3_000)).toBeLessThan(10);
  });
});
