import { a1, type CellAddress } from '../grid/address';
import type { Edit } from '../grid/edit';
import type { OfferedFix } from './chosen-fixes';
import { type FixReach, movesColumns, movesRows, reachOf } from './fix-reach';

/** The fixes of a pass in the order in which to perform them, those that wait for the next, and those no write can hold. */
export interface Pass {
  readonly chosen: readonly OfferedFix[];
  readonly waiting: readonly OfferedFix[];
  readonly impossible: readonly OfferedFix[];
}

type Reached<R extends FixReach['kind']> = OfferedFix & { readonly reach: Extract<FixReach, { readonly kind: R }> };

/** What has come before a pass. */
export interface Before {
  /** Everything that is planned. */
  readonly edits: readonly Edit[];
  /** Cells that were written after the fixes were planned. */
  readonly written: readonly CellAddress[];
}

/** What the fixes of a pass have taken. */
interface Taken {
  readonly cells: Set<string>;
  /** Rows of cells that were written after the fixes were planned. */
  readonly writtenRows: ReadonlySet<number>;
  /** Rows that are rearranged. */
  readonly rows: Set<number>;
}

/**
 * Chooses among fixes planned on one and the same sheet those that do not touch each other. Rows are rearranged first, from
 * the bottom up, so that addresses hold and what counts on (serials) is planned on the rows as they stay. A fix that moves
 * columns goes when it is alone, and never beside one that moves rows: hosts take one kind only.
 */
export function choosePass(offers: readonly OfferedFix[], { edits, written }: Before): Pass {
  const reached = offers.map((offer) => ({ ...offer, reach: reachOf(offer.fix.edits) }));
  const ofRows = reached.filter((offer): offer is Reached<'rows'> => offer.reach.kind === 'rows');
  const ofCells = reached.filter((offer): offer is Reached<'cells'> => offer.reach.kind === 'cells');
  const ofColumns = reached.filter((offer): offer is Reached<'columns'> => offer.reach.kind === 'columns');
  const haveRowsMoved = edits.some(movesRows) || ofRows.some(({ reach }) => reach.movesRows);
  const haveColumnsMoved = edits.some(movesColumns);
  const isPossible = ({ reach }: Reached<'rows'>) => !(haveColumnsMoved && reach.movesRows);
  const taken: Taken = {
    cells: new Set(written.map(a1)),
    writtenRows: new Set(written.map(({ row }) => row)),
    rows: new Set(),
  };
  const rearranging = ofRows.filter(isPossible).filter(({ reach }) => takeRows(taken, reach));
  const writing = ofCells.filter(({ reach }) => takeCells(taken, reach));
  const beside = [...writing, ...rearranging.sort((a, b) => b.reach.top - a.reach.top)];
  const [firstColumn] = haveRowsMoved ? [] : ofColumns;
  const chosen = beside.length + written.length === 0 && firstColumn ? [firstColumn] : beside;
  const impossible = [...ofRows.filter((offer) => !isPossible(offer)), ...(haveRowsMoved ? ofColumns : [])];
  const gone = new Set<OfferedFix>([...chosen, ...impossible]);
  return { chosen, waiting: reached.filter((offer) => !gone.has(offer)), impossible };
}

function takeRows(
  { rows, writtenRows }: Taken,
  { top, bottom }: Extract<FixReach, { readonly kind: 'rows' }>,
): boolean {
  for (let row = top; row <= bottom; row++) if (rows.has(row) || writtenRows.has(row)) return false;
  for (let row = top; row <= bottom; row++) rows.add(row);
  return true;
}

function takeCells({ cells, rows }: Taken, reach: Extract<FixReach, { readonly kind: 'cells' }>): boolean {
  const places = reach.cells.map(a1);
  const isFree = reach.cells.every(({ row }) => !rows.has(row)) && !places.some((place) => cells.has(place));
  if (isFree) for (const place of places) cells.add(place);
  return isFree && places.length > 0;
}
