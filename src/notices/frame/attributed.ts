const ROLE = /牵头|负责|落实|配合|责任(?:单位|部门|领导|人|科室|处室)|主办|承办|协办|分工/;
const UNITS = /(?:局|委|办|厅|部|院|处|科|室|中心|政府|部门|单位|公司|学院|镇|街道|会|队|组|行|企业)(?:等|$|[、,;])/;
const CLOSING = ')〕]】';
const OPENING = '(〔[【';
const MAX_BRACKET = 800;
const LABEL =
  /(?:^|[。;!?,])\(?(?:(?:整改|市|县|区|校|局)?(?:责任|牵头|落实|主办|承办|协办|配合|实施|完成|督办|督导|参与|参加|主责|主体责任)(?:单位|部门|科室|处室|领导|机构|主体)|责任人|责任(?:处|科)室|牵头领导|责任分工)[:]/;

/** True where a paragraph says by a bracket at a sentence's end, or by a label, who does it. */
export function isAttributed(text: string): boolean {
  if (LABEL.test(text)) return true;
  for (let end = lastBracket(text, text.length); end > 0; end = -1) {
    const open = openingOf(text, end - 1);
    if (open >= 0 && isUnits(text.slice(open + 1, end - 1))) return true;
  }
  return /[。;][(〔【\[][^()〔〕]{0,200}(?:牵头|负责|落实|配合|责任单位)/.test(text);
}

function isUnits(words: string): boolean {
  return ROLE.test(words) || (UNITS.test(words) && !/[。]/.test(words));
}

/** The end of the bracket that closes a text, a full stop behind it or not. */
function lastBracket(text: string, length: number): number {
  const end = /[。;,.]$/.test(text) ? length - 1 : length;
  return CLOSING.includes(text.charAt(end - 1)) ? end : -1;
}

function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - MAX_BRACKET); at--) {
    if (CLOSING.includes(text.charAt(at))) depth++;
    if (OPENING.includes(text.charAt(at))) depth--;
    if (depth === 0) return at;
  }
  return -1;
}
