import { type CivilDate, serialOfDate } from '../calendar/civil-date';
import type { PlannedCell, SheetPlan } from '../grid/sheet-plan';
import { AS_OF_NAME, AS_OF_SHEET } from './as-of-cell';

const DAY_AT = { row: 2, col: 1 };

const ADVICE = [
  '状态、剩余天数和汇总里随日期更新的数字，都按这一天计算。',
  '默认是当天。要看另一天的情况，在上面的格里直接输入日期；要改回当天，输入 =TODAY()。',
  '请不要删除这张表，否则那些公式会失去依据；可以隐藏它。',
];

/** The small sheet that holds the cell 「截至日期」: today's day by formula, or a day that was asked for. */
export function asOfPlan(
  day: { readonly today: CivilDate } | { readonly fixed: CivilDate },
  date1904: boolean,
): SheetPlan {
  const value = serialOfDate('today' in day ? day.today : day.fixed, date1904);
  const dayCell: PlannedCell = {
    value,
    ...('today' in day && { formula: '=TODAY()' }),
    look: 'date',
    numberFormat: 'yyyy-mm-dd',
  };
  return {
    key: AS_OF_SHEET,
    title: AS_OF_NAME,
    rows: [
      [{ value: AS_OF_NAME, look: 'title' }],
      [],
      [{ value: AS_OF_NAME, look: 'label' }, dayCell],
      [],
      ...ADVICE.map((line): PlannedCell[] => [{ value: line, look: 'note' }]),
    ],
    columnWidthsChars: [14, 14, 50],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 2 },
      ...ADVICE.map((_, index) => ({ top: 4 + index, left: 0, bottom: 4 + index, right: 2 })),
    ],
    frozenRows: 0,
    landscape: false,
    cellNames: new Map([[AS_OF_NAME, DAY_AT]]),
    date1904,
  };
}
