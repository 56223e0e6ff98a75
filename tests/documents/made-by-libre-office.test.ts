import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDocument } from '../../src/documents/document-reading';
import { readDocumentFile } from '../../src/documents/read-document-file';
import { withoutBlanks } from '../../src/text/blanks';
import { convertFile, testWithWriter } from '../kit/libre-office';

// notice.fodt is written by hand; LibreOffice 7.4 made the .docx and the .txt of it.
const [fodt, docx, txt] = ['notice.fodt', 'notice.docx', 'notice.txt'].map((name) =>
  readFileSync(join(__dirname, 'made', name)),
);

function documentOf(name: string, bytes: Uint8Array | undefined): PlainDocument {
  const reading = readDocumentFile(name, bytes ?? new Uint8Array());
  if (reading.kind !== 'document') throw new Error(reading.reason);
  return reading.document;
}

test('words and numbers are those of the plain text LibreOffice makes', () => {
  expect(withoutBlanks(documentOf('a.docx', docx).text)).toBe(withoutBlanks(documentOf('a.txt', txt).text));
});

test('paragraphs, numbers and the merged table', () => {
  const { text, tables } = documentOf('a.docx', docx);
  expect(text.split('\n')).toEqual([
    '关于做好春季绿化工作的通知',
    '各区园林主管部门：',
    '现将有关事项通知如下。',
    '一、苗木与整地',
    '（一）苗木准备。市林场于3月底前备齐苗木。（市林场负责）',
    '（二）整地。下列各项同时进行：',
    '1． 2026年4月前完成翻土。',
    '③ 先清理杂物；',
    '④ 再施底肥。',
    '2． 修整沟渠。',
    '以上由市园林局牵头，市水务局配合。',
    '3． 检查验收。',
    '二、栽植与养护',
    '（一）按图',
    '栽植。（市园林局负责）',
    '1． 浇足定根水。',
    '2． 立好支柱。',
    '序号\t工作任务\t\t责任单位',
    '1\t养护\t浇水，\v施肥\t市园林局',
    '\t修枝\t\t',
    '特此通知。',
  ]);
  const places = tables.map(({ rows }) =>
    rows.map((cells) => cells.map(({ col, rowSpan, colSpan }) => `${col}+${rowSpan}×${colSpan}`).join(' ')),
  );
  expect(places).toEqual([['0+1×1 1+1×2 3+1×1', '0+2×1 1+1×1 2+1×1 3+2×1', '1+1×2']]);
});

testWithWriter('the LibreOffice of this machine makes the same of it', () => {
  const made = convertFile(fodt ?? new Uint8Array(), 'fodt', 'docx');
  expect(documentOf('a.docx', made)).toEqual(documentOf('a.docx', docx));
});
