import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { runFaults } from '../../numbering/serial-faults';
import { faultFixes } from '../../numbering/serial-fixes';
import { readNumbering, type SerialEntry } from '../../numbering/serials';

/** A serial that does not follow the one before it. */
export const serialGap: TableRule = {
  id: 'serial-gap',
  group: 'numbering',
  scope: 'table',
  title: '序号不连续',
  severity: 'warning',
  needs: ['no'],
  why: '序号跳号，收表单位会以为漏报了任务，往往要来电核对。',
  whenNotToUse: '摘自总表、有意沿用原序号的分表，序号本来就不连续，可在设置中关闭。',
  check({ grid, table }, report) {
    const numbering = readNumbering(table);
    if (!numbering) return;
    for (const run of numbering.runs) {
      for (const [order, fault] of runFaults(run).entries()) {
        const entry = run[fault.index];
        if (!entry || (fault.kind !== 'gap' && fault.kind !== 'disorder')) continue;
        report({
          at: cellRange(entry.at),
          message: messageFor(run[fault.index - 1], entry, fault.expected),
          fixes: faultFixes({ grid, numbering }, run, fault, order),
        });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 提升绿化水平 | 补植行道树 | 市园林局 | 2016年11月底前
^ | ^ | 新建口袋公园 | ^ | 2016年12月底前
2 | 治理内涝 | 清淤雨水管 | 市住建局 | 2016年10月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 补植行道树 | 市园林局 | 2016年11月底前
2 | 清淤雨水管 | 市住建局 | 2016年10月底前
«5» | 新建口袋公园 | 市园林局 | 2016年12月底前
6 | 更换破损井盖 | 市住建局 | 2016年11月底前`,
    ],
  },
};

function messageFor(before: SerialEntry | undefined, { serial }: SerialEntry, expected: number): string {
  const from = before ? `序号从 ${before.serial.number} ` : '序号';
  return serial.number > expected
    ? `${from}跳到 ${serial.number}，缺 ${expected}${rangeEnd(expected, serial.number)}。`
    : `${from}退回到 ${serial.number}，顺序乱了。`;
}

function rangeEnd(expected: number, number: number): string {
  return number - expected > 1 ? `—${number - 1}` : '';
}
