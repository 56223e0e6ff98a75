import type { Role } from '../../../src/tasks/role';
import {
  colOf,
  doubleColumn,
  type DraftPlace,
  type DraftRow,
  insertAfter,
  mergeAt,
  rowsOfKind,
  textIn,
  write,
} from '../draft';
import type { Companion, Planter } from '../planter';
import { neighbour } from '../site';
import { isPast } from '../clean-body';
import { headerOf } from './deadlines';
import { isSeam } from './table';

/** The header cell that says what a column is, emptied or in words nobody uses. */
const columnRoleUnknown: Planter = {
  rule: 'column-role-unknown',
  reach: 'wide',
  touches: ['lead', 'responsible', 'cooperating', 'deadline', 'doneDate'],
  // Names of a column nobody reads are missed in the 单位名录.
  fits: (draft) =>
    draft.directory === undefined && draft.style.unitColumns === 'apart' && rowsOfKind(draft, 'header').length === 1,
  plant({ draft, random }) {
    const others = Math.max(colOf(draft, 'responsible'), colOf(draft, 'cooperating'));
    const [header] = rowsOfKind(draft, 'header');
    if (!header) return undefined;
    if (random.chance(0.5)) {
      write({ row: header, col: others }, random.pick(['', '', '哪些来帮忙', '还有谁']));
      return { places: [{ row: header, col: others }] };
    }
    if (colOf(draft, 'doneDate') >= 0) return undefined;
    const place = { row: header, col: colOf(draft, 'deadline') };
    write(place, random.pick(['啥时候', '何时搞定', 'DDL']));
    return { places: [place], companions: [{ row: header, col: 0, rule: 'required-column-missing' }] };
  },
};

/** A column pasted once more beside itself. */
const columnRoleTwice: Planter = {
  rule: 'column-role-twice',
  reach: 'wide',
  touches: ['deadline', 'lead', 'progress'],
  plant({ draft, random }) {
    const roles: readonly Role[] = ['deadline', 'lead', 'progress'];
    const role = random.pick(roles.filter((one) => colOf(draft, one) >= 0));
    const col = colOf(draft, role);
    if (rowsOfKind(draft, 'header').length > 1 && role === 'lead') return undefined;
    doubleColumn(draft, col);
    return { places: [headerOf(draft, col + 1)] };
  },
};

const headerRepeated: Planter = {
  rule: 'header-repeated',
  reach: 'cell',
  touches: [],
  fits: (draft) => rowsOfKind(draft, 'header').length === 1,
  plant(site) {
    const { draft } = site;
    const [header] = rowsOfKind(draft, 'header');
    const row = site.takeRow((one) => isSeam(draft, one));
    if (!row || !header) return undefined;
    const again: DraftRow = { kind: 'planted', cells: [...header.cells], group: -1 };
    insertAfter(draft, row, again);
    return { places: [{ row: again, col: 0 }] };
  },
};

const hiddenRowWithTask: Planter = {
  rule: 'hidden-row-with-task',
  reach: 'cell',
  touches: [],
  plant(site) {
    const { draft, random } = site;
    const row = site.takeRow();
    if (!row) return undefined;
    row.isHidden = true;
    const next = neighbour(draft, row, 1);
    if (next && random.chance(0.4)) next.isHidden = true;
    return { places: [{ row, col: 0 }] };
  },
};

/** Columns of which two neighbours in one row may end up as one cell. */
const APART: readonly Role[] = [
  'lead',
  'responsible',
  'cooperating',
  'leader',
  'person',
  'deadline',
  'progress',
  'remark',
];

const mergeAcrossColumns: Planter = {
  rule: 'merge-across-columns',
  reach: 'cell',
  touches: APART,
  plant(site) {
    const { draft, random } = site;
    const pairs = draft.columns.flatMap(({ role }, col) => {
      const next = draft.columns[col + 1]?.role;
      return APART.includes(role) && next !== undefined && APART.includes(next) ? [col] : [];
    });
    if (pairs.length === 0) return undefined;
    const left = random.pick(pairs);
    const isFree = (row: DraftRow) => [left, left + 1].every((col) => mergeAt(draft, { row, col }) === undefined);
    const row = site.takeRow((one) => !isPast(one) && isFree(one) && textIn({ row: one, col: left }) !== '');
    if (!row) return undefined;
    row.cells[left + 1] = undefined;
    draft.merges.push({ top: row, bottom: row, left, right: left + 1 });
    return { places: [{ row, col: left }] };
  },
};

/** Deadlines left blank below instead of merged, also where another unit follows. */
const blankBesideNewUnit: Planter = {
  rule: 'blank-beside-new-unit',
  reach: 'wide',
  touches: ['deadline', 'lead', 'responsible', 'lead+responsible'],
  fits: ({ style }) => style.layout === 'grouped' && style.serials !== 'each',
  plant({ draft, random }) {
    const [col, lead] = [colOf(draft, 'deadline'), Math.max(colOf(draft, 'lead'), colOf(draft, 'lead+responsible'))];
    const areas = draft.merges.filter(({ top, left }) => left === col && top.kind === 'task');
    const tasks = rowsOfKind(draft, 'task');
    const own = tasks.filter((row) => textIn({ row, col }) !== '').length;
    if (tasks.length - own <= tasks.length / 2) return undefined;
    const rowsOf = ({ top, bottom }: (typeof areas)[number]) =>
      draft.rows.slice(draft.rows.indexOf(top), draft.rows.indexOf(bottom) + 1);
    const isOther = (row: DraftRow, top: DraftRow) =>
      textIn({ row, col: lead }) !== '' && textIn({ row, col: lead }) !== textIn({ row: top, col: lead });
    const [beside, plain] = [true, false].map((wanted) =>
      areas.filter(
        (area) =>
          rowsOf(area)
            .slice(1)
            .some((row) => isOther(row, area.top)) === wanted,
      ),
    );
    const chosen = random
      .shuffle(beside ?? [])
      .filter(
        (area) =>
          rowsOf(area)
            .slice(1)
            .filter((row) => isOther(row, area.top)).length === 1,
      )
      .slice(0, 2);
    if (chosen.length === 0) return undefined;
    const split = [...chosen, ...(plain ?? [])];
    // Too few blanks among merged cells are oversights, not 「同上」.
    const blankRows = split.reduce((sum, area) => sum + rowsOf(area).length - 1, 0);
    if (blankRows < tasks.length * 0.4) return undefined;
    draft.merges = draft.merges.filter((area) => !split.includes(area));
    const blanks = split.map(
      ({ top }): Companion => ({ row: draft.rows[draft.rows.indexOf(top) + 1]!, col, rule: 'blank-means-above' }),
    );
    const places = chosen.flatMap((area) =>
      rowsOf(area)
        .slice(1)
        .flatMap((row): readonly DraftPlace[] => (isOther(row, area.top) ? [{ row, col }] : [])),
    );
    return { places, companions: blanks };
  },
};

/** What a clerk adds to a title, with a number the table does not bear out. */
const statedTotalDiffers: Planter = {
  rule: 'stated-total-differs',
  reach: 'cell',
  touches: [],
  plant({ draft, random }) {
    const [title] = rowsOfKind(draft, 'title');
    const [section] = rowsOfKind(draft, 'section');
    const [note] = rowsOfKind(draft, 'note');
    const row = random.pick([title, section ?? title, note ?? title]);
    if (!row) return undefined;
    const place = { row, col: 0 };
    const count = 208 + random.int(12);
    if (row.kind === 'note') write(place, `注：本表共${count}项任务。`);
    else write(place, `${textIn(place)}（${row.kind === 'title' ? '共' : ''}${count}项）`);
    return { places: [place] };
  },
};

export const STRUCTURE_PLANTERS: readonly Planter[] = [
  columnRoleUnknown,
  columnRoleTwice,
  headerRepeated,
  hiddenRowWithTask,
  mergeAcrossColumns,
  blankBesideNewUnit,
  statedTotalDiffers,
];
