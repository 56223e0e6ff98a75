import { readDeadline } from '../../../deadlines/read-deadline';
import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { type Role, UNIT_ROLES } from '../../../tasks/role';
import { halfWidthMarks } from '../../../text/half-width-marks';
import { replaceSpans } from '../../../text/replace-spans';
import { readUnitList } from '../../../units/read-unit-list';
import type { TableRule } from '../../check-rule';
import { saysTheSame } from '../../deadlines/deadline-cells';
import { type MixedCell, mixedPunctuation } from '../../texts/mixed-punctuation';
import { textFix, typedText } from '../../fixes/text-fix';
import { namesExactly } from '../../units/unit-cells';

/** Half-width marks in Chinese text that is otherwise punctuated in full width. */
export const punctuationMixed: TableRule = {
  id: 'punctuation-mixed',
  group: 'table',
  scope: 'table',
  title: '全角半角标点混用',
  severity: 'hint',
  needs: [],
  why: '中文应当用全角标点；半角、全角夹杂，既不规范，查找替换时也容易漏。',
  basis: 'GB/T 15834《标点符号用法》：中文的逗号、分号、冒号、括号各占一个字的位置。',
  whenNotToUse: '数字、时间、网址和外文中的半角符号不会提示；整张表都用半角括号的，是这张表的写法，也不会提示。',
  check({ grid, table }, report) {
    for (const mixed of mixedPunctuation(table)) {
      const signs = [...new Set(mixed.marks.map(({ span }) => mixed.cell.raw.charAt(span.start)))];
      report({
        at: cellRange(mixed.cell.source),
        message: `「${signs.join('')}」是半角，其他地方用的是全角标点。`,
        fixes: inFullWidth(grid, mixed),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 推广政务APP(v2.1)，注册用户达1,200人，每天9:00前更新，网址https://a.cn/x?y=1；完善“一网通办”。 | 市大数据局（市信息中心） | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | «完善制度,加强培训；公开结果(含名单)。» | 市人社局 | 2016年12月底前
2 | 开展评比，公布名单（含说明）；总结经验，推广做法（含案例）。 | 市人社局 | 2016年11月底前`,
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开财政预算 | «市财政局(国资局)» | 2016年12月底前
2 | 公布价格目录 | 市发改委（物价局） | 2016年11月底前
3 | 监测市场价格 | 市发改委（物价局） | 2016年11月底前`,
    ],
  },
};

/** Safe where the same units and dates are read afterwards. */
function inFullWidth(grid: Grid, { cell, role, marks }: MixedCell): readonly Fix[] {
  const typed = typedText(grid, cell.source);
  if (typed === undefined) return [];
  const kinds = new Set(marks.map(({ kind }) => kind));
  const changes = typed === cell.raw ? marks : halfWidthMarks(typed).filter(({ kind }) => kinds.has(kind));
  const changed = replaceSpans(typed, changes);
  return textFix(grid, cell.source, changed, meansTheSame(typed, changed, role) ? 'safe' : 'review', '改为全角标点');
}

function meansTheSame(before: string, after: string, role: Role): boolean {
  if (UNIT_ROLES.includes(role)) return namesExactly(after, readUnitList(before).mentions);
  return role !== 'deadline' || saysTheSame(readDeadline(before, {}), readDeadline(after, {}));
}
