import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { UNIT_ROLES } from '../../../tasks/role';
import { readUnitList } from '../../../units/read-unit-list';
import type { UnitMention } from '../../../units/unit-list';
import type { CellRule, CellVisit } from '../../check-rule';
import { replaceSpans } from '../../replace-spans';
import { textFix, typedText } from '../../text-fix';
import { unitNames } from '../../unit-cells';

/** One unit named twice in one cell with the same part. */
export const unitRepeated: CellRule = {
  id: 'unit-repeated',
  group: 'units',
  scope: 'cell',
  title: '单位重复',
  severity: 'warning',
  needs: [UNIT_ROLES],
  roles: UNIT_ROLES,
  why: '同一个单位写了两次，很可能其中一个本应是别的单位，统计任务数时也会多算。',
  checkCell(visit, { grid }, report) {
    const mentions = visit.row.unitLists.get(visit.index)?.mentions ?? [];
    const names = new Set([...repeatedAmong(mentions)].map((place) => mentions[place]?.expanded));
    if (names.size === 0) return;
    report({
      at: cellRange(visit.cell.source),
      message: `『${[...names].join('』『')}』写了不止一次。`,
      fixes: removal(grid, visit),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 规范市场秩序 | 市市场监管局、市场监管综合执法支队 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 开展联合检查 | «市公安局、市教育局、市公安局» | 2016年12月底前`,
    ],
  },
};

/** Indexes of the mentions that repeat an earlier one; who leads and also cooperates is another rule's matter. */
function repeatedAmong(mentions: readonly UnitMention[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [place, { expanded, role }] of mentions.entries()) {
    const key = `${role} ${expanded}`;
    if (seen.has(key)) repeated.add(place);
    seen.add(key);
  }
  return repeated;
}

/** Takes the later mention with the separator before it; safe where exactly the repeated name is gone. */
function removal(grid: Grid, { cell }: CellVisit): readonly Fix[] {
  const typed = typedText(grid, cell.source);
  if (typed === undefined) return [];
  const { mentions } = readUnitList(typed);
  const repeated = repeatedAmong(mentions);
  const pieces = [...repeated].flatMap((place) => {
    const mention = mentions[place];
    const before = mentions[place - 1];
    return mention && before ? [{ span: { start: before.span.end, end: mention.span.end }, instead: '' }] : [];
  });
  const changed = replaceSpans(typed, pieces);
  const kept = mentions.filter((_, place) => !repeated.has(place)).map((mention) => mention.expanded);
  const isExact = unitNames(changed).join('|') === kept.join('|');
  const losesRemark = [...repeated].some((place) => mentions[place]?.bracket !== undefined);
  return isExact ? textFix(grid, cell.source, changed, losesRemark ? 'review' : 'safe') : [];
}
