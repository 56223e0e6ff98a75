import { readDeadline } from '../../../deadlines/read-deadline';
import { cellRange } from '../../../grid/address';
import { type Role, UNIT_ROLES } from '../../../tasks/role';
import { holdsBlank, isBlank } from '../../../text/blanks';
import { readUnitList } from '../../../units/read-unit-list';
import type { CellRule } from '../../check-rule';
import { saysTheSame } from '../../deadlines/deadline-cells';
import { textFix, typedText } from '../../fixes/text-fix';
import { tidySpace } from '../../texts/tidy-space';
import { namesExactly } from '../../units/unit-cells';

/** Columns of names and dates besides the units, where a blank between two characters means nothing. */
const NAME_ROLES: readonly Role[] = ['no', 'category', 'deadline', 'phone', 'doneDate', 'status'];

/** Blanks at the ends of a cell, between characters of a name, and signs without width. */
export const straySpace: CellRule = {
  id: 'stray-space',
  group: 'table',
  scope: 'cell',
  title: '有多余的空格',
  severity: 'hint',
  needs: [],
  roles: 'all',
  why: '看不见的空格会让同一个单位、同一个日期在筛选和统计时被当成两个。',
  whenNotToUse: '首行缩进的空格、姓名中间的一个空格不会提示；有意用空格排版的格可以忽略。',
  checkCell({ cell, column }, { grid }, report) {
    const typed = typedText(grid, cell.source);
    if (typed === undefined) return;
    const tidied = tidyCell(typed, column.role);
    if (tidied === typed || tidied === '' || !meansTheSame(typed, tidied, column.role)) return;
    report({
      at: cellRange(cell.source),
      message: `${placeOf(typed, tidied)}有 ${typed.length - tidied.length} 个多余的空格或不可见字符。`,
      fixes: textFix(grid, cell.source, tidied, 'safe', '删去多余的空格'),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任人 | 完成时限
1 | 开展 ISO 9001 认证 | 市市场监管局 | 王　伟 | 2016 年 12 月底前
2 | 公布认证结果 | 市市场监管局 市商务局　各区政府 | 李娜 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | «"开展质量认证  "» | «市市场 监管局» | «" 2016年12月底前"»`,
    ],
  },
};

function tidyCell(typed: string, role: Role): string {
  if (UNIT_ROLES.includes(role)) return tidyUnits(typed);
  return tidySpace(typed, NAME_ROLES.includes(role) ? 'name' : 'text');
}

/** A blank that alone parts two units is a way of listing, and stays: 「市财政局 市教育局」. */
function tidyUnits(typed: string): string {
  if (!holdsBlank(typed)) return typed;
  let tidied = '';
  let from = 0;
  let end = 0;
  for (const { span } of readUnitList(typed).mentions) {
    const joint = typed.slice(end, span.start);
    if (end > 0 && joint !== '' && isBlank(joint)) {
      tidied += tidySpace(typed.slice(from, end), 'name') + joint;
      from = span.start;
    }
    end = span.end;
  }
  return tidied + tidySpace(typed.slice(from), 'name');
}

/** A blank may be the only thing that parts two units or two dates: then it is not stray. */
function meansTheSame(before: string, after: string, role: Role): boolean {
  if (UNIT_ROLES.includes(role)) return namesExactly(after, readUnitList(before).mentions);
  return role !== 'deadline' || saysTheSame(readDeadline(before, {}), readDeadline(after, {}));
}

function placeOf(typed: string, tidied: string): string {
  if (typed.endsWith(tidied)) return '开头';
  if (typed.startsWith(tidied)) return '末尾';
  return typed.trim() === tidied ? '首尾' : '文字中';
}
