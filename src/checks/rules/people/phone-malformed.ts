import type { Fix } from '../../../findings/finding';
import { type CellAddress, cellRange } from '../../../grid/address';
import { cellAt, type Grid } from '../../../grid/grid';
import type { CellRule } from '../../check-rule';
import { faultyPhones, isPhone, withLostZero } from '../../texts/phone-numbers';
import { preview, valueFix } from '../../fixes/text-fix';

/** Columns of persons hold numbers only where their header says so. */
const SAYS_PHONE = /电话|手机|联系方式|号码/;

/** A telephone number that cannot be dialled. */
export const phoneMalformed: CellRule = {
  id: 'phone-malformed',
  group: 'people',
  scope: 'cell',
  title: '电话号码有误',
  severity: 'warning',
  needs: [['person', 'phone']],
  roles: ['phone', 'person'],
  why: '号码多一位、少一位就联系不上人，催办和核实都会落空。',
  whenNotToUse: '六位以内的短号、热线，带 * 的隐藏号码，境外号码和分机号不会提示；7 至 8 位的本地座机可以不写区号。',
  checkCell({ cell, column }, { grid }, report) {
    if (column.role === 'person' && !SAYS_PHONE.test(column.label)) return;
    const at = cellRange(cell.source);
    const value = cellAt(grid, cell.source)?.value;
    if (typeof value === 'number') {
      const message = faultOfNumber(value);
      if (message !== undefined) report({ at, message, fixes: zeroFix(grid, cell.source, value) });
      return;
    }
    const faulty = faultyPhones(cell.text);
    if (faulty.length === 0) return;
    report({ at, message: `${faulty.map(({ written, fault }) => `「${preview(written)}」${fault}`).join('；')}。` });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任人 | 联系电话 | 完成时限
1 | 建设档案新馆 | 市档案局 | 周明远 | 13900000001 | 2016年12月底前
2 | 整理历史档案 | 市档案局 | 林晓 | 0999-8000001 | 2016年11月底前
3 | 开放档案目录 | 市档案局 | 何平 | 8000002转8012、13900000002 | 2016年12月底前
4 | 接收到期档案 | 市档案局 | 苏青 | 400-000-0001 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任人 | 联系电话 | 完成时限
1 | 建设档案新馆 | 市档案局 | 周明远 | «'1390000001» | 2016年12月底前
2 | 整理历史档案 | 市档案局 | 林晓 | «0999-80001» | 2016年11月底前
3 | 开放档案目录 | 市档案局 | 何平 | «9998000002» | 2016年12月底前`,
    ],
  },
};

/** What a person typed as digits only, and Excel keeps as a number. */
function faultOfNumber(value: number): string | undefined {
  const lost = withLostZero(value);
  if (lost !== undefined && !isPhone(String(value))) return `「${value}」像是丢了开头的 0，应为「${lost}」。`;
  const [faulty] = Number.isInteger(value) && value > 0 ? faultyPhones(String(value)) : [];
  return faulty && `「${faulty.written}」${faulty.fault}。`;
}

function zeroFix(grid: Grid, at: CellAddress, value: number): readonly Fix[] {
  const lost = withLostZero(value);
  return lost === undefined ? [] : valueFix(grid, at, lost, 'review', `改为文本「${lost}」`);
}
