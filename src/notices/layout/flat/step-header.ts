import { readDeadline } from '../../../deadlines/read-deadline';
import { matchLabel, normaliseLabel } from '../../../tasks/labels';
import type { Role } from '../../../tasks/role';
import type { TextSpan } from '../../../text/text-span';

/** The columns of a table of tasks and their steps, by the index of their labels. */
export interface StepHeader {
  readonly roles: readonly Role[];
  /** Where the steps stand; undefined where the table parts no task. */
  readonly step: number | undefined;
}

const TASK =
  /^(?:本?年度|重点|主要|核心|具体|中心)*(?:工作任务|重点工作|工作内容|工作要点|工作事项|任务名称|主要任务|重点任务)(?:及目标|名称)?$/;
const PROGRESS = /(?:时序|序时|工作|推进|实施|时间)(?:进度|安排|计划)|进度安排|任务节点/;
/** The words in which a task is parted, the surest first. */
const STEPS = [
  /分解|细化/,
  /具体(?:措施|举措|做法|步骤|安排|工作|内容)|(?:工作|推进|落实|实施|主要|改进|保障)(?:措施|举措|步骤)/,
  PROGRESS,
];
const BESIDE = /考核|完成(?:标志|标准|情况|时间)|责任人|负责人|预期|(?:工作|年度|任务)目标|目标任务|成果/;
/** Such a table gives marks and no tasks. */
const MARKS = /分值|得分|评分|权重|扣分|自评|打分/;
const LONGEST_LABEL = 16;

/**
 * The header of a table of tasks that names neither units nor deadlines: 「工作任务」 with 「任务分解」, 「具体措施」 or 「考核要点」
 * beside it; blank labels are empty.
 */
export function readStepHeader(labels: readonly string[]): StepHeader | undefined {
  if (labels.length < 2 || labels.length > 12 || labels.some((label) => label.length > 2 * LONGEST_LABEL))
    return undefined;
  const names = labels.map((label) => normaliseLabel(label));
  if (names.some((name) => name.length > LONGEST_LABEL || MARKS.test(name))) return undefined;
  const task = names.findIndex((name) => TASK.test(name));
  if (task < 0) return undefined;
  const steps = STEPS.map((words) => names.findIndex((name, at) => at !== task && words.test(name)));
  const step = steps.find((at) => at >= 0);
  if (step === undefined && !names.some((name) => BESIDE.test(name))) return undefined;
  return { roles: names.map((name, at) => (at === task ? 'task' : roleOf(name, at === step))), step };
}

function roleOf(name: string, isStep: boolean): Role {
  if (isStep) return 'requirement';
  if (PROGRESS.test(name)) return 'deadline';
  const role = matchLabel([name])?.role ?? 'other';
  // What is examined does not say what is done.
  return role === 'task' || role === 'requirement' || role === 'target' ? 'other' : role;
}

const POINT = String.raw`(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?份?(?:[上中下]旬|[底初末])?(?:之?前)?`;
const LEADING = new RegExp(
  String.raw`^\s{0,4}(?:${POINT}(?:[-—–~～至到、和及]{1,2}(?:次年|当年)?(?:${POINT}|\d{1,2}日)){0,5}|\d{1,2}[-—–~～至到]{1,2}\d{1,2}月(?:份|底)?|全年|长期|常年|[上下]半年|第?[一二三四1-4]季度|每(?:月|季度?|学期|年|周|半年)|[寒暑]假(?:期间?)?|\d{4}年(?=[:：]))`,
);

/** The time a step begins with: 「3月：……」, 「1月至4月 ……」. */
export function leadingTime(text: string): TextSpan | undefined {
  const words = LEADING.exec(text.slice(0, 80))?.[0];
  if (words === undefined) return undefined;
  const { parts } = readDeadline(words, {});
  return parts.length > 0 ? { start: 0, end: words.length } : undefined;
}
