import { readDeadline } from '../../../deadlines/read-deadline';
import { cellRange } from '../../../grid/address';
import { mainCellOf } from '../../../tasks/main-columns';
import { splitItems } from '../../../text/marks';
import type { CellRule, CellVisit, CheckContext } from '../../check-rule';
import { readingAt, saysTheSame, understoodOf } from '../../deadlines/deadline-cells';
import { MOST_CHARS } from '../../deadlines/deadline-points';
import { textFix, typedText } from '../../fixes/text-fix';
import type { DeadlineReading } from '../../../deadlines/reading';

/** A line break inside one deadline, or the only thing that parts two; a list with punctuation is left as it is. */
export const deadlineLineBreak: CellRule = {
  id: 'deadline-line-break',
  group: 'deadlines',
  scope: 'cell',
  title: '时限中间换行',
  severity: 'hint',
  needs: ['deadline'],
  roles: ['deadline'],
  whenNotToUse:
    '几个时限各占一行、行末已有标点的，以及与要求中的分条逐条对应的，不会列出；去掉换行会改变意思的，也不会列出。',
  why: '时限中间换行，筛选时会与不换行的写法分成两类，导出后还可能连成一串看不清。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    const typed = typedText(context.grid, visit.cell.source) ?? visit.cell.raw;
    if (!reading?.parts.length || !typed.includes('\n') || goesWithItems(typed, visit, context)) return;
    const joined = withoutStrayBreaks(typed);
    if (joined === typed) return;
    report({
      at: cellRange(visit.cell.source),
      message:
        joined.includes('；') && !typed.includes('；') ? '两个时限之间只有换行，没有标点。' : '一个时限分成了两行写。',
      fixes: textFix(context.grid, visit.cell.source, joined, 'safe'),
      understood: understoodOf(reading),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 组织资格考试 | 市教育局 | 初试2016年3月；\\n复试2016年11月`,
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 组织资格考试 | 1．公布报名办法\\n2．组织考试 | 市教育局 | 2016年10月底前\\n2016年12月底前
2 | 组织教师培训 | 1．征集培训需求\\n2．编印教材\\n3．集中培训 | 市教育局 | 2016年10月底前\\n2016年11月底前\\n2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 组织资格考试 | 市教育局 | «2016年底前\\n完成»
2 | 公布考试成绩 | 市教育局 | «2016年\\n12月底前»
3 | 组织艺术考试 | 市教育局 | «笔试3月\\n面试11月»`,
    ],
  },
};

/** A line of its own for each numbered item of the task, in the same order. */
function goesWithItems(typed: string, { row }: CellVisit, { table }: CheckContext): boolean {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const items = splitItems(mainCellOf(table, row)?.raw ?? '').length;
  return items > 1 && items === lines.length && lines.every((line) => readDeadline(line, {}).parts.length > 0);
}

/** The text without its stray breaks, each kept out only where the same deadlines are read; every other character stays. */
function withoutStrayBreaks(typed: string): string {
  if (typed.length > MOST_CHARS) return typed;
  const reading = readDeadline(typed, {});
  let joined = typed;
  for (const { index, 0: blanks } of [...typed.matchAll(/(?<!\s)[^\S\n]*\n\s*/g)].reverse()) {
    const end = index + blanks.length;
    const isStray = index > 0 && end < typed.length && !/[，。；、,;:：]/.test(typed.charAt(index - 1));
    const changed = joined.slice(0, index) + (partsTwo(reading, index) ? '；' : '') + joined.slice(end);
    if (isStray && saysTheSame(reading, readDeadline(changed, {}))) joined = changed;
  }
  return joined;
}

/** True where the place lies between two deadlines. */
function partsTwo({ parts }: DeadlineReading, index: number): boolean {
  return parts.some(({ span }) => span.end <= index) && parts.some(({ span }) => span.start >= index);
}
