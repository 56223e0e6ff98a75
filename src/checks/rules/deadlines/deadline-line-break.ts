import { readDeadline } from '../../../deadlines/read-deadline';
import { cellRange } from '../../../grid/address';
import type { CellRule } from '../../check-rule';
import { readingAt, saysTheSame, understoodOf } from '../../deadline-cells';
import { MOST_CHARS } from '../../deadline-points';
import { textFix, typedText } from '../../text-fix';
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
  whenNotToUse: '几个时限各占一行、行末已有标点的，不会列出；去掉换行会改变意思的，也不会列出。',
  why: '时限中间换行，筛选时会与不换行的写法分成两类，导出后还可能连成一串看不清。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    const typed = typedText(context.grid, visit.cell.source) ?? visit.cell.raw;
    if (!reading?.parts.length || !typed.includes('\n')) return;
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
