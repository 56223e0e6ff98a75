import { type CellRange, columnLetters } from '../../grid/address';
import type { PlannedCell } from '../../grid/sheet-plan';
import type { TaskRow } from '../../tasks/task-table';
import { cell, mergeOf, type Row, taskCell, text, word } from '../cells';
import type { Detail } from '../details';
import { bodyTop, listSheet, type SheetHead } from '../frame';
import { crossOf, type Cross, MARKS, type Mark } from '../unit-cross';
import type { Summary, SummaryContext } from '../summary';
import { serialCell } from '../task-cells';
import { unitsWithRole } from '../unit-groups';

/** Columns of units that a reader can still follow, and that can be read when they are printed on one page's width. */
const MOST_UNITS = 25;
/** So few units more take no more room than the column with the names of those left out. */
const UNITS_SPARED = 6;
/** 序号 and 工作任务. */
const FIRST_UNIT = 2;
/** Two characters of a name side by side. */
const UNIT_CHARS = 5;
/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 1000;
/** Above that many cells only those that say something are written: frames around nothing would be most of the file. */
const MOST_FRAMED = 100_000;

/** 单位×任务 矩阵: tasks down, units across, who leads and who is responsible. */
export const matrix: Summary = {
  id: 'matrix',
  title: '单位×任务矩阵',
  about: '每项任务一行、每个单位一列，用「牵」「责」标明谁牵头、谁负责。',
  needs: [['lead', 'responsible', 'cooperating', 'lead+responsible']],
  *plan(context) {
    const whole = crossOf(context.details, MOST_UNITS + UNITS_SPARED);
    yield;
    const cross = whole.others.units === 0 ? whole : crossOf(context.details, MOST_UNITS);
    yield;
    const head = headOf(cross);
    const top = bodyTop(context, head);
    const { rows: tasks } = context.table;
    const block = { top, left: FIRST_UNIT, bottom: top + tasks.length - 1, right: FIRST_UNIT + cross.units.length - 1 };
    const isFramed = tasks.length * cross.units.length <= MOST_FRAMED;
    const rows: Row[] = [];
    for (const [index, task] of tasks.entries()) {
      if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
      rows.push(taskRow(context, cross, task, { ...block, top: top + index, bottom: top + index }, isFramed));
    }
    return listSheet(context, {
      ...head,
      rows,
      totals: totalRows(context, cross, block),
      extra: ({ bottom }) => ({ merges: [1, 2, 3].map((below) => mergeOf(bottom + below, 0, FIRST_UNIT - 1)) }),
    });
  },
};

function headOf({ units, others }: Cross): SheetHead {
  const left =
    others.units === 0
      ? ''
      : `单位较多，只列项次最多的 ${units.length} 个，另外 ${others.units} 个的名称写在「其他单位」列。`;
  return {
    id: 'matrix',
    title: '单位×任务矩阵',
    heading: '单位与任务对照表',
    note: `「牵」为牵头，「责」为责任，「牵责」为既牵头又负责，计 2 项次。${left}`,
    columns: [
      { header: '序号', widthChars: 7 },
      { header: '工作任务', widthChars: 40 },
      ...units.map(({ unit }) => ({ header: unit, widthChars: UNIT_CHARS })),
      ...(others.units === 0 ? [] : [{ header: '其他单位', widthChars: 34 }]),
      { header: '合计', widthChars: 6 },
    ],
  };
}

const EMPTY: PlannedCell = { value: null, look: 'word' };
/** Who leads stands out in a row of marks. */
const MARK_CELLS: Readonly<Record<Mark, PlannedCell>> = {
  牵: cell('header', '牵'),
  责: word('责'),
  牵责: cell('header', '牵责'),
};

function taskRow(context: SummaryContext, cross: Cross, task: TaskRow, place: CellRange, isFramed: boolean): Row {
  const { units, others, marksOf } = cross;
  const marks = marksOf.get(task);
  const cells = units.map(({ unit }) => {
    const mark = marks?.get(unit);
    if (mark === undefined) return isFramed ? EMPTY : undefined;
    return MARK_CELLS[mark];
  });
  const aside = others.ofTask.get(task)?.length ?? 0;
  const total = [...(marks?.values() ?? [])].reduce((sum, mark) => sum + entriesOf(mark), aside);
  const formula = totalOfRow(context, cross, place, aside);
  return [
    serialCell(context, task),
    taskCell(context, task),
    ...cells,
    ...(others.units === 0 ? [] : [text(namesOf(others.ofTask.get(task)))]),
    { ...cell('total', total), ...(formula !== undefined && { formula }) },
  ];
}

/** 「牵：市编委办；责：市教育局、市公安局」; the same words in the same order as the marks. */
function namesOf(entries: readonly Detail[] = []): string {
  return (['牵头', '责任'] as const)
    .flatMap((role) => {
      const names = unitsWithRole(entries, role);
      return names === '' ? [] : [`${role === '牵头' ? '牵' : '责'}：${names}`];
    })
    .join('；');
}

/** 牵责 stands for two entries. */
function entriesOf(mark: Mark): number {
  return mark.length;
}

function totalOfRow(
  { numbers }: SummaryContext,
  { units }: Cross,
  place: CellRange,
  others: number,
): string | undefined {
  if (numbers === 'frozen' || units.length === 0) return undefined;
  const line = place.top + 1;
  const marks = `${columnLetters(place.left)}${line}:${columnLetters(place.right)}${line}`;
  const aside = others === 0 ? '' : `+${others}`;
  return `=${MARKS.map((mark) => `${entriesOf(mark)}*COUNTIF(${marks},"${mark}")`).join('+')}${aside}`;
}

/** 牵头, 责任 and their sum for every unit. */
function totalRows(context: SummaryContext, { units, others }: Cross, block: CellRange): readonly Row[] {
  const { numbers } = context;
  const isLive = numbers === 'live';
  const bottom = block.bottom + 1;
  const columnsToSum = units.length + (others.units === 0 ? 0 : 1);
  const countRow = (label: string, part: 'led' | 'responsible', sign: Mark, offset: number): Row => {
    const counts = units.map((unit, index): PlannedCell => {
      const letters = columnLetters(block.left + index);
      const marks = `${letters}${block.top + 1}:${letters}${bottom}`;
      const formula = isLive && { formula: `=COUNTIF(${marks},"${sign}")+COUNTIF(${marks},"牵责")` };
      return { ...cell('total', unit[part]), ...formula };
    });
    const aside = others.units === 0 ? [] : [cell('total', others[part])];
    return [...labelCells(label), ...counts, ...aside, sumOfRow(units, others, part, bottom + offset)];
  };
  const sumOfRow = (
    all: Cross['units'],
    rest: Cross['others'],
    part: 'led' | 'responsible',
    line: number,
  ): PlannedCell => {
    const value = all.reduce((sum, unit) => sum + unit[part], rest[part]);
    const first = columnLetters(block.left);
    const last = columnLetters(block.left + columnsToSum - 1);
    const isFormula = isLive && columnsToSum > 0;
    return { ...cell('total', value), ...(isFormula && { formula: `=SUM(${first}${line}:${last}${line})` }) };
  };
  const columns = [...units, ...(others.units === 0 ? [] : [others]), sumOf([...units, others])];
  const both = columns.map((column, index): PlannedCell => {
    const letters = columnLetters(block.left + index);
    const formula = isLive && { formula: `=${letters}${bottom + 1}+${letters}${bottom + 2}` };
    return { ...cell('total', column.led + column.responsible), ...formula };
  });
  return [
    countRow('牵头', 'led', '牵', 1),
    countRow('责任', 'responsible', '责', 2),
    [...labelCells('合计（项次）'), ...both],
  ];
}

function labelCells(words: string): Row {
  return [cell('label', words), { value: null, look: 'label' }];
}

function sumOf(columns: readonly { readonly led: number; readonly responsible: number }[]): {
  readonly led: number;
  readonly responsible: number;
} {
  return {
    led: columns.reduce((sum, { led }) => sum + led, 0),
    responsible: columns.reduce((sum, { responsible }) => sum + responsible, 0),
  };
}
