const SHEET_PREFIX =
  /'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.#\]'])([\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/gu;

/** Names of sheets of this workbook that a formula mentions; those of other files are left out. */
export function sheetsMentioned(formula: string): readonly string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(SHEET_PREFIX)].flatMap(([, quoted, plain]) => {
    if (quoted?.includes('[')) return [];
    return (quoted?.replaceAll("''", "'") ?? plain ?? '').split(':');
  });
}

const CELLS = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`(?:${CELLS}(?::${CELLS})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|#REF!)`;
const PREFIX = String.raw`(?:'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}_][\p{L}\p{N}_.]*|\[\d+\])!`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const REFERENCE = String.raw`(?:${PREFIX}(?:${AREA}|${NAME})|#REF!|${NAME}(?:\[[^\]]*\])?)`;
/** LibreOffice writes the names of series as texts, which Excel takes too. */
const CONSTANT = String.raw`"(?:[^"]|"")*"|\{[^{}]*\}`;
const CHART_FORMULA = new RegExp(String.raw`^(?:${CONSTANT}|${REFERENCE}|\(${REFERENCE}(?:,${REFERENCE})*\))$`, 'u');

/** True for what a chart may name as its data: areas of named sheets, names, several of them in brackets. */
export function isChartFormula(formula: string): boolean {
  return CHART_FORMULA.test(formula);
}
