import type { SheetPlan } from '../../src/grid/sheet-plan';
import { type NameImage, planLinks, planNames } from '../../src/host/row-links';
import { cell, planOf } from './xlsx/plan/plan-file';

const SHEETS = new Set(['分工方案', '总览', '牵头统计']);
const sheetName = (key: string, sheet: string): NameImage => ({
  name: `zrb.sheet.${key}`,
  formula: `='${sheet}'!$A$1:$H$9`,
  comment: '',
  visible: false,
});
const NAMES = [sheetName('overview', '总览'), sheetName('by_lead_unit', '牵头统计'), sheetName('overdue', '已删除')];
const TOP = { name: 'zrb.top.by_lead_unit', formula: "='牵头统计'!$A$1", comment: 'overview', visible: false };

const overview = (leadsTo?: string): SheetPlan =>
  planOf({
    key: 'overview',
    title: '总览',
    rows: [[cell('link', '按牵头单位', leadsTo === undefined ? {} : { leadsTo })]],
  });

describe('a link to another sheet of ours', () => {
  test.each([
    ['leads to its top, whatever its name', 'by-lead-unit', { target: 'zrb.top.by_lead_unit', tip: '打开这张表' }],
    ['is left out where the sheet is not there', 'by-deadline', undefined],
    ['is left out where the sheet was deleted', 'overdue', undefined],
    ['is left out where it is the sheet itself', 'overview', undefined],
  ])('%s', (_, leadsTo, expected) => {
    const plan = overview(leadsTo);
    const [first] = plan.rows[0] ?? [];
    expect(first && planLinks(plan, NAMES, SHEETS)(first)).toEqual(expected);
  });

  test('a link to a task says so', () => {
    const source = { sheet: '分工方案', at: { row: 2, col: 1 }, rowKey: 'k1' };
    const plan = planOf({ rows: [[cell('text', '甲', { source })]] });
    const linkOf = planLinks(plan, NAMES, SHEETS);
    expect(linkOf(cell('text', '甲', { source }))).toEqual({ target: 'zrb.row.k1', tip: '跳到这项任务' });
    expect(linkOf(cell('text', '甲', { source: { ...source, sheet: '没有' } }))).toBeUndefined();
    expect(linkOf(cell('text', '甲'))).toBeUndefined();
  });
});

describe('names for such links', () => {
  test('are made once and taken away with the last link', () => {
    const made = planNames(overview('by-lead-unit'), NAMES, SHEETS);
    expect(made).toEqual({ added: [TOP], changed: [], removed: [] });
    const names = [...NAMES, TOP];
    expect(planNames(overview('by-lead-unit'), names, SHEETS)).toEqual({ added: [], changed: [], removed: [] });
    expect(planNames(overview(), names, SHEETS)).toEqual({ added: [], changed: [], removed: [TOP.name] });
  });

  test('lead to the top again where a person has inserted rows above it', () => {
    const moved = { ...TOP, formula: "='牵头统计'!$A$3" };
    expect(planNames(overview('by-lead-unit'), [...NAMES, moved], SHEETS).changed).toEqual([TOP]);
  });
});
