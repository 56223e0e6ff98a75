import type { CellAddress } from '../../grid/address';
import { a1 } from '../../grid/address';
import { WORKBOOK_ORDER, withChildren } from './ordered-children';
import type { PackageEditor } from './package-editor';
import { prefixOf } from './styles-list';
import {
  attributesOf,
  childSpan,
  childSpans,
  rootSpan,
  sourceOf,
  spliced,
  startTagOf,
  withAttributes,
} from './xml-outline';

/** Lets Excel calculate the whole workbook when it opens the file. */
export function calculateOnLoad(editor: PackageEditor, workbookPart: string): void {
  const xml = editor.text(workbookPart);
  const root = rootSpan(xml);
  const known = childSpan(xml, root, 'calcPr');
  const element = known ? sourceOf(xml, known) : `<${prefixOf(xml, root)}calcPr/>`;
  const calculated = withAttributes(element, { fullCalcOnLoad: '1' });
  if (calculated !== element || !known) {
    editor.write(workbookPart, withChildren(xml, WORKBOOK_ORDER, new Map([['calcPr', calculated]])));
  }
}

/**
 * Takes cells that are no formulas any more out of the chain of calculation: Excel repairs a file whose chain names
 * them. A chain without cells goes as a part.
 */
export function leaveCalculation(
  editor: PackageEditor,
  workbookPart: string,
  sheetId: string,
  cells: readonly CellAddress[],
): void {
  const chain = [...editor.relationsOf(workbookPart)].find(([, { kind }]) => kind === 'calcChain');
  if (cells.length === 0 || !chain || !editor.has(chain[1].target)) return;
  const [relation, { target }] = chain;
  const xml = editor.text(target);
  const gone = new Set(cells.map(a1));
  const splices: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let count = 0;
  let sheet = '';
  let written = '';
  for (const span of childSpans(xml, rootSpan(xml))) {
    const tag = startTagOf(xml, span);
    const { r = '', i } = attributesOf(tag);
    sheet = i ?? sheet;
    if (sheet === sheetId && gone.has(r)) {
      splices.push({ ...span, text: '' });
      continue;
    }
    count += 1;
    // An entry without a sheet is on that of the entry before, which may be one that has gone.
    const text = sheet === written ? tag : withAttributes(tag, { i: sheet });
    if (text !== tag && i === undefined) splices.push({ start: span.start, end: span.innerStart, text });
    written = sheet;
  }
  if (count > 0) editor.write(target, spliced(xml, splices));
  else {
    editor.remove(target);
    editor.removeRelation(workbookPart, relation);
  }
}
