import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { type SubItemFault, subItemFaults } from '../../numbering/sub-item-faults';
import { subItems } from '../../numbering/sub-items';

/** Numbers of sub-items missing, doubled or out of order, in a cell or over the rows of one task. */
export const subitemGap: TableRule = {
  id: 'subitem-gap',
  group: 'numbering',
  scope: 'table',
  title: '分条编号不连续',
  severity: 'hint',
  needs: [['category', 'task', 'requirement', 'target']],
  why: '分条跳号、重号，收表单位会以为漏了一条，反馈时也说不清是哪一条。',
  whenNotToUse: '换了上一级标题后重新从 1 编号的不算；从别的表里摘出部分条目、大半任务都不连号的，不会提示。',
  noFix: '是漏了一条，还是编号写错了，只有填表人知道。',
  check({ table }, report) {
    const groups = subItems(table);
    const faulty = groups.flatMap((group) => {
      const [fault] = subItemFaults(group);
      return fault ? [{ group, fault }] : [];
    });
    const isExcerpt = holdsExcerpts(
      faulty.filter(({ group }) => group.isOverRows).length,
      groups.filter(({ isOverRows }) => isOverRows).length,
    );
    for (const { group, fault } of faulty) {
      if (isExcerpt && group.isOverRows) continue;
      report({ at: cellRange(fault.item.cell.source), message: messageFor(fault) });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | 1．增设护学岗：（1）选定路口；（2）配备人员\\n2．取缔流动摊点 | 市公安局 | 2016年12月底前
2 | 保障食品安全 | 1．抽检食堂食材\\n2．公示后厨视频 | 市教育局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | «（1）增设护学岗；（3）取缔流动摊点。» | 市公安局 | 2016年12月底前
2 | 保障食品安全 | 1．抽检食堂食材 | 市教育局 | 2016年11月底前
^ | ^ | «3．公示后厨视频» | ^ | ^`,
    ],
  },
};

/** As many tasks with gaps, and more than half of those numbered over rows, show items picked from a longer list. */
function holdsExcerpts(faulty: number, numbered: number): boolean {
  return faulty >= 3 && faulty * 2 > numbered;
}

function messageFor({ kind, item, last }: SubItemFault): string {
  const { number } = item.mark;
  switch (kind) {
    case 'repeat':
      return `第 ${number} 条的编号出现了两次。`;
    case 'disorder':
      return `第 ${number} 条排在第 ${last} 条之后，顺序乱了。`;
    case 'gap':
      return `第 ${last} 条之后是第 ${number} 条，缺第 ${last + 1}${number - last > 2 ? `—${number - 1}` : ''} 条。`;
  }
}
