import { readDocx } from '../../../src/documents/docx/read-docx';
import { buildDocx, paragraph, row, table } from '../../kit/docx';

/** The document with each cell as 「words@col+rows×columns」, a row a line. */
function cellsOf(body: string): { readonly text: string; readonly cells: string } {
  const { text, tables } = readDocx(buildDocx({ body }));
  const cells = tables.flatMap(({ rows }) =>
    rows.map((cellsOfRow) =>
      cellsOfRow
        .map(({ span, col, rowSpan, colSpan }) => `${text.slice(span.start, span.end)}@${col}+${rowSpan}×${colSpan}`)
        .join(' '),
    ),
  );
  return { text, cells: cells.join('\n') };
}

test('rows stand on lines, cells between tabs', () => {
  const body =
    paragraph('前') +
    table([
      ['序号', '任务'],
      ['1', '甲'],
    ]) +
    paragraph('后');
  expect(cellsOf(body)).toEqual({
    text: '前\n序号\t任务\n1\t甲\n后',
    cells: '序号@0+1×1 任务@1+1×1\n1@0+1×1 甲@1+1×1',
  });
  const [only] = readDocx(buildDocx({ body })).tables;
  expect(only?.span).toEqual({ start: 2, end: 11 });
});

test('merged cells stand where the merge begins', () => {
  const body = table([
    ['序号', { text: '任务', colSpan: 2 }, '单位'],
    [{ text: '1', down: 'begin' }, '甲', '乙', { text: '丙', down: 'begin' }],
    [
      { text: '', down: 'go on' },
      { text: '丁', colSpan: 2 },
      { text: '', down: 'go on' },
    ],
    [{ text: '2', down: 'begin' }, '戊', '己', '庚'],
  ]);
  expect(cellsOf(body)).toEqual({
    text: '序号\t任务\t\t单位\n1\t甲\t乙\t丙\n\t丁\t\t\n2\t戊\t己\t庚',
    cells:
      '序号@0+1×1 任务@1+1×2 单位@3+1×1\n1@0+2×1 甲@1+1×1 乙@2+1×1 丙@3+2×1\n丁@1+1×2\n2@0+1×1 戊@1+1×1 己@2+1×1 庚@3+1×1',
  });
});

test.each<readonly [what: string, body: string, text: string, cells: string]>([
  [
    'a merge without a beginning',
    table([['甲'], [{ text: '乙', down: 'go on' }], [{ text: '', down: 'go on' }]]),
    '甲\n乙\n',
    '甲@0+1×1\n乙@0+2×1\n',
  ],
  [
    'columns left free before',
    `<w:tbl>${row(['甲', '乙'])}${row(['丙'], '<w:gridBefore w:val="1"/>')}</w:tbl>`,
    '甲\t乙\n\t丙',
    '甲@0+1×1 乙@1+1×1\n丙@1+1×1',
  ],
  [
    'cells merged as old files do',
    '<w:tbl><w:tr><w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
    '\t',
    '@0+1×2',
  ],
  [
    'paragraphs of a cell',
    table([[paragraph('甲') + paragraph('') + paragraph('乙'), '丙']]),
    '甲\v乙\t丙',
    '甲\v乙@0+1×1 丙@1+1×1',
  ],
  [
    'breaks and tabs of a cell',
    table([[paragraph('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>')]]),
    '甲\v乙 丙',
    '甲\v乙 丙@0+1×1',
  ],
  [
    'a table in a cell',
    table([
      [
        table([
          ['甲', '乙'],
          ['丙', ''],
        ]) + paragraph(''),
        '丁',
      ],
    ]),
    '甲\v乙\v丙\t丁',
    '甲\v乙\v丙@0+1×1 丁@1+1×1',
  ],
  [
    'merges of the table in a cell are its own',
    table([[table([[{ text: '甲', colSpan: 3 }]]) + paragraph('乙'), '丙']]),
    '甲\v乙\t丙',
    '甲\v乙@0+1×1 丙@1+1×1',
  ],
  [
    'a span beyond what Word knows',
    table([[{ text: '甲', colSpan: 999_999_999 }, '乙']]),
    `甲${'\t'.repeat(63)}乙`,
    '甲@0+1×63 乙@63+1×1',
  ],
  ['no rows', table([]), '', ''],
  [
    'rows and cells in content controls',
    `<w:tbl><w:sdt><w:sdtContent>${row(['甲'])}</w:sdtContent></w:sdt></w:tbl>`,
    '甲',
    '甲@0+1×1',
  ],
])('%s', (_, body, text, cells) => {
  expect(cellsOf(body)).toEqual({ text, cells });
});
