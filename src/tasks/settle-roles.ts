import { COLUMN_ROLES } from './columns/index';
import { type Confidence, ROLE_NAMES, type Role, UNIT_ROLES } from './role';
import { isPeriod } from './period-columns';
import type { RoleDraft } from './role-draft';

/** Looks at the whole header row and corrects what single labels cannot know. */
type RowRule = (drafts: readonly RoleDraft[]) => readonly RoleDraft[];

/** From this share of rows without an own text on, a column groups the rows below each of its texts. */
const GROUPS = 0.2;

/** From this share on the cells alone show what an unnamed column is for. */
const SPEAKS = 0.7;

/** How 补全 heads the columns of units by the names the office wants. */
const STANDARD = /[(（]规范[)）]$/;

/** Roles whose cells can be told without a label, likeliest first. */
const TOLD_BY_CELLS: readonly Role[] = ['no', 'phone', 'responsible', 'deadline', 'requirement'];

/** The row rules one after the other; columns the user has settled stay as they are. */
export function settleRoles(drafts: readonly RoleDraft[]): readonly RoleDraft[] {
  return ROW_RULES.reduce((settled, rule) => rule(settled), drafts);
}

/** 「牵头单位（规范）」 beside other columns of units is what 补全 worked out of them. */
const leaveStandardUnits: RowRule = (drafts) => {
  const isStandard = ({ role, header }: RoleDraft) => UNIT_ROLES.includes(role) && STANDARD.test(header.label);
  if (!drafts.some((draft) => UNIT_ROLES.includes(draft.role) && !isStandard(draft))) return drafts;
  return drafts.map((draft) =>
    isStandard(draft)
      ? change(draft, 'other', 'likely', `已有单位列，「${draft.header.label}」是由它换算的名称。`)
      : draft,
  );
};

/** 「要点内容」 over two columns: the first groups, the last holds the requirement. */
const shareTextHeaders: RowRule = (drafts) =>
  drafts.map((draft, index) => {
    if (!draft.header.isShared || !isText(draft.role)) return draft;
    const isLast = drafts[index + 1]?.header.label !== draft.header.label || !drafts[index + 1]?.header.isShared;
    const role = isLast ? 'requirement' : 'category';
    return change(draft, role, 'likely', `表头「${draft.header.label}」跨几列，这一列是${ROLE_NAMES[role]}。`);
  });

/** A column without a name is told by its cells, when nothing else has that role. */
const readUnnamed: RowRule = (drafts) =>
  drafts.map((draft) => {
    if (draft.header.label !== '' || draft.texts.length === 0) return draft;
    const role = TOLD_BY_CELLS.find((id) => !has(drafts, id) && looksLike(id, draft.texts));
    return role ? change(draft, role, 'unsure', `这一列没有表头，内容像${ROLE_NAMES[role]}，请确认。`) : draft;
  });

/** 责任单位 without a lead column names all units of the task, the lead among them. */
const combineUnits: RowRule = (drafts) => {
  if (has(drafts, 'lead') || has(drafts, 'lead+responsible')) return drafts;
  const first = drafts.find(({ role }) => role === 'responsible');
  return drafts.map((draft) =>
    draft === first
      ? change(draft, 'lead+responsible', draft.confidence, `没有牵头单位列，「${draft.header.label}」含全部单位。`)
      : draft,
  );
};

/** Behind 完成情况 a text column (存在问题, 下一步措施) belongs to the report, not to the task. */
const leaveReport: RowRule = (drafts) => {
  const progress = drafts.findIndex(({ role }) => role === 'progress');
  if (progress < 0 || !drafts.slice(0, progress).some(({ role }) => isText(role))) return drafts;
  return drafts.map((draft, index) =>
    index > progress && isText(draft.role)
      ? change(draft, 'other', 'likely', `「${draft.header.label}」在完成情况之后，是填报的内容。`)
      : draft,
  );
};

/** Two task columns side by side: the first names, the last says what to do. */
const orderTasks: RowRule = (drafts) => {
  const tasks = drafts.filter(({ role }) => role === 'task');
  const last = tasks.at(-1);
  if (tasks.length < 2) return drafts;
  return drafts.map((draft) => {
    if (draft.role !== 'task' || draft === last) return draft;
    return change(draft, 'category', 'likely', `后面还有「${last?.header.label ?? ''}」，这一列是类别。`);
  });
};

/** 工作任务 over several rows of 具体要求 is what groups them. */
const groupTasks: RowRule = (drafts) => {
  const requirement = drafts.findIndex(({ role }) => role === 'requirement');
  if (requirement < 0) return drafts;
  return drafts.map((draft, index) => {
    if (draft.role !== 'task' || index > requirement || draft.blankShare < GROUPS) return draft;
    const detail = drafts[requirement]?.header.label ?? '';
    return change(draft, 'category', 'likely', `一项「${draft.header.label}」对应几行「${detail}」，这一列是类别。`);
  });
};

/** 工作内容 beside 具体任务: over several of its rows it groups them, else it names the task, where no column does. */
const orderRequirements: RowRule = (drafts) => {
  const last = drafts.filter(({ role }) => role === 'requirement').at(-1);
  const hasTask = has(drafts, 'task');
  return drafts.map((draft) => {
    if (draft.role !== 'requirement' || draft === last) return draft;
    const detail = last?.header.label ?? '';
    if (draft.blankShare >= GROUPS)
      return change(draft, 'category', 'likely', `一项「${draft.header.label}」对应几行「${detail}」，这一列是类别。`);
    return hasTask ? draft : change(draft, 'task', 'likely', `后面还有「${detail}」，这一列是工作任务。`);
  });
};

/** A table of tasks has a task column: without one, what comes nearest is it. */
const promoteToTask: RowRule = (drafts) => {
  if (has(drafts, 'task') || has(drafts, 'requirement')) return drafts;
  const nearest =
    drafts.find(({ role }) => role === 'target') ??
    drafts.filter(({ role }) => role === 'category').at(-1) ??
    drafts.find(({ role, texts }) => role === 'other' && looksLike('requirement', texts));
  return drafts.map((draft) =>
    draft === nearest
      ? change(draft, 'task', 'likely', `没有别的任务列，「${draft.header.label}」就是工作任务。`)
      : draft,
  );
};

/** 完成时间 beside a deadline is when it was done, 截止日期 what 补全 worked out; 完成日期 without one is the deadline. */
const tellDates: RowRule = (drafts) => {
  const deadlines = drafts.filter(({ role }) => role === 'deadline');
  if (deadlines.length === 0) {
    const doneDate = drafts.find(({ role, header }) => role === 'doneDate' && header.label === '完成日期');
    return drafts.map((draft) =>
      draft === doneDate ? change(draft, 'deadline', 'likely', '没有别的时限列，「完成日期」就是完成时限。') : draft,
    );
  }
  return drafts.map((draft) => {
    const { label } = draft.header;
    if (draft.role !== 'deadline' || draft === deadlines[0]) return draft;
    if (/下一?步|打算/.test(label)) return change(draft, 'other', 'likely', `「${label}」是填报的内容。`);
    if (label === '截止日期') return change(draft, 'other', 'likely', '已有时限列，「截止日期」是由它换算的日期。');
    return /完成(?:时间|日期)$/.test(label)
      ? change(draft, 'doneDate', 'likely', `已有时限列，「${label}」是实际完成日期。`)
      : draft;
  });
};

/** 一季度 | 二季度 … with nothing else for the time, 「形象进度目标」 over them or not: each says what is due by its end. */
const readPeriods: RowRule = (drafts) => {
  const periods = drafts.filter(
    ({ role, header }) => (role === 'other' || role === 'target') && isPeriod(header.label),
  );
  if (periods.length < 2 || has(drafts, 'deadline')) return drafts;
  return drafts.map((draft) =>
    periods.includes(draft)
      ? change(draft, 'deadline', 'likely', `没有别的时限列，「${draft.header.label}」写的是到时要完成的内容。`)
      : draft,
  );
};

const ROW_RULES: readonly RowRule[] = [
  leaveStandardUnits,
  shareTextHeaders,
  readUnnamed,
  combineUnits,
  leaveReport,
  orderTasks,
  groupTasks,
  orderRequirements,
  promoteToTask,
  tellDates,
  readPeriods,
];

function change(draft: RoleDraft, role: Role, confidence: Confidence, reason: string): RoleDraft {
  return draft.isFixed ? draft : { ...draft, role, confidence, reason };
}

function has(drafts: readonly RoleDraft[], role: Role): boolean {
  return drafts.some((draft) => draft.role === role);
}

function isText(role: Role): boolean {
  return role === 'category' || role === 'task' || role === 'requirement' || role === 'target';
}

function looksLike(role: Role, texts: readonly string[]): boolean {
  return (COLUMN_ROLES.find(({ id }) => id === role)?.looksLike?.(texts) ?? 0) >= SPEAKS;
}
