import type { DeadlineReading } from '../../../deadlines/reading';
import { cellRange } from '../../../grid/address';
import type { CheckContext, TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, headerOf, typedReading, understoodOf } from '../../deadlines/deadline-cells';
import { inNotation, type Notation, notationsIn, sampleOf } from '../../deadlines/deadline-notation';
import { onceEach } from '../../once-each';
import { preview, valueFix } from '../../fixes/text-fix';

/** This share of a column is its manner. */
const MAJORITY = 0.6;

interface Noted {
  readonly found: DeadlineCell;
  readonly notations: readonly Notation[];
}

/** Dates of one column put together in several ways: 2016年12月31日, 2016.12.31, 2016-12-31. */
export const deadlineWordingMixed: TableRule = {
  id: 'deadline-wording-mixed',
  group: 'deadlines',
  scope: 'table',
  title: '日期写法不统一',
  severity: 'hint',
  needs: ['deadline'],
  why: '同一列日期写法不一，排序、筛选和查找时会分成几类，印发的文件也不够规范。',
  whenNotToUse:
    '只比较「年月日」、点、横线、斜线、连写和汉字数字这几种写法；「月底」「季度」「年底前」与任何写法都能并用。',
  check(context, report) {
    const noted = notedCells(context);
    const counts = countNotations(noted);
    const [most] = counts;
    const [first] = noted;
    if (!most || !first || counts.length < 2) return;
    if (most.cells < noted.length * MAJORITY) {
      const kinds = counts.map(({ sample, cells }) => `「${preview(sample)}」等 ${cells} 个`);
      report({
        at: headerOf(first.found, context),
        message: `本列日期有 ${counts.length} 种写法：${kinds.join('，')}，宜统一。`,
      });
      return;
    }
    const rewritten = onceEach((written: DeadlineReading) =>
      inNotation(written, most.notation, context.table.deadlineContext),
    );
    for (const { found, notations } of noted) {
      if (notations.every((own) => own === most.notation)) continue;
      const { cell, reading } = found;
      const changed = rewritten(typedReading(found, context) ?? reading);
      if (changed === undefined) continue;
      report({
        at: cellRange(cell.source),
        message: `这里写作「${preview(cell.text)}」，本列大多写作「${preview(most.sample)}」一类。`,
        fixes: valueFix(context.grid, cell.source, changed, 'review', `改为「${preview(changed)}」`),
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 清查固定资产 | 市财政局 | 2016年11月15日前
2 | 更新资产台账 | 市财政局 | 2016年12月底前
3 | 公开清查结果 | 市财政局 | 年底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 清查固定资产 | 市财政局 | 2016年11月15日前
2 | 更新资产台账 | 市财政局 | «2016.12.15前»
3 | 公开清查结果 | 市财政局 | 2016年12月底前`,
      `
序号 | 工作任务 | 牵头单位 | «完成时限»
1 | 清查固定资产 | 市财政局 | 2016年11月15日前
2 | 更新资产台账 | 市财政局 | 2016.12.15前`,
    ],
  },
};

/** The cells whose text puts dates together in some way; real dates are shown by their number format. */
function notedCells(context: CheckContext): readonly Noted[] {
  const notationsOf = onceEach(notationsIn);
  return deadlineCells(context).flatMap((found): readonly Noted[] => {
    const notations = found.cell.date ? [] : notationsOf(found.reading);
    return notations.length > 0 ? [{ found, notations }] : [];
  });
}

interface NotationCount {
  readonly notation: Notation;
  readonly cells: number;
  /** The first date written so. */
  readonly sample: string;
}

/** How many cells use each notation, the most used first. */
function countNotations(noted: readonly Noted[]): readonly NotationCount[] {
  const counts = new Map<Notation, NotationCount>();
  for (const { found, notations } of noted) {
    for (const notation of notations) {
      const { cells, sample } = counts.get(notation) ?? { cells: 0, sample: sampleOf(found.reading, notation) };
      counts.set(notation, { notation, cells: cells + 1, sample });
    }
  }
  return [...counts.values()].sort((a, b) => b.cells - a.cells);
}
