import type { GridCell } from '../../src/grid/grid';
import type { Role } from '../../src/tasks/role';
import { colOf, type Draft, type DraftRow } from './draft';
import type { Random } from './random';
import { dateCell, dayDone, deadlineMaker, textCell, type When, writtenDay } from './words/deadlines';
import { personNames, phoneNumber } from './words/people';
import { deedMaker, FIELDS } from './words/sentences';
import { unitCellMaker } from './clean-units';

/** Task rows of every sheet. */
export const TASK_ROWS = 200;

/** Writes the tasks of a sheet group by group. */
export interface BodyWriter {
  /** Adds one group of rows; answers with their number. */
  group(size: number): number;
  /** Serials begin anew. */
  restart(): void;
  /** Merges what is still open. */
  finish(): void;
}

/** Makes what stands in a column for a run of rows. */
type CellMaker = (rows: readonly DraftRow[]) => GridCell | undefined;

export function bodyWriter(draft: Draft, random: Random): BodyWriter {
  const { style } = draft;
  const deed = deedMaker(random);
  const makers = cellMakers(draft, random);
  /** How readily this sheet merges what several rows share. */
  const mergeShare = random.pick([0.3, 0.6, 0.9]);
  const perCategory = random.pick([30, 30, 80, TASK_ROWS]);
  let serial = 0;
  let groups = 0;
  let category: DraftRow[] = [];
  let field = random.int(FIELDS.length);

  const set = (row: DraftRow | undefined, role: Role, cell: GridCell | undefined) => {
    const col = colOf(draft, role);
    if (row && col >= 0) row.cells[col] = cell;
  };
  const merge = (rows: readonly DraftRow[], role: Role) => {
    const [top, bottom] = [rows[0], rows.at(-1)];
    const col = colOf(draft, role);
    if (top && bottom && top !== bottom && col >= 0) draft.merges.push({ top, bottom, left: col, right: col });
  };
  const closeCategory = () => {
    set(category[0], 'category', textCell(FIELDS[field % FIELDS.length] ?? ''));
    merge(category, 'category');
    field++;
    category = [];
  };
  /** Rows that share a cell: all of the group, or runs of it, or none. */
  const runsOf = (rows: readonly DraftRow[]): readonly (readonly DraftRow[])[] => {
    if (random.chance(mergeShare)) return [rows];
    const cut = random.int(rows.length + 1);
    return [rows.slice(0, cut), ...rows.slice(cut).map((row) => [row])].filter((run) => run.length > 0);
  };

  return {
    group(size) {
      const group = groups++;
      const rows = Array.from(
        { length: size },
        (): DraftRow => ({ kind: 'task', cells: draft.columns.map(() => undefined), group }),
      );
      draft.rows.push(...rows);
      writeContent(draft, rows, deed);
      if (style.serials === 'each') for (const row of rows) set(row, 'no', numberCell(++serial));
      if (style.serials === 'groups') {
        set(rows[0], 'no', numberCell(++serial));
        merge(rows, 'no');
      }
      merge(rows, 'task');
      merge(rows, 'target');
      for (const [roles, make] of makers) {
        for (const run of runsOf(rows)) {
          for (const role of roles) {
            set(run[0], role, make(role)(run));
            merge(run, role);
          }
        }
      }
      writeProgress(draft, rows, random);
      if (category.length > 0 && category.length + rows.length > perCategory) closeCategory();
      category.push(...rows);
      return size;
    },
    restart() {
      serial = 0;
    },
    finish: closeCategory,
  };
}

function numberCell(value: number): GridCell {
  return { value, text: String(value) };
}

/** What the rows are about: the task over the group, a requirement for each row. */
function writeContent(draft: Draft, rows: readonly DraftRow[], deed: ReturnType<typeof deedMaker>): void {
  const [task, requirement, target] = [colOf(draft, 'task'), colOf(draft, 'requirement'), colOf(draft, 'target')];
  const { name, sentence } = deed();
  const [first] = rows;
  if (!first) return;
  first.cells[task] = textCell(requirement < 0 ? sentence : name);
  if (target >= 0) first.cells[target] = textCell(deed().sentence);
  if (requirement < 0) return;
  for (const [index, row] of rows.entries()) {
    const mark = draft.style.hasItemMarks ? `${index + 1}．` : '';
    row.cells[requirement] = textCell(`${mark}${deed().sentence}。`);
  }
}

/** Columns whose cells several rows of a group may share; columns in one line are merged alike. */
function cellMakers(draft: Draft, random: Random): readonly (readonly [readonly Role[], (role: Role) => CellMaker])[] {
  const { style } = draft;
  const units = unitCellMaker(draft, random);
  const leaders = personNames(random, 8);
  const people = personNames(random, 40).map((name) => ({ name, phone: phoneNumber(random) }));
  const deadline = deadlineMaker(random, style.dates);
  const canBePast = colOf(draft, 'progress') >= 0;
  let person = people[0];
  return [
    [['lead', 'responsible', 'cooperating', 'lead+responsible'], (role) => () => units(role)],
    [['leader'], () => () => textCell(random.pick(leaders))],
    [
      ['person', 'phone'],
      (role) => () => {
        if (role === 'person') person = random.pick(people);
        return textCell((role === 'person' ? person?.name : person?.phone) ?? '');
      },
    ],
    [['deadline'], () => (rows) => deadlineFor(rows, deadline, canBePast && random.chance(0.3))],
  ];
}

const PASSED = new WeakSet<DraftRow>();

/** True for a row whose deadline had passed when the sheet was made; such a task is done. */
export function isPast(row: DraftRow): boolean {
  return PASSED.has(row);
}

function deadlineFor(rows: readonly DraftRow[], make: (when: When) => GridCell, isPast: boolean): GridCell {
  if (isPast) for (const row of rows) PASSED.add(row);
  return make(isPast ? 'past' : 'ahead');
}

const DONE = ['已完成', '已办结', '已完成', '100%', '已全部完成'];
const DOING = ['正在推进', '正常推进', '有序推进', '完成60%', '正在推进，已完成前期勘察', '进展顺利'];

/** What is due is done; of the rest some is done early, some goes on. */
function writeProgress(draft: Draft, rows: readonly DraftRow[], random: Random): void {
  const [progress, doneDate] = [colOf(draft, 'progress'), colOf(draft, 'doneDate')];
  if (progress < 0 && doneDate < 0) return;
  for (const row of rows) {
    const isDone = PASSED.has(row);
    if (progress >= 0) row.cells[progress] = textCell(random.pick(isDone ? DONE : DOING));
    if (doneDate < 0 || !isDone) continue;
    const day = dayDone(random);
    row.cells[doneDate] = draft.style.dates === 'real' ? dateCell(day) : textCell(writtenDay(day, draft.style.dates));
  }
}
