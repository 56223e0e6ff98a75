import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportResult } from '../../src/app/importing';
import { importNotice } from '../../src/app/import-notice';
import { UNWATCHED } from '../../src/app/drive';

/** tasks.fodt is written by hand, with automatic numbers and a merged table; LibreOffice 7.4 made the .docx of it. */
const docx = readFileSync(join(__dirname, '..', 'documents', 'made', 'tasks.docx'));

/** As Word puts it on the clipboard: numbers typed out, tabs between cells, merged cells blank. */
const PASTED = `临川区人民政府办公室关于印发临川区2026年公园绿地建设任务分工的通知
各镇人民政府，区政府各部门：
现将任务分工印发给你们，请按期完成。
一、新建公园绿地
（一）建设口袋公园。在老城区新建口袋公园6处，2026年9月底前建成开放。（区城管局牵头，区自然资源分局、区财政局配合）
（二）补植行道树。对缺株断带的路段逐一补植，存活率不低于95%。（责任单位：区城管局、各镇人民政府）
二、加强养护
（一）建立巡查制度
1．每周巡查一次，发现问题当日报修。（区城管局负责）
2．公布投诉电话，24小时内回应。（区城管局、区融媒体中心负责）
各牵头单位于2026年12月10日前将落实情况报区政府办公室。
临川区人民政府办公室
2026年3月12日
附件：2026年绿化重点任务分解表
序号	工作任务	牵头单位	责任单位	完成时限
1	改造滨河步道3公里	区城管局	区水利局、区财政局	2026年8月底前
2	更换破损座椅200张		各镇人民政府	
3	编制古树名木名录	区林业局	区文化旅游局	2026年11月底前
`;

function rowsOf(result: ImportResult): readonly string[] {
  if (result.kind !== 'notice') throw new Error(result.kind);
  return result.notice.rows.map(({ kind, mark, category, task, requirement, units, deadlines }) =>
    [
      kind,
      mark,
      category.text,
      task.text,
      requirement.text,
      units.map(({ part, text }) => `${part} ${text}`).join('、'),
      deadlines.map(({ text }) => text).join('、'),
    ].join(' | '),
  );
}

const ROWS = [
  'task | 一（一） | 新建公园绿地 | 建设口袋公园 | 在老城区新建口袋公园6处，2026年9月底前建成开放。 | lead 区城管局、responsible 区自然资源分局、responsible 区财政局 | 2026年9月底前',
  'task | 一（二） | 新建公园绿地 | 补植行道树 | 对缺株断带的路段逐一补植，存活率不低于95%。 | responsible 区城管局、responsible 各镇人民政府 | ',
  'task | 二（一）1 | 加强养护 | 建立巡查制度 | 每周巡查一次，发现问题当日报修。 | responsible 区城管局 | 每周',
  'task | 二（一）2 | 加强养护 | 建立巡查制度 | 公布投诉电话，24小时内回应。 | responsible 区城管局、responsible 区融媒体中心 | ',
  'report |  |  | 落实情况 | 各牵头单位于2026年12月10日前将落实情况报区政府办公室。 | responsible 各牵头单位 | 2026年12月10日前',
  'task | 1 |  | 改造滨河步道3公里 |  | lead 区城管局、responsible 区水利局、responsible 区财政局 | 2026年8月底前',
  'task | 2 |  | 更换破损座椅200张 |  | lead 区城管局、responsible 各镇人民政府 | 2026年8月底前',
  'task | 3 |  | 编制古树名木名录 |  | lead 区林业局、responsible 区文化旅游局 | 2026年11月底前',
];

test('a .docx that LibreOffice made and its plain text give the same rows', async () => {
  const fromWord = await importNotice({ kind: 'file', name: '任务分工.docx', bytes: docx }, {}, UNWATCHED);
  const pasted = await importNotice({ kind: 'text', text: PASTED }, {}, UNWATCHED);
  expect(rowsOf(fromWord)).toEqual(ROWS);
  expect(rowsOf(pasted)).toEqual(ROWS);
});
