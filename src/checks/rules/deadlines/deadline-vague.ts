import type { DeadlinePart } from '../../../deadlines/reading';
import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { deadlineCells, isFlagged, understoodOf } from '../../deadlines/deadline-cells';
import { isUndecided, waitingOf } from '../../deadlines/deadline-events';
import { preview } from '../../fixes/text-fix';

/** 及时, 适时, 尽快, 定期, 按计划 with nothing beside them that could be held against a calendar. */
export const deadlineVague: TableRule = {
  id: 'deadline-vague',
  group: 'deadlines',
  scope: 'table',
  title: '时限没有日期',
  severity: 'hint',
  needs: ['deadline'],
  why: '「及时」「定期」说不出哪天算晚，到期无法提醒，也无法认定逾期。',
  whenNotToUse: '随时发生、确实无法定日期的工作，可写「长期」或「全年」。旁边已写日期、周期或「长期坚持」的不会列出。',
  noFix: '什么时候完成、多久一次，由交办单位或承办单位确定。',
  check(context, report) {
    for (const { cell, reading, openRows } of deadlineCells(context)) {
      const { parts } = reading;
      if (openRows.length === 0 || parts.length === 0 || isUndecided(cell.text) || !parts.every(isVague)) continue;
      const isRhythm = parts.some(({ kind }) => kind === 'recurring');
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(cell.text)}」没有写明${isRhythm ? '多久一次' : '日期'}。`,
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开救助名单 | 市民政局 | 每季度末
2 | 回应社会关切 | 市委宣传部 | 及时回应，长期坚持
3 | 整改安全隐患 | 市应急局 | 立行立改`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开救助名单 | 市民政局 | «及时公开»
2 | 回应社会关切 | 市委宣传部 | «视情况»
3 | 通报安全形势 | 市应急局 | «定期通报»`,
    ],
  },
};

function isVague(part: DeadlinePart): boolean {
  if (part.kind === 'recurring') return part.period === 'P?';
  return (part.kind === 'asap' && isFlagged(part, 'vague')) || waitingOf(part)?.kind === 'nothing';
}
