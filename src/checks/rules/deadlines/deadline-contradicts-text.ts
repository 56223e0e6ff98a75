import {
  compareDeadlines,
  type Contradiction,
  type ContradictionKind,
} from '../../../deadlines/body/compare-deadlines';
import { readBodyDeadlines } from '../../../deadlines/body/read-body';
import { meaningOf } from '../../../deadlines/describe';
import type { DeadlineReading } from '../../../deadlines/reading';
import { cellRange } from '../../../grid/address';
import { mainCellOf } from '../../../tasks/main-columns';
import type { CellRule } from '../../check-rule';
import { understoodOf } from '../../deadlines/deadline-cells';
import { preview } from '../../fixes/text-fix';

const WHY_NOT_BOTH: Readonly<Record<ContradictionKind, string>> = {
  later: '要求里的日期晚于时限',
  earlier: '要求里的日期早于时限',
  rhythm: '要求的是经常性工作，时限却是一个日期',
  awaits: '要求以另一件事为前提，时限却是一个日期',
};

/** The requirement's text and the deadline column say different things. */
export const deadlineContradictsText: CellRule = {
  id: 'deadline-contradicts-text',
  group: 'deadlines',
  scope: 'cell',
  title: '要求与时限不一致',
  severity: 'warning',
  needs: ['deadline', ['requirement', 'task']],
  roles: ['requirement', 'task'],
  why: '同一项任务写了两个时间，承办单位不知道按哪个办，督办时也说不清是否逾期。',
  whenNotToUse: '要求分几步写、各步有各自日期的，以及全年、长期工作里写明的每月、每季度，都不会列出。',
  noFix: '以要求里的时间为准还是以时限栏为准，由交办单位确定。',
  checkCell({ cell, row }, { table }, report) {
    const column = row.deadline;
    if (!column || mainCellOf(table, row) !== cell) return;
    const body = readBodyDeadlines(cell.text, table.deadlineContext);
    const [found] = compareDeadlines(column, body);
    if (!found) return;
    report({
      at: cellRange(cell.source),
      message: messageOf(found, column),
      understood: [...understoodOf(column), ...understoodOf(body)],
    });
  },
  examples: {
    good: [
      `
2016年信用体系建设分工方案 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 按照2016年工作要点，每季度通报信息归集情况 | 市信用办 | 全年工作
2 | 6月底前完成方案编制，12月底前建成评价体系 | 市信用办 | 2016年12月底前
3 | 2015年以来归集的信息，12月底前全部入库 | 市信用办 | 2016年12月底前
4 | 力争到2020年实现信用信息全覆盖 | 市信用办 | 全年工作
5 | 12月底前完成存量信息清理，每周五通报进度 | 市信用办 | 2016年12月底前`,
    ],
    bad: [
      `
2016年信用体系建设分工方案 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | «于2017年底前分级建立企业信用评价体系» | 市信用办 | 全年工作
2 | «开放查询平台，自2016年起每季度公布查询情况» | 市信用办 | 2016年12月底前
3 | «修订归集目录（待省级目录出台后）» | 市信用办 | 2016年12月底前
4 | «9月底前完成存量信息清理» | 市信用办 | 2016年12月底前
5 | 清理过期承诺书 | 市信用办 | 2016年12月底前`,
    ],
  },
};

/** 「要求里写「2017年底前」（截止 2017-12-31），时限栏写「全年工作」（全年工作，至 2016-12-31）：……。」 */
function messageOf({ kind, column, body }: Contradiction, cell: DeadlineReading): string {
  const said = `要求里写「${preview(body.text)}」（${meaningOf(body)}）`;
  const granted = `时限栏写「${preview(cell.text)}」（${meaningOf(column)}）`;
  return `${said}，${granted}，${WHY_NOT_BOTH[kind]}。`;
}
