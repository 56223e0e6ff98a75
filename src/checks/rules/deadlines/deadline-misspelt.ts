import { type DeadlineSlip, respellDeadline } from '../../../deadlines/repair';
import { cellRange } from '../../../grid/address';
import type { CellRule } from '../../check-rule';
import { isFlagged, readingAt, typedReading, understoodOf } from '../../deadlines/deadline-cells';
import { preview, textFix } from '../../fixes/text-fix';

const SLIP_NAMES: Readonly<Record<DeadlineSlip, string>> = {
  'month-word-missing': '缺「月」字',
  'end-mistyped': '「底」或「末」字写错',
};

/** 「12月日前」: the day was never filled in. */
const NO_DAY = /月\s*[日号]\s*(?:之前|以前|前|完成|$)/;

/** A deadline with a slip of the pen that can still be read. */
export const deadlineMisspelt: CellRule = {
  id: 'deadline-misspelt',
  group: 'deadlines',
  scope: 'cell',
  title: '时限有错漏字',
  severity: 'error',
  needs: ['deadline'],
  roles: ['deadline'],
  whenNotToUse: '只列能看出原意的错漏字；完全看不懂的写法在「时限看不懂」里。',
  why: '时限少一个字、错一个字，各单位的理解可能不同，是退回修改的常见原因。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    if (!reading) return;
    const { source, text } = visit.cell;
    if (reading.parts.length > 0 && NO_DAY.test(text)) {
      const message = `时限「${preview(text)}」的「月」与「日」之间没有填数字。`;
      report({ at: cellRange(source), message, understood: understoodOf(reading) });
      return;
    }
    if (!isFlagged(reading, 'typo-fixed')) return;
    const respelt = respellDeadline(
      typedReading({ cell: visit.cell, reading }, context) ?? reading,
      context.table.deadlineContext,
    );
    const slips = respelt?.slips.map((slip) => SLIP_NAMES[slip]).join('，');
    report({
      at: cellRange(source),
      message: `时限写作「${preview(text)}」，${slips ?? `疑有错字，按 ${reading.due ?? '原意'} 理解`}。`,
      fixes: respelt ? textFix(context.grid, source, respelt.text, 'review') : [],
      understood: understoodOf(reading),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修缮文化中心 | 市文旅局 | 2016年12月底前完成
2 | 扩建市民广场 | 市住建局 | 2016年底前完成`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 修缮文化中心 | 市文旅局 | «2016年11底前完成»
2 | 扩建市民广场 | 市住建局 | «2016年12月低前完成»
3 | 翻修体育场馆 | 市体育局 | «2016年12月日前»`,
    ],
  },
};
