import type { Fix } from '../../findings/finding';
import type { CellAddress } from '../../grid/address';
import { sameAddress } from '../../grid/address';
import type { Role } from '../../tasks/role';
import { columnIndexOf, type TaskRow } from '../../tasks/task-table';
import { fold } from '../../units/fold';
import { readUnitList } from '../../units/read-unit-list';
import { standingOf } from '../../units/recognise';
import type { UnitList, UnitMention } from '../../units/unit-list';
import { saysNothing } from '../table/blank-cells';
import type { CheckContext } from '../check-rule';
import { valueFix } from '../fixes/text-fix';
import { besideNames, typedList, type UnitCell } from './unit-cells';

/** What may be lost when a cell is taken apart: signs, and words that only say who leads. */
const ONLY_ROLES =
  /^(?:[\s、，,；;。.:：()（）由]|牵头|主办|承办|负责|配合|协办|协助|参与|会同|落实|实施|单位|责任|部门|抓好|做好|组织)*$/;

/** A column's cell in a row, and the units it is to name. */
interface Share {
  readonly at: CellAddress;
  readonly names: readonly string[];
  readonly text: string;
}

/**
 * The fix that puts the leads of 「X牵头，Y、Z配合」 into the column of leads and the others into theirs. Offered only where the
 * other cell is empty or names just those units already, and where nothing but role words is lost.
 */
export function distribution(context: CheckContext, { row, cell }: UnitCell): readonly Fix[] {
  const { grid, table } = context;
  const list = typedList(grid, cell);
  if (!list || list.isOpen || list.separately || !holdsOnlyNames(list)) return [];
  const leadColumn = columnIndexOf(table, 'lead', 'lead+responsible');
  const otherColumn = columnIndexOf(table, ...OTHERS);
  if (leadColumn === undefined || otherColumn === undefined) return [];
  const shares = [
    share(
      context,
      row,
      leadColumn,
      list.mentions.filter(({ role }) => role === 'lead'),
    ),
    share(
      context,
      row,
      otherColumn,
      list.mentions.filter(({ role }) => role !== 'lead'),
    ),
  ];
  const isOwn = ({ at }: Share) => sameAddress(at, cell.source);
  const isPossible =
    shares.some(isOwn) &&
    haveSameRows(context, shares) &&
    shares.every((part) => part.names.length > 0 && (isOwn(part) || isFree(context, row, part)));
  if (!isPossible) return [];
  const fixes = shares.flatMap(({ at, text }) => valueFix(grid, at, text, 'review', '分到牵头、责任（配合）两列'));
  const [first] = [...fixes].sort((a, b) => b.title.length - a.title.length);
  return first ? [{ ...first, edits: fixes.flatMap(({ edits }) => edits) }] : [];
}

const OTHERS: readonly Role[] = ['responsible', 'cooperating'];

/** True where a list holds nothing but whole names, signs, and words that say who leads. */
export function holdsOnlyNames(list: UnitList): boolean {
  return ONLY_ROLES.test(besideNames(list)) && list.mentions.every(({ name }) => standingOf(fold(name).key) !== 'part');
}

function share({ table }: CheckContext, row: TaskRow, column: number, mentions: readonly UnitMention[]): Share {
  const names = mentions.map(({ expanded }) => expanded);
  const col = table.columns[column]?.col ?? 0;
  return { at: { row: row.row, col }, names, text: namesOf(mentions) };
}

/** The names as they were written, joined by 「、」, or with their prefix where it would be lost behind another first unit. */
export function namesOf(mentions: readonly UnitMention[]): string {
  const names = mentions.map(({ expanded }) => expanded);
  const written = mentions.map(({ name }) => name).join('、');
  return readsAs(written, names) ? written : names.join('、');
}

function readsAs(text: string, names: readonly string[]): boolean {
  const { mentions } = readUnitList(text);
  return (
    mentions.length === names.length &&
    mentions.every(({ expanded, role }, at) => expanded === names[at] && role === 'unsaid')
  );
}

/** A cell that says nothing, or just this; none that a blank makes say the same as above. */
function isFree({ table }: CheckContext, row: TaskRow, { at, names }: Share): boolean {
  const index = table.columns.findIndex(({ col }) => col === at.col);
  const cell = row.cells[index];
  return !cell || (cell.inherited === 'no' && (saysNothing(cell.text) || readsAs(cell.raw, names)));
}

/** Neither cell serves rows that the other does not. */
function haveSameRows({ merges }: CheckContext, shares: readonly Share[]): boolean {
  const rows = shares.map(({ at }) => {
    const area = merges.areaAt(at);
    return area ? `${area.top} ${area.bottom} ${area.left === area.right}` : `${at.row} ${at.row} true`;
  });
  return new Set(rows).size === 1 && rows.every((own) => own.endsWith('true'));
}
