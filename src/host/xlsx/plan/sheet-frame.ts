import { MAX_COLS } from '../../../grid/address';
import type { SheetPlan } from '../../../grid/sheet-plan';
import { columnsToWiden } from '../../plan-block';
import { PAGE_FOOTER, printScale } from '../../print-scale';
import type { FormerSheet } from './former-sheet';
import type { SheetChild } from './sheet-of-plan';
import {
  attributesOf,
  childSpan,
  childSpans,
  escapeXml,
  rootSpan,
  sourceOf,
  spliced,
  startTagOf,
  withAttributes,
} from '../package/xml-outline';

/**
 * What stands around the cells of a planned sheet: widths, frozen rows, paper. Tab colour, zoom, grid lines, printer settings,
 * headers and footers stay as a person set them, and so do all widths but those of columns the block has grown into.
 */
export function sheetFrame(plan: SheetPlan, { text, former, isOld }: FormerSheet): ReadonlyMap<SheetChild, string> {
  const { frame } = text;
  const known = new Map(childSpans(frame, rootSpan(frame)).map((span) => [span.name, sourceOf(frame, span)]));
  const isNew = former === undefined || isOld;
  return new Map<SheetChild, string>([
    ['sheetPr', fittedToPage(known.get('sheetPr') ?? '<sheetPr/>', printScale(plan) === undefined)],
    ['sheetViews', frozenViews(known.get('sheetViews') ?? NEW_VIEWS, plan.frozenRows)],
    ['sheetFormatPr', known.get('sheetFormatPr') ?? '<sheetFormatPr defaultRowHeight="15"/>'],
    ['cols', columns(plan.columnWidthsChars, columnsToWiden(plan, former), known.get('cols'))],
    ['pageMargins', known.get('pageMargins') ?? USUAL_MARGINS],
    ['pageSetup', pageSetup(known.get('pageSetup') ?? '<pageSetup/>', plan)],
    ['headerFooter', known.get('headerFooter') ?? (isNew ? FOOTER : '')],
  ]);
}

const FOOTER = `<headerFooter><oddFooter>${escapeXml(`&C${PAGE_FOOTER}`)}</oddFooter></headerFooter>`;
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

function fittedToPage(sheetPr: string, isFitted: boolean): string {
  const { root, name, prefix, tag, inner } = opened(sheetPr);
  const page = childSpan(sheetPr, root, 'pageSetUpPr');
  const pageTag = withAttributes(page ? startTagOf(sheetPr, page) : `<${prefix}pageSetUpPr/>`, {
    fitToPage: isFitted ? '1' : '0',
  });
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

function columns(widthsChars: readonly number[], wide: readonly number[], cols: string | undefined): string {
  const planned = wide.map((col) => {
    const file = Math.trunc(((widthsChars[col] ?? 0) + MARGIN_CHARS) * 256) / 256;
    return { first: col, xml: `<col min="${col + 1}" max="${col + 1}" width="${file}" customWidth="1"/>` };
  });
  const kept = cols === undefined ? [] : columnsBeside(cols, new Set(wide));
  const all = [...planned, ...kept].sort((a, b) => a.first - b.first);
  return all.length === 0 ? '' : `<cols>${all.map(({ xml }) => xml).join('')}</cols>`;
}

/** What a person has set for other columns than these, cut where they lie between. */
function columnsBeside(
  cols: string,
  taken: ReadonlySet<number>,
): readonly { readonly first: number; readonly xml: string }[] {
  return childSpans(cols, rootSpan(cols)).flatMap((span) => {
    const { min, max } = attributesOf(startTagOf(cols, span));
    const [first, last] = [Number(min) - 1, Math.min(Number(max), MAX_COLS) - 1];
    const inside = [...taken].filter((col) => first <= col && col <= last).sort((a, b) => a - b);
    if (inside.length === 0) return [{ first, xml: sourceOf(cols, span) }];
    const starts = [first, ...inside.map((col) => col + 1)];
    return starts.flatMap((start, index) => {
      const end = (inside[index] ?? last + 1) - 1;
      if (start > end) return [];
      const range = { min: String(start + 1), max: String(end + 1) };
      return [{ first: start, xml: withAttributes(sourceOf(cols, span), range) }];
    });
  });
}

/** A4, one page wide and as long as it takes, one page and no more, or at a scale that fits its columns. */
function pageSetup(element: string, plan: SheetPlan): string {
  const { landscape, isOnePage } = plan;
  const scale = printScale(plan);
  return withAttributes(element, {
    paperSize: '9',
    ...(scale !== undefined && { scale: scale === 100 ? undefined : String(scale) }),
    orientation: landscape ? 'landscape' : 'portrait',
    fitToWidth: undefined,
    fitToHeight: isOnePage ? '1' : scale === undefined ? '0' : undefined,
  });
}
