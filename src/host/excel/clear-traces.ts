import type { CellRange } from '../../grid/address';
import { isTraceName } from '../defined-names';
import type { ClearedTraces } from '../host';
import { type DirectLink, type LinkedCells, askLinks, queueDirectLinks, readLinkedCells } from './direct-links';
import { askOwnSheets } from './own-sheet-names';
import { type OwnMark, askFormats, marksAmong, queueUnmark } from './own-marks';
import { asHostError, isRefusedWhole, runExcel } from './run-excel';
import { settingsParts } from './settings-part';
import { readAddress } from './sheet-range';
import { type WriteBatch, openBatch } from './write-batch';

/**
 * Takes our settings, names and marks out of the workbook. Three syncs find them, one or two more read where links lead
 * through names, one takes all away: links and marks first, settings last, so that what is left of a write that failed
 * is found again. Protected sheets stay as they are: their marks, and the names their links lead through.
 */
export function clearTraces(): Promise<ClearedTraces> {
  return runExcel(async (context) => {
    const found = await findTraces(context);
    const linked = await readLinkedCells(openBatch(context), openLinks(found));
    try {
      await takeAway(context, found, linked);
    } catch (failure) {
      if (isRefusedWhole(asHostError(failure))) throw failure;
      // Finished rather than taken back: what was found first tells how the cells of links looked.
      await takeAway(context, await findTraces(context), linked);
    }
    return clearedOf(found);
  });
}

interface SheetTraces {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly marks: readonly OwnMark[];
  readonly links: readonly DirectLink[];
}

interface Traces {
  readonly sheets: readonly SheetTraces[];
  /** Names that are to go. */
  readonly names: readonly string[];
  readonly settings: readonly Excel.CustomXmlPart[];
}

async function findTraces(context: Excel.RequestContext): Promise<Traces> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  const ownSheets = askOwnSheets(context);
  const parts = settingsParts(context);
  parts.load('items/id');
  await context.sync();
  const ours = names.items.filter(({ name }) => isTraceName(name));
  const targets = new Map(ours.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
  const batch = openBatch(context);
  const asked = worksheets.items.map((sheet) => ({ sheet, formats: askFormats(sheet), used: askUsed(sheet) }));
  await batch.sync();
  const marks = await marksAmong(
    context,
    asked.flatMap(({ formats }) => formats()),
  );
  const own = ownSheets();
  const sheets: (() => SheetTraces)[] = [];
  for (const { sheet, formats, used } of asked) {
    const here = new Set(formats());
    const area = used.isNullObject ? undefined : readAddress(used.address);
    const isAsked = targets.size > 0 && area && (own.has(sheet.name) || cellCount(area) <= MAX_CELLS_OF_OTHERS);
    const links = isAsked ? await askLinks(batch, sheet, area) : undefined;
    sheets.push(() => ({
      name: sheet.name,
      sheet,
      isProtected: sheet.protection.protected,
      marks: marks.filter(({ format }) => here.has(format)),
      links: links?.(targets) ?? [],
    }));
  }
  await batch.sync();
  const read = sheets.map((sheet) => sheet());
  const kept = new Set(
    read.flatMap(({ isProtected, links }) => (isProtected ? links.map(({ through }) => through) : [])),
  );
  return {
    sheets: read,
    names: ours.map(({ name }) => name).filter((name) => !kept.has(name.toLowerCase())),
    settings: parts.items,
  };
}

/** Copies of our sheets have links of ours too; in sheets larger than any of ours nobody looks for them. */
const MAX_CELLS_OF_OTHERS = 100_000;

function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function askUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('address');
  return used;
}

function openLinks({ sheets }: Traces): readonly Pick<SheetTraces, 'name' | 'links'>[] {
  return sheets.filter(({ isProtected, links }) => !isProtected && links.length > 0);
}

async function takeAway(
  context: Excel.RequestContext,
  { sheets, names, settings }: Traces,
  linked: readonly LinkedCells[],
): Promise<void> {
  const batch: WriteBatch = openBatch(context);
  const open = sheets.filter(({ isProtected }) => !isProtected);
  for (const { sheet, links, marks } of open) {
    await queueUnmark(batch, marks);
    const cells = linked.find(({ name }) => name === sheet.name);
    if (cells) await queueDirectLinks(batch, context.workbook.worksheets.getItem(sheet.name), links, cells);
  }
  for (const name of names) {
    await batch.room(0);
    context.workbook.names.getItemOrNullObject(name).delete();
  }
  for (const part of settings) part.delete();
  await batch.sync();
}

function clearedOf({ sheets, names, settings }: Traces): ClearedTraces {
  const marked = sheets.filter(({ marks }) => marks.length > 0);
  const named = (isProtected: boolean) =>
    marked.filter((sheet) => sheet.isProtected === isProtected).map(({ name }) => name);
  return { settings: settings.length > 0, names: names.length, unmarked: named(false), stillMarked: named(true) };
}
