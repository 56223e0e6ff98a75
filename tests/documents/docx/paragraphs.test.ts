import { readDocx } from '../../../src/documents/docx/read-docx';
import { buildDocx, paragraph, row, run, table, textBox } from '../../kit/docx';

function textOf(body: string, styles?: string): string {
  return readDocx(buildDocx({ body, ...(styles !== undefined && { styles }) })).text;
}

const field = (instruction: string, result: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const encircled = (inner: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> eq \\o\\ac(○,</w:instrText></w:r>' +
  `<w:r><w:instrText>${inner})</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const style = (id: string, properties: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}>${properties}</w:style>`;

test.each<readonly [what: string, body: string, text: string]>([
  ['one paragraph a line', paragraph('甲') + paragraph('') + paragraph('乙'), '甲\n\n乙'],
  ['runs put together', paragraph(run('市教') + run('育局')), '市教育局'],
  ['a tab', paragraph('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>'), '甲\t乙'],
  ['a tab stop is none', paragraph(run('甲'), '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'), '甲'],
  ['line breaks', paragraph('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>'), '甲\n乙\n丙'],
  [
    'page and column breaks',
    paragraph('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:br w:type="column"/><w:t>乙</w:t></w:r>'),
    '甲乙',
  ],
  [
    'where the page ended last time',
    paragraph('<w:r><w:t>甲</w:t><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>'),
    '甲乙',
  ],
  ['hyphens', paragraph('<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t></w:r>'), '1-23'],
  [
    'signs of picture fonts',
    paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="F001"/><w:sym w:char="2014"/></w:r>'),
    '☑—',
  ],
  ['blanks that are kept', paragraph('<w:r><w:t xml:space="preserve"> 甲 </w:t></w:r>'), ' 甲 '],
  ['blanks that are not', paragraph('<w:r><w:t>\n 甲\n乙 </w:t></w:r>'), '甲 乙'],
  ['a link', paragraph(`<w:hyperlink>${run('甲')}</w:hyperlink>${run('乙')}`), '甲乙'],
  [
    'inserted and deleted words',
    paragraph(`<w:ins>${run('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>`),
    '甲',
  ],
  [
    'moved words',
    paragraph(`<w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo>${run('甲')}</w:moveTo>`),
    '乙甲',
  ],
  [
    'a paragraph end that was deleted',
    paragraph('甲', '<w:rPr><w:del/></w:rPr>') + paragraph('乙') + paragraph('丙'),
    '甲乙\n丙',
  ],
  ['a paragraph end that was inserted', paragraph('甲', '<w:rPr><w:ins/></w:rPr>') + paragraph('乙'), '甲\n乙'],
  [
    'a paragraph end that is hidden',
    paragraph('甲', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + paragraph('乙'),
    '甲乙',
  ],
  [
    'formats before a tracked change',
    paragraph(run('甲', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
    '甲',
  ],
  ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt>`, '甲'],
  [
    'a prompt nobody has filled in',
    paragraph(
      `${run('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`,
    ),
    '甲',
  ],
  ['smart tags', paragraph(`<w:smartTag>${run('甲')}<w:customXml>${run('乙')}</w:customXml></w:smartTag>`), '甲乙'],
  [
    'a text box once, behind its paragraph',
    paragraph(run('甲') + textBox(paragraph('乙') + paragraph('丙')) + run('丁')) + paragraph('戊'),
    '甲丁\n乙\n丙\n戊',
  ],
  ['a text box in a text box', paragraph(textBox(paragraph(run('甲') + textBox(paragraph('乙'))))), '\n乙\n甲'],
  [
    'what only old programs see',
    paragraph(`<mc:AlternateContent><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent>`),
    '甲',
  ],
  ['a table in a text box', paragraph(run('甲') + textBox(table([['乙', '丙']]))), '甲\n乙\t丙'],
  ['hidden words', paragraph(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>')), '甲丙'],
  ['hidden only on web pages', paragraph(run('甲', '<w:webHidden/>')), '甲'],
  [
    'phonetic signs',
    paragraph(
      '<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ),
    '甲',
  ],
  ['formulas', paragraph('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'), 'x=1'],
  [
    'text of drawings is none',
    paragraph(`${run('甲')}<w:r><w:drawing><a:p><a:r><a:t>图</a:t></a:r></a:p></w:drawing></w:r>`),
    '甲',
  ],
  ['footnote signs', paragraph(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`), '甲'],
  ['results of fields', paragraph(run('见') + field('REF a \\h', '第三条')), '见第三条'],
  ['page numbers', paragraph(run('第') + field('PAGE', '3') + run('页')), '第页'],
  [
    'a simple field',
    paragraph(
      `${run('共')}<w:fldSimple w:instr=" NUMPAGES ">${run('9')}</w:fldSimple><w:fldSimple w:instr="TITLE">${run('题')}</w:fldSimple>`,
    ),
    '共题',
  ],
  ['a field in a field', paragraph(field('HYPERLINK "x"', '') + field('IF 1', '甲')), '甲'],
  [
    'an instruction without its end',
    paragraph(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText></w:r>${run('甲')}`) +
      paragraph('乙'),
    '甲\n乙',
  ],
  ['a number in a circle', paragraph(encircled('3') + run('甲')), '③甲'],
  ['a character in a circle', paragraph(encircled('密')), '密'],
  ['another formula', paragraph(run('甲') + field('EQ \\f(1,2)', '')), '甲'],
  ['paragraphs in a row that is hidden', `<w:tbl>${row(['甲'], '<w:hidden/>')}${row(['乙'])}</w:tbl>`, '乙'],
  ['rows that were deleted and inserted', `<w:tbl>${row(['甲'], '<w:del/>')}${row(['乙'], '<w:ins/>')}</w:tbl>`, '乙'],
])('%s', (_, body, text) => {
  expect(textOf(body)).toBe(text);
});

describe('a table of contents', () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

  test('leaves no lines behind', () => {
    const contents =
      paragraph(begin + run('一、甲') + field('PAGEREF x', '1')) + paragraph(run('二、乙')) + paragraph(end);
    expect(textOf(paragraph('前') + contents + paragraph('后'))).toBe('前\n后');
  });

  test('swallows nothing where its end is missing', () => {
    expect(textOf(paragraph(begin + run('一、甲')) + paragraph('后'))).toBe('一、甲\n后');
  });

  test('goes with its heading where Word made both', () => {
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const contents = `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`;
    expect(textOf(contents + paragraph('后'))).toBe('后');
  });
});

describe('hidden through styles', () => {
  const styles =
    style('A', '<w:rPr><w:vanish/></w:rPr>') +
    style('B', '<w:basedOn w:val="A"/>') +
    style('C', '<w:basedOn w:val="B"/><w:rPr><w:vanish w:val="false"/></w:rPr>') +
    style('D', '<w:basedOn w:val="E"/>') +
    style('E', '<w:basedOn w:val="D"/>');
  const words = (id: string) => paragraph(run('甲'), `<w:pStyle w:val="${id}"/>`);

  test.each([
    ['the style', 'A', ''],
    ['the style below', 'B', ''],
    ['taken back', 'C', '甲'],
    ['a circle of styles', 'D', '甲'],
    ['no such style', 'X', '甲'],
  ])('%s', (_, id, text) => {
    expect(textOf(words(id), styles)).toBe(text);
  });

  test('a run goes its own way', () => {
    const own = paragraph(run('甲', '<w:vanish w:val="0"/>') + run('乙'), '<w:pStyle w:val="A"/>');
    expect(textOf(own, styles)).toBe('甲');
    expect(textOf(paragraph(run('甲', '<w:rStyle w:val="A"/>') + run('乙')), styles)).toBe('乙');
  });
});
