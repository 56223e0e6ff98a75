import type { Role } from '../../../tasks/role';
import type { TaskRow } from '../../../tasks/task-table';
import { blankIn } from '../../table/blank-cells';
import type { CheckContext, TableRule } from '../../check-rule';
import { headRowOf, shareFilled, showsAny } from '../../table/row-groups';

/** A column this full is one every row is meant to fill. */
const MOSTLY = 0.75;

/** A row without a person or a number, in a table that mostly names them. */
export const contactMissing: TableRule = {
  id: 'contact-missing',
  group: 'people',
  scope: 'table',
  title: '缺责任人或联系电话',
  severity: 'hint',
  needs: [['person', 'phone']],
  why: '其他各行都写了联系人或电话，唯独这一行没有，催办时找不到人。',
  whenNotToUse: '一列里填了不到四分之三的，看作可填可不填，不会提示；确实没有的，写「无」或「—」即可。',
  noFix: '由谁负责、电话多少，要由承办单位提供。',
  check(context, report) {
    const { table } = context;
    const expected = expectedRoles(context);
    if (expected.length === 0) return;
    for (const row of table.rows) {
      const missing = expected.filter((role) => isMissing(row, role, context));
      const [first] = missing;
      const at = first && blankIn(row, context, [first], 'strokes-count');
      if (at) report({ at, message: `这一行没有写${missing.map(nameOf).join('和')}。` });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任人 | 联系电话 | 完成时限
1 | 建设档案新馆 | 市档案局 | 周明远 | 13900000001 | 2016年12月底前
2 | 整理历史档案 | 市档案局 | 林晓 | — | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任人 | 联系电话 | 完成时限
1 | 建设档案新馆 | 市档案局 | 周明远 | 13900000001 | 2016年12月底前
2 | 整理历史档案 | 市档案局 | 林晓 | 13900000002 | 2016年11月底前
3 | 开放档案目录 | 市档案局 | «» | | 2016年12月底前
4 | 接收到期档案 | 市档案局 | 何平 | 13900000003 | 2016年11月底前
5 | 修复受损档案 | 市档案局 | 苏青 | 13900000004 | 2016年11月底前`,
    ],
  },
};

/** The columns that are mostly filled; where the preset asks for a person anyway, its own rule speaks of that column. */
function expectedRoles({ table, preset }: CheckContext): readonly Role[] {
  const isPersonAsked = preset === 'six-clear' || preset === 'strict';
  const roles: readonly Role[] = isPersonAsked ? ['phone'] : ['person', 'phone'];
  return roles.filter((role) => shareFilled(table, table.rows, [role]) >= MOSTLY);
}

function isMissing(row: TaskRow, role: Role, context: CheckContext): boolean {
  if (!blankIn(row, context, [role], 'strokes-count')) return false;
  const head = headRowOf(context.table, row);
  return head === row || !showsAny(context.table, head, [role]);
}

function nameOf(role: Role): string {
  return role === 'person' ? '责任人' : '联系电话';
}
