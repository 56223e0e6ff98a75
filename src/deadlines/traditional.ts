/** Traditional characters of the words deadlines are written with, each followed by its simplified form. */
const PAIRS =
  '個个時时間间內内後后週周號号應应須须請请務务爭争確确實实現现開开設设結结與与從从來来決决節节將将並并貫贯長长續续進进報报調调體体動动條条階阶適适盡尽處处當当達达復复過过遲迟' +
  '於于關关發发佈布則则規规劃划執执隨随業业辦办簽签訂订審审議议兩两數数據据檢检項项點点雙双單单準准經经導导會会財财專专題题趕赶緊紧馬马臨临滿满級级歷历際际總总結结聽听閉闭單单護护' +
  '練练習习預预備备銷销記记錄录歸归類类轉转變变責责單单織织組组標标誤误穩稳徹彻傳传達达落落實实慶庆國国陽阳舊旧歲岁書书證证準准營营運运較较頭头監监測测評评價价約约給给幾几務务';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS.charAt(2 * index), PAIRS.charAt(2 * index + 1)]),
);

/** The simplified form of a character deadlines are written with, else the character itself. */
export function simplifiedCharacter(char: string): string {
  return SIMPLIFIED.get(char) ?? char;
}
