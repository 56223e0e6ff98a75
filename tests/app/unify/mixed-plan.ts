import type { CellRange } from '../../../src/grid/address';
import type { Grid, GridCell } from '../../../src/grid/grid';
import { BODIES, type Body } from './bodies';
import { type CellWriter, cellWriter, type MixedCell } from './mixed-cell';

/** A sheet in mixed wording, and what a clerk who knows the city would say of its names. */
export interface MixedPlan {
  readonly grid: Grid;
  /** How often the sheet writes each name, blanks inside left out and prefixes carried on. */
  readonly counts: ReadonlyMap<string, number>;
  /** The body each name means. */
  readonly bodyOf: ReadonlyMap<string, Body>;
  /** Names that lack their prefix, and names with a slip. */
  readonly flawed: ReadonlyMap<string, 'bare' | 'slip'>;
}

interface Size {
  readonly rows: number;
  /** How many of the bodies, from the first. */
  readonly bodies: number;
  readonly seed: number;
}

const HEADER = ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'];
const LEAD_COLUMN = 2;
const DEADLINES = ['2026年6月底前', '2026年9月底前', '2026年12月底前', '全年工作', '每季度末'];

/** Writes the sheet: the same size and seed, the same sheet. */
export function mixedPlan({ rows: count, bodies, seed }: Size): MixedPlan {
  const random = mulberry32(seed);
  const writer = cellWriter(BODIES.slice(0, bodies), random);
  const leads = leadCells(count, writer, random);
  const responsible = responsibleCells(count, writer, random);
  const rows = responsible.map(({ text }, index) => [
    cellOf(index + 1),
    cellOf(`推进第${index + 1}项重点工作，形成书面成果`),
    leads.cells[index] && cellOf(leads.cells[index].text),
    cellOf(text),
    cellOf(DEADLINES[index % DEADLINES.length] ?? ''),
  ]);
  const head = [[cellOf('2026年重点工作责任分解表')], HEADER.map(cellOf)];
  const title: CellRange = { top: 0, left: 0, bottom: 0, right: HEADER.length - 1 };
  const grid: Grid = {
    sheet: '责任分解',
    rowCount: head.length + rows.length,
    colCount: HEADER.length,
    rows: [...head, ...rows],
    merges: [title, ...leads.spans.map(({ first, last }) => leadArea(head.length + first, head.length + last))],
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    isProtected: false,
    tables: [],
    date1904: false,
  };
  return { grid, ...truthOf([...leads.cells, ...responsible]) };
}

/** One cell in five stands for two or three rows. */
function leadCells(count: number, writer: CellWriter, random: () => number) {
  const cells: (MixedCell | undefined)[] = [];
  const spans: { readonly first: number; readonly last: number }[] = [];
  while (cells.length < count) {
    const first = cells.length;
    const height = Math.min(random() < 0.2 ? 2 + Math.floor(random() * 2) : 1, count - first);
    cells.push(writer.leadCell(), ...Array.from({ length: height - 1 }, () => undefined));
    if (height > 1) spans.push({ first, last: first + height - 1 });
  }
  return { cells, spans };
}

/** Half of them are copied from above. */
function responsibleCells(count: number, writer: CellWriter, random: () => number): readonly MixedCell[] {
  const cells: MixedCell[] = [];
  while (cells.length < count) {
    const copied = random() < 0.5 ? cells[Math.floor(random() * cells.length)] : undefined;
    cells.push(copied ?? writer.responsibleCell());
  }
  return cells;
}

function truthOf(cells: readonly (MixedCell | undefined)[]): Omit<MixedPlan, 'grid'> {
  const counts = new Map<string, number>();
  const bodyOf = new Map<string, Body>();
  const flawed = new Map<string, 'bare' | 'slip'>();
  for (const { name, body, flaw } of cells.flatMap((cell) => cell?.mentions ?? [])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    bodyOf.set(name, body);
    if (flaw) flawed.set(name, flaw);
  }
  return { counts, bodyOf, flawed };
}

function leadArea(top: number, bottom: number): CellRange {
  return { top, left: LEAD_COLUMN, bottom, right: LEAD_COLUMN };
}

function cellOf(value: string | number): GridCell {
  return { value, text: String(value) };
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
