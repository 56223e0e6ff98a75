import { a1, cellRange } from '../../../grid/address';
import { cellOf } from '../../../tasks/task-table';
import type { CheckContext, SteppedTableRule } from '../../check-rule';
import { nearDuplicates } from '../../task/near-duplicates';
import { dutiesOf, entriesByContent, type TaskEntry } from '../../task/task-entries';

/** Two rows that say one task in slightly different words, for the same units and date. */
export const taskNearlyDuplicate: SteppedTableRule = {
  id: 'task-nearly-duplicate',
  group: 'task',
  scope: 'table-in-steps',
  title: '任务疑似重复',
  severity: 'hint',
  needs: [['task', 'requirement']],
  why: '两行只差几个字，单位和时限又相同，多半是同一项任务列了两次。',
  whenNotToUse:
    '数字、地点、时间、单位或者对象不同的，不算重复；只看虚词、近义词和一个字的误差。确为两项任务的，可以忽略。',
  noFix: '是否为同一项、该留哪一行，要由填表人决定。',
  *checkInSteps(context, report) {
    const entries = candidates(context, yield* entriesByContent(context.table));
    yield;
    const pairs = yield* nearDuplicates(
      entries.map(({ content }) => content),
      (index) => {
        const row = entries[index]?.row;
        return row ? dutiesOf(context.table, row) : '';
      },
    );
    for (const { earlier, later } of pairs) {
      const one = entries[earlier];
      const other = entries[later];
      if (one && other)
        report({
          at: cellRange(other.cell.at),
          message: `与 ${a1(one.cell.at)} 只差几个字，单位和时限都相同，疑似同一项任务。`,
        });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 完成第一季度城市体检指标数据采集上报 | 市住建局 | 2016年12月底前
2 | 完成第二季度城市体检指标数据采集上报 | 市住建局 | 2016年12月底前
3 | 建设东湖片区污水提升泵站及配套管网 | 市水务局 | 2016年12月底前
4 | 建设西湖片区污水提升泵站及配套管网 | 市水务局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 制定老旧电梯更新改造三年行动方案 | 市住建局 | 2016年12月底前
2 | 排查在用电梯安全隐患 | 市质监局 | 2016年11月底前
3 | «进一步制订老旧电梯更新改造的三年行动方案» | 市住建局 | 2016年12月底前`,
    ],
  },
};

/** The first row of each text, with the group it stands in: rows that say exactly the same are left to task-duplicate. */
function candidates(
  { table }: CheckContext,
  byContent: ReadonlyMap<string, readonly TaskEntry[]>,
): readonly TaskEntry[] {
  return [...byContent.values()]
    .flatMap(([first]) => first ?? [])
    .map((entry) => {
      const category = cellOf(table, entry.row, 'category')?.text;
      return category === undefined ? entry : { ...entry, content: `${category}\n${entry.content}` };
    });
}
