import { cellRange } from '../../grid/address';
import type { PlannedCell, SheetPlan } from '../../grid/sheet-plan';
import type { PlannedLink } from '../row-links';
import { rangeAt } from './sheet-range';
import { asInput } from './text-input';
import { type WriteBatch, bytesOf } from './write-batch';

/** What Excel counts of a link and its formatting call. */
const LINK_BYTES = 900;
const FORMAT_BYTES = 20;
/** A block of rows that goes out together. */
const BLOCK_BYTES = 1_000_000;
/** Links a worksheet can have, by Excel's specifications and limits. */
const MAX_LINKS = 65_530;

/** How rows of a plan are written. */
export interface RowsWritten {
  readonly linkOf: (cell: PlannedCell) => PlannedLink | undefined;
  /** Told how many rows have been queued. */
  readonly onRows: (rows: number) => void;
}

/**
 * Queues contents, number formats and links of a plan, block by block from top to bottom. A new link may fill its cell:
 * in each block the contents come after the links.
 */
export async function queueRows(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  { rows }: SheetPlan,
  { linkOf, onRows }: RowsWritten,
): Promise<void> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let links = 0;
  const flush = async ({ top, inputs, formats, bytes }: Block) => {
    const end = top + inputs.length;
    for (let row = top; row < end; row++) {
      for (const [col, cell] of (rows[row] ?? []).entries()) {
        const link = cell && linkOf(cell);
        if (!link || links >= MAX_LINKS) continue;
        links += 1;
        await batch.room(LINK_BYTES);
        const { target, tip } = link;
        rangeAt(sheet, cellRange({ row, col })).hyperlink = { documentReference: target, screenTip: tip };
      }
    }
    await batch.room(bytes);
    const range = rangeAt(sheet, { top, left: 0, bottom: end - 1, right: width - 1 });
    range.numberFormat = formats;
    range.formulas = inputs;
    onRows(end);
  };
  let block = emptyBlock(0);
  for (const [index, row] of rows.entries()) {
    const cells = Array.from({ length: width }, (_, col) => row[col]);
    const inputs = cells.map(inputOf);
    const bytes = inputs.reduce((sum: number, input) => sum + bytesOf(input) + FORMAT_BYTES, 0);
    if (block.inputs.length > 0 && block.bytes + bytes > BLOCK_BYTES) {
      await flush(block);
      block = emptyBlock(index);
    }
    block.inputs.push(inputs);
    block.formats.push(cells.map((cell) => cell?.numberFormat ?? 'General'));
    block.bytes += bytes;
  }
  if (block.inputs.length > 0 && width > 0) await flush(block);
}

interface Block {
  readonly top: number;
  readonly inputs: (string | number | boolean)[][];
  readonly formats: string[][];
  bytes: number;
}

function emptyBlock(top: number): Block {
  return { top, inputs: [], formats: [], bytes: 0 };
}

function inputOf(cell: PlannedCell | undefined): string | number | boolean {
  if (cell?.formula !== undefined) return asInput({ formula: cell.formula }, 'General');
  return asInput({ value: cell?.value ?? null }, cell?.numberFormat ?? 'General');
}
