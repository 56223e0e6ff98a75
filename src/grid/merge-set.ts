import { type CellRange, rangesOverlap } from './address';

/** Merged areas that come and go, in the order in which they came. */
export interface MergeSet {
  all(): readonly CellRange[];
  add(area: CellRange): void;
  /** Takes away the areas that share a cell with this one. */
  removeMeeting(area: CellRange): void;
}

/** Rows that are looked through together: of many thousand areas only those nearby are compared. */
const BAND_ROWS = 64;

/** A set that begins with these areas. */
export function mergeSet(areas: readonly CellRange[]): MergeSet {
  const standing = new Set(areas);
  let bands: Map<number, Set<CellRange>> | undefined;
  const bandsOf = () => {
    if (bands) return bands;
    bands = new Map();
    for (const area of standing) enter(bands, area);
    return bands;
  };
  return {
    all: () => [...standing],
    add: (area) => {
      standing.add(area);
      if (bands) enter(bands, area);
    },
    removeMeeting: (area) => {
      const known = bandsOf();
      for (const band of bandsUnder(area)) {
        for (const other of known.get(band) ?? []) {
          if (!rangesOverlap(other, area)) continue;
          standing.delete(other);
          for (const own of bandsUnder(other)) known.get(own)?.delete(other);
        }
      }
    },
  };
}

function enter(bands: Map<number, Set<CellRange>>, area: CellRange): void {
  for (const band of bandsUnder(area)) {
    const areas = bands.get(band) ?? new Set();
    bands.set(band, areas.add(area));
  }
}

function* bandsUnder({ top, bottom }: CellRange): Generator<number> {
  for (let band = Math.floor(top / BAND_ROWS); band * BAND_ROWS <= bottom; band++) yield band;
}
