import type { Sample } from './sample';

/** Text copied from a web page that was turned into traditional script, with the pinyin of its tool left in. */
export const traditional: Sample = {
  file: 'traditional-2026.xlsx',
  sheet: '責任分工',
  widthsChars: [6, 22, 44, 22, 34, 20],
  headerRows: [1],
  drawing: `
星河市2026年優(yōu)化營商環(huán)境重點工作責任分工表 | < | < | < | < | <
序號 | 重點任務(wù) | 具體要求 | 牽頭單位 | 責任單位 | 完成時限
1 | 提高審批效(xiào)率 | 壓縮企業(yè)開辦時間，實行(xíng)一次辦結(jié)。 | 市市場監管局 | 市公安局、市稅務(wù)局 | 2026年6月底前
2 | ^ | 公開辦事流程，取消沒有依據(jù)的證明。 | 市行政審批局 | 市司法局、各區(qū)縣人民政府 | 2026年9月底前
3 | 改善園區(qū)服務(wù) | 設(shè)立園區(qū)企業(yè)服務(wù)站，配備專職(zhí)人員。 | 市工業(yè)和信息化局 | 市人力資源社會保障局、各園區(qū)管委會) | 2026年10月底前
4 | 加強(qiáng)信用建設(shè) | 建立守信激勵和失信懲戒機(jī)制。 | 市發(fā)展改革委 | 市直有關(guān)部門、區(qū)縣人民政府 | 全年工作
5 | 降低物流成本 | 推動貨運車輛通行(xíng)費優(yōu)惠政策落地。 | 市交通運輸局 | 市商務(wù)局 | 2026年12月底前
`,
};
