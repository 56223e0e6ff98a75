import { cellRange } from '../../../grid/address';
import { saysOver } from '../../../tasks/progress';
import type { CellRule } from '../../check-rule';
import { isFlagged, readingAt, understoodOf } from '../../deadline-cells';
import { preview } from '../../text-fix';

/** A deadline of which nothing is understood; vague, conditional and whole-year ones are understood. */
export const deadlineUnreadable: CellRule = {
  id: 'deadline-unreadable',
  group: 'deadlines',
  scope: 'cell',
  title: '时限看不懂',
  severity: 'error',
  needs: ['deadline'],
  roles: ['deadline'],
  why: '从这段文字看不出什么时候算完成，到期无法提醒，逾期无法认定。',
  noFix: '原意是哪一天只有填表人知道。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    if (!reading || reading.parts.length > 0) return;
    if (isFlagged(reading, 'invalid-day') || isFlagged(reading, 'vague') || saysOver(reading.text)) return;
    report({
      at: cellRange(visit.cell.source),
      message: `从「${preview(visit.cell.text)}」看不出完成日期，也不是全年、每月、长期一类的写法。`,
      understood: understoodOf(reading),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开办事指南 | 市政务服务局 | 全年工作
2 | 更新权责清单 | 市编办 | 长期坚持
3 | 报送信用信息 | 市发改委 | 每季度末
4 | 清理过期文件 | 市司法局 | 已完成`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开办事指南 | 市政务服务局 | «详见附件二»`,
    ],
  },
};
