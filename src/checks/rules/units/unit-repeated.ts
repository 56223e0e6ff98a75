import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { UNIT_ROLES } from '../../../tasks/role';
import { withoutMentions } from '../../../units/rejoin';
import { repeatedMentions } from '../../../units/repeated-mentions';
import type { CellRule, CellVisit } from '../../check-rule';
import { textFix } from '../../fixes/text-fix';
import { namesExactly, typedList, unitListAt } from '../../units/unit-cells';

/** One unit named twice in one cell with the same part. */
export const unitRepeated: CellRule = {
  id: 'unit-repeated',
  group: 'units',
  scope: 'cell',
  title: '单位重复',
  severity: 'warning',
  needs: [UNIT_ROLES],
  roles: UNIT_ROLES,
  why: '同一个单位写了两次，统计任务数时会多算，也可能其中一个本应是别的单位。',
  whenNotToUse: '同一个单位先写牵头、又写配合的，由「单位既牵头又配合」指出，不在此列。',
  checkCell(visit, { grid }, report) {
    const list = unitListAt(visit);
    const names = new Set(list && repeatedMentions(list).map(({ expanded }) => expanded));
    if (names.size === 0) return;
    report({
      at: cellRange(visit.cell.source),
      message: `「${[...names].join('」「')}」写了不止一次。`,
      fixes: removal(grid, visit),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 规范市场秩序 | 市市场监管局、市场监管综合执法支队 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 开展联合检查 | «市公安局、市教育局、市公安局» | 2016年12月底前`,
    ],
  },
};

/** Takes the later mentions out; offered only where exactly they are gone and every other unit keeps its part. */
function removal(grid: Grid, { cell }: CellVisit): readonly Fix[] {
  const list = typedList(grid, cell);
  if (!list) return [];
  const repeated = repeatedMentions(list);
  const once = withoutMentions(list, repeated);
  const gone = new Set(repeated);
  const kept = list.mentions.filter((mention) => !gone.has(mention));
  return once !== undefined && namesExactly(once, kept) ? textFix(grid, cell.source, once, 'safe') : [];
}
