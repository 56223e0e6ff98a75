import { a1, type CellAddress } from '../../../grid/address';
import { WORKBOOK_ORDER, withChildren } from '../package/ordered-children';
import type { PackageEditor } from '../package/package-editor';
import { isOn } from '../package/xml';
import {
  attributesOf,
  childSpan,
  childSpans,
  prefixOf,
  rootSpan,
  sourceOf,
  type Splice,
  spliced,
  startTagOf,
  withAttributes,
} from '../package/xml-outline';

/** Lets Excel calculate the whole workbook when it opens the file. */
export function calculateOnLoad(editor: PackageEditor, workbookPart: string): void {
  const xml = editor.text(workbookPart);
  const root = rootSpan(xml);
  const known = childSpan(xml, root, 'calcPr');
  if (known && isOn(attributesOf(startTagOf(xml, known))['fullCalcOnLoad'])) return;
  const element = known ? sourceOf(xml, known) : `<${prefixOf(xml, root)}calcPr/>`;
  const calculated = withAttributes(element, { fullCalcOnLoad: '1' });
  editor.write(workbookPart, withChildren(xml, WORKBOOK_ORDER, new Map([['calcPr', calculated]])));
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
  const [relation, chain] = [...editor.relationsOf(workbookPart)].find(([, { kind }]) => kind === 'calcChain') ?? [];
  if (cells.length === 0 || !chain || relation === undefined || !editor.has(chain.target)) return;
  const gone = new Set(cells.map((at) => `${sheetId}!${a1(at)}`));
  const left = withoutLinks(editor.text(chain.target), gone);
  if (left !== undefined) {
    editor.write(chain.target, left);
    return;
  }
  editor.remove(chain.target);
  editor.removeRelation(workbookPart, relation);
}

/** The chain without some cells, 「3!B5」; undefined where none is left. */
function withoutLinks(xml: string, gone: ReadonlySet<string>): string | undefined {
  const links = childSpans(xml, rootSpan(xml));
  const splices: Splice[] = [];
  let sheet = '';
  let written = '';
  let count = 0;
  for (const span of links) {
    const tag = startTagOf(xml, span);
    const { r = '', i } = attributesOf(tag);
    sheet = i ?? sheet;
    if (gone.has(`${sheet}!${r}`)) {
      splices.push({ ...span, text: '' });
      continue;
    }
    // A link without a sheet is on that of the link before, which may be one that has gone.
    const isLost = i === undefined && sheet !== written;
    if (isLost) splices.push({ start: span.start, end: span.innerStart, text: withAttributes(tag, { i: sheet }) });
    written = sheet;
    count += 1;
  }
  return count === 0 ? undefined : spliced(xml, splices);
}
