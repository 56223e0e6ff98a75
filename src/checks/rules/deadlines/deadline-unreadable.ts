import { cellRange } from '../../../grid/address';
import { saysOver } from '../../../tasks/progress';
import type { CellRule } from '../../check-rule';
import { isFlagged, readingAt, understoodOf } from '../../deadlines/deadline-cells';
import { isUndecided } from '../../deadlines/deadline-events';
import { preview } from '../../fixes/text-fix';

/** A deadline of which nothing is understood, or that is yet to be set; vague, conditional and whole-year ones are understood. */
export const deadlineUnreadable: CellRule = {
  id: 'deadline-unreadable',
  group: 'deadlines',
  scope: 'cell',
  title: '时限看不懂',
  severity: 'error',
  needs: ['deadline'],
  roles: ['deadline'],
  why: '从这段文字看不出什么时候算完成，到期无法提醒，逾期无法认定。',
  whenNotToUse: '「按计划」「收到通知后」「立行立改」一类能看懂的写法不会列出；写「已完成」的也不会。',
  noFix: '原意是哪一天只有填表人知道。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    if (!reading || (reading.parts.length > 0 && !isUndecided(reading.text))) return;
    if (isFlagged(reading, 'invalid-day') || isFlagged(reading, 'vague') || saysOver(reading.text)) return;
    report({
      at: cellRange(visit.cell.source),
      message: `${faultIn(visit.cell.text)}。`,
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
1 | 公开办事指南 | 市政务服务局 | «详见附件二»
2 | 更新权责清单 | 市编办 | «待定»
3 | 报送信用信息 | 市发改委 | «2016年13月底前»`,
    ],
  },
};

/** A month the calendar does not have: 「13月」. */
const NO_MONTH = /(?<![\dA-Za-z])(?:1[3-9]|[2-9]\d|00?)(?=月)/;

/** 「2O24年」, 「l0月」: a letter that looks like a digit. */
const LETTER_IN_NUMBER = /\d[OoIl]\d*[年月日号]|[OoIl]\d+[年月日号]/;

function faultIn(text: string): string {
  const shown = preview(text);
  if (isUndecided(text)) return `「${shown}」等于没有定时限`;
  if (LETTER_IN_NUMBER.test(text)) return `「${shown}」的数字里混有字母`;
  const month = NO_MONTH.exec(text)?.[0];
  if (month !== undefined) return `「${shown}」里的 ${month} 月不存在`;
  return `从「${shown}」看不出完成日期，也不是全年、每月、长期一类的写法`;
}
