import fc from 'fast-check';
import { addDays, type CivilDate, serialOfDate } from '../../src/calendar/civil-date';
import { statusTimeline } from '../../src/deadlines/status-timeline';
import { DONE_CELLS, doneTest } from '../../src/enrich/done-test';
import { daysLeftFormula, statusFormula } from '../../src/enrich/live-status';
import { AS_OF_NAME } from '../../src/enrich/as-of-cell';
import type { CellAddress } from '../../src/grid/address';
import { cellAt, type Grid, type GridCell } from '../../src/grid/grid';
import { readProgress } from '../../src/tasks/progress';
import { taskStatus } from '../../src/tasks/task-status';
import type { TaskRow, TaskTable } from '../../src/tasks/task-table';
import { date } from '../kit/dates';
import { drawTable, tableOf } from '../kit/task-table';
import { workedOut } from '../kit/worked-out';

const SOON_DAYS = 7;
const AROUND = date('2026-06-01');

interface Formulas {
  readonly status: string;
  readonly daysLeft: string | undefined;
  readonly done: string | undefined;
}

function formulasOf(grid: Grid, table: TaskTable, task: TaskRow, dueCell?: string): Formulas {
  const done = doneTest(task, { grid, table, day: AS_OF_NAME });
  const timeline = statusTimeline(task.deadline, { ...table.deadlineContext, soonDays: SOON_DAYS }, AROUND);
  const live = {
    timeline,
    day: AS_OF_NAME,
    date1904: grid.date1904,
    soonDays: SOON_DAYS,
    ...(done !== undefined && { done }),
    ...(dueCell !== undefined && task.deadline?.due !== undefined && { dueCell }),
  };
  return { status: statusFormula(live), daysLeft: daysLeftFormula(live), done };
}

/** Where names and cells of a formula lead; DUE is a name for the cell of the date. */
function asOf(grid: Grid, day: CivilDate, due?: CivilDate) {
  return {
    named: (name: string) => {
      if (name === AS_OF_NAME) return serialOfDate(day, grid.date1904);
      if (name !== 'DUE') throw new Error(`no name ${name}`);
      return due === undefined ? null : serialOfDate(due, grid.date1904);
    },
    cells: (_: unknown, at: CellAddress) => cellAt(grid, at)?.value ?? null,
  };
}

/** What is wrong with the formulas of a sheet on some days, line by line. */
function differences(grid: Grid, days: readonly CivilDate[]): readonly string[] {
  const table = tableOf(grid);
  return table.rows.flatMap((task) =>
    [undefined, 'DUE'].flatMap((dueCell) => {
      const formulas = formulasOf(grid, table, task, dueCell);
      return days.flatMap((day) => {
        const wanted = taskStatus(table, task, { asOf: day, soonDays: SOON_DAYS });
        const cells = asOf(grid, day, task.deadline?.due);
        const got = [
          workedOut(formulas.status, cells),
          formulas.daysLeft === undefined ? '' : workedOut(formulas.daysLeft, cells),
        ];
        const isSame = got[0] === wanted.status && got[1] === (wanted.daysLeft ?? '');
        return isSame
          ? []
          : [`${day} ${wanted.status} ${wanted.daysLeft}: ${got.join(' ')} ${Object.values(formulas).join(' ')}`];
      });
    }),
  );
}

function firstFormulas(drawing: string, dueCell?: string): Formulas {
  const { grid, table } = drawTable(drawing);
  const [task] = table.rows;
  if (!task) throw new Error('no task');
  return formulasOf(grid, table, task, dueCell);
}

const PLAN = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修订预案 | 市应急局 | `;

test('without a date cell the days of the deadline decide', () => {
  expect(firstFormulas(`${PLAN}2026年6月底前`).status).toBe(
    '=LOOKUP(截至日期,{0,46196,46204},{"未到期","临期","已逾期"})',
  );
});

test('the cell of the date decides where it stands', () => {
  const { status, daysLeft } = firstFormulas(`${PLAN}2026年6月底前`, '$E3');
  expect(status).toBe('=IF(ISNUMBER($E3),IF(截至日期>$E3,"已逾期",IF(截至日期>=$E3-7,"临期","未到期")),"无法判断")');
  expect(daysLeft).toBe('=IF(ISNUMBER($E3),$E3-截至日期,"")');
});

test('a stretch of time, and a whole year, have their own first status', () => {
  expect(firstFormulas(`${PLAN}2026年5月至6月`, '$E3').status).toContain('IF(截至日期<46143,"未开始",');
  expect(firstFormulas(`${PLAN}全年工作`, '$E3').status).toContain('IF(截至日期>$E3-7,"临期","长期")');
});

test('what never changes is said at once, and has no days left', () => {
  expect(firstFormulas(`${PLAN}长期坚持`)).toEqual({ status: '="长期"', daysLeft: undefined, done: undefined });
});

const REPORTED = `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成日期
`;

test.each([
  ['', ''],
  ['已完成', ''],
  ['正在推进', ''],
  ['', 'date:2026-05-20'],
])('common words and dates need no comparison: 「%s」 「%s」', (progress, done) => {
  expect(firstFormulas(`${REPORTED}1 | 修订预案 | 市应急局 | 2026年6月底前 | ${progress} | ${done}`).done).toBe(
    'OR(OR($E2={"已完成","完成","已办结","办结","已销号","已整改","已落实","已结束","是","√","100%",1}),AND(ISNUMBER($F2),$F2<截至日期+1))',
  );
});

test('other words that mean done are compared as they stand', () => {
  const { done } = firstFormulas(`${REPORTED}1 | 修订预案 | 市应急局 | 2026年6月底前 | 已于5月10日通过验收 | `);
  expect(done).toContain('EXACT($E2,"已于5月10日通过验收")');
});

test('another text typed later is judged by the words alone', () => {
  const { grid, table } = drawTable(`${REPORTED}1 | 修订预案 | 市应急局 | 2026年6月底前 | 已于5月10日通过验收 | `);
  const [task] = table.rows;
  if (!task) throw new Error('no task');
  const { status } = formulasOf(grid, table, task);
  const reporting = (text: string) => ({ ...asOf(grid, AROUND), cells: () => (text === '' ? null : text) });
  expect(['已于5月10日通过验收', '正在推进', '已完成', ''].map((text) => workedOut(status, reporting(text)))).toEqual([
    '已完成',
    '未到期',
    '已完成',
    '未到期',
  ]);
});

test('every word of the test means done to the add-in', () => {
  const said = DONE_CELLS.map((cell) => (cell === 1 ? '100%' : String(cell)));
  expect(said.filter((text) => readProgress(text).state !== 'done')).toEqual([]);
});

const PROGRESS: readonly GridCell[] = [
  ...[
    '已完成',
    '完成',
    '√',
    '正在推进',
    '未启动',
    '基本完成',
    '已完成养护120公里',
    '已于5月10日通过验收',
    '已完成并长期坚持',
    '12座全部完工并通过验收',
    '已办结。\n经核查，"回头看"未发现反弹',
    `${'已完成，经市政府督查室会同有关单位现场核实'.repeat(4)}，达到预期目标`,
    '100%',
    '80%',
    '是',
    '否',
  ].map((text) => ({ value: text, text })),
  { value: 1, text: '100%', numberFormat: '0%' },
  { value: 1, text: '1' },
  { value: 0.8, text: '80%', numberFormat: '0%' },
  { value: 100, text: '100' },
  { value: 104.6, text: '104.6' },
  { value: '#REF!', text: '#REF!' },
  { value: true, text: 'TRUE' },
];
const DONE_DATES: readonly GridCell[] = [
  { value: 46162, text: '2026/5/20', numberFormat: 'yyyy/m/d' },
  { value: 46162.5, text: '2026/5/20', numberFormat: 'yyyy/m/d' },
  { value: 46162, text: '2026年5月', numberFormat: 'yyyy"年"m"月"' },
  { value: 46162, text: '46162' },
  { value: '2026年5月20日', text: '2026年5月20日' },
  { value: '20260710', text: '20260710' },
  { value: '待定', text: '待定' },
  { value: 0, text: '0' },
];
const DEADLINES = [
  '2026年6月底前',
  '2026年5月至7月',
  '全年工作',
  '2026年6月前',
  '3月、6月、9月底前',
  '每月25日前',
  '每季度末',
  '长期坚持',
  '2026年6月底前（已完成）',
  '收到文件后3个工作日内',
  '',
];

const anyCell = (cells: readonly GridCell[]) => fc.option(fc.constantFrom(...cells), { nil: undefined, freq: 3 });
const anySheet = fc
  .record({
    labels: fc.constantFrom(
      ['完成情况', '状态', '完成日期'],
      ['完成比例（%）', '一季度进展情况', '完成日期'],
      ['备注', '完成日期', '实际完成时间'],
      ['备注', '联系人', '联系电话'],
    ),
    rows: fc.array(
      fc.tuple(fc.constantFrom(...DEADLINES), anyCell(PROGRESS), anyCell(PROGRESS), anyCell(DONE_DATES), fc.boolean()),
      { minLength: 3, maxLength: 8 },
    ),
  })
  .map(({ labels, rows }) => {
    const { grid } = drawTable(
      `2026年重点工作责任分解表\n序号 | 工作任务 | 牵头单位 | 完成时限 | ${labels.join(' | ')}\n${rows.map(([deadline], index) => `${index + 1} | 任务${index} | 市应急局 | ${deadline} | | |`).join('\n')}`,
    );
    const withProgress = grid.rows.map((row, index) => {
      const [, one, two, doneOn] = rows[index - 2] ?? [];
      const last = labels[1] === '完成日期' ? doneOn : two;
      return index < 2 ? row : [...row.slice(0, 4), one, last, doneOn];
    });
    return { ...grid, rows: withProgress };
  });

test('live is what the add-in reads, for every task on every day', () => {
  const days = fc.array(fc.integer({ min: -200, max: 400 }), { minLength: 5, maxLength: 10 });
  fc.assert(
    fc.property(anySheet, days, (grid, offsets) => {
      expect(differences(grid, [AROUND, ...offsets.map((offset) => addDays(AROUND, offset))])).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('formulas stay within the limits of Excel', () => {
  fc.assert(
    fc.property(anySheet, (grid) => {
      const table = tableOf(grid);
      for (const task of table.rows) {
        const { status, daysLeft = '' } = formulasOf(grid, table, task);
        expect(Math.max(status.length, daysLeft.length)).toBeLessThanOrEqual(8192);
        const literals = `${status}${daysLeft}`.match(/"(?:[^"]|"")*"/g) ?? [];
        expect(literals.filter((literal) => literal.length > 255 || /\p{Cc}/u.test(literal))).toEqual([]);
      }
    }),
    { numRuns: 10 },
  );
});
