import type { DeadlineReading } from '../../../deadlines/reading';
import { readDeadline } from '../../../deadlines/read-deadline';
import { cellRange } from '../../../grid/address';
import { toHalfWidth } from '../../../text/width';
import type { CellRule } from '../../check-rule';
import { isFlagged, readingAt } from '../../deadline-cells';
import { preview, textFix, typedText } from '../../text-fix';

/** A deadline with a slip of the pen that can still be read. */
export const deadlineMisspelt: CellRule = {
  id: 'deadline-misspelt',
  group: 'deadlines',
  scope: 'cell',
  title: '时限有错漏字',
  severity: 'error',
  needs: ['deadline'],
  roles: ['deadline'],
  why: '时限少一个字、错一个字，各单位的理解可能不同，是退回修改的常见原因。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    if (!reading || !isFlagged(reading, 'typo-fixed')) return;
    const { source, text } = visit.cell;
    const typed = typedText(context.grid, source);
    const correction = correctionOf(typed ?? text, reading);
    const slip = correction?.slip ?? `疑有错字，按 ${reading.due ?? '原意'} 理解`;
    report({
      at: cellRange(source),
      message: `时限写作『${preview(text)}』，${slip}。`,
      fixes: correction ? textFix(context.grid, source, correction.changed, 'review') : [],
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修缮文化中心 | 市文旅局 | 2016年12月底前完成
2 | 扩建市民广场 | 市住建局 | 2016年底前完成`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修缮文化中心 | 市文旅局 | «2016年11底前完成»
2 | 扩建市民广场 | 市住建局 | «2016年12月低前完成»`,
    ],
  },
};

interface Correction {
  readonly changed: string;
  /** What was wrong: 「缺『月』字」. */
  readonly slip: string;
}

/** Slips the deadline reader forgives: where they stand in half-width text, and the signs to put there. */
const SLIPS: readonly {
  readonly at: RegExp;
  readonly length: number;
  readonly instead: string;
  readonly slip: string;
}[] = [
  {
    at: /(?<=年\s?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])份?)(?=\s?[底末初])/,
    length: 0,
    instead: '月',
    slip: '缺『月』字',
  },
  { at: /低(?=\s?[之以]?前)/, length: 1, instead: '底', slip: '『低』应为『底』' },
];

/** The correction that reads as the same date without forgiving anything. */
function correctionOf(typed: string, reading: DeadlineReading): Correction | undefined {
  for (const { at, length, instead, slip } of SLIPS) {
    const place = toHalfWidth(typed).search(at);
    if (place < 0) continue;
    const changed = typed.slice(0, place) + instead + typed.slice(place + length);
    const again = readDeadline(changed, {});
    if (!isFlagged(again, 'typo-fixed') && again.due === reading.due) return { changed, slip };
  }
  return undefined;
}
