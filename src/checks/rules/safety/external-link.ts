import { type CellAddress, cellRange } from '../../../grid/address';
import type { SheetRule } from '../../check-rule';

type LinkKind = 'web' | 'workbook';

/** Functions that lead out of the workbook, and what they may lead to. */
const OUTWARD = /\b(?:HYPERLINK|WEBSERVICE|IMAGE)\s*\(/i;
const ADDRESS = /"(?:https?:|ftp:|file:|\\\\|[A-Za-z]:\\)/i;
const WORDS = /"[^"]*"/g;

/** 「[台账.xlsx]Sheet1!」; files keep it as 「[1]Sheet1!」. A table's column 「表1[名称]」 has no 「!」 behind it. */
const OTHER_BOOK = /\[(?:\d{1,4}|[^\][]{1,200}\.(?:xl[a-z]{1,2}|et|csv|ods))\][^\][!"]{0,80}!/i;

/** Formulas that reach out of the workbook: they break as soon as the sheet is sent. */
export const externalLink: SheetRule = {
  id: 'external-link',
  group: 'safety',
  scope: 'sheet',
  title: '公式链接到外部',
  severity: 'hint',
  needs: [],
  why: '表格发出去以后，对方打不开链接的网址和文件，公式会报错或弹出更新提示，还会带出本机的文件位置。',
  whenNotToUse: '只看公式；单元格里写明的网址不会提示。上级统一下发、要求保留链接的表可以关闭。',
  noFix: '要改成数值还是保留链接由填表人决定；需要数值时，可复制后「选择性粘贴」为数值。',
  check({ grid }, report) {
    const found = new Map<string, { readonly kind: LinkKind; readonly at: CellAddress; count: number }>();
    for (const [row, cells] of grid.rows.entries()) {
      for (let col = 0; col < cells.length; col++) {
        const formula = cells[col]?.formula;
        const kind = formula === undefined ? undefined : linkIn(formula);
        if (!kind) continue;
        const key = `${kind} ${col}`;
        const known = found.get(key);
        if (known) known.count++;
        else found.set(key, { kind, at: { row, col }, count: 1 });
      }
    }
    for (const { kind, at, count } of found.values()) {
      const more = count > 1 ? `，本列共 ${count} 处` : '';
      const target = kind === 'web' ? '网址或本机文件' : '别的工作簿';
      report({ at: cellRange(at), subject: kind, message: `这个公式链接到${target}${more}。` });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 备注
1 | 公布办事指南 | 市行政审批局 | 2016年12月底前 | 见 https://example.com/guide
2 | 更新办事指南 | 市行政审批局 | 2016年11月底前 | =HYPERLINK("#说明!A1","见说明") ⇒ 见说明`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 备注
1 | 公布办事指南 | 市行政审批局 | 2016年12月底前 | «=HYPERLINK("https://example.com/guide","办事指南") ⇒ 办事指南»
2 | 更新办事指南 | «='[单位.xlsx]名单'!B3 ⇒ 市行政审批局» | 2016年11月底前 |
3 | 汇总办理数据 | ='[单位.xlsx]名单'!B3 ⇒ 市行政审批局 | 2016年11月底前 |`,
    ],
  },
};

function linkIn(formula: string): LinkKind | undefined {
  if (formula.includes('[') && OTHER_BOOK.test(formula.replace(WORDS, '""'))) return 'workbook';
  return OUTWARD.test(formula) && ADDRESS.test(formula) ? 'web' : undefined;
}
