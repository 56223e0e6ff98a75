import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import type { TableRule } from '../../check-rule';
import { type NumberText, type NumberTexts, numberTexts } from '../../texts/number-texts';
import { joinedFix, numberFix } from '../../fixes/text-fix';

/** As many texts, and more of them than numbers, are a matter of the column. */
const MANY = 3;

/** Serials or percentages typed as text: they sort as 1, 10, 2 and cannot be added up. */
export const numberAsText: TableRule = {
  id: 'number-as-text',
  group: 'table',
  scope: 'table',
  title: '数字存成了文本',
  severity: 'hint',
  needs: [['no', 'progress']],
  why: '存成文本的数字排序会排成 1、10、2，也不能求和、求平均。',
  whenNotToUse: '「1.1」「一」「01」这样有意写成文字的编号，以及电话、编码，都不会提示，也不会改动。',
  check({ grid, table }, report) {
    for (const found of numberTexts(grid, table)) {
      if (found.texts.length >= MANY && found.texts.length > found.numbers) {
        report({
          at: cellRange(found.column.headerAt),
          subject: found.column.label,
          message: `「${found.column.label}」列有 ${found.texts.length} 个数字存成了文本。`,
          fixes: wholeColumn(grid, found),
        });
        continue;
      }
      for (const text of found.texts) {
        const message = `「${text.text}」是文本，不是数字。`;
        report({ at: cellRange(text.at), message, fixes: asNumber(grid, text) });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 联系电话 | 完成时限
1 | 建设智慧停车平台 | 市城管局 | '82340001 | 2016年12月底前
2 | 开放机关停车场 | 市机关事务局 | '82340002 | 2016年10月底前`,
      `
序号 | 工作任务 | 牵头单位 | 完成时限
'01 | 建设智慧停车平台 | 市城管局 | 2016年12月底前
'02 | 开放机关停车场 | 市机关事务局 | 2016年10月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 建设智慧停车平台 | 市城管局 | 2016年12月底前
«'2» | 开放机关停车场 | 市机关事务局 | 2016年10月底前
3 | 施划路内泊位 | 市公安局 | 2016年11月底前`,
      `
«序号» | 工作任务 | 牵头单位 | 完成时限
'1 | 建设智慧停车平台 | 市城管局 | 2016年12月底前
'2 | 开放机关停车场 | 市机关事务局 | 2016年10月底前
'3 | 施划路内泊位 | 市公安局 | 2016年11月底前`,
    ],
  },
};

function asNumber(grid: Grid, { at, value, numberFormat, text }: NumberText): readonly Fix[] {
  return numberFix(grid, at, value, numberFormat, `改为数字 ${text}`, 'safe');
}

function wholeColumn(grid: Grid, { texts }: NumberTexts): readonly Fix[] {
  return joinedFix(
    texts.flatMap((text) => asNumber(grid, text)),
    (cells) => `把 ${cells} 个文本改为数字`,
  );
}
