import type { Fix } from '../../findings/finding';
import { type CellAddress, type CellRange, rangeContains } from '../../grid/address';
import { contentOf, type Edit } from '../../grid/edit';
import { cellAt } from '../../grid/grid';
import { groupColumnsOf } from '../../tasks/main-columns';
import { columnIndexOf, type TableColumn, type TaskRow } from '../../tasks/task-table';
import type { CheckContext } from '../check-rule';
import { holdsOnlyNames, namesOf } from './distribute-units';
import { LOSS, typedText } from '../fixes/text-fix';
import { typedList, type UnitCell } from './unit-cells';

/** What is written in a continuing row that names nobody beside its lead: a blank there would mean "as above". */
const NOBODY = '—';

/** A unit cell as the two columns are to show it. */
interface Halves {
  readonly at: CellAddress;
  readonly lead: string;
  /** 「」 where nobody takes part beside the lead. */
  readonly others: string;
}

/**
 * The fix that gives the units beside the lead a column of their own, to the right of the one that names both: 「X牵头，Y配合」
 * becomes 「X」 and 「Y」. Cells that say more than names and roles stay as they are, and the title counts them. None inside an
 * Excel table, which names its own columns, and where the header has no one cell for the column.
 */
export function splitRoleColumn(
  context: CheckContext,
  column: TableColumn,
  cells: readonly UnitCell[],
): readonly Fix[] {
  const { grid } = context;
  const own = cells.filter(({ cell }) => cell.source.col === column.col);
  const parted = own.map((cell) => ({ ...cell, halves: halvesOf(context, cell) }));
  const halves = parted.flatMap((cell) => cell.halves ?? []);
  const whole = parted.filter((cell) => cell.halves === undefined);
  const isInTable = grid.tables.some(({ range }) => rangeContains(range, column.headerAt));
  const divided = halves.filter(({ others }) => others !== '' && others !== NOBODY).length;
  if (isInTable || divided === 0 || !hasOwnHeader(context, column)) return [];
  const [leads, others] = headersOf(column);
  const kept = whole.filter(({ list }) => list.mentions.some(({ role }) => role === 'lead')).length;
  const edits: readonly Edit[] = [
    { kind: 'insert-columns', before: column.col + 1, count: 1 },
    ...widened(context, column.col),
    ...written(context, { at: column.headerAt, lead: leads, others }),
    ...halves.flatMap((half) => written(context, half)),
    ...whole.filter(({ row }) => continues(context, row)).map(({ cell }) => setOthers(cell.source, NOBODY)),
    ...repeated(context, column.col),
  ];
  const isLossy = [column.headerAt, ...halves.map(({ at }) => at)].some((at) => cellAt(grid, at)?.mixedFonts === true);
  const note = kept > 0 ? `（${kept} 格还有别的话，留在原处）` : '';
  return [{ title: `分成「${leads}」「${others}」两列${note}${isLossy ? LOSS : ''}`, safety: 'review', edits }];
}

/** Undefined for a cell that names no lead, or says more than names and who leads. */
function halvesOf(context: CheckContext, { row, cell }: UnitCell): Halves | undefined {
  const list = typedList(context.grid, cell);
  const leads = list?.mentions.filter(({ role }) => role === 'lead') ?? [];
  if (!list || leads.length === 0 || list.isOpen || list.separately || !holdsOnlyNames(list)) return undefined;
  const others = list.mentions.filter(({ role }) => role !== 'lead');
  const nobody = continues(context, row) ? NOBODY : '';
  return { at: cell.source, lead: namesOf(leads), others: others.length === 0 ? nobody : namesOf(others) };
}

/** True in a row whose task, or number, stands in a row above. */
function continues({ table }: CheckContext, row: TaskRow): boolean {
  const index = groupColumnsOf(table.columns).at(-1) ?? columnIndexOf(table, 'no');
  return index !== undefined && row.cells[index]?.inherited !== 'no';
}

const NOUNS = ['部门', '科室', '处室', '股室'];
const LEADING = ['牵头', '主办', '承办', '主责'];
const TAKING_PART = ['配合', '协办', '协同', '协助', '参与'];

/** What the two columns are called, in the sheet's own words where its header has them: 「主办、协办部门」. */
function headersOf({ label, role }: TableColumn): readonly [string, string] {
  const wordIn = (words: readonly string[]) => words.find((word) => label.includes(word));
  const noun = wordIn(NOUNS) ?? '单位';
  const leading = wordIn(LEADING);
  if (role === 'lead') return [label, `配合${noun}`];
  if (role === 'cooperating') return [`牵头${noun}`, label];
  const answering = leading !== undefined && label.includes('责任') ? '责任' : '配合';
  return [`${leading ?? '牵头'}${noun}`, `${wordIn(TAKING_PART) ?? answering}${noun}`];
}

/** True where one typed cell, no wider than the column, holds all that the header says of it. */
function hasOwnHeader({ grid, merges, table }: CheckContext, { col, headerAt }: TableColumn): boolean {
  const isOwn = table.headerRows.every((row) => {
    const area = merges.areaAt({ row, col });
    const anchor = merges.anchorOf({ row, col });
    const isHeader = anchor.row === headerAt.row && anchor.col === headerAt.col;
    if (area && area.right > area.left) return !isHeader;
    return isHeader || cellAt(grid, anchor) === undefined;
  });
  return isOwn && typedText(grid, headerAt) !== undefined;
}

/** Titles and section rows that end with the column go on over the new one; others grow by themselves. */
function widened({ grid, table }: CheckContext, col: number): readonly Edit[] {
  const isLast = col === table.range.right;
  return grid.merges
    .filter((area) => area.right === col && area.left < col && (isLast || isInside(area, table.range)))
    .flatMap((area): readonly Edit[] => [
      { kind: 'unmerge', area },
      { kind: 'merge', area: { ...area, right: col + 1 } },
    ]);
}

/** What is merged down the column is merged down the new one as well. */
function repeated({ grid, table }: CheckContext, col: number): readonly Edit[] {
  return grid.merges
    .filter((area) => area.left === col && area.right === col && isInside(area, table.range))
    .map((area) => ({ kind: 'merge', area: { ...area, left: col + 1, right: col + 1 } }));
}

function isInside(area: CellRange, range: CellRange): boolean {
  return area.top >= range.top && area.bottom <= range.bottom;
}

function written({ grid }: CheckContext, { at, lead, others }: Halves): readonly Edit[] {
  const typed = typedText(grid, at);
  const left: readonly Edit[] =
    typed === lead ? [] : [{ kind: 'set-value', at, was: contentOf(cellAt(grid, at)), value: lead }];
  return others === '' ? left : [...left, setOthers(at, others)];
}

function setOthers(at: CellAddress, value: string): Edit {
  return { kind: 'set-value', at: { ...at, col: at.col + 1 }, was: { value: null }, value };
}
