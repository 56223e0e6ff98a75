import type { Role } from '../../../src/tasks/role';
import {
  colOf,
  type Draft,
  type DraftMerge,
  type DraftPlace,
  type DraftRow,
  insertAfter,
  mergeAt,
  removeColumn,
  rowsOfKind,
  textIn,
  write,
} from '../draft';
import type { Planter } from '../planter';
import { neighbour, type Site } from '../site';

const UNITS: readonly Role[] = ['lead', 'responsible', 'cooperating', 'lead+responsible'];

/** Columns only 六明确 asks for. */
const SIX_ONLY: readonly (readonly Role[])[] = [['leader'], ['target']];

const DUTIES: readonly Role[] = [
  'lead',
  'responsible',
  'cooperating',
  'lead+responsible',
  'leader',
  'person',
  'deadline',
];

function emptyRow({ columns }: Draft, kind: DraftRow['kind'] = 'planted'): DraftRow {
  return { kind, cells: columns.map(() => undefined), group: -1 };
}

/** A row may be put behind this one without going through a merged area. */
export function isSeam(draft: Draft, row: DraftRow): boolean {
  const next = neighbour(draft, row, 1);
  return next !== undefined && !draft.columns.some((_, col) => isJoined(draft, row, next, col));
}

function isJoined(draft: Draft, row: DraftRow, next: DraftRow, col: number): boolean {
  const area = mergeAt(draft, { row, col });
  return area !== undefined && area === mergeAt(draft, { row: next, col });
}

const blankRowInside: Planter = {
  rule: 'blank-row-inside',
  reach: 'cell',
  touches: [],
  plant(site) {
    const { draft, random } = site;
    const row = site.takeRow((one) => isSeam(draft, one));
    if (!row) return undefined;
    const blank = emptyRow(draft);
    if (random.chance(0.3)) insertAfter(draft, row, emptyRow(draft));
    if (random.chance(0.3)) write({ row: blank, col: random.int(draft.columns.length) }, '  ');
    insertAfter(draft, row, blank);
    return { places: [{ row: blank, col: 0 }] };
  },
};

/** A column of duties written once and left blank below, in place of merging. */
const blankMeansAbove: Planter = {
  rule: 'blank-means-above',
  reach: 'wide',
  touches: DUTIES,
  // A row with a serial of its own begins a task: there a blank is missing.
  fits: ({ style }) => style.layout === 'grouped' && style.serials !== 'each',
  plant({ draft, random }) {
    const areasIn = (col: number) => draft.merges.filter(({ top, left }) => left === col && top.kind === 'task');
    const tasks = rowsOfKind(draft, 'task');
    const cols = DUTIES.map((role) => colOf(draft, role)).filter((col) => {
      const own = tasks.filter((row) => textIn({ row, col }) !== '').length;
      return col >= 0 && tasks.length - own > tasks.length / 2;
    });
    if (cols.length === 0) return undefined;
    const col = random.pick(cols);
    const areas = areasIn(col);
    draft.merges = draft.merges.filter((area) => !areas.includes(area));
    return { places: areas.map(({ top }) => ({ row: draft.rows[draft.rows.indexOf(top) + 1]!, col })) };
  },
};

const ERRORS: readonly (readonly [formula: string, shown: string])[] = [
  ['=单位!B7', '#REF!'],
  ['=VLOOKUP(A5,名录!A:B,2,0)', '#N/A'],
  ['=A3+B3', '#VALUE!'],
  ['=TEXTT(C4,"0")', '#NAME?'],
];

const formulaError: Planter = {
  rule: 'formula-error',
  reach: 'cell',
  touches: ['requirement', 'lead', 'deadline', 'progress', 'remark', 'person'],
  plant(site) {
    const { draft, random } = site;
    const roles: readonly Role[] = ['requirement', 'lead', 'deadline', 'person', 'phone', 'responsible'];
    const place = takeAny(
      site,
      roles.filter((role) => colOf(draft, role) >= 0),
    );
    if (!place) return undefined;
    const [formula, shown] = random.pick(ERRORS);
    place.row.cells[place.col] = { value: shown, text: shown, formula };
    // The item number is gone with the text: the next one does not follow on.
    const next = neighbour(draft, place.row, 1);
    return { places: [place], companions: next ? [{ row: next, col: place.col, rule: 'subitem-gap' }] : [] };
  },
};

/** A free cell with a text in any of these columns. */
function takeAny(site: Site, roles: readonly Role[]): DraftPlace | undefined {
  return roles.length === 0 ? undefined : site.takeCell(site.random.pick(roles));
}

/** A column the preset asks for is not there at all. */
const requiredColumnMissing: Planter = {
  rule: 'required-column-missing',
  reach: 'wide',
  touches: [...DUTIES, 'phone', 'target', 'requirement', 'task'],
  plant({ draft, random }) {
    const isSix = draft.style.preset === 'six-clear';
    // 完成日期 alone is read as the deadline: then no column is missing.
    if (colOf(draft, 'doneDate') >= 0) removeColumn(draft, colOf(draft, 'doneDate'));
    const choices: readonly (readonly Role[])[] = [['deadline'], UNITS, ...(isSix ? SIX_ONLY : [])];
    const gone = random.pick(choices);
    for (const role of gone) if (colOf(draft, role) >= 0) removeColumn(draft, colOf(draft, role));
    const [header] = rowsOfKind(draft, 'header');
    return header && { places: [{ row: header, col: 0 }] };
  },
};

const SPACED: readonly ((text: string) => string)[] = [
  (text) => `${text} `,
  (text) => `${text}　`,
  (text) => ` ${text}`,
  (text) => `${text}\u00a0`,
  (text) => `\u200b${text}`,
  (text) => `${text}  \n`,
];

const straySpace: Planter = {
  rule: 'stray-space',
  reach: 'cell',
  touches: ['task', 'requirement', 'lead', 'deadline'],
  plant(site) {
    const { draft, random } = site;
    const roles: readonly Role[] = ['task', 'requirement', 'lead', 'deadline', 'person', 'progress'];
    const place = site.takeCell(
      random.pick(roles.filter((role) => colOf(draft, role) >= 0)),
      ({ row, col }) => typeof row.cells[col]?.value === 'string',
    );
    if (!place) return undefined;
    const text = textIn(place);
    const isName = ['lead', 'deadline'].includes(draft.columns[place.col]?.role ?? '');
    const spaced = random.pick([...SPACED, ...(isName ? [inside, inside] : [])]);
    write(place, spaced(text));
    return { places: [place] };
  },
};

/** 「市财 政局」 */
function inside(text: string): string {
  const [pair] = /\p{Script=Han}{2}(?!.*\p{Script=Han}{2})/u.exec(text) ?? [''];
  const at = text.lastIndexOf(pair) + 1;
  return `${text.slice(0, at)} ${text.slice(at)}`;
}

const DAMAGES: readonly ((text: string, at: number) => string)[] = [
  (text, at) => `${text.slice(0, at)}發(fā)展${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}環(huán)境${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}锟斤拷${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u0007${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}�${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\ue5e5${text.slice(at)}`,
];

const textDamaged: Planter = {
  rule: 'text-damaged',
  reach: 'cell',
  touches: ['task', 'requirement'],
  plant(site) {
    const { draft, random } = site;
    const place = site.takeCell(random.chance(0.5) && colOf(draft, 'requirement') >= 0 ? 'requirement' : 'task');
    if (!place) return undefined;
    const text = textIn(place);
    write(place, random.pick(DAMAGES)(text, 4 + random.int(text.length - 5)));
    return { places: [place], companions: [{ ...place, rule: 'script-mixed' }] };
  },
};

/** The header has been left out. */
const tableMissing: Planter = {
  rule: 'table-missing',
  reach: 'alone',
  touches: [],
  plant({ draft }) {
    const header = rowsOfKind(draft, 'header');
    draft.merges = draft.merges.filter(({ top }: DraftMerge) => !header.includes(top));
    for (const row of header) draft.rows.splice(draft.rows.indexOf(row), 1);
    const [first] = draft.rows;
    return first && { places: [{ row: first, col: 0 }] };
  },
};

export const TABLE_PLANTERS: readonly Planter[] = [
  tableMissing,
  requiredColumnMissing,
  blankRowInside,
  blankMeansAbove,
  formulaError,
  textDamaged,
  straySpace,
];
