import { childrenOf, type XmlNode } from './tree';

const repeated = new Set(['conditionalFormatting', 'fileRecoveryPr']);

/** Children of some elements in the order of ECMA-376 part 1 (18.3.1.99, 18.2.27, 18.8.39, 18.3.1.12, 18.5.1.2). */
const ORDERS = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  chartsheet:
    'sheetPr sheetViews sheetProtection customSheetViews pageMargins pageSetup headerFooter drawing legacyDrawing legacyDrawingHF drawingHF picture webPublishItems extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
} as const;

const RANKS = new Map(Object.entries(ORDERS).map(([root, order]) => [root, order.split(' ')] as const));

/** Reports children out of order, and those that are there twice although one is all there may be. */
export function checkOrder(root: XmlNode, kind: keyof typeof ORDERS, say: (rule: string, what: string) => void): void {
  const order = RANKS.get(kind) ?? [];
  const seen = new Set<string>();
  let last = -1;
  for (const { name, uri } of childrenOf(root)) {
    // Elements of other namespaces are extensions a reader passes over.
    if (uri !== root.uri) continue;
    const rank = order.indexOf(name);
    if (rank < 0) say('child-unknown', name);
    else if (rank < last) say('child-order', `${name} after ${order[last] ?? ''}`);
    else if (seen.has(name) && !repeated.has(name)) say('child-twice', name);
    seen.add(name);
    last = Math.max(last, rank);
  }
}
