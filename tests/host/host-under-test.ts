import { a1, type CellAddress, parseA1, topLeft } from '../../src/grid/address';
import { contentOf } from '../../src/grid/edit';
import type { CellValue, Grid } from '../../src/grid/grid';
import type { CellMark } from '../../src/grid/mark';
import type { Host } from '../../src/host/host';

/** A host over a workbook, with the hands of a person on it. */
export interface HostUnderTest {
  readonly host: Host;
  readonly person: Person;
}

/** What happens to the workbook without the host's doing. */
export interface Person {
  type(sheet: string, at: CellAddress, value: CellValue): Promise<void>;
  rename(sheet: string, name: string): Promise<void>;
  /** Makes the next write of cells fail when it has begun, where the host can fail in the middle at all. */
  breakNextWrite(): void;
  /** From now on a cell is being edited; undefined where nobody can do that. */
  readonly edit: (() => void) | undefined;
  /** What is selected: 「分工方案!B2:C3」. */
  selected(): Promise<string>;
  /** Where the link of a cell leads: 「分工方案!B3」; undefined without a link. */
  linkAt(sheet: string, at: CellAddress): Promise<string | undefined>;
  /** Our marks on a sheet; absent where grids bring them along. */
  marks?(sheet: string): Promise<readonly CellMark[]>;
}

/** Makes a workbook with these sheets, the first one active, and a host over it. */
export type MakeHost = (sheets: readonly Grid[]) => Promise<HostUnderTest>;

/** A test over a workbook with the sheet 「分工方案」. */
export type WritingTest = (title: string, run: (workbook: HostUnderTest) => Promise<void>) => void;

/** What a sheet holds, cell by cell, in a form that compares well: values, formulas, number formats, merges. */
export function contentsOf(grid: Grid): readonly string[] {
  const cells = grid.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, col) =>
      cell
        ? [`${a1({ row: rowIndex, col })} ${JSON.stringify(contentOf(cell))} ${cell.numberFormat ?? 'General'}`]
        : [],
    ),
  );
  const merges = grid.merges.map(({ top, left, bottom, right }) => `merge ${[top, left, bottom, right].join()}`);
  return [...cells, ...merges.sort()];
}

/** The cell of an A1 address. */
export function at(address: string): CellAddress {
  const range = parseA1(address);
  if (!range) throw new Error(`no address: ${address}`);
  return topLeft(range);
}
