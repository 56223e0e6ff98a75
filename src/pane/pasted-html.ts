import { trimBlanks } from '../text/blanks';

/** What is not shown, or no words of the text. */
const LEFT_OUT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE XML SVG OBJECT IFRAME SELECT TEXTAREA RP RT DEL'.split(' '),
);
const HIDDEN =
  /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;
/** What begins a line of its own and ends it. */
const BLOCKS = new Set(
  'P DIV LI UL OL DL DT DD H1 H2 H3 H4 H5 H6 SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV BLOCKQUOTE PRE HR FIGURE FORM TABLE TR TD TH CAPTION'.split(
    ' ',
  ),
);
/** Renamed, so that the page's policy has no inline styles to complain of; nothing of the text is ever shown as HTML. */
const STYLE_ATTRIBUTE = /\sstyle\s{0,9}=/gi;
const KEPT_STYLE = 'data-style';

const MOST_COLUMNS = 1000;

/**
 * The text of copied HTML (text/html of the clipboard) in which every row of a table is one line with tabs between its cells;
 * undefined without a table of at least two rows and two columns. Cells that are merged stand where the merge begins, the
 * places they cover are blank. Parsed in a document of its own, where nothing is loaded or run.
 */
export function textOfPastedTables(html: string): string | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  const { body } = new DOMParser().parseFromString(inert(html), 'text/html');
  if (![...body.querySelectorAll('table')].some(isTableOfCells)) return undefined;
  const lines: Lines = { done: [], open: '' };
  walk(body, lines);
  endLine(lines);
  return lines.done.join('\n');
}

/** Style sheets and handlers are never applied or run; renamed, the policy does not complain of them either. */
function inert(html: string): string {
  return html
    .replace(STYLE_ATTRIBUTE, ` ${KEPT_STYLE}=`)
    .replace(/(<\/?)style(?=[\s>])/gi, '$1template')
    .replace(/([\s"'/])on(?=[a-z]{3,30}\s{0,9}=)/gi, '$1data-on');
}

/** Text being put together line by line. */
interface Lines {
  readonly done: string[];
  open: string;
}

function endLine(lines: Lines): void {
  const line = trimBlanks(lines.open);
  if (line !== '') lines.done.push(line);
  lines.open = '';
}

/** A frame that only lays out a page, with other tables inside or with a cell alone, is read through. */
function isTableOfCells(table: HTMLTableElement): boolean {
  if (table.querySelector('table') || isLeftOut(table)) return false;
  const rows = [...table.rows];
  return rows.length >= 2 && rows.some(({ cells }) => [...cells].reduce((sum, cell) => sum + cell.colSpan, 0) >= 2);
}

function isLeftOut(element: Element): boolean {
  return (
    LEFT_OUT.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    HIDDEN.test(element.getAttribute(KEPT_STYLE) ?? '')
  );
}

/** Without recursion: pages may be nested as deep as they like. */
function walk(root: Element, lines: Lines): void {
  let node: Node | null = root.firstChild;
  while (node) {
    const enters = take(node, lines);
    if (enters && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    node = following(node, root, lines);
  }
}

/** The node behind this one and all that is in it; lines that end on the way are ended. */
function following(from: Node, root: Element, lines: Lines): Node | null {
  let node: Node | null = from;
  while (node && node !== root) {
    if (isBlock(node)) endLine(lines);
    if (node.nextSibling) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

/** Takes a node's own words; true where what is inside it is to be read as well. */
function take(node: Node, lines: Lines): boolean {
  if (node instanceof Text) {
    addWords(lines, node.data);
    return false;
  }
  if (!(node instanceof Element) || isLeftOut(node)) return false;
  if (node instanceof HTMLTableElement && isTableOfCells(node)) {
    endLine(lines);
    lines.done.push(...rowsOf(node));
    return false;
  }
  if (node.tagName === 'BR' || isBlock(node)) endLine(lines);
  return true;
}

function isBlock(node: Node): boolean {
  return node instanceof Element && BLOCKS.has(node.tagName);
}

/** White space of HTML is one blank; where the file's own line broke between Han characters it is nothing. */
function addWords(lines: Lines, words: string): void {
  const text = words.replace(/[\t\n\r\f ]+/g, (blanks, at: number) => {
    if (!/[\n\r]/.test(blanks)) return ' ';
    return areWords(at === 0 ? lines.open : words.charAt(at - 1), words.charAt(at + blanks.length)) ? ' ' : '';
  });
  lines.open += lines.open.endsWith(' ') ? text.replace(/^ /, '') : text;
}

function areWords(before: string, after: string): boolean {
  return /[\x21-\x7e]$/.test(before) && (after === '' || /^[\x21-\x7e]/.test(after));
}

/** A line for each row, with as many cells as the table has columns that hold words. */
function rowsOf(table: HTMLTableElement): readonly string[] {
  /** Rows below into which a cell still reaches, by column. */
  const covered: number[] = [];
  const rows = [...table.rows].map(({ cells }) => placeCells(cells, covered)).filter((row) => row.length > 0);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? '').join('\t'));
}

/** The words of a row by their columns, up to the last that holds any. */
function placeCells(cells: Iterable<HTMLTableCellElement>, covered: number[]): readonly (string | undefined)[] {
  const row: (string | undefined)[] = [];
  const begun: number[] = [];
  let col = 0;
  for (const cell of cells) {
    while ((covered[col] ?? 0) > 0) col++;
    const text = textOfCell(cell);
    if (text !== '') row[col] = text;
    for (let span = Math.min(cell.colSpan, MOST_COLUMNS - col); span > 0; span--) begun[col++] = cell.rowSpan;
  }
  for (let at = 0; at < Math.max(covered.length, begun.length); at++)
    covered[at] = Math.max(0, (begun[at] ?? covered[at] ?? 0) - 1);
  return row;
}

/** Paragraphs of a cell are one line: a blank parts them only between half-width words. */
function textOfCell(cell: HTMLTableCellElement): string {
  if (isLeftOut(cell)) return '';
  const lines: Lines = { done: [], open: '' };
  walk(cell, lines);
  endLine(lines);
  return lines.done
    .map((line) => line.replaceAll('\t', ' '))
    .reduce((text, line) => (text !== '' && areWords(text, line) ? `${text} ${line}` : text + line), '');
}
