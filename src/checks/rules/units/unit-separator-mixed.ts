import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import type { TaskCell } from '../../../tasks/task-table';
import { UNIT_ROLES } from '../../../tasks/role';
import { replaceSpans } from '../../../text/replace-spans';
import type { TextSpan } from '../../../text/text-span';
import type { UnitList } from '../../../units/unit-list';
import type { TableRule } from '../../check-rule';
import { textFix } from '../../fixes/text-fix';
import { namesExactly, typedList } from '../../units/unit-cells';
import { unitUsage } from '../../units/unit-usage';

/** What parts two neighbouring units; `other` are words, and signs that part groups. */
type Joint = 'listed' | 'group' | 'blank' | 'slash' | 'other';

interface PlacedJoint {
  readonly kind: Joint;
  readonly span: TextSpan;
}

/** Several separators on one level of a list: 「、」 and a blank, 「、」 and 「/」. */
export const unitSeparatorMixed: TableRule = {
  id: 'unit-separator-mixed',
  group: 'units',
  scope: 'table',
  title: '单位分隔不统一',
  severity: 'hint',
  needs: [UNIT_ROLES],
  why: '同一格里有的用顿号、有的用空格或斜线，分不清是并列的几个单位，还是一个单位的两个名称。',
  whenNotToUse: '顿号隔开单位、逗号或分号隔开几组单位，以及分行书写，都是通行写法，不会提示。',
  check({ grid, table }, report) {
    for (const { list, cells } of unitUsage(table).lists) {
      const odd = oddJoints(list);
      if (odd.length === 0) continue;
      const signs = new Set(
        odd.map(({ kind, span }) =>
          kind === 'blank' ? '空格' : `「${list.text.slice(span.start, span.end).trim()}」`,
        ),
      );
      for (const { cell } of cells) {
        report({
          at: cellRange(cell.source),
          message: `单位之间有的用「、」，有的用${[...signs].join('、')}。`,
          fixes: evened(grid, cell),
        });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 治理扬尘 | 市住建局 | 市城管局、市交通局，各区政府 | 2016年12月底前
2 | 巡查工地 | 市住建局 | 市城管局、市公安局；各镇、街道 | 2016年11月底前
3 | 公示名单 | 市住建局 | 市城管局、市公安局\\n各区政府 | 2016年10月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 治理扬尘 | 市住建局 | «市城管局、市交通局 市公安局» | 2016年12月底前
2 | 巡查工地 | 市住建局 | «市城管局/市公安局、市交通局» | 2016年11月底前
3 | 公示名单 | 市住建局 | «市城管局；市公安局；市交通局、市财政局» | 2016年10月底前`,
    ],
  },
};

/** The joints that part single units as 「、」 does elsewhere in the text. */
function oddJoints(list: UnitList): readonly PlacedJoint[] {
  if (list.mentions.length < 3) return [];
  const joints = jointsOf(list);
  if (!joints.some(({ kind }) => kind === 'listed')) return [];
  const odd = joints.filter(({ kind }) => kind === 'blank' || kind === 'slash');
  return partsSingles(joints) ? [...odd, ...joints.filter(({ kind }) => kind === 'group')] : odd;
}

/** True where 「；」 stands at least twice and at most one of the groups it parts holds several units. */
function partsSingles(joints: readonly PlacedJoint[]): boolean {
  const groups = joints.filter(({ kind }) => kind === 'group').length;
  const lists = joints.filter(({ kind }, index) => kind === 'listed' && joints[index - 1]?.kind !== 'listed').length;
  return groups >= 2 && lists <= 1 && joints.every(({ kind }) => kind === 'group' || kind === 'listed');
}

function jointsOf({ text, mentions }: UnitList): readonly PlacedJoint[] {
  return mentions.slice(1).map(({ span }, index) => {
    const joint = { start: mentions[index]?.span.end ?? span.start, end: span.start };
    return { kind: kindOf(text.slice(joint.start, joint.end)), span: joint };
  });
}

function kindOf(between: string): Joint {
  const signs = between.trim();
  if (signs === '') return between !== '' && !/[\n\r]/.test(between) ? 'blank' : 'other';
  if (/^[、､﹑]$/.test(signs)) return 'listed';
  if (/^[；;﹔]$/.test(signs)) return 'group';
  return /^[/／]$/.test(signs) ? 'slash' : 'other';
}

/** 「、」 on the whole level; offered only where exactly the same units are read afterwards. */
function evened(grid: Grid, cell: TaskCell): readonly Fix[] {
  const list = typedList(grid, cell);
  if (!list) return [];
  const even = replaceSpans(
    list.text,
    oddJoints(list).map(({ span }) => ({ span, instead: '、' })),
  );
  return namesExactly(even, list.mentions) ? textFix(grid, cell.source, even, 'review') : [];
}
