import { colOf, type Draft, type DraftPlace, type DraftRow, mergeAt, rowsOfKind, textIn, write } from '../draft';
import type { Planter } from '../planter';
import { rowsUnder, type Site } from '../site';
import { deedMaker } from '../words/sentences';

const isNumbered = (draft: Draft) => colOf(draft, 'no') >= 0;

/** The cells with a serial, top to bottom; what is left over on continuing rows is none. */
function serialCells(draft: Draft): readonly DraftPlace[] {
  const [col, task] = [colOf(draft, 'no'), colOf(draft, 'task')];
  const isItem = (row: DraftRow) => draft.style.serials === 'each' || textIn({ row, col: task }) !== '';
  return rowsOfKind(draft, 'task').flatMap((row) => (textIn({ row, col }) !== '' && isItem(row) ? [{ row, col }] : []));
}

function numberIn(place: DraftPlace): number {
  return Number(textIn(place).replace(/\D+/g, ''));
}

/** Counts another number, written as the cell writes it. */
function setNumber(place: DraftPlace, value: number): void {
  const { row, col } = place;
  const text = textIn(place).replace(/\d+/, String(value));
  row.cells[col] = typeof row.cells[col]?.value === 'string' ? { value: text, text } : { value, text: String(value) };
}

/** A free serial with one before and one after it in the same count, and those that follow it. */
function takeSerial(site: Site): { readonly before: DraftPlace; readonly rest: readonly DraftPlace[] } | undefined {
  const cells = serialCells(site.draft);
  const indexOf = (row: DraftRow) => cells.findIndex((cell) => cell.row === row);
  const counts = (at: number) =>
    at > 1 && [-1, 1].every((step) => numberIn(cells[at + step] ?? cells[at]!) === numberIn(cells[at]!) + step);
  const row = site.takeRow((one) => counts(indexOf(one)));
  if (!row) return undefined;
  const at = indexOf(row);
  const end = cells.findIndex((cell, index) => index > at && numberIn(cell) === 1);
  return { before: cells[at - 1]!, rest: cells.slice(at, end < 0 ? undefined : end) };
}

const serialMissing: Planter = {
  rule: 'serial-missing',
  reach: 'cell',
  touches: ['no'],
  fits: isNumbered,
  plant(site) {
    const [place] = takeSerial(site)?.rest ?? [];
    if (!place) return undefined;
    write(place, '');
    return { places: [place] };
  },
};

const serialDuplicate: Planter = {
  rule: 'serial-duplicate',
  reach: 'cell',
  touches: ['no'],
  fits: isNumbered,
  plant(site) {
    const { before, rest } = takeSerial(site) ?? {};
    const [place] = rest ?? [];
    if (!before || !rest || !place) return undefined;
    // A row was put in and the ones below were not counted on, or one number was simply typed twice.
    if (site.random.chance(0.5)) for (const cell of rest) setNumber(cell, numberIn(cell) - 1);
    else setNumber(place, numberIn(before));
    return { places: [place] };
  },
};

const serialGap: Planter = {
  rule: 'serial-gap',
  reach: 'cell',
  touches: ['no'],
  fits: isNumbered,
  plant(site) {
    const { rest } = takeSerial(site) ?? {};
    const [first, second] = rest ?? [];
    if (!rest || !first || !second) return undefined;
    if (site.random.chance(0.6)) {
      const skipped = 1 + site.random.int(3);
      for (const cell of rest) setNumber(cell, numberIn(cell) + skipped);
      return { places: [first] };
    }
    if (site.random.chance(0.5)) {
      // 「333」 for 「33」: one number slips, the count goes on.
      setNumber(first, 300 + numberIn(first));
      return { places: [first] };
    }
    const [one, other] = [numberIn(first), numberIn(second)];
    setNumber(first, other);
    setNumber(second, one);
    return { places: [second] };
  },
};

/** Automatic numbering has gone on into the rows of one task. */
const serialStray: Planter = {
  rule: 'serial-stray',
  reach: 'cell',
  touches: ['no'],
  fits: (draft) => isNumbered(draft) && draft.style.serials === 'groups',
  plant(site) {
    const { draft, random } = site;
    const place = site.takeCell('no', (at) => rowsUnder(draft, at).length > 1);
    const area = place && mergeAt(draft, place);
    if (!place || !area) return undefined;
    const [, ...below] = rowsUnder(draft, place);
    draft.merges = draft.merges.filter((one) => one !== area);
    const strays = random.chance(0.5) ? below : below.slice(0, 1);
    const start = random.chance(0.5) ? 0 : numberIn(place);
    const places = strays.map((row) => ({ row, col: place.col }));
    for (const [index, stray] of places.entries()) setNumber(stray, start + index + 1);
    // What is left blank below them stands as 「同上」 no longer merged.
    const rest = below.slice(strays.length, strays.length + 1).map((row) => ({ row, col: place.col }));
    return { places, companions: rest.map((blank) => ({ ...blank, rule: 'blank-means-above' })) };
  },
};

const twoItemsInOneCell: Planter = {
  rule: 'two-items-in-one-cell',
  reach: 'cell',
  touches: ['requirement'],
  fits: ({ style }) => style.hasItemMarks,
  plant(site) {
    const { draft, random } = site;
    const place = site.takeCell('requirement');
    if (!place) return undefined;
    const number = Number(/^\d+/.exec(textIn(place))?.[0]);
    const joint = random.pick(['\n', '\n', '']);
    write(place, `${textIn(place)}${joint}${number + 1}．${deedMaker(random)().sentence}。`);
    const later = draft.rows.filter(({ group }) => group === place.row.group);
    for (const row of later.slice(later.indexOf(place.row) + 1)) {
      const text = textIn({ row, col: place.col });
      const [mark = ''] = /^\d+/.exec(text) ?? [];
      write({ row, col: place.col }, `${Number(mark) + 1}${text.slice(mark.length)}`);
    }
    return { places: [place] };
  },
};

export const NUMBERING_PLANTERS: readonly Planter[] = [
  serialMissing,
  serialDuplicate,
  serialGap,
  serialStray,
  twoItemsInOneCell,
];
