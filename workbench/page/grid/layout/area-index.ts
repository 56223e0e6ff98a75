import { type Area, areaHolds } from '../../../host/model/area';

/** Areas of a sheet that are found by a cell or by rows without looking through all of them. */
export interface AreaIndex {
  /** The first area that holds a cell. */
  at(row: number, col: number): Area | undefined;
  /** Those that have a cell in rows `first` to `last`, in no special order. */
  inRows(first: number, last: number): ReadonlySet<Area>;
}

const BLOCK_ROWS = 64;
/** Areas over more blocks are kept apart, so that whole columns do not fill every block. */
const MAX_BLOCKS = 16;

/** Indexes areas by blocks of rows. */
export function indexAreas(areas: readonly Area[]): AreaIndex {
  const blocks = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of areas) {
    const [first, last] = [blockOf(area.row), blockOf(area.row + area.rows - 1)];
    if (last - first >= MAX_BLOCKS) tall.push(area);
    else for (let block = first; block <= last; block++) addTo(blocks, block, area);
  }
  const holding = (list: readonly Area[] | undefined, row: number, col: number) =>
    list?.find((area) => areaHolds(area, row, col));
  return {
    at: (row, col) => holding(blocks.get(blockOf(row)), row, col) ?? holding(tall, row, col),
    inRows(first, last) {
      const found = new Set<Area>();
      const meets = (area: Area) => area.row <= last && first < area.row + area.rows;
      for (const area of tall) if (meets(area)) found.add(area);
      for (let block = blockOf(first); block <= blockOf(last); block++) {
        for (const area of blocks.get(block) ?? []) if (meets(area)) found.add(area);
      }
      return found;
    },
  };
}

function blockOf(row: number): number {
  return Math.floor(row / BLOCK_ROWS);
}

function addTo(blocks: Map<number, Area[]>, block: number, area: Area): void {
  const list = blocks.get(block);
  if (list) list.push(area);
  else blocks.set(block, [area]);
}
