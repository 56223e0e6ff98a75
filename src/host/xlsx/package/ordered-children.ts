import { childSpans, rootSpan, type Splice, spliced } from './xml-outline';

/** Children of the root of a workbook part in the order the format wants (ECMA-376 part 1, 18.2.27). */
export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

/** The same for a worksheet part (18.3.1.99). */
export const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/**
 * The part with children of its root replaced: all of a name by one text, which may hold several elements; 「」 takes
 * them away. What was not there comes to its place in the order; elements nobody knows stay behind their neighbours.
 */
export function withChildren<Name extends string>(
  xml: string,
  order: readonly Name[],
  texts: ReadonlyMap<Name, string>,
): string {
  const root = rootSpan(xml);
  const ranked: { readonly name: string; readonly start: number; readonly end: number; readonly rank: number }[] = [];
  for (const { name, start, end } of childSpans(xml, root)) {
    const place = order.findIndex((known) => known === name);
    ranked.push({ name, start, end, rank: place < 0 ? (ranked.at(-1)?.rank ?? -1) : place });
  }
  const splices = order.flatMap((name, rank): readonly Splice[] => {
    const text = texts.get(name);
    if (text === undefined) return [];
    const [first, ...others] = ranked.filter((child) => child.name === name);
    if (first) return [{ ...first, text }, ...others.map((other) => ({ ...other, text: '' }))];
    const at = ranked.find((child) => child.rank > rank)?.start ?? root.innerEnd;
    return text === '' ? [] : [{ start: at, end: at, text }];
  });
  return spliced(xml, splices);
}
