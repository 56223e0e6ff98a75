import { readDeadline } from '../../../deadlines/read-deadline';
import { cellRange } from '../../../grid/address';
import type { CellRule } from '../../check-rule';
import { readingAt } from '../../deadline-cells';
import { textFix, typedText } from '../../text-fix';
import type { DeadlineReading } from '../../../deadlines/reading';

/** A line break inside one deadline; breaks between two deadlines are a way of listing. */
export const deadlineLineBreak: CellRule = {
  id: 'deadline-line-break',
  group: 'deadlines',
  scope: 'cell',
  title: '时限中间换行',
  severity: 'hint',
  needs: ['deadline'],
  roles: ['deadline'],
  why: '同一个时限被换行断开，筛选时会与不换行的写法分成两类。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    const typed = typedText(context.grid, visit.cell.source) ?? visit.cell.raw;
    if (!reading?.parts.length || !typed.includes('\n')) return;
    const joined = joinedInside(typed);
    if (joined === typed) return;
    report({
      at: cellRange(visit.cell.source),
      message: '一个时限分成了两行写。',
      fixes: textFix(context.grid, visit.cell.source, joined, 'safe'),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 组织资格考试 | 市教育局 | 初试3月\\n复试11月`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 组织资格考试 | 市教育局 | «2016年底前\\n完成»
2 | 公布考试成绩 | 市教育局 | «2016年\\n12月底前»`,
    ],
  },
};

/** Longer texts are no single deadline. */
const MOST_CHARS = 200;

/** The text without the breaks that can go and leave the same deadlines; every other character stays. */
function joinedInside(typed: string): string {
  if (typed.length > MOST_CHARS) return typed;
  const reading = readDeadline(typed, {});
  let joined = typed;
  for (const { index, 0: blanks } of [...typed.matchAll(/\s*\n\s*/g)].reverse()) {
    const without = joined.slice(0, index) + joined.slice(index + blanks.length);
    const isAtEnd = index === 0 || index + blanks.length === typed.length;
    const isStray = !isAtEnd && !partsTwo(reading, index) && describe(readDeadline(without, {})) === describe(reading);
    if (isStray) joined = without;
  }
  return joined;
}

/** True where the place lies between two deadlines. */
function partsTwo({ parts }: DeadlineReading, index: number): boolean {
  return parts.some(({ span }) => span.end <= index) && parts.some(({ span }) => span.start > index);
}

/** Parts with their dates: two texts with the same description say the same. */
function describe(reading: DeadlineReading): string {
  const parts = reading.parts.map((part) => `${part.kind} ${'due' in part ? (part.due ?? '') : ''}`);
  return [...parts, reading.unread.length].join('|');
}
