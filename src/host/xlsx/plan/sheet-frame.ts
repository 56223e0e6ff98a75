import { MAX_COLS } from '../../../grid/address';
import type { SheetPlan } from '../../../grid/sheet-plan';
import type { SheetChild } from './sheet-of-plan';
import {
  attributesOf,
  childSpan,
  childSpans,
  rootSpan,
  sourceOf,
  spliced,
  startTagOf,
  withAttributes,
} from '../package/xml-outline';

/**
 * What stands around the cells of a planned sheet: widths, frozen rows, paper. `sheetXml` is the sheet as it stands:
 * tab colour, zoom, grid lines, printer settings and the widths of columns beyond the plan stay as a person set them.
 */
export function sheetFrame(plan: SheetPlan, sheetXml: string): ReadonlyMap<SheetChild, string> {
  const known = new Map(childSpans(sheetXml, rootSpan(sheetXml)).map((span) => [span.name, sourceOf(sheetXml, span)]));
  return new Map<SheetChild, string>([
    ['sheetPr', fittedToPage(known.get('sheetPr') ?? '<sheetPr/>')],
    ['sheetViews', frozenViews(known.get('sheetViews') ?? NEW_VIEWS, plan.frozenRows)],
    ['sheetFormatPr', known.get('sheetFormatPr') ?? '<sheetFormatPr defaultRowHeight="15"/>'],
    ['cols', columns(plan.columnWidthsChars, known.get('cols'))],
    ['pageMargins', known.get('pageMargins') ?? USUAL_MARGINS],
    ['pageSetup', pageSetup(known.get('pageSetup') ?? '<pageSetup/>', plan)],
  ]);
}

const NEW_VIEWS = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
/** Margins Excel gives a new sheet, in inches. */
const USUAL_MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** The element with its tags, and what stands between them, taken apart. */
function opened(xml: string) {
  const root = rootSpan(xml);
  const name = /^<([^\s/>]+)/.exec(xml.slice(root.start))?.[1] ?? '';
  const prefix = name.slice(0, name.indexOf(':') + 1);
  return { root, name, prefix, tag: startTagOf(xml, root), inner: xml.slice(root.innerStart, root.innerEnd) };
}

function closed(tag: string, name: string, inner: string): string {
  return inner === ''
    ? tag.replace(/(?<!\s)\s*\/?>$/, '/>')
    : `${tag.replace(/(?<!\s)\s*\/?>$/, '>')}${inner}</${name}>`;
}

function fittedToPage(sheetPr: string): string {
  const { root, name, prefix, tag, inner } = opened(sheetPr);
  const page = childSpan(sheetPr, root, 'pageSetUpPr');
  const pageTag = withAttributes(page ? startTagOf(sheetPr, page) : `<${prefix}pageSetUpPr/>`, { fitToPage: '1' });
  const before = page ? sheetPr.slice(root.innerStart, page.start) : inner;
  // Rows hidden by the filter that was there are shown again.
  return closed(withAttributes(tag, { filterMode: undefined }), name, before + pageTag);
}

/** Every window on the sheet gets the same frozen rows and shows the top; a scrolled one would freeze other rows. */
function frozenViews(sheetViews: string, rows: number): string {
  const splices = childSpans(sheetViews, rootSpan(sheetViews))
    .filter(({ name }) => name === 'sheetView')
    .map((view) => ({ start: view.start, end: view.end, text: frozenView(sourceOf(sheetViews, view), rows) }));
  return spliced(sheetViews, splices);
}

function frozenView(sheetView: string, rows: number): string {
  const { root, name, prefix, tag } = opened(sheetView);
  const others = childSpans(sheetView, root)
    .filter((child) => child.name === 'extLst')
    .map((child) => sourceOf(sheetView, child));
  const first = `A${rows + 1}`;
  const pane =
    `<${prefix}pane ySplit="${rows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<${prefix}selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  return closed(withAttributes(tag, { topLeftCell: undefined }), name, (rows > 0 ? pane : '') + others.join(''));
}

/** Excel counts a cell's margin into the width: five pixels, of which a digit has seven in Calibri and eight in 宋体. */
const MARGIN_CHARS = 5 / 7;

function columns(widthsChars: readonly number[], cols: string | undefined): string {
  const planned = widthsChars.map((width, col) => {
    const file = Math.trunc((width + MARGIN_CHARS) * 256) / 256;
    return `<col min="${col + 1}" max="${col + 1}" width="${file}" customWidth="1"/>`;
  });
  const all = [...planned, ...(cols === undefined ? [] : columnsBeyond(cols, widthsChars.length))];
  return all.length === 0 ? '' : `<cols>${all.join('')}</cols>`;
}

function columnsBeyond(cols: string, count: number): readonly string[] {
  return childSpans(cols, rootSpan(cols)).flatMap((span) => {
    const { min, max, ...others } = attributesOf(startTagOf(cols, span));
    const [first, last] = [Math.max(Number(min), count + 1), Math.min(Number(max), MAX_COLS)];
    if (!(first <= last) || others['width'] === undefined) return [];
    const kept = { min: String(first), max: String(last), width: others['width'], ...switchesOf(others) };
    return [withAttributes('<col/>', kept)];
  });
}

function switchesOf(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = ['hidden', 'bestFit', 'customWidth', 'outlineLevel', 'collapsed'];
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)));
}

/** A4, one page wide and as long as it takes, or one page and no more. */
function pageSetup(element: string, { landscape, isOnePage }: SheetPlan): string {
  return withAttributes(element, {
    paperSize: '9',
    orientation: landscape ? 'landscape' : 'portrait',
    fitToWidth: undefined,
    fitToHeight: isOnePage ? '1' : '0',
  });
}
