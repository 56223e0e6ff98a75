import fc from 'fast-check';
import type { DocumentReading } from '../../src/documents/document-reading';
import { readDocumentFile } from '../../src/documents/read-document-file';
import { abstractList, buildDocx, list, numbered, paragraph, table } from '../kit/docx';

const GOOD = buildDocx({
  body:
    paragraph('关于做好防汛工作的通知') +
    numbered(1, 0, '总体要求') +
    numbered(1, 1, '完成隐患排查') +
    table([
      ['序号', { text: '任务', colSpan: 2 }],
      [{ text: '1', down: 'begin' }, '甲', '乙'],
      [{ text: '', down: 'go on' }, '丙', '丁'],
    ]),
  numbering:
    abstractList(0, [
      ['%1、', 'chineseCounting'],
      ['（%2）', 'chineseCounting'],
    ]) + list(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="a"/>',
});

const bytes = fc.uint8Array({ maxLength: 400 });
/** Words of the format in any order, so that readers meet what no program writes. */
const markup = fc
  .array(
    fc.constantFrom(
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'trPr',
      'pPr',
      'rPr',
      'numPr',
      'del',
      'ins',
      'sdt',
      'sdtContent',
      'txbxContent',
      'instrText',
    ),
    { maxLength: 30 },
  )
  .chain((names) => fc.tuple(fc.constant(names), fc.array(piece, { minLength: names.length, maxLength: names.length })))
  .map(([names, pieces]) => nested(names, pieces));
const piece = fc.constantFrom(
  '甲',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:hMerge/>',
  '<w:gridSpan w:val="2"/>',
  '<w:gridBefore w:val="3"/>',
  '<w:numId w:val="1"/>',
  '<w:ilvl w:val="8"/>',
  '<w:vanish/>',
  '<w:br/>',
  '<w:p><w:r><w:t>乙</w:t></w:r></w:p>',
  '<mc:Choice/>',
);

/** Every second element ends at once, the others hold what follows. */
function nested(names: readonly string[], pieces: readonly string[]): string {
  const open: string[] = [];
  const written = names.map((name, index) => {
    const content = pieces[index] ?? '';
    if (index % 3 === 2) return `<w:${name}>${content}</w:${name}>`;
    open.push(name);
    return `<w:${name}>${content}`;
  });
  return (
    written.join('') +
    open
      .reverse()
      .map((name) => `</w:${name}>`)
      .join('')
  );
}

/** Every span lies in the text, cells in order in the spans of their table, and rows stand on lines of their own. */
function expectWellPlaced(reading: DocumentReading): void {
  if (reading.kind !== 'document') return;
  const { text, tables } = reading.document;
  let at = 0;
  for (const { span, rows } of tables) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    at = span.start;
    expect(text.slice(span.start, span.end).split('\n')).toHaveLength(rows.length);
    for (const cell of rows.flat()) {
      expect(cell.span.start).toBeGreaterThanOrEqual(at);
      expect(text.slice(cell.span.start, cell.span.end)).not.toMatch(/[\t\n]/);
      at = cell.span.end;
    }
    expect(span.end).toBeGreaterThanOrEqual(at);
    at = span.end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
}

test('any bytes give a reading', () => {
  const starts = fc.constantFrom<readonly number[]>(
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf],
  );
  fc.assert(
    fc.property(starts, bytes, fc.constantFrom('a.txt', 'a.docx', ''), (start, rest, name) => {
      expectWellPlaced(readDocumentFile(name, Uint8Array.from([...start, ...rest])));
    }),
  );
});

test('a good file cut anywhere is damaged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: GOOD.length - 23 }), (length) => {
      expect(readDocumentFile('a.docx', GOOD.subarray(0, length))).toEqual({ kind: 'unreadable', reason: 'damaged' });
    }),
  );
});

test('a good file with flipped bytes never throws', () => {
  const flips = fc.array(fc.tuple(fc.nat({ max: GOOD.length - 1 }), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 3,
  });
  const whole = readDocumentFile('a.docx', GOOD);
  fc.assert(
    fc.property(flips, (places) => {
      const copy = GOOD.slice();
      for (const [at, by] of places) copy[at] = (copy[at] ?? 0) ^ by;
      const reading = readDocumentFile('a.docx', copy);
      // Names of parts have no checksum: without its numbering or styles a file may read as another.
      if (reading.kind === 'document' && reading.document.tables.length > 0) {
        expect(reading.document.tables).toHaveLength(whole.kind === 'document' ? whole.document.tables.length : 0);
      }
    }),
    { numRuns: 300 },
  );
});

test('elements in any order are read', () => {
  fc.assert(
    fc.property(markup, (body) => {
      expectWellPlaced(readDocumentFile('a.docx', buildDocx({ body: body + paragraph('甲') })));
    }),
    { numRuns: 300 },
  );
});

test('what was written in any encoding is read back', () => {
  const line = fc.stringMatching(/^[一-龥，。、（）0-9a-z]{8,30}$/);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.boolean(), (lines, isLittle) => {
      const text = `通知${lines.join('\n')}`;
      const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
      const wide = units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
      expect(readDocumentFile('a.txt', new TextEncoder().encode(text))).toMatchObject({ document: { text } });
      expect(
        readDocumentFile('a.txt', Uint8Array.from([...(isLittle ? [0xff, 0xfe] : [0xfe, 0xff]), ...wide])),
      ).toMatchObject({ document: { text } });
    }),
  );
});
