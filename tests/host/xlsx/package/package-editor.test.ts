import { strToU8, zipSync } from 'fflate';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import { relation, relations, type XlsxSource } from '../../../kit/xlsx';
import { SHEET, CHART_TYPE, TYPES, workbook, contents, changed } from './edited-package';

describe('parts', () => {
  const bytes = workbook();

  test('are listed without directories, in the order of the archive', () => {
    const archive = zipSync({ 'xl/': new Uint8Array(), 'xl/B.xml': strToU8('<b/>'), 'a.xml': strToU8('<a/>') });
    expect(editPackage(archive).partNames()).toEqual(['xl/B.xml', 'a.xml']);
  });

  test('that are written are seen at once, and after saving', () => {
    const editor = editPackage(bytes);
    editor.write('XL/workbook.XML', '<workbook>新</workbook>');
    editor.write('xl/charts/chart1.xml', strToU8('<chart/>'), CHART_TYPE);
    for (const seen of [editor, editPackage(editor.save())]) {
      expect(seen.text('xl/workbook.xml')).toBe('<workbook>新</workbook>');
      expect(seen.text('XL/CHARTS/chart1.xml')).toBe('<chart/>');
      expect(seen.partNames().filter((name) => /workbook\.xml$|chart/i.test(name))).toEqual([
        'xl/workbook.xml',
        'xl/charts/chart1.xml',
      ]);
    }
  });

  test('that are read as XML are those that were written', () => {
    const editor = editPackage(bytes);
    editor.write(SHEET, '<worksheet><一 二="三"/></worksheet>');
    const seen: string[] = [];
    editor.read(SHEET, { open: (name) => seen.push(name) });
    expect(seen).toEqual(['worksheet', '一']);
  });

  test('that are removed are gone, with their relationships and their type', () => {
    const after = changed(
      workbook({ sheets: [{ name: 's', relations: relation('a', 'drawing', '../drawings/drawing1.xml') }] }),
      (editor) => {
        editor.remove('xl/sheets/sheet1.xml');
      },
    );
    expect(after.has('xl/sheets/sheet1.xml')).toBe(false);
    expect(after.has('xl/sheets/_rels/sheet1.xml.rels')).toBe(false);
    expect(after.text(TYPES)).not.toContain('sheet1');
    expect(() => after.text('xl/sheets/sheet1.xml')).toThrow('文件不完整：缺少 xl/sheets/sheet1.xml。');
  });

  test('that are removed and written again need their type again and keep their place', () => {
    const before = editPackage(bytes).partNames();
    const editor = editPackage(bytes);
    editor.remove('xl/styles.xml');
    expect(() => {
      editor.write('xl/styles.xml', '<styleSheet/>');
    }).toThrow('has no content type');
    editor.write('xl/styles.xml', '<styleSheet/>', 'text/styles');
    expect(editPackage(editor.save()).partNames()).toEqual(before);
  });

  test('that are missing or damaged are said to be', () => {
    const editor = editPackage(workbook({ parts: { 'xl/bad.xml': '<?xml version="1.0" encoding="klingon"?><a/>' } }));
    expect(() => editor.text('xl/none.xml')).toThrow('缺少 xl/none.xml');
    expect(() => editor.text('xl/bad.xml')).toThrow('xl/bad.xml 的内容无法解析');
    expect(() => editPackage(strToU8('no archive'))).toThrow('文件已损坏或不完整');
  });

  test('free names have the lowest free number', () => {
    const editor = editPackage(workbook({ parts: { 'xl/charts/Chart1.xml': '', 'xl/charts/chart3.xml': '' } }));
    expect(editor.freeName('xl/charts/chart*.xml')).toBe('xl/charts/chart2.xml');
    editor.write('xl/charts/chart2.xml', '<c/>', CHART_TYPE);
    expect(editor.freeName('xl/charts/chart*.xml')).toBe('xl/charts/chart4.xml');
    editor.remove('xl/charts/chart1.xml');
    expect(editor.freeName('xl/charts/chart*.xml')).toBe('xl/charts/chart1.xml');
  });

  test('a draft changes alone', () => {
    const editor = editPackage(bytes);
    editor.write('xl/styles.xml', '<one/>');
    const draft = editor.draft();
    draft.write('xl/styles.xml', '<two/>');
    draft.remove('xl/sharedStrings.xml');
    expect([editor.text('xl/styles.xml'), draft.text('xl/styles.xml')]).toEqual(['<one/>', '<two/>']);
    expect([editor.has('xl/sharedStrings.xml'), draft.has('xl/sharedStrings.xml')]).toEqual([true, false]);
  });
});

describe('encodings', () => {
  const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  /** 「中」 as GBK has it. */
  const gbk = Uint8Array.from([
    ...strToU8('<?xml version="1.0" encoding="GB2312"?><a>'),
    0xd6,
    0xd0,
    ...strToU8('</a>'),
  ]);

  test.each([
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('<a>中</a>')]), '<a>中</a>'],
    [
      'UTF-16',
      utf16('<?xml version="1.0" encoding="UTF-16" standalone="yes"?><a>中</a>'),
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a>中</a>',
    ],
    ['GBK', gbk, '<?xml version="1.0" encoding="UTF-8"?><a>中</a>'],
    [
      'UTF-8 in small letters',
      strToU8("<?xml version='1.0' encoding='utf-8'?><a/>"),
      "<?xml version='1.0' encoding='utf-8'?><a/>",
    ],
    ['no declaration but the word', strToU8('<a encoding="GBK"/>'), '<a encoding="GBK"/>'],
  ])('%s becomes text that is right as UTF-8', (_, part, text) => {
    const editor = editPackage(workbook({ parts: { 'xl/a.xml': part } }));
    expect(editor.text('xl/a.xml')).toBe(text);
    editor.write('xl/a.xml', editor.text('xl/a.xml'));
    expect(contents(editor.save())['xl/a.xml']).toBe(text);
  });

  test('a list of types in UTF-16 is written as UTF-8', () => {
    const types = contents(workbook())[TYPES] ?? '';
    const after = changed(workbook({ parts: { [TYPES]: utf16(types.replace('UTF-8', 'UTF-16')) } }), (editor) => {
      editor.write('xl/charts/chart1.xml', '<c/>', CHART_TYPE);
    });
    expect(after.text(TYPES)).toBe(types.replace('</Types>', override('xl/charts/chart1.xml', CHART_TYPE)));
  });
});

function override(part: string, type: string, prefix = ''): string {
  return `<${prefix}Override PartName="/${part}" ContentType="${type}"/></${prefix}Types>`;
}

describe('content types', () => {
  const typesOf = (types: string, part: string, type: string) =>
    changed(workbook({ parts: { [TYPES]: types } }), (editor) => {
      editor.write(part, '<a/>', type);
    }).text(TYPES);

  test.each([
    ['an override is added', '<Types></Types>', 'xl/a.xml', 'x/y', `<Types>${override('xl/a.xml', 'x/y')}`],
    ['into a list without any', '<Types />', 'xl/a.xml', 'x/y', `<Types >${override('xl/a.xml', 'x/y')}`],
    [
      'with the prefix of the list',
      '<t:Types></t:Types>',
      'xl/a.xml',
      'x/y',
      `<t:Types>${override('xl/a.xml', 'x/y', 't:')}`,
    ],
    ['with signs spelt out', '<Types></Types>', 'xl/a&b.xml', 'x/y', `<Types>${override('xl/a&amp;b.xml', 'x/y')}`],
    [
      'not where the extension says it',
      '<Types><Default Extension="XML" ContentType="x/y"/></Types>',
      'xl/a.xml',
      'x/y',
      '<Types><Default Extension="XML" ContentType="x/y"/></Types>',
    ],
    [
      'in place of one left behind',
      '<Types><!-- a --><Override PartName="/XL/A.xml" ContentType="old"/>\n</Types>',
      'xl/a.xml',
      'x/y',
      `<Types><!-- a -->\n${override('xl/a.xml', 'x/y')}`,
    ],
  ])('%s', (_, before, part, type, after) => {
    expect(typesOf(before, part, type)).toBe(after);
  });

  test('name parts with one slash, however they are named here', () => {
    expect(typesOf('<Types></Types>', '/xl/a.xml', 'x/y')).toBe(`<Types>${override('xl/a.xml', 'x/y')}`);
  });

  test('stay as they are for a part that is there', () => {
    const bytes = workbook();
    const after = changed(bytes, (editor) => {
      editor.write('xl/styles.xml', '<styleSheet/>', 'something/else');
    });
    expect(after.text(TYPES)).toBe(contents(bytes)[TYPES]);
  });
});

describe('relationships', () => {
  const RELS = 'xl/_rels/workbook.xml.rels';
  const add = (parts: XlsxSource['parts'], target = 'xl/charts/chart1.xml') => {
    const editor = editPackage(workbook({ parts: { ...parts } }));
    const id = editor.addRelation('xl/workbook.xml', 'chart', target);
    return { editor, id, rels: editor.text(RELS) };
  };
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  test('are spliced in with the lowest free id', () => {
    const before = `<!-- x --><Relationships xmlns="r">${relation('rId1', 'a', 'a.xml')}${relation('rId3', 'b', 'b.xml')}\n</Relationships>`;
    const { id, rels, editor } = add({ [RELS]: before });
    expect(id).toBe('rId2');
    expect(rels).toBe(
      before.replace(
        '</Rel',
        `${relation('rId2', 'chart', 'charts/chart1.xml').replace(/ Id="rId2" Type="([^"]*)"/, ' Id="rId2" Type="$1"')}</Rel`,
      ),
    );
    expect(editor.relationsOf('xl/workbook.xml').get('rId2')).toEqual({
      kind: 'chart',
      target: 'xl/charts/chart1.xml',
    });
  });

  test.each([
    ['relative where the others are', relation('a', 'x', 'x.xml'), 'charts/chart1.xml'],
    ['absolute where the others are', relation('a', 'x', '/xl/x.xml'), '/xl/charts/chart1.xml'],
    [
      'as the inner ones are',
      `${relation('e', 'hyperlink', 'https://a.b').replace('/>', ' TargetMode="External"/>')}${relation('a', 'x', '/x.xml')}`,
      '/xl/charts/chart1.xml',
    ],
    ['relative where there are none', '', 'charts/chart1.xml'],
  ])('their targets are %s', (_, others, target) => {
    expect(add({ [RELS]: relations(others) }).rels).toContain(`Target="${target}"`);
  });

  test('targets lead up and down', () => {
    const { editor } = add({});
    editor.addRelation('xl/worksheets/a.xml', 'drawing', '/xl/drawings/drawing1.xml');
    editor.addRelation('', 'x', 'xl/a.xml');
    editor.addRelation('customXml/item1.xml', 'x', 'customXml/itemProps1.xml');
    expect(editor.text('xl/worksheets/_rels/a.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
    expect(editor.text('_rels/.rels')).toContain('Target="xl/a.xml"');
    expect(editor.text('customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
  });

  test('a list with a prefix keeps it', () => {
    const rels = '<p:Relationships xmlns:p="r"><p:Relationship Id="rId1" Type="t/a" Target="a.xml"/></p:Relationships>';
    expect(add({ [RELS]: rels }).rels).toContain('<p:Relationship Id="rId2"');
  });

  test('strict packages have their own types', () => {
    const strict = relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')).replaceAll(
      TYPE,
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    expect(add({ '_rels/.rels': strict }).rels).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chart"',
    );
    expect(add({}).rels).toContain(`Type="${TYPE}/chart"`);
  });

  test('go one by one; the list goes with the last', () => {
    const rels = relations(`${relation('a', 'x', 'x.xml')}\n${relation('b', 'y', 'y.xml')}`);
    const editor = editPackage(workbook({ parts: { 'xl/_rels/styles.xml.rels': rels } }));
    editor.removeRelation('xl/styles.xml', 'a');
    expect(editor.text('xl/_rels/styles.xml.rels')).toBe(relations(`\n${relation('b', 'y', 'y.xml')}`));
    editor.removeRelation('xl/styles.xml', 'b');
    expect(editor.has('xl/_rels/styles.xml.rels')).toBe(false);
  });

  test('go with the type that was said of their list', () => {
    const plain = editPackage(workbook()).text(TYPES);
    const said = (part: string) => `<Override PartName="/xl/_rels/${part}.rels" ContentType="t"/>`;
    const rels = { 'xl/_rels/styles.xml.rels': relations(relation('a', 'x', 'x.xml')) };
    const types = plain.replace('</Types>', `${said('styles.xml')}${said('sharedStrings.xml')}</Types>`);
    const editor = editPackage(workbook({ parts: { ...rels, [TYPES]: types } }));
    editor.removeRelation('xl/styles.xml', 'a');
    expect(editor.text(TYPES)).toBe(types.replace(said('styles.xml'), ''));
    editor.remove('xl/sharedStrings.xml');
    expect(editor.text(TYPES)).not.toContain('.rels" ContentType="t"');
  });

  test('added and taken away again, the archive is the one that was opened', () => {
    const bytes = workbook();
    const editor = editPackage(bytes);
    const name = editor.freeName('xl/charts/chart*.xml');
    editor.write(name, '<c/>', CHART_TYPE);
    const onNew = editor.addRelation(name, 'x', SHEET);
    const onOld = editor.addRelation('xl/workbook.xml', 'chart', name);
    expect(editor.save()).not.toBe(bytes);
    editor.removeRelation('xl/workbook.xml', onOld);
    editor.removeRelation(name, onNew);
    editor.remove(name);
    expect(editor.save()).toBe(bytes);
  });
});
