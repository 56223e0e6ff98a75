import { cellRange, type CellAddress } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import type { TaskTable } from '../../../tasks/task-table';
import { holdsMarking, isMarking } from '../../../text/classified';
import type { SheetRule } from '../../check-rule';
import { preview } from '../../fixes/text-fix';

/** 秘密, 机密 or 绝密 as a marking: such a sheet does not belong on this machine. */
export const classifiedMarking: SheetRule = {
  id: 'classified-marking',
  group: 'safety',
  scope: 'sheet',
  title: '有密级标志',
  severity: 'error',
  needs: [],
  why: '标有密级的文件不能在非涉密计算机上编辑、检查和传送。请立即停止处理，断开网络，并向本单位保密工作机构报告。',
  basis: '《中华人民共和国保守国家秘密法》禁止使用非涉密信息系统、非涉密信息设备存储或者处理国家秘密。',
  whenNotToUse:
    '只看标题区、表头和单独成格的密级标志；正文里的「保守秘密」「商业秘密」「机密文件管理」不会提示。在涉密计算机上按规定使用时可以关闭。',
  noFix: '密级只能由定密责任人按程序变更或者解除，不能由工具删改。',
  check({ grid, table }, report) {
    const inTable = new Map<number, { readonly first: MarkedCell; count: number }>();
    for (const marked of markedCells(grid, table)) {
      const { at, text, inBody } = marked;
      const known = inTable.get(at.col);
      if (!inBody) report({ at: cellRange(at), message: messageFor(text) });
      else if (known) known.count++;
      else inTable.set(at.col, { first: marked, count: 1 });
    }
    for (const { first, count } of inTable.values()) {
      report({ at: cellRange(first.at), message: messageFor(first.text, count) });
    }
  },
  examples: {
    good: [
      `
2016年保密工作任务清单
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 开展保守国家秘密宣传教育 | 市保密局 | 2016年12月底前
2 | 清查机密文件管理情况 | 市保密局 | 2016年11月底前
3 | 制定商业秘密保护指引 | 市市场监管局 | 2016年12月底前`,
    ],
    bad: [
      `
«机密★1年» |
2016年专项工作任务清单
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 组织专项演练 | 市应急局 | 2016年12月底前`,
      `
«密级：秘密» |
值班安排
姓名 | 日期`,
    ],
  },
};

interface MarkedCell {
  readonly at: CellAddress;
  readonly text: string;
  /** Among the task rows. */
  readonly inBody: boolean;
}

function* markedCells(grid: Grid, table: TaskTable | undefined): Generator<MarkedCell> {
  for (const [row, cells] of grid.rows.entries()) {
    for (let col = 0; col < cells.length; col++) {
      const text = cells[col]?.text;
      if (text === undefined || !text.includes('密')) continue;
      const inBody = isBody(table, row);
      if (isMarked(text, inBody)) yield { at: { row, col }, text, inBody };
    }
  }
}

function isBody(table: TaskTable | undefined, row: number): boolean {
  if (!table) return false;
  return row > (table.headerRows.at(-1) ?? table.range.top) && row <= table.range.bottom;
}

/** In a task row only a cell of its own counts; above and below the tasks also a marking among other words. */
function isMarked(text: string, inBody: boolean): boolean {
  return isMarking(text) || (!inBody && text.split('\n').some(holdsMarking));
}

function messageFor(text: string, count = 1): string {
  const more = count > 1 ? `，本列共 ${count} 处` : '';
  return `这里标有「${preview(text)}」${more}。如果是密级标志，请立即停止在这台计算机上处理本文件。`;
}
