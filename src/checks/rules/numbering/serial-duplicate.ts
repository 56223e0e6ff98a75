import { a1, cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { runFaults } from '../../numbering/serial-faults';
import { faultFixes } from '../../numbering/serial-fixes';
import { readNumbering } from '../../numbering/serials';

/** The same serial twice in one run. */
export const serialDuplicate: TableRule = {
  id: 'serial-duplicate',
  group: 'numbering',
  scope: 'table',
  title: '序号重复',
  severity: 'error',
  needs: ['no'],
  why: '督办和反馈都以序号为准，两项任务同用一个序号，就分不清指的是哪一项。',
  whenNotToUse: '按分节或类别重新从 1 编号的，不算重复。',
  check({ grid, table }, report) {
    const numbering = readNumbering(table);
    if (!numbering) return;
    for (const run of numbering.runs) {
      for (const [order, fault] of runFaults(run).entries()) {
        const entry = run[fault.index];
        if (!entry || !fault.twin) continue;
        const after = fault.kind === 'restart' ? '，编号从这里又重新开始' : '';
        report({
          at: cellRange(entry.at),
          message: `序号 ${entry.serial.number} 与 ${a1(fault.twin.at)} 重复${after}。`,
          fixes: faultFixes({ grid, numbering }, run, fault, order),
        });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
一、城乡建设 | < | < | <
1 | 建设滨河步道 | 市园林局 | 2016年12月底前
2 | 修复破损路面 | 市住建局 | 2016年11月底前
二、民生保障 | < | < | <
1 | 新增养老床位 | 市民政局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 建设滨河步道 | 市园林局 | 2016年12月底前
2 | 修复破损路面 | 市住建局 | 2016年11月底前
«2» | 新增停车泊位 | 市城管局 | 2016年12月底前
4 | 新增养老床位 | 市民政局 | 2016年12月底前`,
    ],
  },
};
