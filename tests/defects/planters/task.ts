import type { Role } from '../../../src/tasks/role';
import { colOf, type Draft, type DraftPlace, type DraftRow, mergeAt, rowsOfKind, textIn, write } from '../draft';
import { isPast } from '../clean-body';
import type { Planter } from '../planter';
import type { Random } from '../random';
import { shownIn, type Site } from '../site';

const COPIED: readonly Role[] = [
  'task',
  'requirement',
  'target',
  'lead',
  'responsible',
  'cooperating',
  'lead+responsible',
  'deadline',
];

/** A row pasted once more over another one of the same task, or anywhere in a flat sheet; item numbers stay as they are. */
function pasteRow(site: Site): DraftPlace | undefined {
  const { draft, random } = site;
  const cols = COPIED.map((role) => colOf(draft, role)).filter((col) => col >= 0);
  const main = mainColumn(draft);
  const row = site.takeRow((one) => textIn({ row: one, col: main }) !== '' && copiesFor(draft, one, cols).length > 0);
  if (!row) return undefined;
  const twins = random.shuffle(copiesFor(draft, row, cols));
  const twin = twins.find((one) => one.group === row.group || site.claim(one));
  if (!twin) return undefined;
  const [mark = ''] = /^\d+．/.exec(textIn({ row, col: main })) ?? [];
  for (const col of cols) if (!mergeAt(draft, { row, col })) row.cells[col] = twin.cells[col];
  write({ row, col: main }, mark + textIn({ row, col: main }).replace(/^\d+．/, ''));
  return { row, col: main };
}

/** Earlier rows that may be pasted over a row: below the same merged cells, or in a sheet without merges. */
function copiesFor(draft: Draft, row: DraftRow, cols: readonly number[]): readonly DraftRow[] {
  const tasks = rowsOfKind(draft, 'task');
  const earlier = tasks.slice(0, tasks.indexOf(row));
  const near = draft.style.layout === 'flat' ? earlier : earlier.filter(({ group }) => group === row.group);
  const areas = cols.map((col) => mergeAt(draft, { row, col }));
  const category = colOf(draft, 'category');
  const categoryOf = (one: DraftRow) => (category < 0 ? '' : shownIn(draft, { row: one, col: category }));
  return near.filter(
    (twin) =>
      isPast(twin) === isPast(row) &&
      categoryOf(twin) === categoryOf(row) &&
      cols.every((col, index) => mergeAt(draft, { row: twin, col }) === areas[index]),
  );
}

/** The column that says most exactly what is to be done. */
export function mainColumn(draft: Draft): number {
  const requirement = colOf(draft, 'requirement');
  return requirement < 0 ? colOf(draft, 'task') : requirement;
}

const taskDuplicate: Planter = {
  rule: 'task-duplicate',
  reach: 'cell',
  touches: ['task', 'requirement', 'deadline'],
  plant(site) {
    const place = pasteRow(site);
    return place && { places: [place] };
  },
};

/** The same again in slightly other words. */
const REWORDINGS: readonly ((text: string, random: Random) => string)[] = [
  (text) => text.replace(/^(\d+．)?/, '$1进一步'),
  (text) => text.replace(/^(\d+．)?/, '$1认真组织开展'),
  (text) => text.replace('，', '，并及时'),
  (text) => text.replace(/(?=，)/, '工作'),
  (text) => text.replace('，', '，切实'),
];

const taskNearlyDuplicate: Planter = {
  rule: 'task-nearly-duplicate',
  reach: 'cell',
  touches: ['task', 'requirement', 'deadline'],
  plant(site) {
    const place = pasteRow(site);
    if (!place) return undefined;
    write(place, site.random.pick(REWORDINGS)(textIn(place), site.random));
    return { places: [place] };
  },
};

const taskMissing: Planter = {
  rule: 'task-missing',
  reach: 'cell',
  touches: ['task', 'requirement'],
  // Without serials a row that names nothing reads as more units of the task above.
  fits: ({ style }) => style.layout === 'flat' && style.serials !== 'none',
  plant(site) {
    const place = site.takeCell('task');
    if (!place) return undefined;
    write(place, '');
    const requirement = colOf(site.draft, 'requirement');
    if (requirement >= 0) write({ ...place, col: requirement }, '');
    return {
      places: [place],
      companions: requirement < 0 ? [] : [{ ...place, col: requirement, rule: 'measure-missing' }],
    };
  },
};

const ASKS_SIX: readonly Draft['style']['preset'][] = ['six-clear', 'strict'];

/** A requirement left out where the task begins. */
const requirementMissing: Planter = {
  rule: 'requirement-missing',
  reach: 'cell',
  touches: ['requirement'],
  fits: ({ style }) => !ASKS_SIX.includes(style.preset) && !style.hasItemMarks,
  plant(site) {
    const task = colOf(site.draft, 'task');
    const place = site.takeCell('requirement', ({ row }) => textIn({ row, col: task }) !== '');
    if (!place) return undefined;
    write(place, '');
    return { places: [place] };
  },
};

const EMPTY_TALK = [
  '进一步加强，切实做好有关工作。',
  '认真抓好落实。',
  '加强组织领导，确保取得实效。',
  '提高认识，狠抓落实。',
  '切实加强各项工作。',
  '按照要求抓好落实。',
];

const wordingVague: Planter = {
  rule: 'wording-vague',
  reach: 'cell',
  touches: ['task', 'requirement'],
  fits: (draft) => colOf(draft, 'target') < 0,
  plant(site) {
    const place = site.takeCell(colOf(site.draft, 'requirement') < 0 ? 'task' : 'requirement');
    if (!place) return undefined;
    const [mark = ''] = /^\d+．/.exec(textIn(place)) ?? [];
    write(place, mark + site.random.pick(EMPTY_TALK));
    return { places: [place] };
  },
};

export const TASK_PLANTERS: readonly Planter[] = [
  taskMissing,
  requirementMissing,
  taskDuplicate,
  taskNearlyDuplicate,
  wordingVague,
];
