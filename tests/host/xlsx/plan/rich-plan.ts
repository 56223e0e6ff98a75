import type { SheetPlan, SourceLink } from '../../../../src/grid/sheet-plan';
import { cell, planOf } from './plan-file';

/** A plan that asks for everything a plan can ask for; its task is on `sheet`. */
export function richPlan(sheet: string, more: Partial<SheetPlan> = {}): SheetPlan {
  const source: SourceLink = { sheet, at: { row: 2, col: 1 }, rowKey: 'k1' };
  return planOf({
    key: 'overview',
    title: '总览',
    rows: [
      [cell('title', '任务总览'), undefined, undefined],
      [cell('header', '状态'), cell('header', '任务数'), cell('header', '占比')],
      [cell('late', '已逾期'), cell('number', 2, { formula: '=1+1' }), cell('number', 0.5, { numberFormat: '0%' })],
      [cell('coming', '未到期'), cell('number', 2), cell('number', 0.5, { numberFormat: '0%' })],
      [cell('text', '=首项', { source }), cell('link', '按牵头单位', { leadsTo: 'by-lead-unit' })],
      [cell('date', 46280, { formula: '=TODAY()', numberFormat: 'yyyy-mm-dd' }), cell('text', '截至')],
    ],
    columnWidthsChars: [20, 8, 10],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    frozenRows: 2,
    filter: { top: 1, left: 0, bottom: 3, right: 2 },
    pageBreaks: [2, 4],
    cellNames: new Map([['截至日期', { row: 5, col: 0 }]]),
    conditions: [
      { kind: 'formula', area: { top: 2, left: 0, bottom: 3, right: 0 }, formula: '=$B3>1', look: 'late' },
      { kind: 'data-bar', area: { top: 2, left: 2, bottom: 3, right: 2 } },
    ],
    charts: [
      {
        key: 'statuses',
        title: '任务状态',
        kind: 'doughnut',
        place: { top: 7, left: 0, bottom: 20, right: 2 },
        categories: { top: 2, left: 0, bottom: 3, right: 0 },
        series: [
          {
            title: '任务数',
            values: { top: 2, left: 1, bottom: 3, right: 1 },
            color: '#1F4E79',
            pointColors: ['#A80000', '#1F4E79'],
          },
        ],
      },
    ],
    ...more,
  });
}
