import type { PresetId } from '../../src/checks/check-rule';
import type { DraftColumn, SheetStyle } from './draft';
import type { Random } from './random';
import { unitWords } from './words/units';

const PRESETS: readonly PresetId[] = [
  ...Array<PresetId>(6).fill('default'),
  'first-leads',
  'separate-leads',
  'six-clear',
  'six-clear',
  'strict',
];

/** Decides how a sheet is made; `preset` where the office's is given. */
export function sheetStyle(random: Random, preset: PresetId = random.pick(PRESETS)): SheetStyle {
  const layout = preset === 'six-clear' || random.chance(0.6) ? 'grouped' : 'flat';
  return {
    preset,
    layout,
    unitColumns: random.pick(['apart', 'apart', 'shared', 'single'] as const),
    dates: random.pick(['words', 'words', 'words', 'dashes', 'dots', 'real'] as const),
    serials: random.chance(0.1) ? 'none' : layout === 'grouped' && random.chance(0.6) ? 'groups' : 'each',
    hasItemMarks: layout === 'grouped' && random.chance(0.5),
    restartsInSections: random.chance(0.4),
    isHeaderTwoRows: random.chance(0.4),
    units: unitWords(random),
  };
}

/** Chooses the columns and their order. */
export function columnsFor(random: Random, style: SheetStyle): DraftColumn[] {
  const isSix = style.preset === 'six-clear';
  const people = peopleColumns(random, isSix);
  const deadline = column('deadline', random.pick(['完成时限', '完成时间', '时限要求']));
  const duties = random.pick([
    [...unitColumns(random, style), ...people, deadline],
    [deadline, ...unitColumns(random, style), ...people],
    [...unitColumns(random, style), deadline, ...people],
  ]);
  return [
    ...(style.serials === 'none' ? [] : [column('no', '序号')]),
    ...contentColumns(random, style),
    ...duties,
    ...(random.chance(0.6) ? [column('progress', random.pick(['完成情况', '进展情况', '落实情况']))] : []),
    ...(random.chance(0.3) ? [column('doneDate', '完成日期')] : []),
    ...(random.chance(0.5) ? [column('remark', '备注')] : []),
  ];
}

function contentColumns(random: Random, { layout, preset }: SheetStyle): readonly DraftColumn[] {
  const category = random.chance(0.3) ? [column('category', random.pick(['类别', '领域']))] : [];
  const task = column('task', random.pick(['工作任务', '重点任务', '任务名称']));
  const requirement = column('requirement', random.pick(['具体要求', '工作措施', '具体措施']));
  const target = preset === 'six-clear' ? [column('target', '工作目标')] : [];
  return [...category, task, ...target, ...(layout === 'grouped' || random.chance(0.4) ? [requirement] : [])];
}

function unitColumns(random: Random, { unitColumns: kind }: SheetStyle): readonly DraftColumn[] {
  if (kind === 'shared') return [column('lead+responsible', '牵头落实单位')];
  if (kind === 'single') return [column('lead+responsible', '责任单位')];
  const others = random.chance(0.5) ? column('responsible', '责任单位') : column('cooperating', '配合单位');
  return [column('lead', '牵头单位'), others];
}

function peopleColumns(random: Random, isSix: boolean): readonly DraftColumn[] {
  const leader = isSix || random.chance(0.3) ? [column('leader', random.pick(['责任领导', '分管领导']))] : [];
  const person = isSix || random.chance(0.35) ? [column('person', random.pick(['责任人', '联系人']))] : [];
  const phone = person.length > 0 && random.chance(0.7) ? [column('phone', '联系电话')] : [];
  return [...leader, ...person, ...phone];
}

function column(role: DraftColumn['role'], label: string): DraftColumn {
  return { role, label };
}
