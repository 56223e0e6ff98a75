import { strToU8, zipSync } from 'fflate';

/** A Word file to build; XML is put in as it stands, so that it can be broken on purpose. */
export interface DocxSource {
  /** Children of `w:body`. */
  readonly body: string;
  /** Children of `w:numbering`; without it the part is missing. */
  readonly numbering?: string;
  /** Children of `w:styles`; without it the part is missing. */
  readonly styles?: string;
  /** Children of `w:hdr` and `w:ftr`, one part each. */
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Parts added or put in place of the usual ones; undefined leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** Strict namespaces instead of the usual ones. */
  readonly isStrict?: boolean;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const USUAL = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const CONTENT_TYPES = [
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  ...[
    ['document', 'document.main'],
    ['numbering', 'numbering'],
    ['styles', 'styles'],
  ].map(
    ([part, kind]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  ),
].join('');
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Zips a small Word file. */
export function buildDocx(source: DocxSource): Uint8Array {
  const parts = { ...usualParts(source), ...source.parts };
  const entries = Object.entries(parts).flatMap(([name, content]) => {
    if (content === undefined) return [];
    return [[name, typeof content === 'string' ? strToU8(content) : content] as const];
  });
  return zipSync(Object.fromEntries(entries), { level: 1 });
}

function usualParts({
  body,
  numbering,
  styles,
  headers = [],
  footers = [],
  isStrict,
}: DocxSource): Record<string, string> {
  const spaces = isStrict === true ? STRICT : USUAL;
  const part = (root: string, content: string) =>
    `${DECLARATION}<w:${root} xmlns:w="${spaces.word}" ${OTHERS}>${content}</w:${root}>`;
  const relation = (kind: string, target: string) =>
    `<Relationship Id="${target}" Type="${spaces.relations}/${kind}" Target="${target}"/>`;
  const relations = (elements: string) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${elements}</Relationships>`;
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${CONTENT_TYPES}</Types>`,
    '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(
      (numbering === undefined ? '' : relation('numbering', 'numbering.xml')) +
        (styles === undefined ? '' : relation('styles', 'styles.xml')) +
        headers.map((_, index) => relation('header', `header${index}.xml`)).join('') +
        footers.map((_, index) => relation('footer', `footer${index}.xml`)).join(''),
    ),
    ...Object.fromEntries(headers.map((content, index) => [`word/header${index}.xml`, part('hdr', content)])),
    ...Object.fromEntries(footers.map((content, index) => [`word/footer${index}.xml`, part('ftr', content)])),
    ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
  };
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs or plain text. */
export function paragraph(content: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;
}

/** A paragraph numbered at a level of a list. */
export function numbered(list: number, level: number, content: string): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** How a level is written: 「%1、」 in a format, then further elements of `w:lvl`. */
export type LevelSource = readonly [text: string, format: string, more?: string];

/** An abstract list with levels from the top. */
export function abstractList(id: number, levels: readonly LevelSource[], more = ''): string {
  const written = levels.map((source, index) => level(index, source));
  return `<w:abstractNum w:abstractNumId="${id}">${more}${written.join('')}</w:abstractNum>`;
}

/** One level of a list, beginning with 1 unless told otherwise. */
export function level(index: number, [text, format, more = '']: LevelSource): string {
  const start = more.includes('<w:start ') ? '' : '<w:start w:val="1"/>';
  const suffix = more.includes('<w:suff ') ? '' : '<w:suff w:val="nothing"/>';
  return `<w:lvl w:ilvl="${index}">${start}<w:numFmt w:val="${format}"/>${more}${suffix}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list that paragraphs refer to. */
export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** A cell: its words or paragraphs, and how it is merged. */
export interface CellSource {
  readonly text: string;
  readonly colSpan?: number;
  /** `begin` a vertical merge or `go on` with it. */
  readonly down?: 'begin' | 'go on';
}

/** A table from rows of cells. */
export function table(rows: readonly (readonly (string | CellSource)[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => row(cells)).join('')}</w:tbl>`;
}

/** A row of a table, with its own properties. */
export function row(cells: readonly (string | CellSource)[], properties = ''): string {
  const own = properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${own}${cells.map(cell).join('')}</w:tr>`;
}

function cell(source: string | CellSource): string {
  const { text, colSpan, down } = typeof source === 'string' ? { text: source } : source;
  const span = colSpan === undefined ? '' : `<w:gridSpan w:val="${colSpan}"/>`;
  const merge = down === undefined ? '' : down === 'begin' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const content = text.startsWith('<w:p>') || text.startsWith('<w:tbl>') ? text : paragraph(text);
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}</w:tc>`;
}

/** A run with words drawn as a picture, as Word makes watermarks (水印). */
export function wordArt(words: string): string {
  return `<w:r><w:pict><v:shape><v:textpath style="font-family:'宋体'" string="${words}"/></v:shape></w:pict></w:r>`;
}

/** A run with a text box that holds paragraphs, as newer and as older programs read it. */
export function textBox(content: string): string {
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}
