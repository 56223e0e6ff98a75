import { strToU8, zipSync } from 'fflate';
import { createAssistant } from '../../src/app/create-assistant';
import type { ImportDraft, TaskProgress } from '../../src/app/assistant';
import { newXlsxFile, xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { memoryHost } from '../../src/host/memory/memory-host';
import { NO_GRID } from '../../src/grid/grid';
import { TASK_SHEET } from '../../src/notices/sheet/plan-task-sheet';
import { sheetDraft } from '../../src/notices/sheet/sheet-draft';
import { longNotice } from '../bench/long-notice';
import { date } from '../kit/dates';
import { abstractList, buildDocx, list, numbered, paragraph, table, textBox, wordArt } from '../kit/docx';
import { packageFaults } from '../kit/package-integrity';
import { schemaFaults, testWithSchemas } from '../kit/schema-faults';
import { UNWATCHED } from '../../src/app/drive';

const NOTICE = `某市人民政府办公室关于印发2026年重点工作分工方案的通知
某政办发〔2026〕3号
各县（市、区）人民政府，市政府各部门：
现将《2026年重点工作分工方案》印发给你们，请认真贯彻落实。
一、稳定经济增长
（一）扩大有效投资。开工建设重大项目15个，2026年12月底前完成投资120亿元。（市发展改革委牵头，市财政局配合）
（二）促进消费回升。举办消费促进活动20场以上。（市商务局牵头，各县（市、区）人民政府配合）
二、改善民生福祉
（三）扩大教育供给。新建公办幼儿园6所。（市教育局牵头，市自然资源局配合）
某市人民政府办公室
2026年3月2日
`;

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const emptySheet = () => memoryHost([{ ...NO_GRID, sheet: 'Sheet1' }]);
const assistantOver = (host = emptySheet()) => createAssistant(host, () => date('2026-03-10'));

async function readDraft(): Promise<ImportDraft> {
  const read = await assistantOver().readNotice({ kind: 'text', text: NOTICE }, {}, UNWATCHED);
  if (read.kind !== 'notice') throw new Error(read.kind);
  return sheetDraft(read.notice);
}

describe('reading', () => {
  test('pasted words, a file in UTF-8 and one in UTF-16 give the same rows', async () => {
    const assistant = assistantOver();
    const pasted = await assistant.readNotice({ kind: 'text', text: NOTICE.replaceAll('\n', '\r\n') }, {}, UNWATCHED);
    const plain = await assistant.readNotice({ kind: 'file', name: '通知.txt', bytes: bytesOf(NOTICE) }, {}, UNWATCHED);
    const wide = new Uint8Array(Buffer.from(`\ufeff${NOTICE}`, 'utf16le'));
    const other = await assistant.readNotice({ kind: 'file', name: '通知.txt', bytes: wide }, {}, UNWATCHED);
    if (pasted.kind !== 'notice' || plain.kind !== 'notice' || other.kind !== 'notice') throw new Error('not read');
    expect(pasted.notice.rows).toHaveLength(3);
    expect([plain.notice, other.notice]).toEqual([pasted.notice, pasted.notice]);
    expect([pasted.origin, plain.origin, other.origin]).toEqual([
      {},
      { file: '通知.txt', encoding: 'UTF-8' },
      { file: '通知.txt', encoding: 'UTF-16LE' },
    ]);
  });

  test('a Word file whose numbers are automatic and whose tasks stand in a merged table is read as its text', async () => {
    const body = [
      paragraph('某县2026年防汛工作任务分工方案'),
      ...['完善应急预案', '落实防汛物资'].flatMap((title, index) => [
        numbered(1, 0, title),
        numbered(1, 1, `第${index + 1}类隐患全部建立台账，2026年5月底前整改到位。（县水利局牵头，县应急局配合）`),
      ]),
      table([
        ['序号', '工作任务', '牵头单位', '完成时限'],
        ['1', '修订预案', { text: '县应急局', down: 'begin' }, '2026年4月底前'],
        ['2', '组织演练', { text: '', down: 'go on' }, '2026年5月底前'],
      ]),
    ].join('');
    const levels = abstractList(0, [
      ['%1、', 'chineseCountingThousand'],
      ['（%2）', 'chineseCounting'],
    ]);
    const bytes = buildDocx({ body, numbering: levels + list(1, 0) });
    const read = await assistantOver().readNotice({ kind: 'file', name: '方案.docx', bytes }, {}, UNWATCHED);
    if (read.kind !== 'notice') throw new Error(read.kind);
    const { notice, origin } = read;
    expect(origin).toEqual({ file: '方案.docx' });
    const units = (row: (typeof notice.rows)[number]) => row.units.map(({ part, text }) => `${part} ${text}`).join(' ');
    expect(notice.rows.map((row) => [row.mark, units(row), row.deadlines.map(({ text }) => text).join()])).toEqual([
      ['一（一）', 'lead 县水利局 responsible 县应急局', '2026年5月底前'],
      ['二（一）', 'lead 县水利局 responsible 县应急局', '2026年5月底前'],
      [expect.any(String), 'lead 县应急局', '2026年4月底前'],
      [expect.any(String), 'lead 县应急局', '2026年5月底前'],
    ]);
  });

  test('what the user has settled goes before what the notice says', async () => {
    const options = { planYear: 2027, issueDate: date('2026-12-01') };
    expect(await assistantOver().readNotice({ kind: 'text', text: NOTICE }, options, UNWATCHED)).toMatchObject({
      notice: { planYear: 2027, issueDate: '2026-12-01' },
    });
  });

  test('a marking ends it before anything is read', async () => {
    const assistant = assistantOver();
    expect(await assistant.readNotice({ kind: 'text', text: `机密★1年\n${NOTICE}` }, {}, UNWATCHED)).toEqual({
      kind: 'classified',
      marking: '机密★1年',
    });
    const file = { kind: 'file', name: 'a.txt', bytes: bytesOf(`密级：秘密　特急\n${NOTICE}`) } as const;
    expect((await assistant.readNotice(file, {}, UNWATCHED)).kind).toBe('classified');
    expect((await assistant.readNotice({ kind: 'text', text: `${NOTICE}\n保守国家秘密。` }, {}, UNWATCHED)).kind).toBe(
      'notice',
    );
  });

  test.each([
    ['a header', { headers: [paragraph('某市文件'), paragraph('机密★1年')] }],
    ['a header beside the number of the page', { headers: [paragraph('某公司制度　　秘密　　第1页')] }],
    ['a footer', { footers: [paragraph('密级：机密')] }],
    ['a watermark', { headers: [paragraph(wordArt('绝 密'))] }],
    ['a text box on the first page', { body: paragraph(textBox(paragraph('秘密★6个月'))) + paragraph('通知') }],
    ['a text box of a header', { headers: [paragraph(textBox(paragraph('机密')))] }],
    ['a picture of words', { body: paragraph(wordArt('机密')) + paragraph('通知') }],
  ])('a Word file with a marking in %s is refused', async (_, source) => {
    const bytes = buildDocx({ body: paragraph('通知'), ...source });
    const result = await assistantOver().readNotice({ kind: 'file', name: '通知.docx', bytes }, {}, UNWATCHED);
    expect(result.kind).toBe('classified');
  });

  test('what else stands in headers and watermarks changes nothing', async () => {
    const body = NOTICE.split('\n')
      .map((line) => paragraph(line))
      .join('');
    const edges = {
      headers: [paragraph('内部资料　注意保存') + paragraph(wordArt('保密资料'))],
      footers: [paragraph('— 1 —')],
    };
    const read = (bytes: Uint8Array) =>
      assistantOver().readNotice({ kind: 'file', name: '通知.docx', bytes }, {}, UNWATCHED);
    expect(await read(buildDocx({ body, ...edges }))).toEqual(await read(buildDocx({ body })));
  });

  test('each step is told, and the paragraphs behind it', async () => {
    const told: TaskProgress[] = [];
    const onProgress = (step: TaskProgress) => told.push(step);
    const read = await assistantOver().readNotice(
      { kind: 'text', text: longNotice(100) },
      {},
      { ...UNWATCHED, onProgress },
    );
    expect(read.kind).toBe('notice');
    expect(told.every(({ steps }) => steps === 4)).toBe(true);
    const order = told.map(({ step, rows }) => step + (rows ? rows.done / (rows.of + 1) : 0));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(told[0]).toMatchObject({
      title: expect.stringMatching(/^(?:整理文字|找责任单位|分清层次|形成各行)$/) as unknown,
    });
  });

  test('stopped in the middle, nothing is read on', async () => {
    const stop = new AbortController();
    const told: TaskProgress[] = [];
    const onProgress = (step: TaskProgress) => {
      told.push(step);
      stop.abort();
    };
    const read = await assistantOver().readNotice(
      { kind: 'text', text: longNotice(100) },
      {},
      { onProgress, signal: stop.signal },
    );
    expect(read).toEqual({ kind: 'stopped' });
    expect(told).toHaveLength(1);
  });

  test('nothing but white space is nothing', async () => {
    expect(await assistantOver().readNotice({ kind: 'text', text: ' \n　\u200b' }, {}, UNWATCHED)).toEqual({
      kind: 'empty',
    });
  });

  test.each([
    ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.docx'],
    ['a.docx', bytesOf('PK\u0003\u0004……'), '另存为'],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), '纯文本'],
    ['a.txt', new Uint8Array(), '没有文字'],
  ])('%s cannot be read: it says what to do', async (name, bytes, words) => {
    const result = await assistantOver().readNotice({ kind: 'file', name, bytes }, {}, UNWATCHED);
    expect(result).toMatchObject({ kind: 'unreadable', because: expect.stringContaining(words) as unknown });
  });
});

describe('writing', () => {
  test('each time a sheet of the user’s own, which is checked like any other', async () => {
    const host = emptySheet();
    const assistant = assistantOver(host);
    const draft = await readDraft();
    const progress: unknown[] = [];
    const first = await assistant.writeNotice(draft, { ...UNWATCHED, onProgress: (step) => progress.push(step) });
    expect(first).toEqual({ kind: 'import-written', sheet: '责任分解表', rows: 3 });
    expect(progress.at(-1)).toMatchObject({ title: '正在写入「责任分解表」', rows: { done: 6, of: 6 } });
    expect(await assistant.writeNotice(draft, UNWATCHED)).toMatchObject({ sheet: '责任分解表 (2)' });
    const checked = await assistant.checkSheet({ sheet: '责任分解表' }, UNWATCHED);
    expect(checked).toMatchObject({ kind: 'checked', report: { rowCount: 3 } });
    expect(checked).toMatchObject({ table: { document: { planYear: 2026, issueDate: '2026-03-02' } } });
    const rules = checked.kind === 'checked' ? checked.report.findings.map(({ rule }) => rule) : [];
    expect(new Set(rules)).toEqual(new Set(['deadline-missing']));
  });

  test('stopped before it began, nothing is written', async () => {
    const host = emptySheet();
    const controller = new AbortController();
    controller.abort();
    const options = { ...UNWATCHED, signal: controller.signal };
    expect(await assistantOver(host).writeNotice(await readDraft(), options)).toEqual({ kind: 'stopped' });
    expect(await host.listSheets()).toHaveLength(1);
  });

  test('a text no cell can hold is refused, with its place', async () => {
    const host = emptySheet();
    const draft = await readDraft();
    const rows = draft.rows.map((row, index) =>
      index === 1 ? { ...row, requirement: { text: '长'.repeat(40_000), spans: [] } } : row,
    );
    expect(await assistantOver(host).writeNotice({ ...draft, rows }, UNWATCHED)).toMatchObject({
      kind: 'failed',
      code: 'too-large',
      says: '第 2 行的「具体要求」有 40,000 个字，超过一个单元格能放下的 32,767 个字，没有写入。请先拆分这一行。',
    });
    expect(await host.listSheets()).toHaveLength(1);
  });
});

describe('in a new file', () => {
  let bytes = new Uint8Array();
  beforeAll(async () => {
    const file = newXlsxFile(TASK_SHEET);
    await createAssistant(file, () => date('2026-03-10')).writeNotice(await readDraft(), UNWATCHED);
    bytes = new Uint8Array(file.save());
  });

  test('Excel would find nothing to repair, and there is the one sheet', async () => {
    expect(packageFaults(bytes)).toEqual([]);
    expect((await xlsxFile(bytes).listSheets()).map(({ name, isOurs }) => [name, isOurs])).toEqual([
      ['责任分解表', undefined],
    ]);
  });

  testWithSchemas('all parts keep to the schemas', () => {
    expect(schemaFaults(bytes)).toEqual([]);
  });
});
